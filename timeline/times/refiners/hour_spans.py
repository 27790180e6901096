"""Two hours told by numbers alone: "open daily from 9 to 5", "Mon to Sat, 11-4", "between 8 and 10 in the morning"."""

import re

from timeline.times.context.marks import contexts
from timeline.times.reading import Candidate, Range, Repeated, Traits
from timeline.times.refiners.clocks_told import ClocksTold, clock_of
from timeline.times.refiners.habits import words_around
from timeline.times.refiners.hour_patterns import patterns
from timeline.times.refiners.hours import after, before, hour_of, minutes, moment_of, opening

_SPAN: Traits = frozenset({"bare hours"})
OPENS = ("from", "between")
_LONGEST_OPENING = 10  # characters: "(between "
_TELLS_ITS_HALF = re.compile(r"m\b")  # "3pm", "3 p.m."
_LEADS_ON, _LONGEST_LEAD = re.compile(r"(?:^|[ (,:])((?:1[0-2]|[1-9])(?:\.[0-5]\d)?) ?- ?$"), 9


def hour_spans(opened: list[re.Match[str]], told: ClocksTold) -> list[Candidate]:
    """The bare hours of the spans behind "from" and "between", behind repeated times and behind clock times."""
    found = [one for hit in opened if _is_of_hours(hit, told) for one in _hours(hit, told)]
    behind = patterns(told.language).span_behind
    for days in told.ending.values():
        if isinstance(days.reading, Repeated) and (hit := behind.match(told.low, days.end)):
            found += _hours(hit, told)
    return found + _second_hours(told) + _first_hours(told)


def _first_hours(told: ClocksTold) -> list[Candidate]:
    """The first hour of "1-3pm", "from 10 to 11:30 a.m."."""
    found = []
    for clock in told.clocks:
        if not _TELLS_ITS_HALF.search(told.low, clock.start, clock.end):
            continue
        hit = _LEADS_ON.search(told.low, max(0, clock.start - _LONGEST_LEAD), clock.start)
        first, last = hour_of(hit[1], told.language) if hit else None, clock_of(clock)
        if hit and first is not None and last is not None and minutes(before(first, last)) < minutes(last):
            found.append(told.bare(hit.span(1), before(first, last)))
    return found


def _is_of_hours(hit: re.Match[str], told: ClocksTold) -> bool:
    """Whether two numbers are hours: one is told in full, days stand right before them, or their clause is of hours."""
    word = _word_before(hit.start(), told.low)
    if hit["joint"].strip() in told.words["and"] and word not in told.words["between"]:
        return False
    if hit.end("joint") in told.starting or told.days_before(hit.start() - len(word) - 1):
        return True
    if told.writes_stops and "." in hit["first"]:
        return True
    return not told.words["kept_hours"].isdisjoint(words_around(told.low, hit.start(), hit.end()))


def _hours(hit: re.Match[str], told: ClocksTold) -> list[Candidate]:
    """The hours of a span, whose second may be told in full; one expression where a dash joins them."""
    first, last = hour_of(hit["first"], told.language), hour_of(hit["last"] or "", told.language)
    known = told.starting.get(hit.end("joint"))
    second = clock_of(known) if known is not None else last
    if first is None or second is None:
        return []
    if known is not None:
        return [told.bare(hit.span("first"), before(first, second))]
    first = opening(first)
    second = after(first, second)
    if minutes(second) <= minutes(first):  # "3-2" is a score
        return []
    if hit["joint"].strip() == "-":
        both = Range(moment_of(first), moment_of(second))
        return [Candidate(hit.start("first"), hit.end("last"), "", both, "bare hours", traits=_SPAN)]
    return [told.bare(hit.span("first"), first), told.bare(hit.span("last"), second)]


def _second_hours(told: ClocksTold) -> list[Candidate]:
    """The second hour of "from 7:30 to 10"."""
    found = []
    openings = contexts(told.language)["from"] | contexts(told.language)["between"]
    for clock in told.clocks:
        hit = patterns(told.language).second.match(told.low, clock.end)
        first, last = clock_of(clock), hour_of(hit["last"], told.language) if hit else None
        if hit and first is not None and last is not None and _word_before(clock.start, told.low) in openings:
            found.append(told.bare(hit.span("last"), after(first, last)))
    return found


def _word_before(start: int, low: str) -> str:
    words = low[max(0, start - _LONGEST_OPENING) : start].split()
    return words[-1].strip("(,;") if words else ""
