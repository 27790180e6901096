"""Time expressions of the tables of cases in tests/corpus, scored as the corpora are: F1, one line for each table.

usage: python benchmarks/score_cases.py TABLE.toml … [--language en] [--shared FOLDER] [--errors N] [--keep FOLDER]
"""

import argparse
import datetime as dt
import json
import re
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from corpora import options
from scorer import MEASURES, counts, errors, f1, run

from timeline import times


def main() -> None:
    chosen = _options()
    scorer = chosen.shared / "score" / "score_times.py"
    print(f"{'table':28s} {'gold':>5s} {'found':>5s} {'strict':>7s} {'relaxed':>8s} {'type':>6s} {'value':>6s}")
    with tempfile.TemporaryDirectory() as scratch:
        keep = chosen.keep or Path(scratch)
        keep.mkdir(parents=True, exist_ok=True)
        for table in chosen.tables:
            gold, system = keep / f"{table.stem}.gold.jsonl", keep / f"{table.stem}.jsonl"
            _write(table, gold, system, chosen.language)
            said = run(scorer, gold, system, "--errors", chosen.errors)
            annotated, found = counts(said)
            strict, relaxed, kind, value = (f1(said)[measure] for measure in MEASURES)
            print(errors(said), end="")
            print(f"{table.stem:28s} {annotated:>5s} {found:>5s} {strict:>7s} {relaxed:>8s} {kind:>6s} {value:>6s}")


def _write(table: Path, gold: Path, system: Path, language: str) -> None:
    """What a table says and what is found in its texts, as the scorer reads them."""
    cases = tomllib.loads(table.read_text(encoding="utf-8"))["case"]
    with gold.open("w", encoding="utf-8") as told, system.open("w", encoding="utf-8") as out:
        for number, case in enumerate(cases, 1):
            document = {"doc_id": f"{number}", "dct": f"{case['reference']}", "text": case["text"]}
            told.write(json.dumps({**document, "timexes": list(_annotated(case))}) + "\n")
            found = times.find(case["text"], dt.date.fromisoformat(document["dct"]), case.get("language", language))
            timexes = [{"start": x.start, "end": x.end, "type": str(x.kind), "value": x.value} for x in found]
            out.write(json.dumps({**document, "timexes": timexes}) + "\n")


def _annotated(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The expressions of a case: what it quotes, in the order of its text."""
    annotated: list[dict[str, Any]] = []
    end = 0
    for told in case["expect"]:
        start = case["text"].index(told["quote"], end)
        end = start + len(told["quote"])
        kind = told.get("kind") or _kind(told["value"])
        annotated.append({"start": start, "end": end, "type": kind, "value": told["value"]})
    return annotated


def _kind(value: str) -> str:
    """The type that a value tells, sets apart."""
    if re.match(r"P(?:T?[\dX])", value):
        return "DURATION"
    return "TIME" if re.search(r"\dT|XT", value) else "DATE"


def _options() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("tables", nargs="+", type=Path)
    parser.add_argument("--language", default="en", help="of the texts that don't say theirs")
    parser.add_argument("--errors", type=int, default=0, help="show up to N errors of each table")
    parser.add_argument("--keep", type=Path, help="keep what was annotated and found in this folder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
