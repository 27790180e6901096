"""What expressions tell, in the terms in which later steps ask for it: as rules declare it, and as readings show it."""

from collections.abc import Iterable
from functools import lru_cache

from timeline.times.productions import is_day
from timeline.times.reading import (
    GENERIC,
    NO_TRAITS,
    Candidate,
    Duration,
    Moment,
    Range,
    Reading,
    Repeated,
    Trait,
    Traits,
)
from timeline.times.refiners.open_readings import is_open

_REMEMBERED = 10_000  # readings
_QUARTER = 25  # years


def told_in(candidates: Iterable[Candidate]) -> Traits:
    """All that the expressions of a text were found to tell."""
    return NO_TRAITS.union(*[one.traits for one in candidates])


@lru_cache(maxsize=_REMEMBERED)
def told_by(reading: Reading) -> Traits:
    """All that a reading tells."""
    if isinstance(reading, Repeated):
        return frozenset({"repeated"})
    told: dict[Trait, bool] = {}
    if isinstance(reading, Duration):
        told = {
            "unitless": not reading.length.unit,
            "after an event": reading.event > 0,
            "before an event": reading.event < 0,
        }
    elif isinstance(reading, Range):
        told = _of_ends(reading, reading.first, reading.last)
    elif isinstance(reading, Moment):
        told = _of_ends(reading, reading, reading) | _of_moment(reading)
    return frozenset(trait for trait, is_told in told.items() if is_told)


def _of_ends(reading: Reading, first: Moment, last: Moment) -> dict[Trait, bool]:
    return {
        "named month": first.month is not None,
        "hours counted": first.exact and first.unit in ("hour", "minute"),
        "weekday alone": _is_weekday_alone(first),
        "year": last.year is not None or last.decade is not None,
        "century": century_of(reading) is not None,
        "open": is_open(reading),
    }


def _of_moment(moment: Moment) -> dict[Trait, bool]:
    is_month = moment.month is not None or bool(moment.season) or moment.quarter is not None
    return {
        "moment": True,
        "ancient": is_ancient(moment),
        "yearless": is_month and moment.year is None and not moment.unit and not moment.pick,
        "name": bool(moment.name),
        "day of a month": moment.day is not None and moment.month is not None,
        "numbered day": moment.day is not None,
        "day alone": moment.day is not None and moment.month is None,
        "weekday": moment.weekday is not None,
        "day": is_day(moment),
        "part": bool(moment.part),
        "counted from the story": moment.base == "story",
        "of a report": moment.base == "period",
        "repeated": moment.pick == GENERIC,
    }


def _is_weekday_alone(moment: Moment) -> bool:
    """ "Monday", "Monday night"; not "Monday, 3 May", "next Monday"."""
    is_dated = moment.month is not None or moment.day is not None
    return moment.weekday is not None and not (is_dated or moment.pick or moment.unit)


def is_ancient(reading: object) -> bool:
    """Whether a reading is of times before the year 1000."""
    if not isinstance(reading, Moment):
        return False
    return reading.before_christ or (reading.year or 1000) < 1000 or (reading.century or 10) < 10


def century_of(reading: object) -> int | None:
    """The century that is told, or that a half or quarter of is."""
    if isinstance(reading, Range):
        first, last = reading.first.year, reading.last.year
        if first is None or last is None:
            return reading.first.century
        return first // 100 if first % _QUARTER == 0 and (last + 1) % _QUARTER == 0 else None
    return reading.century if isinstance(reading, Moment) and not reading.before_christ else None
