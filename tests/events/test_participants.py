"""Who took part and where, on own-written sentences: tests/corpus/names.toml."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from timeline.events import participants, places
from timeline.events.names import Names
from timeline.events.participants.phrases import is_time
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


@pytest.mark.parametrize(
    ("word", "time"), [("ago", True), ("monday", True), ("12", True), ("the", False), ("a", False)]
)
def test_articles_tell_no_time(word: str, time: bool) -> None:
    assert is_time(word) is time


def test_names_lie_in_the_text() -> None:
    for case in CASES:
        for name in Names(case["text"]).all:
            assert case["text"][name.start : name.end] == name.text


TYPES = sorted({case["type"] for case in CASES} | {"product_launch"})


@pytest.mark.parametrize("spoilt", [str.upper, str.title, lambda text: text[len(text) // 3 :], lambda text: text[::-1]])
def test_any_text_is_read(spoilt: Callable[[str], str]) -> None:
    for number, case in enumerate(CASES):
        text = spoilt(case["text"])
        names, sentence = Names(text), (0, len(text))
        trigger = (len(text) // 2, len(text) // 2 + 5)
        event_type = TYPES[number % len(TYPES)]
        who = participants.of(names, text, sentence, trigger, event_type)
        place = places.of(names, text, sentence, trigger, event_type)
        assert all(who)
        assert len(set(who)) == len(who)
        assert place is None or (place.name and len(place.country) in {0, 2})
        assert all(text[name.start : name.end] == name.text for name in names.all)
