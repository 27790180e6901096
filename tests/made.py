"""Values made for tests: an article, a mention in it found by its words, an event of mentions."""

import datetime as dt
import hashlib

from timeline.model import (
    Article,
    DateBasis,
    Event,
    Mention,
    Place,
    Precision,
    Published,
    PublishedBasis,
    Span,
    Status,
    TimeExpression,
    TimexKind,
    When,
)

DAY = dt.date(2024, 4, 3)
TEXT = "Ann Lee met Bob Ray in Paris on Wednesday. The talks lasted an hour."


def article(name: str = "a1", text: str = TEXT, **facts: object) -> Article:
    known = {
        "source": f"{name}.txt",
        "published": Published(dt.date(2024, 4, 5), PublishedBasis.GIVEN),
        "language": "en",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    return Article(id=name, text=text, **{**known, **facts})  # type: ignore[arg-type]


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def when(day: dt.date | None = DAY, **facts: object) -> When:
    if day is None:
        return When(reason="nothing dates it")
    known = {"edtf": day.isoformat(), "precision": Precision.DAY, "basis": DateBasis.PUBLICATION, "reason": "weekday"}
    return When(day, day, earliest=day, latest=day, **{**known, **facts})  # type: ignore[arg-type]


def mention(article_id: str = "a1", text: str = TEXT, trigger: str = "met", **facts: object) -> Mention:
    time = span(text, "Wednesday")
    known: dict[str, object] = {
        "event_type": "meeting",
        "status": Status.HAPPENED,
        "when": when(),
        "time": TimeExpression(
            time.start, time.end, time.text, TimexKind.DATE, "2024-04-03", "weekday", when(), "2024-04-05"
        ),
        "participants": ("Ann Lee", "Bob Ray"),
        "place": Place("Paris", "FR", 48.85, 2.35),
        "rule": "meeting.1",
        "confidence": 0.9,
        "tellings": (span(text, trigger), span(text, "talks")),
    }
    quote = span(text, text.split(". ")[0] + ".")
    said = span(text, trigger)
    return Mention(article_id=article_id, field="text", trigger=said, sentence=quote, **known | facts)  # type: ignore[arg-type]


def event(*mentions: Mention, name: str = "e0000001", **facts: object) -> Event:
    told = mentions or (mention(),)
    first = told[0]
    known: dict[str, object] = {
        "title": "Meeting: Ann Lee, Bob Ray",
        "event_type": first.event_type,
        "status": first.status,
        "when": first.when,
        "participants": first.participants,
        "place": first.place,
        "killed": first.killed,
        "injured": first.injured,
        "confidence": first.confidence,
        "first_published": dt.date(2024, 4, 5),
    }
    return Event(id=name, mentions=told, **{**known, **facts})  # type: ignore[arg-type]
