"""Ids, fields, titles, languages and encodings of articles as they are read."""

import gzip
import io
import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from tests.articles.conftest import RECORD, TEXT
from timeline.articles import read
from timeline.articles.language import language_of
from timeline.articles.plain import headline, stated_title
from timeline.errors import InputError


def test_files_are_named_by_their_stem_and_by_their_path_where_stems_clash(tmp_path: Path) -> None:
    for name in ("one/a.txt", "two/a.txt", "two/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    ids = [article.id for article in read([tmp_path])]
    assert ids[2] == "b"
    assert ids[0] != ids[1]
    assert all(one.startswith("a-") for one in ids[:2])
    assert ids == [article.id for article in read([tmp_path])]


def test_records_keep_their_ids_and_no_two_articles_share_one(tmp_path: Path) -> None:
    records = [{"doc_id": "x", "text": "a"}, {"doc_id": "x", "text": "b"}, {"text": "c"}, {"text": "c"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    articles = list(read([tmp_path]))
    assert [article.id for article in articles[:2]] == ["x", "x-2"]
    assert "has the id 'x' of an earlier article" in articles[1].problem
    assert len({article.id for article in articles}) == 4


def test_numbered_rows_of_two_tables_are_different_articles(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.csv").write_text(f"id,text\n1,one of {name}\n2,two of {name}\n")
    articles = list(read([tmp_path]))
    assert [article.id for article in articles] == ["1", "2", "b-1", "b-2"]
    assert {article.problem for article in articles} == {""}


def test_a_file_name_that_is_no_text_is_shown_as_far_as_it_is(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("The text.")
    (article,) = read([tmp_path])
    assert article.source.endswith("caf\ufffd.txt")
    assert (article.id, article.text) == ("caf\ufffd", "The text.")


def test_only_the_fields_of_an_article_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({**RECORD, "stuff": [1, 2], "author": ["Jane Roe", {"name": "John Doe"}]})
    )
    (article,) = read([tmp_path])
    assert (article.id, article.title, article.text) == (RECORD["doc_id"], RECORD["title"], RECORD["text"])
    assert article.source == RECORD["url"]
    assert article.author == "Jane Roe; John Doe"
    assert len(article.sha256) == 64


def test_fields_are_mapped_as_named_or_guessed_by_their_usual_names(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"Body": "The text.", "pub_date": "2024-04-05", "text2": "Other."}))
    (guessed,) = read([tmp_path])
    assert (guessed.text, str(guessed.published.date)) == ("The text.", "2024-04-05")
    (named,) = read([tmp_path], fields={"text": "text2"})
    assert named.text == "Other."
    (wrong,) = read([tmp_path], fields={"text": "missing"})
    assert "has no field 'missing' (named in --fields); it has Body, pub_date, text2" in wrong.problem
    with pytest.raises(InputError, match="--fields knows no 'txet'"):
        read([tmp_path], fields={"txet": "Body"})


LINES = '{"doc_id": "x", "text": "one"}\n{"doc_id": "y", "text": "two"}\n'
HEAVY = (
    "trafilatura htmldate dateparser pyarrow polars lxml httpx pypdf docx feedparser warcio py3langid numpy",
    "charset_normalizer",
)


def output(program: str, stdin: str = "") -> str:
    """What a program run by this Python prints."""
    return subprocess.run(
        [sys.executable, "-c", program], input=stdin, capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize(
    ("stdin", "printed"),
    [(LINES, "x|standard input|one\ny|standard input|two\n"), ("plain", "stdin|standard input|plain\n")],
)
def test_standard_input_is_read_in_the_form_it_has(stdin: str, printed: str) -> None:
    program = "from timeline.articles import read\nfor a in read(['-']): print(a.id, a.source, a.text, sep='|')"
    assert output(program, stdin) == printed


def test_importing_the_package_loads_no_heavy_reader() -> None:
    heavy = " ".join(HEAVY).split()
    program = f"import sys, timeline.articles; print([name for name in {heavy} if name in sys.modules])"
    assert output(program) == "[]\n"


def test_articles_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    with (tmp_path / "many.jsonl").open("w") as file:
        for number in range(1000):
            file.write(json.dumps({"doc_id": str(number), "text": "word " * 100}) + "\n")
        file.write("{broken")
    articles = read([tmp_path])
    assert next(articles).id == "0"
    assert sum(bool(article.problem) for article in articles) == 1


HEADLINES = [
    ("Ferry strikes pier\n\nA ferry struck the pier on Monday.", "Ferry strikes pier"),
    ("# Ferry strikes pier\n\nA ferry struck the pier.", "Ferry strikes pier"),
    (
        "The Example Times\n\nFerry strikes the old pier\n\nBy Jane Roe\n\nA ferry struck it.",
        "Ferry strikes the old pier",
    ),
    ("Friday, January 4, 2019\n\nA ferry struck the pier.", ""),
    ("A ferry struck the pier.\n\nIt sank.", ""),
    ("one\ntwo\nthree\nfour\nfive\nsix\nIt ends.", ""),
    ("Only a line", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "title"), HEADLINES)
def test_a_headline_is_taken_only_when_it_is_clearly_one(text: str, title: str) -> None:
    assert headline(text) == title


@pytest.mark.parametrize("title", ["Microsoft Word - draft2.doc", "page_4.indd", "Word Document", "untitled", "", " "])
def test_what_a_program_put_as_the_title_is_none(title: str) -> None:
    assert stated_title(title) == ""


LANGUAGES = [
    (TEXT, "en"),
    ("Police clash with protesters in Milan.", "en"),
    ("Putin meets Xi in Beijing", "en"),
    ("Der Minister hat am Montag mit der Reederei gesprochen und die Sperrung des Hafens verlängert.", "de"),
    ("El ministro habló el lunes con la naviera y el puerto estará cerrado hasta el viernes por la tarde.", "es"),
    ("Le ministre a parlé lundi avec la compagnie et le port est fermé jusqu’à vendredi dans la soirée.", "fr"),
    ("Il ministro ha parlato lunedì con la compagnia e il porto resterà chiuso fino a venerdì sera.", "it"),
    ("Министр поговорил в понедельник с владельцем, и порт будет закрыт до вечера пятницы.", "ru"),
    ("大臣は月曜日に船会社と話し、港は金曜日の夕方まで閉鎖される。", "ja"),
    ("", ""),
    ("12 34 56", ""),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_the_language_is_told_from_the_text(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_language_that_is_not_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("大臣は月曜日に船会社と話し、港は金曜日の夕方まで閉鎖される。")
    (article,) = read([tmp_path])
    assert article.language == "ja"
    assert "is in the language 'ja', which is not read yet" in article.problem
    assert article.text


def test_surrogates_and_other_oddities_have_a_hash(tmp_path: Path) -> None:
    sink = io.StringIO()
    sink.write(json.dumps({"text": "a \ud83d b 😀", "title": 3, "published": None, "author": {"name": "Jane"}}))
    (tmp_path / "a.jsonl").write_text(sink.getvalue())
    (article,) = read([tmp_path])
    assert (article.text, article.title, article.author) == ("a � b 😀", "3", "Jane")


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "jsonl.gz"])
def test_records_are_read_without_holding_the_file(tmp_path: Path, form: str) -> None:
    """Ten megabytes of records are read in far less memory."""
    records = [{"id": str(number), "text": "The harbour was closed. " * 400} for number in range(1000)]
    path = tmp_path / f"many.{form}"
    path.write_bytes(written(records, form))
    tracemalloc.start()
    try:
        count = sum(len(article.text) == 9600 for article in read([path]))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 1000
    assert peak < 3_000_000


def written(records: list[dict[str, str]], form: str) -> bytes:
    if form == "json":
        return json.dumps(records).encode()
    if form == "csv":
        return "\n".join(["id,text", *(f'{record["id"]},"{record["text"]}"' for record in records)]).encode()
    lines = "\n".join(map(json.dumps, records)).encode()
    return gzip.compress(lines) if form.endswith(".gz") else lines
