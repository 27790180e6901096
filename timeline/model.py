"""What flows through the pipeline: frozen values, standard library only.

Offsets are characters (Unicode code points), half-open, into the article's text exactly as it was given.
Dates are proleptic Gregorian `datetime.date`; every span of dates is inclusive at both ends.
"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class PublishedBasis(StrEnum):
    """How an article's publication date is known."""

    GIVEN = "given"
    METADATA = "metadata"
    DATELINE = "dateline"
    FILENAME = "filename"
    INFERRED = "inferred"
    NONE = "none"


class TimexKind(StrEnum):
    """The TIMEX3 types of ISO-TimeML."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Precision(StrEnum):
    """How finely a date is told; never finer than the text is."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    VAGUE = "vague"


class DateBasis(StrEnum):
    """How a date is known."""

    EXPLICIT = "explicit"  # the text spells it out
    PUBLICATION = "publication"  # relative to the article's publication date
    NARRATIVE = "narrative"  # relative to another date in the text
    EVENT = "event"  # relative to another event's date
    NAMED = "named"  # a named date: an edition of the Games, a holiday
    INFERRED = "inferred"  # carried over from the story around it
    NONE = "none"  # not known


class Status(StrEnum):
    """What the article says of an event: it took (or takes) place, is planned, or was called off."""

    HAPPENED = "happened"
    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str


class DateSpan(NamedTuple):
    """Days from `earliest` to `latest`, either of which may be unknown. As a reference date: "between these"."""

    earliest: dt.date | None = None
    latest: dt.date | None = None


UNBOUNDED = DateSpan()


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: a day, or bounds when no single day is known, and how we know."""

    date: dt.date | None = None
    basis: PublishedBasis = PublishedBasis.NONE
    bounds: DateSpan = UNBOUNDED
    reason: str = ""

    @property
    def reference(self) -> dt.date | DateSpan | None:
        """What relative expressions are resolved against: the day, else the bounds, else nothing."""
        if self.date is not None:
            return self.date
        return self.bounds if self.bounds != UNBOUNDED else None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. `source` is a path or URL; `sha256` is of the text encoded as UTF-8."""

    id: str
    text: str
    source: str
    title: str = ""
    published: Published = Published()
    publisher: str = ""
    author: str = ""
    language: str = ""
    sha256: str = ""
    problem: str = ""


class When(NamedTuple):
    """A date with its precision and its reason.

    `start_date` and `end_date` are both set or both None; `earliest` and `latest` bound them, and may be known
    when the dates are not. `time_of_day` is "HH:MM", or a TIMEX3 part of day (MO, MI, AF, EV, NI, DT), or "".
    `edtf` is an Extended Date/Time Format (ISO 8601-2) string, "" when undated. `reason` is one plain phrase.
    """

    start_date: dt.date | None = None
    end_date: dt.date | None = None
    time_of_day: str = ""
    edtf: str = ""
    precision: Precision = Precision.VAGUE
    basis: DateBasis = DateBasis.NONE
    earliest: dt.date | None = None
    latest: dt.date | None = None
    reason: str = ""


class TimeExpression(NamedTuple):
    """A time expression in a text, with its TIMEX3 kind and value, and what that means on the calendar.

    `rule` names the rule that found it, `traits` what its words show (see `times.reading`); `anchor` is the ISO date it
    was resolved against, "" when absolute.
    """

    start: int
    end: int
    text: str
    kind: TimexKind
    value: str
    rule: str
    when: When
    anchor: str = ""
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the name as the article tells it; country is ISO 3166-1 alpha-2, degrees are WGS 84."""

    name: str
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One event as one article tells it: one row of the mentions table.

    `trigger` is the telling that is dated; `tellings` are all triggers in this article, `trigger` first.
    `field` is "title" only when the title alone tells the event, and then the offsets are into the title.
    """

    article_id: str
    field: str
    event_type: str
    status: Status
    trigger: Span
    sentence: Span
    when: When
    rule: str
    time: TimeExpression | None = None
    participants: tuple[str, ...] = ()
    place: Place | None = None
    killed: int | None = None
    injured: int | None = None
    confidence: float = 1.0
    tellings: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, merged over the articles that tell it: one row of the timeline."""

    id: str
    title: str
    event_type: str
    status: Status
    when: When
    participants: tuple[str, ...]
    place: Place | None
    killed: int | None
    injured: int | None
    confidence: float
    first_published: dt.date | None
    mentions: tuple[Mention, ...] = field(default=())
    disagreement: str = ""
