"""The tables of cases: what is a time expression, with its value and days, and what is not."""

import datetime as dt

import pytest

from tests.times.tables import Case, cases, rows
from timeline import times

PUBLISHED = dt.date(2024, 5, 15)


@pytest.mark.parametrize("case", cases("times", "times_newswire"))
def test_expression_is_found_with_its_value(case: Case) -> None:
    found = times.find(case["text"], case.get("reference"))
    assert [(x.text, x.value) for x in found] == [(e["quote"], e["value"]) for e in case["expect"]]
    for expression, expected in zip(found, case["expect"], strict=True):
        days = f"{expression.when.start_date or ''}/{expression.when.end_date or ''}"
        assert days == expected.get("days", days)


@pytest.mark.parametrize("case", cases("not_times"))
def test_what_is_no_date_is_left_alone(case: Case) -> None:
    assert [x.text for x in times.find(case["text"], PUBLISHED)] == case.get("but", [])


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(rows("times")) >= 400
    assert len(rows("not_times")) >= 120
