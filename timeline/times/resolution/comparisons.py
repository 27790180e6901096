"""Dates that a text tells only to compare its figures with, or of its sources: the story does not move there."""

import re
from functools import cache

from timeline.times.context.marks import any_of, contexts
from timeline.times.reading import Candidate, Duration, Moment

_MANY_MONTHS = 6
_CLAUSE, _LONGEST_WORD, _LONGEST_SIGN = 80, 24, 8  # characters


def sums_up(candidate: Candidate) -> bool:
    """ "For the nine months", "the year ended": figures of more than a quarter."""
    reading = candidate.reading
    if not isinstance(reading, Duration) or candidate.text[:4].lower() != "the ":
        return False
    length = reading.length
    return length.unit == "year" or (length.unit == "month" and (length.amount or 0) >= _MANY_MONTHS)


def compares(reading: Moment) -> bool:
    """ "A year earlier", "the day before" look back for a comparison; the story does not move there."""
    looks_back = reading.base == "story" and (reading.step or 0) < 0
    return (
        reading.base == "period"
        or looks_back
        or (reading.exact and reading.unit == "year" and (reading.step or 0) == -1)
    )


def names_a_document(text: str, start: int, language: str) -> bool:
    """ "A will dated 3 May"; nor does "up from 118.10 late Thursday" move the story."""
    near = text[max(0, start - _LONGEST_WORD) : start]
    before = near.split()
    return bool(before) and (before[-1] in contexts(language)["documents"] or is_compared_with(near, language))


def is_aside(reading: Moment, candidate: Candidate, text: str, language: str) -> bool:
    """Whether a day is one from which something is counted ("the fourth fire since Easter"), or that of a source."""
    before = text[max(0, candidate.start - _LONGEST_SIGN) : candidate.start].lower().split()
    if not contexts(language)["looks_back"].isdisjoint(before[-1:]):
        return True
    if reading.weekday is None or reading.day is not None:
        return False
    return is_day_of_telling(text, candidate.start, candidate.end, language)


def is_compared_with(before: str, language: str) -> bool:
    """ "Up from 118.10 late Thursday", "from 51,722 in 1985": whether a figure to compare with stands before a date."""
    return _compared(language).search(before) is not None


@cache
def _compared(language: str) -> re.Pattern[str]:
    start, end, on = (any_of(language, name) for name in ("from", "to", "on"))
    return re.compile(rf"\b(?:{start}) \S*\d\S*(?: (?!(?:{end}) )\w+)? (?:(?:{on}) )?$")


def is_day_of_telling(text: str, start: int, end: int, language: str) -> bool:
    """ "…, officials said on Thursday.", "he said at a Thursday briefing": the day on which a source told something."""
    clause = text[max(0, start - _CLAUSE) : start].lower().split()
    if contexts(language)["reporting"].isdisjoint(clause):
        return False
    before, after = _telling(language)
    tail = before.search(text, max(0, start - _CLAUSE), start)
    return tail is not None and after.match(text, end) is not None


@cache
def _telling(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs, places, on = (any_of(language, name) for name in ("reporting", "told_at", "on"))
    place = rf"(?: (?:in|at) (?:an?|the|his|her|their)(?: [\w-]+){{0,2}}?(?: (?:{places}))?)?"
    before = rf"[,\"\u201d] ?(?:[\w.'\u2019-]+ ){{1,7}}(?:{verbs})(?: \w+)?{place}(?: late| early)?(?: (?:{on}))? $"
    return re.compile(before), re.compile(rf"[.;\n]|, \w+ing\b|(?: \w+)? (?:{places})\b")
