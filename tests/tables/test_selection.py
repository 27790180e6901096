"""Which events are asked for."""

import datetime as dt

import pytest

from tests.made import event, mention, when
from timeline.tables.selection import About, Selection

JAN, MAY = dt.date(2024, 1, 1), dt.date(2024, 5, 1)


@pytest.mark.parametrize(
    ("asked", "name", "held"),
    [
        ("Steve Jobs", "Steve Jobs", True),
        ("steve jobs", "Steve Jobs", True),
        ("Jobs", "Steve Jobs", True),
        ("Steve Jobs", "Steven P. Jobs", True),
        ("Apple", "Apple Inc.", True),
        ("UK", "Britain", True),
        ("Steve Jobs", "Steve Wozniak", False),
        ("Steve Jobs", "Laurene Powell Jobs", False),
        ("Sudan", "South Sudan", False),
    ],
)
def test_a_name_is_known_by_its_variants(asked: str, name: str, held: bool) -> None:
    assert About(asked).fits([name]) is held


def test_a_quote_that_spells_the_name_is_about_it() -> None:
    assert About("Ann Lee").fits([], ["They honoured Ann Lee on Monday."])
    assert not About("Ann Lee").fits([], ["They honoured Ann Leeming on Monday."])


@pytest.mark.parametrize(
    ("first", "last", "earliest", "latest", "held"),
    [
        (None, None, None, None, True),
        (JAN, None, None, None, False),
        (JAN, None, MAY, MAY, True),
        (MAY, None, JAN, JAN, False),
        (None, JAN, MAY, MAY, False),
        (JAN, MAY, dt.date(2023, 1, 1), dt.date(2024, 12, 31), True),
        (None, JAN, None, MAY, True),
        (MAY, None, None, JAN, False),
    ],
)
def test_in_time_is_what_can_lie_in_the_days_asked_for(
    first: dt.date | None, last: dt.date | None, earliest: dt.date | None, latest: dt.date | None, held: bool
) -> None:
    assert Selection(first=first, last=last).in_time(earliest, latest) is held


def test_all_conditions_hold_together() -> None:
    told = event(mention(when=when(MAY)), confidence=0.7)
    assert Selection().holds(told)
    assert Selection(types=["meeting"], first=MAY, last=MAY, about="Bob Ray", min_confidence=0.7).holds(told)
    assert Selection(about="Paris").holds(told)
    assert not Selection(types=["call"]).holds(told)
    assert not Selection(min_confidence=0.8).holds(told)
    assert not Selection(about="Cy Fox").holds(told)
