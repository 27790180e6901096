"""Seasons and months that a guide tells of any year, and those of this year."""

import datetime as dt

import pytest

from timeline import times
from timeline.model import TimeExpression

PUBLISHED = dt.date(2024, 5, 15)
GUIDE = "The harbour lies below the old fort, and a path leads up to it between vineyards and stone walls. " * 12


def values(sentence: str, around: str = GUIDE) -> list[tuple[str, str]]:
    return [(found.text, found.value) for found in times.find(around + sentence, PUBLISHED)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ferry is crowded in summer.", [("summer", "XXXX-SU")]),
        ("In spring, summer and fall the vines will need water.",
         [("spring", "XXXX-SP"), ("summer", "XXXX-SU"), ("fall", "XXXX-FA")]),
        ("Autumn and late winter are usually quiet.", [("Autumn", "XXXX-FA"), ("late winter", "XXXX-WI")]),
        ("It usually rains in November.", [("November", "XXXX-11")]),
        ("The fort: open from May to September.", [("May", "XXXX-05"), ("September", "XXXX-09")]),
        ("The fort was closed in the winter.", [("the winter", "2023-WI")]),
        ("The fort will close in November.", [("November", "2024-11")]),
    ],
)  # fmt: skip
def test_a_guide_tells_of_any_year(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert values(sentence) == expected


def test_a_story_that_is_of_no_time_has_no_year() -> None:
    story = "He was cold, and the lamp had gone out, but she said that they were nearly there. " * 14
    assert values("The winter bit. In the spring they left; it was May.", story) == [
        ("The winter", "XXXX-WI"), ("the spring", "XXXX-SP"), ("May", "XXXX-05"),
    ]  # fmt: skip
    assert values("Yesterday she wrote. In the spring they left.", story)[-1] == ("the spring", "2024-SP")


def test_what_is_told_of_any_year_is_undated_and_says_so() -> None:
    found: TimeExpression = times.find(GUIDE + "The ferry is crowded in summer.", PUBLISHED)[0]
    assert (found.when.start_date, found.when.reason) == (None, "told of any year")


def test_a_text_that_is_of_a_day_tells_of_its_year() -> None:
    assert values("He came yesterday. The ferry is crowded in summer.")[-1] == ("summer", "2024-SU")
    assert values("The ferry is crowded in summer.", "")[-1] == ("summer", "2024-SU")
