"""Events to tables: four flat Polars frames whose columns and types are those of schemas/."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import polars as pl

from timeline.events.merging.title import title
from timeline.model import Article, DateSpan, Event, Mention, Place, Span, When
from timeline.tables.schema import table_schema

Row: TypeAlias = dict[str, str | int | float | dt.date | None]

_JOINT = "; "
_IN_ORDER = {
    "timeline": ("start_date", "end_date", "earliest_date", "latest_date", "event_type", "title", "event_id"),
    "mentions": ("article_id", "field", "trigger_start", "event_type", "mention_id"),
    "participants": ("event_id", "position"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What the table of articles tells of one article: all but its text."""

    article_id: str
    source: str
    title: str
    publisher: str
    author: str
    language: str
    published: dt.date | None
    published_basis: str
    published_bounds: DateSpan
    published_reason: str
    sha256: str
    characters: int
    problem: str

    @classmethod
    def of(cls, article: Article) -> "Heading":
        return cls(
            article_id=article.id,
            source=article.source,
            title=article.title,
            publisher=article.publisher,
            author=article.author,
            language=article.language,
            published=article.published.date,
            published_basis=article.published.basis.value,
            published_bounds=article.published.bounds,
            published_reason=article.published.reason,
            sha256=article.sha256,
            characters=len(article.text),
            problem=article.problem,
        )


@dataclass(frozen=True, slots=True)
class Tables:
    """The four tables of one run."""

    timeline: pl.DataFrame
    mentions: pl.DataFrame
    articles: pl.DataFrame
    participants: pl.DataFrame

    def named(self) -> dict[str, pl.DataFrame]:
        return {
            "timeline": self.timeline,
            "mentions": self.mentions,
            "articles": self.articles,
            "participants": self.participants,
        }


def tabulate(events: Iterable[Event], articles: Iterable[Article | Heading]) -> Tables:
    """The tables of `events` and the `articles` that tell them, sorted; articles stay in the order given."""
    events = list(events)
    headings = [Heading.of(article) if isinstance(article, Article) else article for article in articles]
    told = Counter(mention.article_id for event in events for mention in event.mentions for _ in _tellings(mention))
    texts = {heading.article_id: heading.sha256 or heading.article_id for heading in headings}
    return Tables(
        timeline=_frame("timeline", (_event_row(event, texts) for event in events)),
        mentions=_frame("mentions", (_mention_row(event, mention) for event in events for mention in event.mentions)),
        articles=_frame("articles", (_article_row(heading, told) for heading in headings)),
        participants=_frame("participants", (row for event in events for row in _participant_rows(event))),
    )


def _frame(name: str, rows: Iterable[Row]) -> pl.DataFrame:
    frame = pl.DataFrame(list(rows), schema=dict(table_schema(name).types), orient="row", strict=True)
    return frame.sort(_IN_ORDER[name], nulls_last=True) if name in _IN_ORDER else frame


def _event_row(event: Event, texts: Mapping[str, str]) -> Row:
    """`texts` tells each article's text apart by a hash, so that copies of one article count once."""
    return {
        "event_id": event.id,
        "event_type": event.event_type,
        "title": event.title,
        "status": event.status.value,
        **_when(event.when),
        "participants": _joined(event.participants),
        **_where(event.place),
        "killed": event.killed,
        "injured": event.injured,
        "confidence": round(event.confidence, 4),
        "article_count": len({texts.get(mention.article_id, mention.article_id) for mention in event.mentions}),
        "mention_count": sum(len(_tellings(mention)) for mention in event.mentions),
        "first_published": event.first_published,
        "disagreement": event.disagreement or None,
    }


def _mention_row(event: Event, mention: Mention) -> Row:
    return {
        "mention_id": _mention_id(event, mention),
        "event_id": event.id,
        "article_id": mention.article_id,
        "field": mention.field,
        "event_type": mention.event_type,
        "title": _title(mention),
        "status": mention.status.value,
        **_when(mention.when),
        "participants": _joined(mention.participants),
        **_where(mention.place),
        "killed": mention.killed,
        "injured": mention.injured,
        "trigger": mention.trigger.text,
        "trigger_start": mention.trigger.start,
        "trigger_end": mention.trigger.end,
        "sentence": mention.sentence.text,
        "sentence_start": mention.sentence.start,
        "sentence_end": mention.sentence.end,
        **_time(mention),
        "date_reason": mention.when.reason or None,
        "tellings": _joined(f"{telling.start}-{telling.end}" for telling in _tellings(mention)),
        "rule": _joined([mention.rule, mention.time.rule] if mention.time else [mention.rule]),
        "confidence": round(mention.confidence, 4),
    }


def _title(mention: Mention) -> str:
    return title(
        mention.event_type, mention.participants, mention.place.name if mention.place else "", mention.when.edtf
    )


def _article_row(heading: Heading, told: Mapping[str, int]) -> Row:
    return {
        "article_id": heading.article_id,
        "source": heading.source,
        "title": heading.title or None,
        "publisher": heading.publisher or None,
        "author": heading.author or None,
        "language": heading.language or None,
        "published": heading.published,
        "published_basis": heading.published_basis,
        "published_earliest": heading.published or heading.published_bounds.earliest,
        "published_latest": heading.published or heading.published_bounds.latest,
        "published_reason": heading.published_reason or None,
        "sha256": heading.sha256 or None,
        "characters": heading.characters,
        "mention_count": told.get(heading.article_id, 0),
        "problem": heading.problem or None,
    }


def _participant_rows(event: Event) -> Iterator[Row]:
    for position, name in enumerate(event.participants, start=1):
        yield {"event_id": event.id, "position": position, "name": name}


def _when(when: When) -> Row:
    return {
        "start_date": when.start_date,
        "end_date": when.end_date,
        "time_of_day": when.time_of_day or None,
        "edtf": when.edtf or None,
        "date_precision": when.precision.value,
        "date_basis": when.basis.value,
        "earliest_date": when.earliest,
        "latest_date": when.latest,
    }


def _where(place: Place | None) -> Row:
    if place is None:
        return {"place": None, "country": None, "latitude": None, "longitude": None}
    return {
        "place": place.name or None,
        "country": place.country or None,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _time(mention: Mention) -> Row:
    time = mention.time
    return {
        "time_text": time.text if time else None,
        "time_start": time.start if time else None,
        "time_end": time.end if time else None,
        "timex_type": time.kind.value if time else None,
        "timex_value": time.value if time else None,
        "time_anchor": (time.anchor or None) if time else None,
    }


def _tellings(mention: Mention) -> tuple[Span, ...]:
    return mention.tellings or (mention.trigger,)


def _mention_id(event: Event, mention: Mention) -> str:
    """A hash of who tells what where; enough hex digits for a billion mentions."""
    where = (
        event.id,
        mention.article_id,
        mention.field,
        mention.event_type,
        str(mention.trigger.start),
        str(mention.trigger.end),
    )
    return "m" + hashlib.sha256("\x1f".join(where).encode()).hexdigest()[:19]


def _joined(parts: Iterable[str]) -> str | None:
    return _JOINT.join(parts) or None
