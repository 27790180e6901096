"""What the days and hours told in a text lend to those after them: to weekdays beside them, and to hours counted on."""

import datetime as dt
import re

from timeline.model import DateSpan
from timeline.times.reading import Candidate, Moment, Range
from timeline.times.resolution.resolution import Resolved

_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d")
_CLOCK_UNITS = ("hour", "minute")
_CLOCK_WITHIN, _DAY_WITHIN = 300, 150  # characters
_WEEK, _SOON = 7, 21  # days


class DaysTold:
    """The day, the days of a range and the clock time last told."""

    def __init__(self, reference: dt.date | None) -> None:
        self._reference = reference
        self._stay: tuple[dt.date, dt.date] | None = None  # the days last told as a range, no more than a week
        self._day: tuple[int, dt.date] | None = None  # where it stands, and the day
        self._clock: tuple[int, dt.datetime] | None = None

    def tell(self, candidate: Candidate, result: Resolved) -> None:
        """Takes note of a day, a range of days or a clock time."""
        first, last = result.when.start_date, result.when.end_date
        if first is None or last is None:
            return
        if isinstance(candidate.reading, Range):
            if candidate.reading.last.day is not None and (last - first).days < _WEEK:
                self._stay = (first, last)
        elif first == last:
            self._day = (candidate.start, first)
            if clock := _CLOCK.fullmatch(result.value):
                self._clock = (candidate.start, dt.datetime.fromisoformat(clock[0]))

    def before_weekday(self, candidate: Candidate, reading: Moment) -> DateSpan | None:
        """The day from which a weekday alone is the next one, where the days just told are not those of publication."""
        if reading.weekday is None or reading.day or reading.unit or reading.pick:
            return None
        day = self._day_ahead(candidate) or self._first_of_stay(candidate, reading.weekday)
        return DateSpan(day, day) if day is not None else None

    def _day_ahead(self, candidate: Candidate) -> dt.date | None:
        """A day still to come, before a weekday without a tense: "tomorrow you will rest. On Monday, call her"."""
        if self._day is None or self._reference is None or candidate.direction:
            return None
        start, day = self._day
        return day if candidate.start - start <= _DAY_WITHIN and 0 < (day - self._reference).days <= _SOON else None

    def _first_of_stay(self, candidate: Candidate, weekday: int) -> dt.date | None:
        """The first day of a range that is over, for a weekday among them: "12-15 August … on Saturday it rained"."""
        if self._stay is None or candidate.direction > 0:
            return None
        first, last = self._stay
        is_over = self._reference is None or self._reference > last
        return first if is_over and (weekday - first.isoweekday()) % _WEEK <= (last - first).days else None

    def clock_for(self, candidate: Candidate, reading: Moment) -> dt.datetime | None:
        """The clock time last told, for hours counted from it: "he came at 6 p.m. An hour later …"."""
        if self._clock is None or self._day is None or reading.base != "story" or reading.unit not in _CLOCK_UNITS:
            return None
        start, clock = self._clock
        return clock if self._day[0] == start and candidate.start - start <= _CLOCK_WITHIN else None
