"""Hours told by a number alone: "open daily from 9 to 5", "doors open at 7", or with a stop, "from 3.15 to 4.15".

The lists of a language: `hour_verbs`, after which "at" and a number is an hour, and `hour_verbs_past`, after which a
word is one; `rising` and `closing`, the verbs of the morning and of the afternoon among them; `services`, whose times
are told with a stop ("buses leave at 7.50"); `after_hours`, what may follow a bare hour; `kept_hours`, the words of
opening hours.
"""

import re
from bisect import bisect_left

from timeline.times.context import tense
from timeline.times.context.marks import contexts
from timeline.times.overlaps import apart
from timeline.times.productions import is_day
from timeline.times.reading import Candidate, Moment, Range, Repeated
from timeline.times.refiners.habits import clause_around
from timeline.times.refiners.hours import (
    EARLIEST,
    NOON,
    Hour,
    after,
    at_hour,
    before,
    behind,
    hour_of,
    later,
    listed_hour,
    minutes,
    moment_of,
    opened,
    opening,
    second_hour,
    stopped_hour,
)

_RULE, RANGE_RULE = "bare hour+clock alone", "bare hours"
_STOPPED = re.compile(r"\d\.\d\d")
_LONGEST_VERB = 24  # characters
_PARTICLES = frozenset({"up", "off", "again"})
_EVENING = ("TAF", "TEV", "TNI")


