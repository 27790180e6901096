"""What goes wrong with events, by kind: two Markdown tables for docs/accuracy.md.

usage: python benchmarks/event_error_kinds.py [--shared FOLDER]

Pairing is that of the event scorer: a row and an annotated event are the same when type and sentence are; optional
events do not count.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpora import Record, Spans, annotated, options, sentence_at, sentences

from timeline.events import find
from timeline.model import Article, Mention, Published, PublishedBasis


@dataclass(slots=True)
class Tally:
    """Counts by type ("call", "found") and by kind of error ("missed", "...")."""

    types: Counter[tuple[str, str]] = field(default_factory=Counter)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)


@dataclass(slots=True)
class Told:
    """One article: what is annotated, what was found, and which of them are one."""

    published: dt.date
    events: list[Record]
    rows: list[Mention]
    sentences: Spans
    pairs: list[tuple[int, int, bool]] = field(default_factory=list)

    def sentence(self, offset: int) -> int:
        return sentence_at(self.sentences, offset)

    def event_sentences(self, event: Record) -> set[int]:
        return {self.sentence(told["start"]) for told in event["mentions"]}

    def pair(self) -> None:
        """Fill `pairs`: (event, row, same dates), required events first, then rows with the right dates."""
        possible = []
        for i, event in enumerate(self.events):
            inside = self.event_sentences(event)
            for j, row in enumerate(self.rows):
                if row.event_type == event["type"] and self.sentence(row.trigger.start) in inside:
                    right = dates(row) == (event["start"], event["end"])
                    possible.append((bool(event.get("optional")), not right, i, j))
        events, rows = set[int](), set[int]()
        for _, wrong, i, j in sorted(possible):
            if i not in events and j not in rows:
                events.add(i)
                rows.add(j)
                self.pairs.append((i, j, not wrong))


def dates(row: Mention) -> tuple[str | None, str | None]:
    start, end = row.when.start_date, row.when.end_date
    return start.isoformat() if start else None, end.isoformat() if end else None


def read(shared: Path) -> Iterator[Told]:
    for record, events in annotated(shared):
        day, text = dt.date.fromisoformat(record["published"]), record["text"]
        published = Published(day, PublishedBasis.GIVEN)
        article = Article(record["doc_id"], text, record["doc_id"], record.get("title") or "", published, language="en")
        rows = [row for row in find(article) if row.field == "text"]
        told = Told(day, events, rows, sentences(text))
        told.pair()
        yield told


def count(told: Told, tally: Tally) -> None:
    optional = {j for i, j, _ in told.pairs if told.events[i].get("optional")}
    paired = {i for i, _, _ in told.pairs}, {j for _, j, _ in told.pairs}
    for i, event in enumerate(told.events):
        if not event.get("optional"):
            tally.types[event["type"], "gold"] += 1
            if i not in paired[0]:
                tally.kinds["missed", why_missed(told, event)] += 1
    for j, row in enumerate(told.rows):
        if j not in optional:
            tally.types[row.event_type, "rows"] += 1
            if j not in paired[1]:
                tally.kinds["invented", why_invented(told, row)] += 1
    for i, j, right in told.pairs:
        if not told.events[i].get("optional"):
            tally.types[told.events[i]["type"], "found"] += 1
            tally.types[told.events[i]["type"], "dated"] += right
            if not right:
                tally.kinds["wrong date", why_misdated(told, told.events[i], told.rows[j])] += 1


def why_missed(told: Told, event: Record) -> str:
    inside = told.event_sentences(event)
    for row in told.rows:
        if row.event_type == event["type"] and any(told.sentence(span.start) in inside for span in row.tellings):
            return "taken for another telling of an event that was found"
    if any(told.sentence(row.trigger.start) in inside for row in told.rows):
        return "only another event was found in the sentence"
    return "nothing was found in the sentence"


def why_invented(told: Told, row: Mention) -> str:
    here = told.sentence(row.trigger.start)
    near = {event["type"] for event in told.events if here in told.event_sentences(event)}
    if row.event_type in near:
        return "an event told once became two rows"
    return "another type than the annotated one" if near else "nothing is annotated in the sentence"


def why_misdated(told: Told, event: Record, row: Mention) -> str:
    start, end = row.when.start_date, row.when.end_date
    if start is None or end is None:
        return "no date given"
    if event["start"] is None:
        return "a date where none can be known"
    gold = dt.date.fromisoformat(event["start"]), dt.date.fromisoformat(event["end"])
    if start == end == told.published:
        return "the day of publication instead of the told day"
    if (start == end) != (gold[0] == gold[1]):
        return "a day for a span" if start == end else "a span for a day"
    off = abs((start - gold[0]).days)
    if off and off % 7 == 0 and off <= 14:
        return "the right weekday of another week"
    return (
        "the right day of another year" if (start.month, start.day) == (gold[0].month, gold[0].day) else "another day"
    )


def tables(tally: Tally) -> Iterator[str]:
    yield "| type | annotated | rows | found | dated | found F1 | dated F1 |\n|---|---|---|---|---|---|---|"
    totals = Counter[str]()
    for name in sorted({name for name, _ in tally.types}):
        row = {what: tally.types[name, what] for what in ("gold", "rows", "found", "dated")}
        totals.update(row)
        yield line(name, row)
    yield line("**all**", totals)
    yield "\n| error | kind | count |\n|---|---|---|"
    for (error, kind), number in sorted(tally.kinds.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
        yield f"| {error} | {kind} | {number} |"


def line(name: str, row: dict[str, int]) -> str:
    both = row["gold"] + row["rows"]
    f1 = [200 * row[what] / both if both else 0.0 for what in ("found", "dated")]
    return f"| {name} | {row['gold']} | {row['rows']} | {row['found']} | {row['dated']} | {f1[0]:.1f} | {f1[1]:.1f} |"


def main() -> None:
    tally = Tally()
    for told in read(options(__doc__).parse_args().shared):
        count(told, tally)
    print("\n".join(tables(tally)))


if __name__ == "__main__":
    main()
