"""One article, and how to write it in every form that articles come in."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from html import escape
from pathlib import Path

import pytest

from tests.articles import pdf
from tests.articles.server import Server
from timeline.articles import read
from timeline.model import Article

TITLE = "Ferry strikes pier in Halden, minister calls owner"
PUBLISHED = "2024-05-17"
PARAGRAPHS = (
    "HALDEN — A passenger ferry struck the main pier in Halden on Wednesday, and the harbour was closed.",
    "Transport minister Ingrid Solberg telephoned the owner, Per Lunde, on Thursday night to ask how it could happen.",
    "“We will meet on May 21 in Oslo with everyone who was on the bridge,” Ms Solberg said, asking for patience.",
    "Eleven passengers were injured when the ferry hit the concrete at a speed far too high for the weather.",
    "The same pier was damaged in March 2019, when a freighter lost power during a storm and drifted into it.",
)
TEXT = "\n\n".join(PARAGRAPHS)
URL = "https://news.example/harbour/ferry-strikes-pier"
RECORD = {"doc_id": "ferry", "published": PUBLISHED, "title": TITLE, "text": TEXT, "url": URL}
HTML = (
    f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(TITLE)}</title>'
    f'<meta property="article:published_time" content="{PUBLISHED}T08:30:00+02:00">'
    f'<meta property="article:modified_time" content="2024-06-02T10:00:00+02:00"></head><body>'
    f"<nav><a href='/'>Home</a> <a href='/world'>World</a></nav><article><h1>{escape(TITLE)}</h1>"
    + "".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS)
    + "</article><footer>Example News, all rights reserved</footer></body></html>"
)
GOOD = "good.txt"
_BODY = escape("".join(f"<p>{escape(one)}</p>" for one in PARAGRAPHS))
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example News</title><link>https://news.example/</link>'
    f"<item><title>{escape(TITLE)}</title><link>{URL}</link><pubDate>Fri, 17 May 2024 08:30:00 +0200</pubDate>"
    f"<description>{_BODY}</description></item></channel></rss>"
)
ATOM = (
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example News</title>'
    f"<entry><title>{escape(TITLE)}</title><link href='{URL}'/><published>{PUBLISHED}T08:30:00+02:00</published>"
    f"<updated>2024-06-02T10:00:00+02:00</updated>"
    f"<content type='html'>{_BODY}</content></entry></feed>"
)


def _csv(delimiter: str) -> bytes:
    table = io.StringIO()
    writer = csv.DictWriter(table, RECORD, delimiter=delimiter)
    writer.writeheader()
    writer.writerow(RECORD)
    return table.getvalue().encode()


def _parquet() -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([RECORD]), sink)
    return sink.getvalue()


def _mail() -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = (
        TITLE,
        "Example News <news@example.org>",
        "Fri, 17 May 2024 08:30:00 +0200",
    )
    mail.set_content(TEXT)
    mail.add_alternative(HTML, subtype="html")
    return bytes(mail)


def _word() -> bytes:
    import docx

    document = docx.Document()
    document.core_properties.title = TITLE
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def warc(*pages: tuple[str, str, bytes], date: str = "2024-09-01T00:00:00Z") -> bytes:
    """A web archive of (address, status, body) pages, uncompressed."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    sink = io.BytesIO()
    writer = WARCWriter(sink, gzip=False)
    for address, status, body in pages:
        headers = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            address, "response", payload=io.BytesIO(body), http_headers=headers, warc_headers_dict={"WARC-Date": date}
        )
        writer.write_record(record)
    return sink.getvalue()


def _zip(name: str, data: bytes) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return sink.getvalue()


def _zst(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(data)


# A form's bytes, by file name. Forms that hold no date of their own are told it by the name.
FORMS: dict[str, Callable[[], bytes]] = {
    "ferry-2024-05-17.txt": lambda: TEXT.encode(),
    "ferry-2024-05-17.md": lambda: f"# {TITLE}\n\n{TEXT}\n".encode(),
    "ferry.jsonl": lambda: json.dumps(RECORD).encode() + b"\n",
    "ferry.ndjson": lambda: json.dumps(RECORD, ensure_ascii=False).encode(),
    "ferry.json": lambda: json.dumps([RECORD], indent=2).encode(),
    "ferry-object.json": lambda: json.dumps({"status": "ok", "articles": [RECORD]}).encode(),
    "ferry.csv": lambda: _csv(","),
    "ferry.tsv": lambda: _csv("\t"),
    "ferry.parquet": _parquet,
    "ferry.html": HTML.encode,
    "ferry.htm": lambda: HTML.replace('charset="utf-8"', 'charset="windows-1252"').encode("cp1252"),
    "ferry.warc": lambda: warc((URL, "200 OK", HTML.encode())),
    "ferry.warc.gz": lambda: gzip.compress(warc((URL, "200 OK", HTML.encode()))),
    "ferry.rss": FEED.encode,
    "ferry.atom": ATOM.encode,
    "ferry.xml": FEED.encode,
    "ferry.eml": _mail,
    "ferry-2024-05-17.pdf": lambda: pdf.written(TEXT),
    "ferry-2024-05-17.docx": _word,
    "ferry-2024-05-17.txt.gz": lambda: gzip.compress(TEXT.encode()),
    "ferry.jsonl.zst": lambda: _zst(json.dumps(RECORD).encode()),
    "ferry.zip": lambda: _zip("deep/ferry.html", HTML.encode()),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds one good article; a test adds what is bad."""
    (tmp_path / GOOD).write_text(TEXT)
    return tmp_path


def others(folder: Path) -> list[Article]:
    """What is read from `folder` besides the good article, which must be there whole."""
    articles = list(read([folder]))
    (good,) = [article for article in articles if article.source.endswith(GOOD)]
    assert (good.text, good.problem) == (TEXT, "")
    return [article for article in articles if article is not good]


@pytest.fixture(params=sorted(FORMS))
def article_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The one article, in each form in turn."""
    path = tmp_path / request.param
    path.write_bytes(FORMS[request.param]())
    return path


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads what another run fetched."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real HTTP server on loopback whose pages a test sets."""
    with Server() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_pages(request: pytest.FixtureRequest) -> None:
    """Every test that uses the server begins with an empty one."""
    if "server" in request.fixturenames:
        request.getfixturevalue("server").clear()
