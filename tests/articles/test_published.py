"""When an article was published, from what its form, its text and its name say."""

import datetime as dt
import json
from pathlib import Path

import pytest

from timeline.articles import read
from timeline.articles.dateline import in_name, in_text
from timeline.articles.draft import Clue
from timeline.articles.published import day_of, decide, span_of
from timeline.model import Article, DateSpan, PublishedBasis

WRITTEN = [
    ("2024-04-05", "2024-04-05"),
    ("2024-04-05T23:30:00-07:00", "2024-04-05"),
    ("20240405", "2024-04-05"),
    ("2024-04-05 10:00", "2024-04-05"),
    ("1712300000", "2024-04-05"),
    ("1712300000000", "2024-04-05"),
    ("Fri, 05 Apr 2024 09:00:00 +1000", "2024-04-05"),
    ("5 April 2024", "2024-04-05"),
    ("April 5, 2024 10:00 AM", "2024-04-05"),
    ("5. April 2024", "2024-04-05"),
    ("13/4/2024", "2024-04-13"),
    ("03.04.2024", "2024-04-03"),
    ("3/4/2024", None),
    ("4/4/2024", "2024-04-04"),
    ("2024-13-45", None),
    ("2024-02-30", None),
    ("yesterday", None),
    ("next Tuesday", None),
    ("2024-04", None),
    ("", None),
    ("x" * 500, None),
]


@pytest.mark.parametrize(("value", "day"), WRITTEN)
def test_a_day_is_read_as_it_is_written_and_never_guessed(value: str, day: str | None) -> None:
    assert day_of(value) == (day and dt.date.fromisoformat(day))


def test_a_month_or_a_year_bounds_the_day() -> None:
    assert span_of("2024-02") == DateSpan(dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert span_of("2024") == DateSpan(dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    published, problems = decide((Clue(PublishedBasis.GIVEN, "2024-02", "the field 'date'"),))
    assert (published.date, published.basis, problems) == (None, PublishedBasis.GIVEN, ())
    assert published.bounds == DateSpan(dt.date(2024, 2, 1), dt.date(2024, 2, 29))


def clue(basis: str, value: str) -> Clue:
    return Clue(PublishedBasis(basis), value, basis)


# clues as (basis, value); the basis and day that win; what is told
WEIGHED = [
    ([("filename", "2024-04-05"), ("given", "2024-04-05")], "given", "2024-04-05", ""),
    ([("filename", "2024-04-01"), ("dateline", "2024-04-05")], "dateline", "2024-04-05", "filename says 2024-04-01"),
    ([("dateline", "2024-04-05"), ("metadata", "2024-04-06")], "metadata", "2024-04-06", ""),
    ([("metadata", "nonsense"), ("filename", "2024-04-05")], "filename", "2024-04-05", "'nonsense', which is no date"),
    ([("metadata", "1066-10-14"), ("filename", "2024-04-05")], "filename", "2024-04-05", "no newspaper can be of"),
    ([("metadata", "2024-04-04T23:00:00Z"), ("metadata", "2024-04-05T09:00:00+10:00")], "metadata", "2024-04-05", ""),
    ([("metadata", "2024-04-04T23:00Z"), ("metadata", "2020-04-05T09:00+10:00")], "metadata", "2024-04-04", ""),
    ([("metadata", "2024-04-06"), ("dateline", "20240405"), ("filename", "20240405")], "dateline", "2024-04-05", ""),
    ([("given", "2024"), ("filename", "2024-04-05")], "filename", "2024-04-05", ""),
]  # fmt: skip


@pytest.mark.parametrize(("clues", "basis", "day", "told"), WEIGHED)
def test_the_most_trusted_clue_wins(clues: list[tuple[str, str]], basis: str, day: str, told: str) -> None:
    published, problems = decide(tuple(clue(*one) for one in clues))
    assert (published.basis, str(published.date)) == (basis, day)
    assert told in "; ".join(problems)
    assert bool(told) == bool(problems)
    assert published.reason


def test_a_day_after_the_archive_was_made_is_a_problem_and_the_archive_a_bound() -> None:
    published, problems = decide((clue("metadata", "2024-04-05"),), dt.date(2024, 4, 1))
    assert published.bounds == DateSpan(None, dt.date(2024, 4, 1))
    assert "though it was there by 2024-04-01" in problems[0]


HEADS = [
    ("Friday, January 4, 2019\n\nThe text.", "2019-01-04"),
    ("A headline\n\nJanuary 4th, 2019\n\nThe text.", "2019-01-04"),
    ("3 JAN 90\nThe text.", "1990-01-03"),
    ("Published 10:30 GMT, 5 April 2024\nThe text.", "2024-04-05"),
    ("Posted on 5 April 2024 at 10:15 am\nThe text.", "2024-04-05"),
    ("2024-04-05\nThe text.", "2024-04-05"),
    ("5 April 2024 | By Jane Roe\nThe text.", "2024-04-05"),
    ("April 5, 2024 / 10:15 AM / Example News\nThe text.", "2024-04-05"),
    ("By Jane Roe | April 5, 2024\nThe text.", "2024-04-05"),
    ("Oslo, 5 April 2024\nThe text.", "2024-04-05"),
    ("Updated: 5 April 2024\nThe text.", None),
    ("Deadline: 5 April 2024\nThe text.", None),
    ("Born on 5 April 2024\nThe text.", None),
    ("LONDON, April 5, 2019 (Example) - The minister said.", "2019-04-05"),
    ("OSLO, Norway, 5 April 2019 — The minister said.", "2019-04-05"),
    ("Freitag, 4. Januar 2019\n\nDer Text.", "2019-01-04"),
    ("4 de enero de 2019\nEl texto.", "2019-01-04"),
    ("vendredi 4 janvier 2019\nLe texte.", "2019-01-04"),
    ("12 angry 2019\nThe text.", None),
    ("Saturday, January 4, 2019\n\nThe text.", None),
    ("LONDON, April 5 (Example) - The minister said.", None),
    ("On January 4, 2019 the minister said it.", None),
    ("February 30, 2019\nThe text.", None),
    ("Updated: 4 January 2019\nThe text.", None),
    ("The text.\n" * 10 + "January 4, 2019\n", None),
]


@pytest.mark.parametrize(("text", "day"), HEADS)
def test_date_lines_and_datelines(text: str, day: str | None) -> None:
    assert [found.value for found in in_text(text)] == ([day] if day else [])


CUTTING = "Dockers marched through the town on Friday, and on Saturday their leader met the head of the port in Bergen."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Strike\n\nMay 3, 2024\n\n{CUTTING}\n\nStrike over\n\n10 May 2024\n\n{CUTTING}\n",
            "from 2024-05-03 to 2024-05-10",
        ),
        (f"1. Mai 2024\n{CUTTING}\n2. Mai 2024\n{CUTTING}\n9. Mai 2024\n{CUTTING}\n", "has 3 date lines"),
        (f"Strike\n\nMay 3, 2024\n\nMay 4, 2024\n\n{CUTTING}\n", ""),
        (f"May 3, 2024\n\n{CUTTING}\n\nPosted on May 10, 2024\n\nExample News\n", ""),
        (f"May 3, 2024\n\n{CUTTING}\n\nMay 3, 2024\n\n{CUTTING}\n", ""),
        (f"{CUTTING}\n\nMay 3, 2024\n\n{CUTTING}\n", ""),
    ],
)
def test_several_articles_in_a_row_are_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "cuttings.txt").write_text(text)
    (article,) = read([tmp_path / "cuttings.txt"])
    assert told in article.problem
    assert bool(told) == bool(article.problem)


