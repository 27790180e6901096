"""Evidence for the day on which a text was written: the days it leaves possible."""

import datetime as dt
from dataclasses import dataclass

from timeline.model import DateSpan


@dataclass(frozen=True, slots=True)
class Evidence:
    """The text can have been written on `days` alone; either end may be open. The higher `weight`, the surer."""

    days: DateSpan
    reason: str
    weight: int


@dataclass(frozen=True, slots=True)
class Known:
    """A named event whose days are known from a calendar, mentioned at `start` to `end`."""

    start: int
    end: int
    name: str
    days: DateSpan


def meet(one: DateSpan, other: DateSpan) -> DateSpan | None:
    """The days in both; None when there are none."""
    earliest = _later(one.earliest, other.earliest)
    latest = _earlier(one.latest, other.latest)
    return None if earliest and latest and earliest > latest else DateSpan(earliest, latest)


def _later(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    return max((day for day in (one, other) if day), default=None)


def _earlier(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    return min((day for day in (one, other) if day), default=None)
