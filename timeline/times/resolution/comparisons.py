"""Dates that a text tells only to compare its figures with: the story does not move there."""

import re
from functools import cache

from timeline.times.context.marks import any_of
from timeline.times.reading import Candidate, Duration, Moment

_MANY_MONTHS = 6


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


def is_compared_with(before: str, language: str) -> bool:
    """ "Up from 118.10 late Thursday", "from 51,722 in 1985": whether a figure to compare with stands before a date."""
    return _compared(language).search(before) is not None


@cache
def _compared(language: str) -> re.Pattern[str]:
    start, end, on = (any_of(language, name) for name in ("from", "to", "on"))
    return re.compile(rf"\b(?:{start}) \S*\d\S*(?: (?!(?:{end}) )\w+)? (?:(?:{on}) )?$")