NAMES = [
    ("news/2024-04-05-ferry.txt", "2024-04-05"),
    ("ferry_20240405.txt", "2024-04-05"),
    ("archive/2015/12/11/ferry.txt", "2015-12-11"),
    ("05apr2024.txt", "2024-04-05"),
    ("https://news.example/2015/12/11/ferry", "2015-12-11"),
    ("https://news.example/2015/dec/11/ferry?date=2020-01-01", "2015-12-11"),
    ("collected-2024-04-05/ferry.txt", None),
    ("v1.2.3.txt", None),
    ("12345678.txt", None),
    ("ferry-2024-13-45.txt", None),
]


@pytest.mark.parametrize(("name", "day"), NAMES)
def test_names_and_addresses(name: str, day: str | None) -> None:
    assert [found.value for found in in_name(name)] == ([day] if day else [])


def page(head: str) -> str:
    body = "<p>" + "The harbour was closed after a ferry had struck the pier and stayed closed for a week. " * 8
    return (
        f"<html><head><title>Harbour</title>{head}</head><body><article><h1>Harbour</h1>{body}</article></body></html>"
    )


def json_ld(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


PUBLISHED_TIME, MODIFIED_TIME = "article:published_time", "article:modified_time"
PAGES = [
    (
        json_ld('{"@graph": [{"datePublished": "2024-04-05T08:00:00+02:00", "dateModified": "2024-05"}]}'),
        "2024-04-05",
    ),
    (meta(MODIFIED_TIME, "2024-05-01") + meta(PUBLISHED_TIME, "2024-04-05T08:00:00Z"), "2024-04-05"),
    (meta("DC.date.issued", "2024-04-05"), "2024-04-05"),
    ('<time class="entry-date published" datetime="2024-04-05T08:00:00+02:00">5 April</time>', "2024-04-05"),
    (json_ld('[{"datePublished": "2011-01-01"}, {"@type": "Article", "datePublished": "2024-04-05"}]'), "2024-04-05"),
    (json_ld("{broken") + meta("pubdate", "2024-04-05"), "2024-04-05"),
    (meta(PUBLISHED_TIME, "2024-04-04T23:00:00Z") + meta("pubdate", "2024-04-05T09:00:00+10:00"), "2024-04-05"),
    ("", None),
]


@pytest.mark.parametrize(("head", "day"), PAGES)
def test_what_a_page_says_of_itself(tmp_path: Path, head: str, day: str | None) -> None:
    (tmp_path / "page.html").write_text(page(head))
    (article,) = read([tmp_path / "page.html"])
    assert article.published.date == (day and dt.date.fromisoformat(day))
    assert article.problem == ""


def test_the_front_matter_of_markdown_is_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: 'Harbour closed'\ndate: 2024-04-05 10:00\n---\n\nIt was closed.\n")
    (article,) = read([tmp_path / "a.md"])
    assert (article.title, str(article.published.date)) == ("Harbour closed", "2024-04-05")
    assert article.published.basis is PublishedBasis.METADATA


def one(tmp_path: Path, record: dict[str, object], **options: object) -> Article:
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    (article,) = read([tmp_path / "a.jsonl"], **options)  # type: ignore[arg-type]
    return article


def test_what_the_caller_says_wins_and_a_contradiction_is_told(tmp_path: Path) -> None:
    record = {"text": "It rained.", "published": "2024-04-05"}
    article = one(tmp_path, record, published=dt.date(2024, 6, 1))
    assert article.published.date == dt.date(2024, 6, 1)
    article = one(tmp_path, {**record, "url": "https://a.example/2023/01/02/rain"})
    assert article.published.date == dt.date(2024, 4, 5)
    assert "the field 'published' says 2024-04-05, the address says 2023-01-02" in article.problem
