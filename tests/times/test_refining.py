"""Refiners are run only where a text tells what they need: leaving them out changes nothing."""

import pytest

from tests.times.tables import found, rows
from timeline.times.refiners import refining

TABLES = ("first_sight_genres", "first_sight_genres2", "second_sight_genres", "first_sight_wire", "second_sight")


@pytest.mark.parametrize("table", TABLES)
def test_a_refiner_left_out_had_nothing_to_do(table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = rows(table)
    told = [found(case) for case in cases]
    monkeypatch.setattr(refining, "REFINERS", [(refiner, frozenset()) for refiner, _ in refining.REFINERS])
    assert [found(case) for case in cases] == told
