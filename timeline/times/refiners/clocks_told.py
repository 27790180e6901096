"""The clock times that a text tells in full, as bare hours beside them lean on them."""

import re
from bisect import bisect_left

from timeline.times.context import tense
from timeline.times.context.marks import contexts
from timeline.times.productions import is_day
from timeline.times.reading import Candidate, Moment, Repeated, Traits
from timeline.times.refiners.hours import Hour, moment_of

_CLOCK: Traits = frozenset({"clock alone"})  # an hour by itself is placed as other clock times are
_STOPPED = re.compile(r"\d\.\d\d")
_FULL_STOP = re.compile(r"(?<!\bm)[.!?\n](?:\s|$)")  # but that of "a.m."
_NEAR = 100  # characters


class ClocksTold:
    """A text with the expressions found in it, by where they start and end."""

    def __init__(self, candidates: list[Candidate], low: str, language: str) -> None:
        self.low, self.language, self.words = low, language, contexts(language)
        self.starting = {one.start: one for one in candidates}
        self.ending = {one.end: one for one in candidates}
        self.clocks = [one for one in candidates if clock_of(one) is not None]
        self.writes_stops = any(_STOPPED.search(low, one.start, one.end) for one in self.clocks)

    def bare(self, span: tuple[int, int], hour: Hour) -> Candidate:
        """An hour that stands at `span` as a candidate."""
        direction = tense.direction(self.low, *span, self.language)
        return Candidate(*span, "", moment_of(hour), "bare hour", direction, traits=_CLOCK)

    def days_before(self, start: int) -> Candidate | None:
        """The day or repeated time right before a place: "daily from", "Saturdays (from"."""
        told = next((self.ending[end] for end in range(start, start - 4, -1) if end in self.ending), None)
        return told if told is not None and is_of_days(told) and not self.low[told.end : start].strip(" ,(:") else None

    def beside(self, start: int, end: int) -> Hour | None:
        """The clock time told near an hour, in the same sentence."""
        index = bisect_left(self.clocks, start, key=lambda one: one.start)
        near = [one for one in self.clocks[max(0, index - 1) : index + 1] if self._is_beside(one, start, end)]
        return clock_of(near[0]) if near else None

    def first_hour(self, bare: list[Candidate], end: int) -> Hour | None:
        """The clock time or bare hour last told near a place, in the same sentence before it."""
        before = (one for one in [*self.clocks, *bare] if one.end <= end and self._is_beside(one, end, end))
        last = max(before, key=lambda one: one.start, default=None)
        return clock_of(last) if last is not None else None

    def _is_beside(self, clock: Candidate, start: int, end: int) -> bool:
        first, last = (clock.end, start) if clock.start < start else (end, clock.start)
        return last - first < _NEAR and not _FULL_STOP.search(self.low, first, last)


def clock_of(candidate: Candidate) -> Hour | None:
    """The hour of a candidate that tells one."""
    reading = candidate.reading
    return (reading.hour, reading.minute) if isinstance(reading, Moment) and reading.hour is not None else None


def is_of_days(candidate: Candidate) -> bool:
    """Whether an expression is a repeated time or a day without its hour."""
    reading = candidate.reading
    if isinstance(reading, Repeated):
        return True
    return isinstance(reading, Moment) and is_day(reading) and reading.hour is None and reading.unit != "week"
