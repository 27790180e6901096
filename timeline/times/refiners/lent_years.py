"""Dates without a year, joined to one that has it: "May 3 and June 26, 2021", "from May to August last year"."""

import re
from functools import cache
from typing import TypeGuard

from timeline.times.context.marks import any_of
from timeline.times.reading import Candidate, Moment, Reading


def lent_years(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a month, quarter or season without its year taking that of the date it is joined to."""
    refined = list(candidates)
    for index in range(len(refined) - 2, -1, -1):
        first, second = refined[index], refined[index + 1]
        if _is_yearless(first) and _is_full(second) and _is_joined(first, second, low, language):
            refined[index] = first._replace(reading=_with_year(first, second))
    return refined


def _is_joined(first: Candidate, second: Candidate, low: str, language: str) -> bool:
    """Whether only what joins dates stands between two; it may be a word of the second: "a junho de 2019"."""
    if low[first.end : second.start] == " ":
        return _joints(language).match(low, first.end, second.end) is not None
    return _joints(language).fullmatch(low, first.end, second.start) is not None


@cache
def _joints(language: str) -> re.Pattern[str]:
    """What stands between two dates of a list or range."""
    both = f"{any_of(language, 'and')}|{any_of(language, 'or')}"
    return re.compile(rf" ?[,/] ?(?:(?:{both}) )?| (?:{both}) | ?- ?| (?:{any_of(language, 'to')}) ")


def _is_yearless(candidate: Candidate) -> bool:
    reading = candidate.reading
    return _is_month(reading) and reading.year is None and not (reading.unit or reading.pick)


def _is_full(candidate: Candidate) -> bool:
    """Whether a month or the like has its year: by number, or counted from that of publication ("last year")."""
    reading = candidate.reading
    return _is_month(reading) and (reading.year is not None or reading.unit == "year")


def _is_month(reading: Reading) -> TypeGuard[Moment]:
    return isinstance(reading, Moment) and (
        reading.month is not None or bool(reading.season) or reading.quarter is not None
    )


def _with_year(first: Candidate, second: Candidate) -> Moment:
    """The first with the second's year, or the year before when it would come after the second."""
    one, two = first.reading, second.reading
    assert isinstance(one, Moment)
    assert isinstance(two, Moment)
    back = (one.month or one.quarter or 0) > (two.month or two.quarter or 0)
    if two.year is not None:
        return one._replace(year=two.year - back)
    return one._replace(unit=two.unit, step=(two.step or 0) - back, base=two.base)
