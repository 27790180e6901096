"""Whatever is wrong with one input, it is told with its remedy, and the other articles go through."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.articles import pdf
from tests.articles.conftest import FORMS, HTML, RECORD, TEXT, others, warc
from timeline.articles import read
from timeline.articles.extras import load
from timeline.errors import InputError


def zipped(*members: tuple[str, bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return sink.getvalue()


def locked_pdf() -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter(io.BytesIO(pdf.written(TEXT)))
    writer.encrypt("secret", algorithm="AES-256")
    sink = io.BytesIO()
    writer.write(sink)
    return sink.getvalue()


# file name, its bytes, what the problem says
UNREADABLE = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \n\n ", "is empty"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64), "holds binary data"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), ".doc files are not read; save it as .docx"),
    ("note.rtf", rb"{\rtf1\ansi The minister met her.}", ".rtf files are not read"),
    ("huge.txt", b"x" * (33 << 20), "more than 32 MB"),
    ("broken.jsonl", b'{"text": "no end', "line 1: is broken JSON"),
    ("list.jsonl", b"[1, 2]\n", "line 1: holds list, not a record"),
    ("textless.jsonl", b'{"title": "x", "stuff": 1}', "line 1: has no field 'text'; it has title, stuff"),
    ("void.jsonl", b'{"text": "", "title": "x"}', "line 1: has an empty field 'text'"),
    ("deep.jsonl", b'{"text": ' + b"[" * 100_000 + b"}", "line 1: is broken JSON"),
    ("empty.csv", b"", "is empty; a table needs a header row"),
    ("no.csv", b"a,b\n1,2\n", "has no field 'text'; it has a, b"),
    ("twice.csv", b"id,text,text\n1,The fort fell.,\n", "has 2 columns 'text'; rename all but the right one"),
    ("broken.json", b'{"text": "a",,}', "is broken JSON"),
    ("scalar.json", b"3", "holds int, not a record"),
    ("not.parquet", b"PAR1 nothing", "is not a readable Parquet file"),
    ("empty.html", b"", "holds no HTML"),
    ("textless.html", b"<html><body><img src='/a.png'></body></html>", "holds no article text"),
    ("nested.html", b"<html><body>" + b"<div>" * 10_000 + b"x" + b"</div>" * 10_000, "holds no article text"),
    ("locked.pdf", locked_pdf(), "is locked with a password"),
    ("scanned.pdf", pdf.scanned(), "holds no text, only pictures"),
    ("broken.pdf", pdf.written(TEXT)[:200], "damaged PDF"),
    ("broken.docx", b"PK\x03\x04 nothing", "is not a readable Word document"),
    ("not.rss", b"<html><p>Hello</p></html>", "holds no entries"),
    ("no.eml", b"Subject: x\nContent-Type: image/png\n\nabc", "holds no text part"),
    ("not.gz.txt.gz", b"plain text", "is damaged or not packed as its name says"),
    ("not.txt.zst", b"plain text", "is damaged or not packed as its name says"),
    ("not.zip", b"PK\x03\x04 nothing", "is a damaged zip archive"),
    ("empty.zip", zipped(), "the archive holds no articles"),
    ("inner.zip", zipped(("inner.zip", zipped(("a.txt", b"a")))), "is an archive inside an archive"),
    ("bomb.zip", zipped(("bomb.txt", b"0" * (30 << 20))), "grows more than 200 times"),
    ("bomb.jsonl.gz", gzip.compress(b"0" * (100 << 20)), "grows more than 200 times"),
]


@pytest.mark.parametrize(("name", "data", "told"), UNREADABLE, ids=[name for name, *_ in UNREADABLE])
def test_what_cannot_be_read_says_why(folder: Path, name: str, data: bytes, told: str) -> None:
    (folder / name).write_bytes(data)
    (article,) = others(folder)
    assert article.text == ""
    assert told in article.problem
    assert name in article.problem
    assert article.id


# file name, its bytes, what the problem says, the text that was read all the same
DOUBTFUL = [
    ("latin.txt", "Le président a été élu à Paris.".encode("cp1252"), "is not UTF-8 and was read as", "élu"),
    ("latin.json", '[{"text": "Il a été élu à Paris."}]'.encode("cp1252"), "is not UTF-8 and was read as", "été élu"),
    ("wide.txt", "Élu à Paris.".encode("utf-16-le"), "is utf-16-le without a byte-order mark", "Élu à Paris."),
    ("mixed.txt", "élu, déjà, ".encode() + "né".encode("cp1252"), "1 stray bytes, read as", "élu, déjà, né"),
    ("moji.txt", "It’s “it”".encode().decode("cp1252", "replace").encode(), "was once wrongly decoded", "it"),
    ("cut.txt.gz", gzip.compress(TEXT.encode() * 50, 0)[:9000], "is cut short", "passenger ferry"),
    ("date.jsonl", b'{"text": "a", "published": "next Tuesday"}', "'next Tuesday', which is no date", "a"),
    ("old.jsonl", b'{"text": "a", "published": "1399-01-01"}', "'1399-01-01', which no newspaper can be of", "a"),
    ("future.jsonl", b'{"text": "a", "published": "2199-01-01"}', "though it was there by", "a"),
    ("nan.jsonl", b'{"text": "a", "published": NaN}', "holds NaN, which is not JSON", "a"),
    ("nan.json", b'[{"text": "a", "published": NaN}]', "holds NaN, which is not JSON", "a"),
    ("surrogate.jsonl", b'{"text": "a \\ud800 b"}', "", "a � b"),
    ("short.csv", b"id,text\n1,a,b\n", "has 3 cells where the header has 2", "a"),
    ("up.zip", zipped(("../../up.txt", b"The text of it.")), "has a name that leads out of the archive", "The text"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "told", "text"), DOUBTFUL, ids=[name for name, *_ in DOUBTFUL])
def test_what_is_doubtful_is_read_and_told(folder: Path, name: str, data: bytes, told: str, text: str) -> None:
    (folder / name).write_bytes(data)
    (article,) = others(folder)
    assert text in article.text
    assert told in article.problem
    assert bool(told) == bool(article.problem)


def test_lines_after_a_broken_one_are_read(folder: Path) -> None:
    lines = [json.dumps(RECORD), "{broken", json.dumps({**RECORD, "doc_id": "two"})]
    (folder / "some.jsonl").write_text("\n".join(lines))
    first, broken, last = others(folder)
    assert (first.id, first.problem, last.id, last.problem) == ("ferry", "", "two", "")
    assert "some.jsonl, line 2: is broken JSON" in broken.problem


def test_a_line_too_long_to_be_an_article_is_passed_over(folder: Path) -> None:
    with (folder / "long.jsonl").open("wb") as file:
        for _ in range(200):
            file.write(b" " * (1 << 20))
        file.write(b"\n" + json.dumps(RECORD).encode())
    long, short = others(folder)
    assert "line 1: is longer than 32 MB" in long.problem
    assert (short.id, short.problem) == ("ferry", "")


def test_rows_after_broken_quotes_are_read(folder: Path) -> None:
    rows = [
        "id,text,date",
        '1,"a ""good"" row",2024-05-17',
        '2,"an "odd" row, with a comma",2024-05-17',
        '3,"never closed,2024-05-17',
        "4,last,2024-05-17",
    ]
    (folder / "some.csv").write_text("\n".join(rows))
    articles = {article.id: article for article in others(folder)}
    assert articles["1"].text == 'a "good" row'
    assert articles["1"].problem == ""
    assert "line 3: has broken quotes" in articles["2"].problem
    assert "odd" in articles["2"].text
    assert "line 4: has broken quotes" in articles["3"].problem
    assert "never closed" in articles["3"].text
    assert (articles["4"].text, articles["4"].problem) == ("last", "")


def test_quotes_in_a_table_apart_by_tabs_are_letters(folder: Path) -> None:
    (folder / "some.tsv").write_text('id\ttext\n1\t"Never," he said.\n2\tlast\n')
    assert [(one.text, one.problem) for one in others(folder)] == [('"Never," he said.', ""), ("last", "")]


def test_a_table_without_a_text_says_so_once(folder: Path) -> None:
    (folder / "some.csv").write_text("a,b\n" + "1,2\n" * 100)
    assert len(others(folder)) == 1


def test_pages_before_a_break_in_an_archive_are_read(folder: Path) -> None:
    whole = warc(("https://a.example/1", "200 OK", HTML.encode()), ("https://a.example/2", "200 OK", HTML.encode()))
    (folder / "cut.warc.gz").write_bytes(gzip.compress(whole, 0)[:-300])
    page, *_, break_ = others(folder)
    assert "passenger ferry" in page.text
    assert "cut short" in break_.problem


def test_only_pages_that_were_found_are_articles(folder: Path) -> None:
    pages = ("https://a.example/1", "404 Not Found", HTML.encode()), ("https://a.example/2", "200 OK", HTML.encode())
    (folder / "some.warc").write_bytes(warc(*pages))
    (article,) = others(folder)
    assert article.source == "https://a.example/2"


def test_a_locked_member_of_an_archive_is_told(folder: Path) -> None:
    data = bytearray(zipped(("a.txt", b"text"), ("b.txt", b"text")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (folder / "some.zip").write_bytes(data)
    locked, open_ = others(folder)
    assert "is locked with a password" in locked.problem
    assert open_.text == "text"


def test_an_unknown_form_is_an_error_that_lists_the_known(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="choose --format from txt"):
        read([tmp_path], format="docm")


def test_a_reader_that_is_not_installed_names_its_extra() -> None:
    with pytest.raises(InputError, match=r"pip install 'event-timeline\[pdf\]'"):
        load("no_such_reader", "pdf")


def test_a_misnamed_file_says_which_extra_or_form_helps(folder: Path) -> None:
    (folder / "ferry.html").write_bytes(FORMS["ferry.parquet"]())
    (article,) = others(folder)
    assert "holds binary data" in article.problem
