"""Hours told by a number alone: "doors open at 7", "rose at six", and, by `hour_spans`, "open daily from 9 to 5".

The lists of a language: `hour_verbs`, after which "at" and a number is an hour, and `hour_verbs_past`, after which a
word is one; `rising` and `closing`, the verbs of the morning and of the afternoon among them; `services`, whose times
are told with a stop ("buses leave at 7.50"); `after_hours`, what may follow a bare hour; `kept_hours`, the words of
opening hours.
"""

import re
from itertools import pairwise

from timeline.times.context.marks import contexts
from timeline.times.overlaps import with_added
from timeline.times.productions.daytimes import NOON
from timeline.times.reading import Candidate, Repeated
from timeline.times.refiners.clocks_told import ClocksTold, clock_of
from timeline.times.refiners.habits import words_around
from timeline.times.refiners.hour_patterns import hours_after, patterns, spans_after
from timeline.times.refiners.hour_spans import OPENS, hour_spans
from timeline.times.refiners.hours import EARLIEST, Hour, after, hour_of, later, nearest

_LONGEST_VERB = 24  # characters
_EVENING = ("TAF", "TEV", "TNI")


def bare_hours(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates and the hours told by a number alone between them."""
    if not contexts(language)["hour_verbs"]:
        return candidates
    opened, at = spans_after(OPENS, low, language), hours_after(("at", "tells_hours", "it_was"), low, language)
    if not opened and not at and not any(isinstance(one.reading, Repeated) or clock_of(one) for one in candidates):
        return candidates
    told = ClocksTold(candidates, low, language)
    if told.writes_stops:
        at += [hit for hit in hours_after(("before_stopped_hours",), low, language) if "." in hit["hour"]]
    found = [*hour_spans(opened, told), *_hours(at, told)]
    found = sorted([*found, *_ends(found, told)], key=lambda one: one.start)
    return with_added(found[:1] + [two for one, two in pairwise(found) if two.start >= one.end], candidates)


def _hours(hits: list[re.Match[str]], told: ClocksTold) -> list[Candidate]:
    """ "Doors open at 7", "rose at six", "each evening at six", "buses leave at 7.50 and 14.10"."""
    found: list[Candidate] = []
    for hit in hits:
        hour = hour_of(hit["hour"], told.language)
        verb, days = _verb_before(hit.start(), told), told.days_before(_before_word(hit.start(), told.low))
        if hour is None or not _tells_an_hour(hit, verb, days, told):
            continue
        found.append(told.bare(hit.span("hour"), _placed(hour, hit, verb, days, told)))
        listed = patterns(told.language).listed.match(told.low, hit.end()) if "." in hit["hour"] else None
        another = hour_of(listed["hour"], told.language) if listed else None
        if listed and another:
            found.append(told.bare(listed.span("hour"), another))
    return found


def _ends(found: list[Candidate], told: ClocksTold) -> list[Candidate]:
    """The hours at which something ends whose first hour its sentence tells: "it began at 11 and ran until about 2"."""
    ends = []
    for hit in hours_after(("last_hours",), told.low, told.language):
        hour, first = hour_of(hit["hour"], told.language), told.first_hour(found, hit.start("hour"))
        if hour is not None and first is not None and "." not in hit["hour"] and hit["opens"] is None:
            ends.append(told.bare(hit.span("hour"), after(first, hour)))
    return ends


def _before_word(start: int, low: str) -> int:
    """Where the word before a place starts, but for the space before it."""
    return low.rfind(" ", 0, start - 1)


def _verb_before(start: int, told: ClocksTold) -> str:
    """The verb before "at", but for "up", "off" and "again"."""
    words = told.low[max(0, start - _LONGEST_VERB) : start].split()[-3:-1]
    return words[0] if len(words) > 1 and words[1] in told.words["verb_particles"] else "".join(words[-1:])


def _tells_an_hour(hit: re.Match[str], verb: str, days: Candidate | None, told: ClocksTold) -> bool:
    words = told.words
    if told.low.endswith(tuple(words["tells_hours"]), 0, hit.start() - 1):
        beside = words_around(told.low, hit.start(), hit.end())
        return hit["hour"].isalpha() and not words["clocks"].isdisjoint(beside)
    if "." in hit["hour"]:
        beside = words_around(told.low, hit.start(), hit.end())
        return told.writes_stops or not beside.isdisjoint(words["services"] | words["rounds"])
    if hit["opens"] is not None or (days is not None and isinstance(days.reading, Repeated)):
        return days is not None  # "every night at ten he rose", unlike "at ten he left school"
    if told.low[hit.start() : hit.start("hour")].rstrip() in words["beside_hours"]:
        return True
    return verb in words["hour_verbs"] or (verb in words["hour_verbs_past"] and hit["hour"].isalpha())


def _placed(hour: Hour, hit: re.Match[str], verb: str, days: Candidate | None, told: ClocksTold) -> Hour:
    """An hour of the clock face as one of twenty-four, by what is told beside it."""
    if hour[0] > NOON or verb in told.words["rising"]:
        return hour
    if days is not None and isinstance(days.reading, Repeated) and days.reading.value.endswith(_EVENING):
        return later(hour)
    if (clock := told.beside(hit.start("hour"), hit.end())) is not None:
        return nearest(hour, clock)
    return later(hour) if verb in told.words["closing"] and hour[0] < EARLIEST else hour
