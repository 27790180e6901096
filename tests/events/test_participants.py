"""Who took part and where, on own-written sentences: tests/corpus/names.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.events import participants, places
from timeline.events.names import Names
from timeline.text import sentences

CASES = tomllib.loads((Path(__file__).parent.parent / "corpus" / "names.toml").read_text(encoding="utf-8"))["case"]


def located(case: dict[str, Any]) -> tuple[Names, tuple[int, int], tuple[int, int]]:
    """The article's names, the last sentence that holds the trigger (the first when it opens with it), the trigger."""
    text, trigger = case["text"], case["trigger"]
    holding = [span for span in sentences(text) if trigger in text[slice(*span)]]
    sentence = holding[0] if text.startswith(trigger) else holding[-1]
    start = text.index(trigger, sentence[0])
    return Names(text), sentence, (start, start + len(trigger))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_who(case: dict[str, Any]) -> None:
    names, sentence, trigger = located(case)
    found = participants.of(names, case["text"], sentence, trigger, case["type"])
    assert sorted(found) == sorted(case["who"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_where(case: dict[str, Any]) -> None:
    names, sentence, trigger = located(case)
    place = places.of(names, case["text"], sentence, trigger, case["type"])
    assert ([place.name, place.country] if place else None) == case.get("where")


def test_names_lie_in_the_text() -> None:
    for case in CASES:
        for name in Names(case["text"]).all:
            assert case["text"][name.start : name.end] == name.text
