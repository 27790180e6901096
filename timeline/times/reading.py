"""What an expression says by itself, before any reference date: small hashable values."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

from timeline.model import DateSpan

FUTURE_IN_PAST = 3  # a direction: "said on Sunday that he would leave on Monday"
GENERIC = "any"  # the pick of a month or season that is told of any year

# What an expression tells, for whoever asks without looking into its reading. The first are declared by rules (`traits`
# in time_rules.toml), where the reading doesn't show them; the next are shown by the reading (see `traits`).
Trait = Literal[
    "before",  # what follows may be an event that it is counted from: "two weeks before the vote"
    "clock alone", "clock in a part of day",  # without their day
    "date in figures", "month first", "day first",
    "day apposed",  # "Jan. 30, the day after the vote"
    "hour by its number",  # of a day: "Friday at 2"
    "in four figures",  # an hour: "1830"
    "last day",  # of a unit up to a year
    "length ahead",  # a length of time where the clause is of no future: "in two weeks"
    "short year",  # told by its last two figures
    "side alone",  # the past, or the future
    "moment", "year", "century", "ancient", "yearless", "name", "day of a month", "day alone", "weekday", "day", "open",
    "numbered day",  # one of these two
    "counted from the story", "of a report", "repeated", "unitless", "part",
    "after an event", "before an event", "named month", "weekday alone", "hours counted",
    "bare hours", "counted back", "dateline", "put off", "spoken of",  # given by the code that finds them
]  # fmt: skip
Traits = frozenset[Trait]
NO_TRAITS: Traits = frozenset()


@dataclass(frozen=True, slots=True)
class Length:
    """An amount of a unit: "two weeks". `amount` is None when the text leaves it open ("several months")."""

    amount: float | None
    unit: str
    second: "Length | None" = None  # "two hours and ten minutes"


class Moment(NamedTuple):
    """A point or stretch on the calendar, as far as the text tells it.

    `unit` with `step` counts whole units from the base ("last week": week, -1); finer fields sit inside that
    unit ("June last year": year, -1, month 6). `base` is what is counted from: the publication date, the story's
    last date, an event, or by context the first, in a chronicle the second. `pick` chooses among candidates: last,
    next, near, this, same, following, preceding, any. `mod` is early, mid, late, start, end or so-far ("earlier this
    month"). `exact` marks counting by the unit's length ("a week ago").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 1 Monday to 7 Sunday
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None  # 199 for the 1990s
    century: int | None = None  # 19 for the 20th century, as TIMEX3 writes it
    unit: str = ""
    step: int | None = None
    base: str = "publication"
    pick: str = ""
    part: str = ""
    hour: int | None = None
    minute: int | None = None
    zone: str = ""
    mod: str = ""
    exact: bool = False
    before_christ: bool = False
    nth: int | None = None  # which of its weekdays, or days, in the month; -1 the last
    name: str = ""  # a named date: a holiday
    value: str = ""  # the TIMEX3 value where it is that of a length: Spanish "two days later" is P2D


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time that is not placed on the calendar, or is placed by its end: "the past three months"."""

    length: Length
    side: str = ""  # "past" or "next": it touches the publication date
    event: int = 0  # +1 "three days after the vote", -1 "before": counted from an event


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set: "every Tuesday", "twice a week"."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """PRESENT_REF, PAST_REF, FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Range:
    """From one moment to another, both included."""

    first: Moment
    last: Moment


Reading = Moment | Duration | Repeated | Vague | Range


def last_end(reading: Reading) -> Reading:
    """A reading itself, or the moment that a range ends with."""
    return reading.last if isinstance(reading, Range) else reading


class Candidate(NamedTuple):
    """An expression found, not yet resolved.

    `direction` is the clause's tense: negative past, positive future, 0 unknown, ±2 when told close by. `rule` names
    the rules it was built by, joined by "+"; nothing is decided by it.
    """

    start: int
    end: int
    text: str
    reading: Reading
    rule: str
    direction: int = 0
    until: int = 0  # how many candidates further on the range that starts here ends; 0 when none does
    traits: Traits = NO_TRAITS


class Frame(NamedTuple):
    """What a reading is resolved against.

    `direction` is the clause's tense (see Candidate). `story` is the date last told in the text that is fine enough
    for the reading, `year` the year last told where that governs, `period` the year and quarter under report,
    `month` the year and month of the figures that "a year earlier" compares.
    `clock` is the clock time last told, from which hours and minutes are counted. `undivided` are the units of lengths
    whose TIMEX3 values keep fractions and tens as they are told.
    `chronicle` is True for a text about years long past, whose weekdays follow the date last told.
    """

    reference: dt.date | None = None
    direction: int = 0
    story: DateSpan | None = None
    year: int | None = None
    period: tuple[int, int] | None = None
    chronicle: bool = False
    month: tuple[int, int] | None = None
    clock: dt.datetime | None = None
    undivided: frozenset[str] = frozenset()
