"""What is wrong with the time expressions found, by kind: a table for docs/accuracy.md.

usage: python benchmarks/time_error_kinds.py [--shared FOLDER] [CORPUS …]
"""

import argparse
import datetime as dt
import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpora import options, records

from timeline import times

CORPORA = ("times_timebank", "times_aquaint", "times_krauts_de", "times_timebank_es")
VAGUE = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_OF = re.compile(r"(\d{4})(-\d\d(?:-\d\d)?|-Q\d|-[A-Z]{2})")

# Kinds of errors, each with an example of our own; those of wrong values in the order in which they are asked.
KINDS = {
    "wrong: part of day": 'the annotators gave the day alone, or we did ("Tuesday night")',
    "wrong: coarser": 'the annotators wrote it coarser ("last week" as its month)',
    "wrong: finer": 'the annotators wrote it finer ("that year" as a day)',
    "wrong: length": 'a length of time or a point in it ("in recent years", "the last five years")',
    "wrong: other length": 'another length ("a few years" as PXY or P3Y)',
    "wrong: vague": 'a vague word or a date ("today" for nowadays)',
    "wrong: other week": 'the weekday of another week ("Monday", told on a Thursday)',
    "wrong: other year": 'the month, day or quarter of another year ("in March", told in February)',
    "wrong: other day": 'another day ("the next day", counted from another date)',
    "wrong: otherwise": 'written otherwise ("1969-XX", "2000-W7"), or another date',
    "missed: a date": 'missed: a date ("the day of the vote")',
    "missed: a time of day": 'missed: a time of day ("at six")',
    "missed: a length": 'missed: a length ("the days of talks")',
    "missed: a repeated time": 'missed: a repeated time ("on weekdays")',
    "missed: a vague word": 'missed: a vague word ("at the time")',
    "invented: a date": 'invented: a date that the annotators left ("the 1998 accord")',
    "invented: a time of day": 'invented: a time of day ("overnight")',
    "invented: a length": 'invented: a length ("24-hour")',
    "invented: a repeated time": 'invented: a repeated time ("daily")',
    "invented: a vague word": 'invented: a vague word ("now")',
}


def main() -> None:
    chosen = _options()
    scorer = chosen.shared / "score" / "score_times.py"
    if not scorer.exists():
        print(f"nothing to compare with: {scorer} isn't there (the corpora aren't part of the project)")
        return
    counts = {name: Counter(_errors(chosen.shared / "corpora" / f"{name}.jsonl", scorer)) for name in chosen.corpora}
    print("| kind, with an example of our own | " + " | ".join(counts) + " |")
    print("|---|" + "---:|" * len(counts))
    for kind, label in KINDS.items():
        print(f"| {label} | " + " | ".join(str(counter[kind] or "–") for counter in counts.values()) + " |")


def _errors(gold: Path, scorer: Path) -> Iterator[str]:
    """The kind of each error in a corpus."""
    pair = _module(scorer).pair
    for document in records(gold):
        day = dt.date.fromisoformat(document["dct"]) if document.get("dct") else None
        found = [
            {"start": x.start, "end": x.end, "type": str(x.kind), "value": x.value}
            for x in times.find(document["text"], day, document.get("lang") or "en")
        ]
        pairs, missed, invented = pair(document["timexes"], found)
        for one, other in pairs:
            if one["value"] != other["value"]:
                yield f"wrong: {wrong(one['value'], other['value'])}"
        for told, expressions in (("missed", missed), ("invented", invented)):
            yield from (f"{told}: {sort(one['type'], one['value'])}" for one in expressions)


def wrong(gold: str, ours: str) -> str:
    """The kind of a wrong value; one of KINDS."""
    if gold.partition("T")[0] == ours.partition("T")[0] and not gold.startswith("P"):
        return "part of day"
    if VAGUE & {gold, ours}:
        return "vague"
    if gold.startswith("P") != ours.startswith("P"):
        return "length"
    if gold.startswith("P"):
        return "other length"
    if ours.startswith(gold.rstrip("X-")):
        return "coarser"
    if gold.startswith(ours):
        return "finer"
    one, other = _DAY.match(gold), _DAY.match(ours)
    if one and other:
        apart = abs((dt.date.fromisoformat(one[0]) - dt.date.fromisoformat(other[0])).days)
        if apart % 7 == 0:
            return "other week"
    first, second = _YEAR_OF.match(gold), _YEAR_OF.match(ours)
    if first and second and first[2] == second[2]:
        return "other year"
    return "other day" if one and other else "otherwise"


def sort(kind: str, value: str) -> str:
    """What sort of expression it is: a vague word, a length, a repeated time, a date."""
    if value in VAGUE:
        return "a vague word"
    return {"DURATION": "a length", "SET": "a repeated time", "TIME": "a time of day"}.get(kind, "a date")


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _options() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("corpora", nargs="*", default=CORPORA, metavar="CORPUS")
    return parser.parse_args()


if __name__ == "__main__":
    main()
