"""The story so far: the dates a text has told up to an expression, and what later ones may lean on."""

import datetime as dt
from collections.abc import Sequence
from operator import itemgetter

from timeline.model import DateBasis, DateSpan, Precision, When
from timeline.times.context.marks import contexts
from timeline.times.reading import Candidate, Frame, Moment, Range, Traits, last_end
from timeline.times.resolution.chronicle import but_of_lives, but_of_the_present, is_chronicle
from timeline.times.resolution.comparisons import compares, is_aside, is_of_a_life, is_of_another_story
from timeline.times.resolution.days_told import DaysTold
from timeline.times.resolution.fineness import NEEDED, fineness_of
from timeline.times.resolution.reported import Reported
from timeline.times.resolution.resolution import Resolved
from timeline.times.resolution.sentences import stops_between
from timeline.times.resolution.years_told import NEAR, YearsTold
from timeline.times.traits import told_in

_RECENT = 21  # days
_DATES: Traits = frozenset({"year", "day of a month"})  # what a chronicle tells


class Story:
    """Carries the dates told, in the order of the text, for one reference date."""

    def __init__(
        self, candidates: Sequence[Candidate], text: str, reference: dt.date | None, language: str = "en"
    ) -> None:
        self._text = text
        self._language, self._marks = language, contexts(language)
        self._reference = reference
        self._calendar = Frame(reference)
        traits, dated = told_in(candidates), candidates
        if "year" in traits:
            dated = but_of_lives(but_of_the_present(candidates, reference, text, language), text)
        self._historical = not _DATES.isdisjoint(traits) and is_chronicle(dated, reference)
        self._told: dict[int, tuple[int, DateSpan]] = {}  # fineness → order told, days
        self._happened: dict[int, tuple[int, DateSpan]] = {}  # the same, of what is not after publication
        self._days = DaysTold(text, reference, self._marks["reporting"])
        self._quarter: DateSpan | None = None  # the quarter last told, if only to compare with: "that quarter" is it
        self._recent: DateSpan | None = None  # the last day told near publication: a clock time alone is of that day
        chronicle = candidates if self._historical else ()
        self._years = YearsTold(text, reference, language, self._told, self._happened, self._days, chronicle)
        self._reported = Reported(text, reference, language, self._told)

    def frame(self, candidate: Candidate) -> Frame:
        """What `candidate` is resolved against at its place in the text."""
        reading = last_end(candidate.reading)
        if not isinstance(reading, Moment):
            return Frame(self._reference, candidate.direction, undivided=self._marks["undivided"])
        if reading.year is not None and not reading.unit:  # the calendar alone places it
            return self._calendar
        if (day := self._days.before_weekday(candidate, reading)) is not None:
            return Frame(self._reference, candidate.direction, day, chronicle=True)
        return Frame(
            self._reference, candidate.direction, self._last(candidate, reading),
            self._reported.year_of(reading) or self._years.governing(candidate, reading),
            self._reported.period_for(candidate, reading),
            self._historical or (reading.base == "context" and self._years.is_in_the_past(candidate)),
            self._reported.month_for(candidate, reading),
            self._days.clock_for(candidate, reading) if reading.base == "story" else None,
        )  # fmt: skip

    def tell(self, candidate: Candidate, result: Resolved) -> None:
        """Takes note of what has been told."""
        reading, when = candidate.reading, result.when
        self._reported.read(candidate)
        if isinstance(reading, Range):
            self._days.tell_stay(candidate.start, reading, when)
            self._tell_range(candidate, reading, when)
        if not isinstance(reading, Moment) or when.start_date is None or when.end_date is None:
            return
        self._years.tell_counted(candidate, reading, when.start_date.year)
        self._quarter = _quarter(when) or self._quarter
        if compares(reading):
            return
        if self._told and is_of_another_story(candidate, reading, self._text, self._language):
            return
        fineness = fineness_of(when.precision, when.start_date, when.end_date, reading)
        if (
            fineness == 0
            and 0 in self._happened
            and is_aside(reading, candidate, self._text, self._language, when.basis)
        ):
            self._days.tell_clock(candidate.start, result)
            if reading.weekday is not None and self._is_recent(when.start_date):  # hours may still be of that day
                self._recent = DateSpan(when.start_date, when.end_date)
            return
        self._take_note(fineness, candidate.start, when.start_date, when.end_date)
        if when.basis is DateBasis.NARRATIVE and (reading.month is not None or reading.season):
            self._years.link(candidate)
        if fineness == 0:
            self._days.tell(candidate, when.start_date, result)
            self._recent = self._told[0][1] if self._is_recent(when.start_date) else self._recent
        if reading.year is not None or reading.base == "story":
            self._years.tell(candidate, reading, when.start_date.year, when.end_date.year)
        self._reported.tell(candidate, when)

    def _take_note(self, fineness: int, start: int, first: dt.date, last: dt.date) -> None:
        self._told[fineness] = (start, DateSpan(first, last))
        if self._reference is None or first <= self._reference:
            self._happened[fineness] = self._told[fineness]

    def _tell_range(self, candidate: Candidate, reading: Range, when: When) -> None:
        """ "On March 3-9 they met. The next day" goes on from the last day of the range."""
        is_life = self._told and is_of_a_life(self._text, candidate.start, candidate.end)
        if is_life or when.start_date is None or when.end_date is None:
            return
        last = reading.last
        self._years.tell_range(candidate, reading)
        fineness = 0 if last.day is not None else NEEDED["month" if last.month is not None else "year"]
        self._take_note(fineness, candidate.start, when.start_date, when.end_date)

    def _is_recent(self, day: dt.date) -> bool:
        return self._reference is None or abs((day - self._reference).days) <= _RECENT

    def _last(self, candidate: Candidate, reading: Moment) -> DateSpan | None:
        """The date last told that is fine enough; in the past tense, of those that are not after publication."""
        looks_back = reading.unit == "month" and reading.base == "story" and (reading.step or 0) < 0
        if looks_back and (month := self._reported.month(candidate)):
            return month
        if self._quarter is not None and reading.unit == "quarter" and reading.base == "story" and not reading.step:
            return self._quarter
        following = reading.pick in ("following", "preceding") and reading.weekday is None
        if not reading.unit and reading.day is None and not self._historical and not following:
            return self._near_day(candidate, reading)
        needed = NEEDED["year"] if following else NEEDED.get(reading.unit, 2 if reading.day is not None else 0)
        is_past = candidate.direction < 0 and not _is_that_year(reading)
        dates = self._happened if is_past or _is_earlier_in_the_day(reading) else self._told
        told = [entry for fineness, entry in dates.items() if fineness <= needed]
        start, last = max(told, key=itemgetter(0), default=(0, None))
        is_day_alone = reading.day is not None and not reading.unit and not self._historical
        is_far = candidate.start - start > NEAR and self._years.is_long_past(last)
        return None if is_day_alone and is_far else last  # "the 20th" is of the month of publication then

    def _recently_come(self) -> DateSpan | None:
        """The last day told near publication; a clock time told in the past tense is of no day still to come."""
        told, reference = self._recent, self._reference
        if told is None or reference is None or (told.earliest or reference) <= reference:
            return told
        _, day = self._happened.get(0, (0, DateSpan()))
        return day if day.earliest is not None and self._is_recent(day.earliest) else None

    def _near_day(self, candidate: Candidate, reading: Moment) -> DateSpan | None:
        """The day of a clock time alone, before "the following Tuesday", or before the next one of a list."""
        if reading.pick == "listed":
            return self._told.get(0, (0, None))[1]
        finest = NEEDED["week"] if reading.pick == "following" else 0
        told = max((one for fine, one in self._happened.items() if fine <= finest), default=None, key=itemgetter(0))
        if candidate.direction >= 0 and (ahead := self._told_in_sentence(self._told, candidate)):
            told = self._told_in_sentence(self._happened, candidate) or ahead
        leans = reading.pick == "following" or (reading.weekday is None and reading.month is None)
        if leans and told is not None and not self._is_left_behind(told, candidate):
            return told[1]
        return self._recent if candidate.direction >= 0 else self._recently_come()

    def _is_left_behind(self, told: tuple[int, DateSpan], at: Candidate) -> bool:
        """Whether a day is far above, or long past in another paragraph: the next goes on with the day of the news."""
        start, day = told
        if at.start - start > NEAR:
            return True
        is_past = self._recent is not None and day.earliest is not None and not self._is_recent(day.earliest)
        return is_past and not self._historical and "\n\n" in self._text[start : at.start]

    def _told_in_sentence(self, dates: dict[int, tuple[int, DateSpan]], at: Candidate) -> tuple[int, DateSpan] | None:
        """The day last told, if in the sentence of a candidate: "next Saturday they play at home, at 8.45 p.m."."""
        told = dates.get(0)
        if told is None or at.start - told[0] > NEAR or stops_between(self._text, told[0], at.start):
            return None
        return told


def _quarter(when: When) -> DateSpan | None:
    return DateSpan(when.start_date, when.end_date) if when.precision is Precision.QUARTER else None


def _is_earlier_in_the_day(reading: Moment) -> bool:
    """ "Earlier in the day" is over, whatever is told of its sentence."""
    return reading.unit == "day" and reading.mod == "so-far"


def _is_that_year(reading: Moment) -> bool:
    """ "That year" is the one told last, even in an article that claims to be older than what it tells as past."""
    return reading.base == "story" and reading.unit == "year" and reading.step == 0
