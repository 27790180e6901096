"""What the days and hours told in a text lend to those after them: to weekdays beside them, and to hours counted on."""

import datetime as dt
import re

from timeline.model import DateSpan, TimexKind, When
from timeline.times.reading import Candidate, Moment, Range
from timeline.times.resolution.resolution import Resolved
from timeline.times.resolution.sentences import stops_between

_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d")
_CLOCK_UNITS = ("hour", "minute")
_CLOCK_WITHIN, _DAY_WITHIN, _STAY_WITHIN, _REPORTED_WITHIN = 300, 150, 450, 40  # characters
_WEEK, _SOON, _EVE = 7, 21, 2  # days
_SOON_MONTHS = range(5)


class DaysTold:
    """The day, the days of a range and the clock time last told."""

    def __init__(self, text: str, reference: dt.date | None, reporting: frozenset[str]) -> None:
        self._text, self._reference, self._reporting = text, reference, reporting
        # Where a range of up to a week, or one of its days, is told, and its first and last day.
        self._stay: tuple[int, dt.date, dt.date] | None = None
        self._day: tuple[int, dt.date] | None = None  # where it stands, and the day
        self._clock: tuple[int, dt.datetime] | None = None
        self._ahead: tuple[int, dt.date] | None = None  # where a day still to come ends, and the day
        self._opened: dt.date | None = None  # the first day of a range whose last one comes next
        self._to_come: dict[int, dt.date] = {}  # weekday → the day of the coming week told last

    def tell(self, candidate: Candidate, day: dt.date, result: Resolved) -> None:
        """Takes note of a day told, of its clock time, and of the range that it opens or closes."""
        start = candidate.start
        self._day = (start, day)
        if self._opened is not None:
            self.stay_from(start, self._opened, day)
        is_dated = isinstance(candidate.reading, Moment) and candidate.reading.day is not None
        self._opened = day if candidate.until and is_dated else None
        if is_dated and self._reference is not None:
            self._ahead = (candidate.end, day) if day > self._reference else None
        if self._reference is not None and 0 < (day - self._reference).days < _WEEK:
            self._to_come[day.isoweekday()] = day
        if self._stay is not None and self._stay[1] <= day <= self._stay[2]:
            self._stay = (start, *self._stay[1:])
        self.tell_clock(start, result)

    def tell_clock(self, start: int, result: Resolved) -> None:
        """Takes note of a clock time told at `start`, if it is one."""
        if result.kind is TimexKind.TIME and (clock := _CLOCK.fullmatch(result.value)):
            self._clock = (start, dt.datetime.fromisoformat(clock[0]))

    def tell_stay(self, start: int, days: Range, when: When) -> None:
        """Takes note of a range of days told at `start`."""
        if when.start_date is not None and when.end_date is not None and days.last.day is not None:
            self.stay_from(start, when.start_date, when.end_date)

    def stay_from(self, start: int, first: dt.date, last: dt.date) -> None:
        """The same of its first and last day, as far as they are in a week."""
        if 0 < (last - first).days < _WEEK:
            self._stay = (start, first, last)

    def before_weekday(self, candidate: Candidate, reading: Moment) -> DateSpan | None:
        """The day from which a weekday alone is the next one, where the days just told are not those of publication."""
        if reading.weekday is None or reading.day or reading.unit or reading.pick:
            return None
        day = self._first_of_stay(candidate, reading.weekday) or self._day_ahead(candidate, reading.weekday)
        if day is None and not candidate.direction:  # "the vote is on Sunday … a win in the Sunday vote"
            day = self._to_come.get(reading.weekday)
        return DateSpan(day, day) if day is not None else None

    def _day_ahead(self, candidate: Candidate, weekday: int) -> dt.date | None:
        """A day still to come, before a weekday without a tense: "tomorrow you will rest. On Monday, call her".

        One just before that day is its eve: "the service is on Thursday, May 23; visitation is on Wednesday"; one just
        behind it follows: "the fair opens on Friday, May 24, on Saturday the band plays".
        """
        if self._day is None or self._reference is None or candidate.direction < 0:
            return None
        start, day = self._day
        if candidate.start - start > _DAY_WITHIN or not 0 < (day - self._reference).days <= _SOON:
            return None
        back = (day.isoweekday() - weekday) % _WEEK
        eve = day - dt.timedelta(days=back)
        if 0 < back <= _EVE and eve > self._reference:
            return eve
        return day if not candidate.direction or back >= _WEEK - _EVE else None

    def _first_of_stay(self, candidate: Candidate, weekday: int) -> dt.date | None:
        """The first day of a range that is over, for a weekday among them: "12-15 August … on Saturday it rained".

        Not where what lies between reports: "officials said on Saturday" is of the days before publication. Of a range
        that is still to come the same holds for what is.
        """
        if self._stay is None or candidate.start - self._stay[0] > _STAY_WITHIN:
            return None
        start, first, last = self._stay
        is_over = (self._reference is None or self._reference > last) and candidate.direction <= 0
        is_ahead = self._reference is not None and self._reference < first and candidate.direction > 0
        if not (is_over or is_ahead) or (weekday - first.isoweekday()) % _WEEK > (last - first).days:
            return None
        clause = self._text[candidate.end : candidate.end + _REPORTED_WITHIN].partition(".")[0]
        words = f"{self._text[start : candidate.end]}{clause}".lower().split()
        return first if self._reporting.isdisjoint(words) else None

    def year_of_list(self, candidate: Candidate, reading: Moment) -> int | None:
        """The year of a day still to come, for one soon after it in a sentence: "am 3. Mai und 9. August"."""
        if self._ahead is None or candidate.direction < 0 or reading.month is None or reading.day is None:
            return None
        end, day = self._ahead
        is_soon = reading.month - day.month in _SOON_MONTHS and (reading.month, reading.day) > (day.month, day.day)
        return day.year if is_soon and not stops_between(self._text, end, candidate.start) else None

    def clock_for(self, candidate: Candidate, reading: Moment) -> dt.datetime | None:
        """The clock time last told, for hours counted from it: "he came at 6 p.m. An hour later …"."""
        if self._clock is None or reading.unit not in _CLOCK_UNITS:
            return None
        start, clock = self._clock
        is_last = self._day is None or self._day[0] <= start
        return clock if is_last and candidate.start - start <= _CLOCK_WITHIN else None
