"""What a report of figures covers: the quarter under report, or the month just over, as the text has told it so far."""

import datetime as dt
import re

from timeline.model import DateSpan, Precision, When
from timeline.times.context.marks import contexts
from timeline.times.reading import Candidate, Duration, Length, Moment
from timeline.times.resolution import calendar as cal
from timeline.times.resolution.comparisons import is_compared_with, is_quarter_told, sets_beside, sums_up

MONTH = 2  # the fineness of a month
_FIGURES_WITHIN = 70  # characters: a comparison of figures ("up from 12 a year ago") takes the period under report
_FIGURE = re.compile(r"\d")
_FULL_STOP = re.compile(r"[.!?]\s+[A-Z]|\n\s*\n")
_WEEK, _JUST_OVER, _YEAR = 7, 100, 365  # days
_THREE_MONTHS, _LONGEST_END = Length(3, "month"), 16  # characters: " that ended on "
_MONTH_WITHIN = 600  # characters: "for the month", "the year-ago period" take the month under report
_LONG_OVER = 9  # months: a quarter that ended so long ago was told to compare with
_TOLD_OF = -2  # a direction: "third-quarter profit rose", told in April of a fiscal quarter


class Reported:
    """The quarter under report; `told` is shared with the story: by fineness, where and what days were told last."""

    def __init__(
        self, text: str, reference: dt.date | None, language: str, told: dict[int, tuple[int, DateSpan]]
    ) -> None:
        self._text, self._reference, self._told = text, reference, told
        self._language, self._marks = language, contexts(language)
        self._period: tuple[int, int] | None = None  # year and quarter
        self._ended = -1  # where three months stand whose last day comes next
        self._is_summed_up = False  # whether the figures have come to cover more than the quarter under report

    def read(self, candidate: Candidate) -> None:
        """Takes note of figures that cover more than the quarter, or it again; of "the three months ended Sept. 30"."""
        self._is_summed_up = sums_up(candidate) or (self._is_summed_up and not is_quarter_told(candidate.reading))
        if isinstance(candidate.reading, Duration) and candidate.reading.length == _THREE_MONTHS:
            behind = self._text[candidate.end : candidate.end + _LONGEST_END].split()[:2]
            self._ended = candidate.end if not self._marks["ends"].isdisjoint(behind) else -1

    def tell(self, candidate: Candidate, when: When) -> None:
        """Takes note of a quarter that may be under report: it is over, or told of in the past as a fiscal one."""
        if when.start_date is None or when.end_date is None:
            return
        if when.precision is Precision.DAY and self._ended >= 0 and candidate.start - self._ended <= _LONGEST_END:
            end = cal.months_later(when.start_date.replace(day=1), -1)
            self._period, self._is_summed_up, self._ended = (end.year, (end.month + 2) // 3), False, -1
        if when.precision is not Precision.QUARTER:
            return
        period = when.start_date.year + self._years_since(candidate, when.end_date), (when.start_date.month + 2) // 3
        if not self._is_reported(when.start_date, when.end_date, candidate) or self._is_compared_with(period):
            return
        before = self._text[max(0, candidate.start - _FIGURES_WITHIN) : candidate.start]
        if self._period is None or not is_compared_with(before, self._language):
            self._period, self._is_summed_up = period, False

    def _years_since(self, candidate: Candidate, end: dt.date) -> int:
        """One for "the first quarter last year" when this year's is just over: that is under report."""
        reading = candidate.reading
        if self._reference is None or not isinstance(reading, Moment) or (reading.unit, reading.step) != ("year", -1):
            return 0
        return int(0 < (self._reference - end).days - _YEAR <= _JUST_OVER)

    def _is_compared_with(self, period: tuple[int, int]) -> bool:
        """Whether a quarter is that under report, of a year before."""
        return self._period is not None and period[1] == self._period[1] and period[0] < self._period[0]

    def year_of(self, reading: Moment) -> int | None:
        """The year of a quarter told without one, when it is that under report, just over."""
        if self._period is None or self._reference is None or reading.quarter != self._period[1]:
            return None
        year, quarter = self._period
        months = 12 * (self._reference.year - year) + self._reference.month - 3 * quarter
        return year if months < _LONG_OVER and not (reading.year or reading.unit or reading.pick) else None

    def _is_reported(self, start: dt.date, end: dt.date, candidate: Candidate) -> bool:
        if self._reference is None or end <= self._reference or candidate.direction == _TOLD_OF:
            return True
        is_fiscal = isinstance(candidate.reading, Moment) and candidate.reading.pick == "this"
        return start <= self._reference and (candidate.direction < 0 or is_fiscal)

    def period_for(self, candidate: Candidate, reading: Moment) -> tuple[int, int] | None:
        """The year and quarter that an expression leans on; quarter 0 is the year so far."""
        if reading.base == "period" and reading.unit == "year" and not reading.step and candidate.direction > 0:
            return None  # "for the year, profit will rise": the one that has begun
        if reading.base == "period":
            compares = self._is_summed_up and (reading.year is not None or bool(reading.step))
            return self._period if self._period is None or not compares else (self._period[0], 0)
        if self._period is None or not reading.exact:
            return None
        near = self._text[max(0, candidate.start - _FIGURES_WITHIN) : candidate.start]
        is_compared = not self._marks["compares"].isdisjoint(near.lower().split()[-1:])
        if self._is_summed_up:
            return (self._period[0], 0) if sets_beside(near, self._language) else None
        return self._period if is_compared or _FIGURE.search(near) else None

    def month_for(self, candidate: Candidate, reading: Moment) -> tuple[int, int] | None:
        """The month whose figures are told: "rose 2 percent in May from a year earlier", "for the month, it fell"."""
        if self._period is not None or MONTH not in self._told:
            return None
        if reading.base == "period" and (reading.unit == "month" or (reading.unit == "year" and reading.step == -1)):
            days = self.month(candidate, _MONTH_WITHIN)
            return (days.earliest.year, days.earliest.month) if days is not None and days.earliest else None
        if not (reading.exact and reading.unit == "year"):
            return None
        before = self._text[max(0, candidate.start - _FIGURES_WITHIN) : candidate.start].lower().split()[-1:]
        is_compared = not self._marks["compares"].isdisjoint(before) or self._is_after_a_figure(candidate)
        days = self.month(candidate) if is_compared else None
        return (days.earliest.year, days.earliest.month) if days is not None and days.earliest else None

    def _is_after_a_figure(self, candidate: Candidate) -> bool:
        """ "Up from 14.7 percent a year earlier"."""
        words = self._text[max(0, candidate.start - _FIGURES_WITHIN) : candidate.start].lower().split()[-3:]
        figures = [index for index, word in enumerate(words) if _FIGURE.search(word)]
        return bool(figures) and figures[-1] > 0 and words[figures[-1] - 1] in self._marks["compares"]

    def month(self, candidate: Candidate, within: int = 0) -> DateSpan | None:
        """The month just over whose figures the sentence tells, or the text so many characters before.

        Days told since are those of the telling.
        """
        start, days = self._told.get(MONTH, (0, DateSpan()))
        if days.latest is None or self._reference is None:
            return None
        if candidate.start - start > within and _FULL_STOP.search(self._text, start, candidate.start):
            return None
        _, told = self._told.get(0, (0, DateSpan(latest=self._reference)))
        is_telling = told.latest is not None and abs((self._reference - told.latest).days) < _WEEK
        return days if is_telling and 0 < (self._reference - days.latest).days <= _JUST_OVER else None
