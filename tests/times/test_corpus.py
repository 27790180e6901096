"""The tables of cases: what is a time expression, with its value and days, and what is not."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline import times

CORPUS = Path(__file__).parents[1] / "corpus"
PUBLISHED = dt.date(2024, 5, 15)


def cases(name: str) -> list[Any]:
    """The cases of a table, each named by its text."""
    table = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["text"][:60]) for case in table["case"]]


@pytest.mark.parametrize("case", [*cases("times"), *cases("times_newswire")])
def test_expression_is_found_with_its_value(case: dict[str, Any]) -> None:
    found = times.find(case["text"], case.get("reference"))
    assert [(x.text, x.value) for x in found] == [(e["quote"], e["value"]) for e in case["expect"]]
    for expression, expected in zip(found, case["expect"], strict=True):
        days = f"{expression.when.start_date or ''}/{expression.when.end_date or ''}"
        assert days == expected.get("days", days)


@pytest.mark.parametrize("case", cases("not_times"))
def test_what_is_no_date_is_left_alone(case: dict[str, Any]) -> None:
    assert [x.text for x in times.find(case["text"], PUBLISHED)] == case.get("but", [])


@pytest.mark.parametrize("case", [*cases("first_sight_news"), *cases("first_sight_wire")])
def test_news_of_first_sight_is_wrong_only_where_it_is_marked(case: dict[str, Any]) -> None:
    told = times.find(case["text"], case["reference"])
    found = [(one.text, one.value, str(one.kind) == "SET") for one in told]
    expected = [(one["quote"], one["value"], one.get("kind") == "SET") for one in case["expect"]]
    if missed := case.get("missed"):
        assert found != expected, f"no longer missed: {missed}"
    else:
        assert found == expected


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(cases("times")) >= 400
    assert len(cases("not_times")) >= 120
