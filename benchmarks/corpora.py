"""The annotated texts in ../shared, which are no part of the project: where they are, and what their files hold."""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_ABOVE = Path(__file__).resolve().parents[2:]
SHARED = next((above / "shared" for above in _ABOVE if (above / "shared").is_dir()), _ABOVE[0] / "shared")
"""Beside the project, or further up: a second worktree has them too."""
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[A-Z0-9])|(?=\n)|$)")

Record = dict[str, Any]
Spans = list[tuple[int, int]]


def records(path: Path) -> Iterator[Record]:
    """The documents of a file: one a line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def annotated(shared: Path) -> Iterator[tuple[Record, list[Record]]]:
    """Each development article, with its annotated events."""
    texts = {record["doc_id"]: record for record in records(shared / "corpora" / "events.jsonl")}
    golds = {record["doc_id"]: record["events"] for record in records(shared / "corpora" / "events_gold.jsonl")}
    return ((texts[doc_id], golds[doc_id]) for doc_id in sorted(golds))


def sentences(text: str) -> Spans:
    """Where the sentences of `text` stand, as the scorer of events has them."""
    return [match.span() for match in _SENTENCE.finditer(text)]


def sentence_at(spans: Spans, offset: int) -> int:
    """Which sentence an offset lies in, -1 when it is none."""
    return next((i for i, (start, end) in enumerate(spans) if start <= offset <= end), -1)


def options(about: str | None) -> argparse.ArgumentParser:
    """A parser of a benchmark's command line, with where the corpora are. `about` is the module's docstring."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder that holds corpora/ and score/")
    return parser
