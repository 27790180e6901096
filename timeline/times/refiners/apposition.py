"""Counts told outright beside their date need no anchor: "120 years later, in 1871", "on May 4, a week later"."""

import re
from functools import cache

from timeline.times.context.marks import any_of
from timeline.times.reading import Candidate, Moment

_CLOSING = (".", ";", ",", ")")


def told_outright(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, those counted from the story taking the date that explains them."""
    refined = list(candidates)
    for index in range(len(refined) - 1):
        first, second = refined[index], refined[index + 1]
        reading = _explained(first.reading, second.reading)
        if reading is not None and _pattern(language).fullmatch(low, first.end, second.start):
            refined[index] = first._replace(reading=reading)
        elif low[first.end : second.start] == ", " and low[second.end : second.end + 1] in _CLOSING:
            reading = _explained(second.reading, first.reading)
            refined[index + 1] = second if reading is None else second._replace(reading=reading)
    return refined


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """What stands between a counted date and the date it comes to."""
    return re.compile(rf",? (?:{any_of(language, 'explains')}) (?:the )?")


def _explained(counted: object, told: object) -> Moment | None:
    """The counted date as the one told, no finer than its unit; None when it isn't of that kind."""
    if not isinstance(counted, Moment) or not isinstance(told, Moment) or told.year is None:
        return None
    if counted.base != "story" or not counted.exact:
        return None
    if counted.unit == "year":
        return Moment(year=told.year)
    if counted.unit == "month" and told.month is not None:
        return Moment(year=told.year, month=told.month)
    return told if counted.unit in ("day", "week") and told.day is not None else None
