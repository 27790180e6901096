"""What an expression tells, in the terms in which refiners say what they need: see REFINERS in `refining`."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from timeline.times.productions import is_day
from timeline.times.reading import GENERIC, Candidate, Duration, Moment, Reading, Repeated, Trait, Traits
from timeline.times.refiners.ancient import is_ancient
from timeline.times.refiners.centuries import century_of
from timeline.times.refiners.open_readings import is_open

_REMEMBERED = 10_000  # readings

Told = Trait | Literal[
    "moment", "year", "century", "ancient", "yearless", "name", "day of a month", "day alone", "weekday", "day", "open",
    "counted from the story", "of a report", "repeated", "unitless", "clock", "part",
]  # fmt: skip
ToldTraits = frozenset[Told]


def traits(candidates: Iterable[Candidate]) -> ToldTraits:
    """All that the expressions of a text tell."""
    return frozenset[Told]().union(*[_traits(one.traits, one.reading) for one in candidates])


@lru_cache(maxsize=_REMEMBERED)
def _traits(shown: Traits, reading: Reading) -> ToldTraits:
    """What one reading tells, with what only its words show."""
    told: dict[Told, bool] = {
        "clock": "clock alone" in shown or "bare hours" in shown,
        "repeated": isinstance(reading, Repeated),
        "unitless": isinstance(reading, Duration) and not reading.length.unit,
    }
    if isinstance(reading, Moment):
        told |= _of_moment(reading)
    told |= {"century": century_of(reading) is not None, "open": is_open(reading)}
    return shown.union(trait for trait, is_told in told.items() if is_told)


def _of_moment(moment: Moment) -> dict[Told, bool]:
    is_month = moment.month is not None or bool(moment.season) or moment.quarter is not None
    return {
        "moment": True,
        "year": moment.year is not None or moment.decade is not None,
        "ancient": is_ancient(moment),
        "yearless": is_month and moment.year is None and not moment.unit and not moment.pick,
        "name": bool(moment.name),
        "day of a month": moment.day is not None and moment.month is not None,
        "day alone": moment.day is not None and moment.month is None,
        "weekday": moment.weekday is not None,
        "day": is_day(moment),
        "part": bool(moment.part),
        "counted from the story": moment.base == "story",
        "of a report": moment.base == "period",
        "repeated": moment.pick == GENERIC,
    }
