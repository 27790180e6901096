"""How many were killed and injured: tests/corpus/figures.toml, numbers in words, and one event's figures merged."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.events import figures
from timeline.events.figures import Figures
from timeline.text import sentences

CASES = tomllib.loads((Path(__file__).parent.parent / "corpus" / "figures.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_figures_told(case: dict[str, Any]) -> None:
    text = case["text"]
    start = text.index(case["trigger"])
    sentence = next(span for span in sentences(text) if span[0] <= start < span[1])
    told = figures.of(text, sentence, (start, start + len(case["trigger"])))
    expected = Figures(
        case.get("killed"), case.get("injured"), case.get("approximate", False), case.get("corrected", False)
    )
    assert told == expected


def test_types_without_casualties_have_no_figures() -> None:
    text = "The minister said on Monday that the attack killed 22 people."
    assert figures.of(text, (0, len(text)), (13, 17), "statement") == Figures()


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("Twenty-two", 22),
        ("one hundred and forty", 140),
        ("a hundred", 100),
        ("two dozen", 24),
        ("three thousand two hundred", 3200),
        ("1,204", 1204),
        ("2.5 million", 2_500_000),
        ("several", None),
    ],
)
def test_numbers_in_words(words: str, value: int | None) -> None:
    assert figures.number(words) == value


@pytest.mark.parametrize(
    ("tellings", "merged"),
    [
        ([Figures(5), Figures(3, 2)], Figures(5, 2)),
        ([Figures(5), Figures(7, corrected=True)], Figures(7, corrected=True)),
        ([Figures(approximate=True), Figures(40)], Figures(40)),
        ([Figures(approximate=True)], Figures(approximate=True)),
        ([], Figures()),
    ],
)
def test_figures_of_one_event(tellings: list[Figures], merged: Figures) -> None:
    assert figures.merge(tellings) == merged
