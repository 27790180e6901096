"""tests/corpus/events.toml: short texts and the events in them, one test each."""

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.events import find
from timeline.model import Article, Mention, Published, PublishedBasis

CORPUS = Path(__file__).parents[1] / "corpus" / "events.toml"
CASES: list[dict[str, Any]] = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["case"]
TYPES = 13


def told(case: dict[str, Any]) -> list[Mention]:
    published = Published(dt.date.fromisoformat(case["published"]), PublishedBasis.GIVEN)
    return find(Article(id="case", text=case["text"], source="case", published=published, language="en"))


def words(name: str) -> list[str]:
    return re.findall(r"\w+", name.lower())


def same_name(one: str, other: str) -> bool:
    """One holds the other's last word."""
    a, b = words(one), words(other)
    return bool(a and b) and (a[-1] in b or b[-1] in a)


def same_place(one: str, other: str) -> bool:
    a, b = set(words(one)), set(words(other))
    return bool(a and b) and (a <= b or b <= a)


def wrong_facts(row: Mention, expected: dict[str, Any]) -> list[str]:
    """What the row says otherwise than the case, each as "field: got ..., expected ..."."""
    pairs: list[tuple[str, object, object]] = [("status", str(row.status), expected.get("status", "happened"))]
    if expected["start"] != "?":
        dates = f"{row.when.start_date}/{row.when.end_date}"
        pairs.append(("date", dates, f"{expected['start']}/{expected.get('end', expected['start'])}"))
    figures = {figure: expected[figure] for figure in ("killed", "injured") if figure in expected}
    pairs += [(name, getattr(row, name), None if count == "none" else count) for name, count in figures.items()]
    wrong = [f"{field}: got {got}, expected {wanted}" for field, got, wanted in pairs if got != wanted]
    if "who" in expected and not same_names(row.participants, expected["who"]):
        wrong.append(f"who: got {row.participants}, expected {expected['who']}")
    if "place" in expected and not (row.place and same_place(row.place.name, expected["place"])):
        wrong.append(f"place: got {row.place and row.place.name}, expected {expected['place']}")
    return wrong


def same_names(got: tuple[str, ...], expected: list[str]) -> bool:
    """Whether each expected name is got, and nothing else."""
    found = all(any(same_name(name, other) for other in got) for name in expected)
    return found and all(any(same_name(name, other) for other in expected) for name in got)


def paired(rows: list[Mention], case: dict[str, Any]) -> tuple[list[str], list[Mention]]:
    """Complaints about each expected event (matched by type, then by the nearest trigger), and the rows left over."""
    complaints, left = [], list(rows)
    for expected in case["expect"]:
        at = case["text"].index(expected["trigger"])
        fitting = [row for row in left if row.event_type == expected["type"]]
        if not fitting:
            complaints.append(f"missed {expected['type']} {expected['trigger']!r}")
            continue
        row = min(fitting, key=lambda row: min(abs(span.start - at) for span in (row.trigger, *row.tellings)))
        left.remove(row)
        complaints += [f"{expected['type']} {wrong}" for wrong in wrong_facts(row, expected)]
    return complaints, left


def complaints(case: dict[str, Any]) -> list[str]:
    found, left = paired(told(case), case)
    invented = [row for row in left if row.event_type not in case.get("may", ())]
    return found + [f"invented {row.event_type} {row.trigger.text!r} {row.when.start_date}" for row in invented]


def _parameter(case: dict[str, Any]) -> Any:
    why = case.get("known_miss")
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(case, id=case["text"][:60], marks=marks)


@pytest.mark.parametrize("case", [_parameter(case) for case in CASES])
def test_finds_what_a_careful_reader_finds(case: dict[str, Any]) -> None:
    assert complaints(case) == []


def test_the_corpus_is_what_it_says() -> None:
    without = [case for case in CASES if not case["expect"]]
    assert len(CASES) >= 250
    assert len(without) * 3 >= len(CASES)
    assert len({row["type"] for case in CASES for row in case["expect"]}) == TYPES
    assert len({case["text"] for case in CASES}) >= len(CASES) - 2
    assert all(row["trigger"] in case["text"] for case in CASES for row in case["expect"])
