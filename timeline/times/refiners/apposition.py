"""What is told outright beside it needs no anchor: "the next day, May 4, she", "Thursday (May 8)", "in 1871"."""

import re
from functools import cache
from itertools import pairwise

from timeline.times.context.marks import any_of, maybe
from timeline.times.reading import Candidate, Moment

_CLOSING = (".", ";", ",", ")")
_OPENS = " ("


def told_outright(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, those counted from the story taking the date that explains them."""
    refined = list(candidates)
    for index in range(len(refined) - 1):
        first, second = refined[index], refined[index + 1]
        is_closed = low[second.end : second.end + 1] in _CLOSING or "day apposed" in second.traits
        is_aside = low[first.end : second.start] == ", " and is_closed
        reading = _explained(first.reading, second.reading)
        if reading is not None and (is_aside or _pattern(language).fullmatch(low, first.end, second.start)):
            refined[index] = first._replace(reading=reading, direction=second.direction)
        elif is_aside and (reading := _explained(second.reading, first.reading)) is not None:
            refined[index + 1] = second._replace(reading=reading, direction=first.direction)
    return refined


def weekdays_told_outright(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "Am Donnerstag (8. Mai)": a weekday whose date stands in brackets behind it is that day."""
    refined = candidates
    for index, (first, second) in enumerate(pairwise(candidates)):
        if second.start - first.end != len(_OPENS) or low[first.end : second.start] != _OPENS:
            continue
        if (reading := _dated(first.reading, second.reading)) is not None:
            dated = first._replace(reading=reading, direction=second.direction)
            refined = [*refined[:index], dated, *refined[index + 1 :]]
    return refined


def _dated(weekday: object, told: object) -> Moment | None:
    """A weekday alone as the date told; None where either is none."""
    if not isinstance(weekday, Moment) or not isinstance(told, Moment) or told.month is None or told.day is None:
        return None
    if weekday.weekday is None or weekday.day is not None or weekday.unit:
        return None
    return weekday._replace(year=told.year, month=told.month, day=told.day, pick="")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """What stands between a counted date and the date it comes to."""
    return re.compile(rf",? (?:{any_of(language, 'in_or_on')}) {maybe(language, 'the')}")


def _explained(counted: object, told: object) -> Moment | None:
    """The counted date as the one told, no finer than its unit; None when it isn't of that kind.

    "The next week" tells no day of it, "a week later" does.
    """
    if not isinstance(counted, Moment) or not isinstance(told, Moment):
        return None
    if counted.base != "story" or counted.weekday is not None:
        return None
    if counted.unit == "year" and told.year is not None:  # "May of that year, 1922", whose month or season stays
        return counted._replace(year=told.year, unit="", step=None, base="publication", exact=False)
    if counted.month is not None:
        return None
    if counted.unit == "month" and told.year is not None and told.month is not None:
        return Moment(year=told.year, month=told.month)
    is_of_days = counted.unit == "day" or (counted.unit == "week" and counted.exact)
    if is_of_days and told.month is not None and told.day is not None:
        return told._replace(part=counted.part, hour=counted.hour, minute=counted.minute)
    return None
