"""Dates that a text tells only to compare its figures with: the story does not move there."""

import re

from timeline.times.reading import Candidate, Duration, Moment

_COMPARED = re.compile(r"\bfrom \S*\d\S*(?: (?!to |through |until |till )\w+)? (?:on )?$")
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


def is_compared_with(before: str) -> bool:
    """ "Up from 118.10 late Thursday", "from 51,722 in 1985": whether a figure to compare with stands before a date."""
    return _COMPARED.search(before) is not None
