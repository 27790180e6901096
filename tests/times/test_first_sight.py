"""News that was annotated before the program read it: what holds now, and what is known not to."""

from typing import Any

import pytest

from tests.times.test_corpus import cases
from timeline import times

Found = list[tuple[str, str, bool]]  # quote, value, whether it is a set


@pytest.mark.parametrize("case", cases("first_sight_news"))
def test_what_is_marked_as_missed_and_nothing_else_is_wrong(case: dict[str, Any]) -> None:
    found: Found = [
        (one.text, one.value, str(one.kind) == "SET") for one in times.find(case["text"], case["reference"])
    ]
    expected: Found = [(one["quote"], one["value"], one.get("kind") == "SET") for one in case["expect"]]
    if missed := case.get("missed"):
        assert found != expected, f"no longer missed: {missed}"
    else:
        assert found == expected