def bare_hours(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates and the hours told by a number alone between them."""
    if not contexts(language)["hour_verbs"]:
        return candidates
    told = _Told(candidates, low, language)
    found = sorted([*told.ranges(), *told.single()], key=lambda one: one.start)
    alone = [one for index, one in enumerate(found) if not index or one.start >= found[index - 1].end]
    added = apart(alone, candidates)
    return sorted([*candidates, *added], key=lambda one: one.start) if added else candidates


class _Told:
    """A text with the candidates found in it, by where they start and end."""

    def __init__(self, candidates: list[Candidate], low: str, language: str) -> None:
        self._low, self._language = low, language
        self._words = contexts(language)
        self._starting = {one.start: one for one in candidates}
        self._ending = {one.end: one for one in candidates}
        self._clocks = [one for one in candidates if _clock_of(one) is not None]
        self._clock_starts = [one.start for one in self._clocks]
        self._writes_stops = any(_STOPPED.search(low, one.start, one.end) for one in self._clocks)

    def ranges(self) -> list[Candidate]:
        """ "From 9 to 5", "between 8 and 10 in the morning", "Mon-Sat, 11-4", and the second hour of "7:30 to 10"."""
        hits = [hit for one in self._ending.values() for hit in self._behind(one)]
        hits += [hit for pattern in opened(self._language) for hit in pattern.finditer(self._low)]
        return [one for hit in hits for one in self._range(hit)] + self._behind_clocks()

    def _behind(self, candidate: Candidate) -> list[re.Match[str]]:
        """The two hours right behind a repeated time or a day; "on Sunday 3-2" is a score."""
        hit = behind(self._language).match(self._low, candidate.end) if _is_of_days(candidate) else None
        return [hit] if hit and (hit["from"] or isinstance(candidate.reading, Repeated)) else []

    def _range(self, hit: re.Match[str]) -> list[Candidate]:
        """The bare hours of a range, whose second may be told in full; one expression where a dash joins them."""
        first, last = hour_of(hit["first"], self._language), hour_of(hit["last"] or "", self._language)
        known = self._starting.get(hit.end("joint"))
        second = _clock_of(known) if known is not None else last
        if first is None or second is None or not self._is_of_hours(hit, known is not None):
            return []
        if known is not None:
            return [self._bare(hit.span("first"), before(first, second))]
        first = opening(first)
        second = after(first, second)
        if hit["joint"].strip() == "-":
            reading = Range(moment_of(first), moment_of(second))
            return [Candidate(hit.start("first"), hit.end("last"), "", reading, RANGE_RULE)]
        return [self._bare(hit.span("first"), first), self._bare(hit.span("last"), second)]

    def _behind_clocks(self) -> list[Candidate]:
        """The second hour of "from 7:30 to 10"."""
        found = []
        for clock in self._clocks:
            hit = second_hour(self._language).match(self._low, clock.end)
            first, last = _clock_of(clock), hour_of(hit["last"], self._language) if hit else None
            if hit and first is not None and last is not None and self._is_from(clock.start):
                found.append(self._bare(hit.span("last"), after(first, last)))
        return found

    def _is_of_hours(self, hit: re.Match[str], is_sure: bool) -> bool:
        """Whether two numbers are hours: an hour told in full follows, or a repeated time or opening stands before."""
        word = hit["from"]
        if hit["joint"].strip() in self._words["and"] and word not in self._words["between"]:
            return False
        if is_sure:
            return bool(word)
        if not word or hit.re is behind(self._language) or self._is_stopped(hit["first"]):
            return True
        return not self._words["kept_hours"].isdisjoint(clause_around(self._low, hit.start(), hit.end()))

    def _is_from(self, start: int) -> bool:
        word = self._low[max(0, start - 10) : start].split(" ")[-2:-1]
        return bool(word) and word[0].strip("(,;") in self._words["from"] | self._words["between"]

    def _is_stopped(self, hour: str) -> bool:
        return self._writes_stops and "." in hour

    def single(self) -> list[Candidate]:
        """ "Doors open at 7", "rose at six", "each evening at six", "buses leave at 7.50 and 14.10"."""
        found: list[Candidate] = []
        hits = list(at_hour(self._language).finditer(self._low))
        if self._writes_stops:
            hits += stopped_hour(self._language).finditer(self._low)
        for hit in hits:
            hour = hour_of(hit["hour"], self._language)
            verb = self._verb_before(hit.start())
            if hour is None or not self._tells_an_hour(hit, verb):
                continue
            found.append(self._bare(hit.span("hour"), self._placed(hour, hit, verb)))
            found += self._listed(hit)
        return found

    def _listed(self, hit: re.Match[str]) -> list[Candidate]:
        """The hours with a stop listed after another: "at 7.50 and 14.10"."""
        listed = listed_hour(self._language).match(self._low, hit.end()) if "." in hit["hour"] else None
        hour = hour_of(listed["hour"], self._language) if listed else None
        return [self._bare(listed.span("hour"), hour)] if listed and hour else []

    def _verb_before(self, start: int) -> str:
        """The word before "at", but for "up", "off" and "again"."""
        words = self._low[max(0, start - _LONGEST_VERB) : start].split()[-2:]
        return words[0] if len(words) > 1 and words[1] in _PARTICLES else "".join(words[-1:])

    def _tells_an_hour(self, hit: re.Match[str], verb: str) -> bool:
        words = self._words
        if "." in hit["hour"]:
            if self._writes_stops:
                return True
            return not words["services"].isdisjoint(clause_around(self._low, hit.start(), hit.end()))
        day = self._ending.get(hit.start())
        if day is not None and isinstance(day.reading, Repeated):
            return True
        return verb in words["hour_verbs"] or (verb in words["hour_verbs_past"] and hit["hour"].isalpha())

    def _placed(self, hour: Hour, hit: re.Match[str], verb: str) -> Hour:
        """An hour of the clock face as one of twenty-four, by what is told beside it."""
        day = self._ending.get(hit.start())
        if hour[0] > NOON or verb in self._words["rising"]:
            return hour
        if day is not None and isinstance(day.reading, Repeated) and day.reading.value.endswith(_EVENING):
            return later(hour)
        index = bisect_left(self._clock_starts, hit.start())
        near = [one for one in self._clocks[max(0, index - 1) : index + 1] if self._is_beside(one, hit)]
        told = _clock_of(near[0]) if near else None
        if told is not None:
            return min((hour, later(hour)), key=lambda one: abs(minutes(one) - minutes(told)))
        return later(hour) if verb in self._words["closing"] and hour[0] < EARLIEST else hour

    def _is_beside(self, clock: Candidate, hit: re.Match[str]) -> bool:
        start, end = sorted((clock.end, hit.start("hour"))) if clock.start < hit.start() else (hit.end(), clock.start)
        return end - start < _NEAR and not _FULL_STOP.search(self._low, start, end)

    def _bare(self, span: tuple[int, int], hour: Hour) -> Candidate:
        direction = tense.direction(self._low, *span, self._language)
        return Candidate(*span, "", moment_of(hour), _RULE, direction)


_NEAR = 100  # characters
_FULL_STOP = re.compile(r"(?<!\bm)[.!?\n](?:\s|$)")


def _clock_of(candidate: Candidate) -> Hour | None:
    """The hour of a candidate that tells one."""
    reading = candidate.reading
    return (reading.hour, reading.minute) if isinstance(reading, Moment) and reading.hour is not None else None


def _is_of_days(candidate: Candidate) -> bool:
    """Whether an expression is a repeated time or a day without its hour."""
    reading = candidate.reading
    if isinstance(reading, Repeated):
        return True
    return isinstance(reading, Moment) and is_day(reading) and reading.hour is None and reading.unit != "week"
