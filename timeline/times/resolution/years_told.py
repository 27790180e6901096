"""The years a text has told, and which of them the months, days and seasons told without one are of."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.model import DateSpan
from timeline.times.context.marks import contexts
from timeline.times.reading import Candidate, Moment, Range
from timeline.times.resolution.calendar import SEASON_MONTHS
from timeline.times.resolution.days_told import DaysTold
from timeline.times.resolution.fineness import NEEDED
from timeline.times.resolution.sentences import opening_of_sentence, stops_between

_SENTENCE_END = re.compile(r"[.!?\n]\s+\S*\s?$")
_LONGEST_OPENING = 8  # characters: "In 1941", "During 1941"
_LONGEST_DATE = 40  # characters: a month told before the year it stands with
_BACKWARD = 1.5  # a chronicle goes back less readily than on
_LENT_WITHIN = 40  # characters: "March 15, 2019 to April 3" lends its year
NEAR = 150  # characters: about a sentence
_CLOSE = 6  # words
_MONTHS, _SOON = 12, 2  # of a year, and from a date without its year to the first that has it
_PAST = 366  # days
_GOVERNED = 2  # a direction: a mark of the future beside the expression

Told = Mapping[int, tuple[int, DateSpan]]  # fineness → where it stands, days


class _Year(NamedTuple):
    """A year told, where it ends, the month it was told with, and whether it opens a sentence."""

    year: int
    end: int
    month: int | None = None
    opens: bool = False


class YearsTold:
    """The year last told, for one story; it looks on at the dates that the story has `told`, and what `happened`."""

    def __init__(
        self, text: str, reference: dt.date | None, language: str, told: Told, happened: Told, days: DaysTold,
        chronicle: Sequence[Candidate],
    ) -> None:  # fmt: skip
        """`chronicle` are the expressions of a text that is one, else none."""
        self._text, self._reference, self._marks = text, reference, contexts(language)
        self._told, self._happened, self._days = told, happened, days
        self._is_chronicle = bool(chronicle)
        self._first = next(filter(None, map(_month_with_year, chronicle)), None)
        self._linked = -1  # where the last month or season stands that is of the year last told
        self._year: _Year | None = None
        self._counted: tuple[int, int] | None = None  # where a date counted on from the story ends, and its year

    def link(self, candidate: Candidate) -> None:
        """Takes note of a month or season that is of the year last told."""
        self._linked = candidate.start

    def tell(self, candidate: Candidate, reading: Moment, first: int, last: int) -> None:
        """The year of a date, which those after it may be of."""
        if reading.year is not None:
            self._year = _Year(reading.year, candidate.end, reading.month, self._opens(candidate))
        elif self._is_chronicle and reading.base == "story" and first == last:
            self._year = _Year(first, candidate.end)

    def tell_counted(self, candidate: Candidate, reading: Moment, year: int) -> None:
        """The year that a count comes to: "five months later, on June 4", "two years ago, in March"."""
        if reading.exact and (reading.base == "story" or reading.unit == "year"):
            self._counted = (candidate.end, year)

    def tell_range(self, candidate: Candidate, reading: Range) -> None:
        """The year of the last end of a range; "The campaign of 1630-31", a heading, is told from its first year on."""
        first, last = reading.first.year, reading.last
        if last.year is not None and last.month is not None:
            self._year = _Year(last.year, candidate.end, last.month, self._opens(candidate))
        elif first is not None and self._text.startswith("\n", candidate.end):
            self._year = _Year(first, candidate.end, opens=True)

    def governing(self, candidate: Candidate, reading: Moment) -> int | None:
        """The year that a date told without one is of, where the text tells it."""
        if reading.unit or reading.year is not None or reading.pick:
            return None
        if self._counted is not None and self._explains(self._counted[0], candidate):
            return self._counted[1]
        if self._year is not None and self._is_chronicle and not self._is_ahead(candidate, reading):
            return self._year_told_next(candidate, reading, self._year.year, self._year.end)
        if self._year is None and (year := self._year_of_first(reading)):
            return year
        if candidate.direction < -1 and (year := self._year_in_sentence(candidate, reading)):
            return year
        return (
            self._days.year_of_list(candidate, reading)
            if self._year is None
            else self._lent(self._year, candidate, reading)
        )

    def _year_of_first(self, reading: Moment) -> int | None:
        """The year of a month soon before the first that has it: "the raid of 14 February failed; on 13 March 1900"."""
        if self._first is None or reading.month is None:
            return None
        first, month = self._first
        return first - (reading.month > month) if (month - reading.month) % _MONTHS <= _SOON else None

    def _lent(self, told: _Year, candidate: Candidate, reading: Moment) -> int | None:
        """A year that opens its sentence, or stands with its month just before, holds up to the end of the sentence.

        What goes on from that month is of no earlier one: "was arrested in November 2021 and went on trial in April".
        """
        if candidate.direction > 0 or self._text.find(".", told.end, candidate.start) >= 0:
            return None
        if told.opens:
            return told.year
        if told.month is None or candidate.start - told.end > _LENT_WITHIN:
            return None
        goes_on = told.month > (reading.month or told.month) and not self._marks["and"].isdisjoint(
            self._text[told.end : candidate.start].lower().split()
        )
        return None if goes_on else told.year

    def _is_ahead(self, candidate: Candidate, reading: Moment) -> bool:
        """ "The dig will resume in March"; "he hoped it would be over by Christmas" was told in that year."""
        if candidate.direction != _GOVERNED or reading.day is not None:
            return False
        return self._marks["future_in_past"].isdisjoint(self._words_before(candidate))

    def _words_before(self, candidate: Candidate) -> list[str]:
        """The words before an expression in its sentence, as far as they are near."""
        start = max(0, candidate.start - NEAR)
        return opening_of_sentence(self._text, start, candidate.start).lower().split()

    def _explains(self, end: int, candidate: Candidate) -> bool:
        """Whether a date says when one counted just before it was: "five months later, on June 4"."""
        gap = self._text[end : candidate.start] if candidate.start - end <= _LONGEST_OPENING else "."
        return gap.strip(" ,(") in self._marks["in_or_on"]

    def is_in_the_past(self, candidate: Candidate) -> bool:
        """Whether the month or day last told is long past and stands just before."""
        last = self._last_month(self._told)
        return last is not None and candidate.start - last[0] <= NEAR and self.is_long_past(last[1])

    def is_long_past(self, told: DateSpan | None) -> bool:
        """Whether a date ended more than a year before publication."""
        if told is None or told.latest is None or self._reference is None:
            return False
        return (self._reference - told.latest).days > _PAST

    @staticmethod
    def _last_month(dates: Told) -> tuple[int, DateSpan] | None:
        months = [entry for fineness, entry in dates.items() if fineness <= NEEDED["season"]]
        return max(months, key=lambda entry: entry[0], default=None)

    def _year_in_sentence(self, candidate: Candidate, reading: Moment) -> int | None:
        """The year of a month told next in a sentence about the past: "they left the following May and sat in June".

        In the sentence after, too, where the month before is itself of the year last told: "that June … In September".
        """
        last = self._last_month(self._happened) if reading.month is not None or reading.season else None
        if last is None or last[1].latest is None or not self.is_in_the_past(candidate):
            return None
        if stops_between(self._text, last[0], candidate.start) > int(self._linked == last[0]):
            return None
        return self._year_told_next(candidate, reading, last[1].latest.year, last[0])

    def _opens(self, candidate: Candidate) -> bool:
        """Whether a sentence opens with the expression: "In 1941 …"."""
        before = self._text[max(0, candidate.start - _LONGEST_OPENING) : candidate.start]
        if candidate.start >= _LONGEST_OPENING and _SENTENCE_END.search(before) is None:
            return False
        words = before.lower().split()
        return bool(words) and words[-1] not in self._marks["determiners"]

    def _year_told_next(self, candidate: Candidate, reading: Moment, year: int, end: int) -> int:
        """The year of the next date in a chronicle: the one nearest the date last told, forward rather than back.

        What had been before that is not after it: "in October they stood where they had been in April".
        """
        last = self._last_month(self._told)
        month = reading.month or SEASON_MONTHS.get(reading.season)
        if month is None or last is None or last[0] + _LONGEST_DATE < end or last[1].latest is None:
            return year
        day = last[1].latest
        back = 12 * day.year + day.month - 12 * year - month
        is_next = back > 0 and 12 - back < back * _BACKWARD
        return year + (is_next and self._marks["perfect"].isdisjoint(self._words_before(candidate)[-_CLOSE:]))


def _month_with_year(candidate: Candidate) -> tuple[int, int] | None:
    """The year and month of a date that tells both."""
    reading = candidate.reading.first if isinstance(candidate.reading, Range) else candidate.reading
    if not isinstance(reading, Moment) or reading.year is None or reading.month is None:
        return None
    return reading.year, reading.month
