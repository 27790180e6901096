"""The one article is the same article in every form."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from tests.articles.conftest import FORMS, TEXT, TITLE
from tests.articles.server import Page, Server
from timeline.articles import forms, read
from timeline.events import find
from timeline.model import Article, Published
from timeline.text import clean

PUBLISHED = dt.date(2024, 5, 17)
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".rss": "application/rss+xml",
    ".pdf": "application/pdf",
    ".jsonl": "application/x-ndjson",
}


def words(text: str) -> list[str]:
    """The words of an article's body: web pages and Markdown hold the headline above it."""
    return clean(text).text.removeprefix("# ").removeprefix(TITLE).split()


def test_every_form_is_documented_and_tested() -> None:
    endings = forms.endings().split()
    documented = (Path(__file__).parents[2] / "docs" / "articles.md").read_text()
    assert [ending for ending in endings if f"`{ending}`" not in documented] == []
    here = {ending for name in FORMS for ending in Path(name).suffixes}
    assert set(forms.PACKED) <= here
    readers = [{forms.reader(one) for one in some if one not in forms.PACKED} for some in (endings, here)]
    assert readers[0] == readers[1]


def test_every_form_gives_the_same_text_and_day(article_file: Path) -> None:
    (article,) = read([article_file])
    assert article.problem == ""
    assert words(article.text) == words(TEXT)
    assert article.published.date == PUBLISHED
    assert article.language[:2] == "en"


def told(article: Article) -> list[tuple[object, ...]]:
    """What an article tells, without where it stands: the type, the days, who and where of each event."""
    return sorted(
        (
            mention.event_type,
            str(mention.when.start_date),
            str(mention.when.end_date),
            mention.participants,
            str(mention.place),
        )
        for mention in find(article)
        if mention.field == "text"
    )


def test_every_form_gives_the_same_events(article_file: Path) -> None:
    (article,) = read([article_file])
    plain = Article("plain", TEXT, "plain.txt", title=TITLE, published=Published(PUBLISHED), language="en")
    events = told(plain)
    assert len(events) >= 3
    assert told(replace(article, title=TITLE)) == events


def test_every_form_gives_the_same_text_over_http(server: Server) -> None:
    names = list(FORMS)
    server.pages = {
        f"/{name}": Page(
            FORMS[name](), headers={"Content-Type": TYPES.get(Path(name).suffix, "application/octet-stream")}
        )
        for name in names
    }
    articles = [article for name in names for article in read([server.url(f"/{name}")])]
    assert [article.problem for article in articles] == [""] * len(names)
    assert {article.published.date for article in articles} == {PUBLISHED}
    assert all(words(article.text) == words(TEXT) for article in articles)


def test_a_folder_of_all_forms_is_read_in_order(tmp_path: Path) -> None:
    for name, data in FORMS.items():
        (tmp_path / name).write_bytes(data())
    articles = list(read([tmp_path]))
    assert len(articles) == len(FORMS)
    assert len({article.id for article in articles}) == len(FORMS)
    assert [article.id for article in articles] == [article.id for article in read([tmp_path])]
