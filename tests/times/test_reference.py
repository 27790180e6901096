"""The publication day that a text gives away, and nothing where it gives none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.publication import dated, inferred
from timeline.model import Article, DateSpan, Published, PublishedBasis

# text, earliest, latest
BOUNDED = [
    ("The bridge was opened on 3 May 2011 by the mayor.", "2011-05-03", None),
    ("The bridge was closed in March 2012 and opened again in 2014.", "2014-01-01", None),
    ("The new line will open on 9 December 2031.", None, "2031-12-09"),
    ("The bridge was opened in 2011. It will be replaced on 1 June 2019.", "2011-01-01", "2019-06-01"),
    ("The bill was put off until after the Paris Games, which will begin on July 26.", None, "2024-07-25"),
    ("Security is tight for the Paris Games this summer, which will begin on July 26.", "2024-01-01", "2024-07-25"),
    ("BERGEN, April 5 (Example) - On Thursday it burnt again. It began in 2018.", "2018-04-05", "2018-04-06"),
    ("The strike began in 2017. It was called off on Wednesday, July 25, the union said.", "2018-07-25", "2019-04-21"),
]  # fmt: skip
DAYS = [
    ("Today, April 5, 2024, the harbour was closed.", "2024-04-05"),
    ("It was closed yesterday (4 April 2024) after a storm.", "2024-04-05"),
    ("Yesterday, at a meeting to celebrate Nato’s 75th anniversary, ministers spoke of the war.", "2024-04-05"),
]
NOTHING = [
    "",
    "The minister spoke on Thursday and will speak again tomorrow.",
    "The 2031 budget has been discussed at length.",
    "He was born on 5 April and lives in Room 2019.",
]


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDED)
def test_what_is_told_as_past_or_ahead_bounds_the_day(text: str, earliest: str | None, latest: str | None) -> None:
    found = inferred(text)
    assert found.date is None
    assert found.bounds == DateSpan(
        (earliest and dt.date.fromisoformat(earliest)) or None, (latest and dt.date.fromisoformat(latest)) or None
    )
    assert found.basis is PublishedBasis.INFERRED
    assert found.reason


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_is_claimed_when_one_is_left(text: str, day: str) -> None:
    found = inferred(text)
    assert str(found.date) == day
    assert found.basis is PublishedBasis.INFERRED
    assert found.reason


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_claimed_without_evidence(text: str) -> None:
    assert inferred(text) == Published()


def test_what_contradicts_stronger_evidence_is_left_out() -> None:
    found = inferred("The bridge was opened on 3 May 2011. It will be replaced on 1 June 2010, an old plan said.")
    assert found.bounds == DateSpan(dt.date(2011, 5, 3), None)


def test_an_article_keeps_the_day_it_has() -> None:
    article = Article(
        "a", "Today, April 5, 2024, it rained.", "a.txt", published=Published(dt.date(2024, 4, 6), PublishedBasis.GIVEN)
    )
    assert dated(article) is article


def test_a_day_known_to_be_later_than_it_was_written_bounds_it() -> None:
    within = Published(bounds=DateSpan(None, dt.date(2020, 1, 1)))
    article = dated(Article("a", "It was opened in 2011.", "a.warc", published=within))
    assert article.published.bounds == DateSpan(dt.date(2011, 1, 1), dt.date(2020, 1, 1))


PIECES = [
    "in 2011",
    "was",
    "will",
    "open",
    "on 3 May 2014",
    "today",
    ",",
    "by 2020",
    "Wednesday, July 25",
    "the Paris Games",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_bounds_never_cross(words: list[str]) -> None:
    bounds = inferred(" ".join(words)).bounds
    assert bounds.earliest is None or bounds.latest is None or bounds.earliest <= bounds.latest
