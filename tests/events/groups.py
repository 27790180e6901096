"""The groups of articles in tests/corpus/merges.toml, with the mentions a careful reader finds in them."""

import datetime as dt
import itertools
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from timeline.model import DateBasis, Mention, Place, Precision, Span, Status, When

CORPUS = Path(__file__).parents[1] / "corpus" / "merges.toml"
Told = tuple[Mention, str]  # a mention and the label of the event it tells


def groups() -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["group"]
    return groups


def _when(row: dict[str, Any]) -> When:
    if "start" not in row:
        return When()
    start = dt.date.fromisoformat(row["start"])
    end = dt.date.fromisoformat(row.get("end", row["start"]))
    precision = Precision.DAY if start == end else Precision.RANGE
    return When(start, end, edtf=f"{start}/{end}", precision=precision, basis=DateBasis.EXPLICIT)


def mention(article_id: str, text: str, row: dict[str, Any]) -> Mention:
    """The mention that a row of the corpus describes, its trigger found in the text."""
    at = text.index(row["trigger"])
    place = None
    if "place" in row:
        place = Place(row["place"], row.get("country", ""), row.get("latitude"), row.get("longitude"))
    return Mention(
        article_id=article_id,
        field="text",
        event_type=row["type"],
        status=Status(row.get("status", "happened")),
        trigger=Span(at, at + len(row["trigger"]), row["trigger"]),
        sentence=Span(0, len(text), text),
        when=_when(row),
        rule="corpus",
        participants=tuple(row.get("who", ())),
        place=place,
        killed=row.get("killed"),
        injured=row.get("injured"),
        confidence=0.8,
    )


def read_groups() -> Iterator[tuple[int, list[tuple[str, dict[str, Any], dt.date]]]]:
    """Each group's number and its articles: id, record, date."""
    for n, group in enumerate(groups()):
        yield (
            n,
            [
                (f"g{n:02d}-{k}", record, dt.date.fromisoformat(record["published"]))
                for k, record in enumerate(group["article"])
            ],
        )


def read_corpus() -> tuple[list[Told], dict[str, dt.date | None]]:
    """Every mention of the corpus with its event's label, and the articles' dates."""
    told: list[Told] = []
    published: dict[str, dt.date | None] = {}
    for n, group in read_groups():
        for article_id, article, day in group:
            published[article_id] = day
            told += [(mention(article_id, article["text"], row), f"g{n}/{row['event']}") for row in article["told"]]
    return told, published


def pairs(clusters: Iterable[Iterable[Mention]]) -> set[frozenset[Mention]]:
    return {frozenset(pair) for cluster in clusters for pair in itertools.combinations(cluster, 2)}
