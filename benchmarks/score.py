"""Accuracy on the corpora in ../shared, by the scorers in ../shared/score, as one table.

usage: python benchmarks/score.py [times|events] [--shared FOLDER] [--errors N] [--types call,meeting,…] [--keep FOLDER]
"""

import argparse
import datetime as dt
import json
import sys
import tempfile
import time
from pathlib import Path

import scorer as scorers
from corpora import options, records
from scorer import run

from timeline.times.notation.notation import Notation, marked, value

MISSION = "call,meeting,attack,games"


def main() -> None:
    chosen = _options()
    corpora, programs = chosen.shared / "corpora", chosen.shared / "score"
    if not programs.is_dir():
        print(f"nothing to score with: {programs} isn't there (the corpora aren't part of the project)")
        return
    with tempfile.TemporaryDirectory() as scratch:
        keep = chosen.keep or Path(scratch)
        keep.mkdir(parents=True, exist_ok=True)
        if chosen.part in ("times", "all"):
            score_times(corpora, programs / "score_times.py", keep, chosen.errors)
        if chosen.part in ("events", "all"):
            score_events(corpora, programs / "score_events.py", keep, chosen.errors, chosen.types)


def score_times(corpora: Path, scorer: Path, keep: Path, errors: int) -> None:
    """One line for each corpus of time expressions."""
    print(f"{'times':22s} {'gold':>5s} {'found':>5s} {'strict':>7s} {'relaxed':>8s} {'type':>6s} {'value':>6s}   "
          f"{'recall':>6s} {'chars/s':>9s}")  # fmt: skip
    golds = sorted(corpora.glob("times_*.jsonl"))
    for gold, notation in [
        (gold, one) for one in Notation for gold in golds if one is Notation.TIMEX3 or _is_tei(gold)
    ]:
        name = gold.stem if notation is Notation.TIMEX3 else f"{gold.stem}, as TEI"
        system = keep / f"{name}.jsonl"
        speed = tag(gold, system, notation)
        said = run(scorer, gold, system, "--errors", errors)
        gold_count, found_count = scorers.counts(said)
        f1 = scorers.f1(said)
        print(scorers.errors(said), end="")
        print(f"{name:22s} {gold_count:>5s} {found_count:>5s} {f1['strict']:>7s} {f1['relaxed']:>8s} {f1['type']:>6s} "
              f"{f1['value']:>6s}   {scorers.recall(said)['value']:>6s} {speed:>9,.0f}")  # fmt: skip
    print("(F1; recall is of values)\n")


def _is_tei(gold: Path) -> bool:
    """GUM is annotated in the notation of the Text Encoding Initiative."""
    return gold.stem == "times_gum"


def tag(gold: Path, system: Path, notation: Notation) -> float:
    """Write our time expressions for the documents in `gold`, in a notation, to `system`; characters a second."""
    from timeline import times

    documents = list(records(gold))
    times.find("Warm up on 5 May 2020.", dt.date(2020, 5, 6), "en")
    characters, started = 0, time.perf_counter()
    with system.open("w", encoding="utf-8") as out:
        for document in documents:
            day = dt.date.fromisoformat(document["dct"]) if document.get("dct") else None
            try:
                found = times.find(document["text"], day, document.get("lang") or "en")
            except Exception as error:  # a crash costs the document, and is said
                print(f"CRASH {document['doc_id']}: {type(error).__name__}: {error}", file=sys.stderr)
                found = []
            characters += len(document["text"])
            timexes = [
                {
                    "start": one.start,
                    "end": one.end,
                    "text": one.text,
                    "type": str(one.kind),
                    "value": value(one, notation),
                }
                for one in marked(found, document["text"], document.get("lang") or "en", notation)
            ]
            out.write(json.dumps({"doc_id": document["doc_id"], "timexes": timexes}, ensure_ascii=False) + "\n")
    return characters / (time.perf_counter() - started)


def score_events(corpora: Path, scorer: Path, keep: Path, errors: int, types: str | None) -> None:
    """The figures over all types, over the four the project began with, and each type's own."""
    from timeline import pipeline

    outcome = pipeline.extract([corpora / "events.jsonl"], keep / "events", validate=False)
    for problem in outcome.tables.articles["problem"].drop_nulls():
        print(problem, file=sys.stderr)
    print(
        f"{'events':22s} {'gold':>5s} {'rows':>5s} {'found':>6s} {'dated':>6s} {'date':>5s} {'who':>5s} {'where':>5s}"
    )
    said = ""
    for name, only in [("chosen", types)] if types else [("mission types", MISSION), ("all types", None)]:
        chosen = ["--types", only] if only else []
        files = (corpora / "events.jsonl", corpora / "events_gold.jsonl", keep / "events" / "mentions.parquet")
        said = run(scorer, *files, "--errors", errors, *chosen)
        print(_event_line(name, said))
    print("(found, dated, who: F1; date, where: % right)\n")
    print("\n".join(line for line in said.splitlines() if line.startswith("  ")))
    print(scorers.errors(said), end="")


def _event_line(name: str, said: str) -> str:
    gold, rows = scorers.counts(said)
    f1, share = scorers.f1(said), scorers.shares(said)
    return (
        f"{name:22s} {gold:>5s} {rows:>5s} {f1['found']:>6s} {f1['dated']:>6s} {share['date']:>5s} "
        f"{f1['who']:>5s} {share['where']:>5s}"
    )


def _options() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("part", nargs="?", choices=("times", "events", "all"), default="all")
    parser.add_argument("--errors", type=int, default=0, help="show up to N errors of each corpus")
    parser.add_argument("--types", help="only these event types, comma-separated")
    parser.add_argument("--keep", type=Path, help="keep what was found in this folder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
