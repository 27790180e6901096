"""Days in figures, whose order the others of a text tell: "on 17/3/2019 … and on 4/3/2019 … flying home on 07/17"."""

import re
from bisect import bisect_left
from functools import cache

from timeline.times.context.marks import any_of, contexts
from timeline.times.overlaps import with_added
from timeline.times.reading import Candidate, Moment, Traits

_MONTHS, _DAYS = 12, 31
_RULE = "day and month in figures"
_MONTH_FIRST: Traits = frozenset({"month first"})
_DAY_FIRST: Traits = frozenset({"day first"})


def figures_alone(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates and the days and months in figures between them, in the order and the year of those before."""
    told = [one for one in candidates if "date in figures" in one.traits]
    if not told or not contexts(language)["before_figures"]:
        return candidates
    if any(one.traits >= _DAY_FIRST and low[one.start : one.end].count("/") for one in told):
        candidates = [day_first(one) for one in candidates]
        told = [one for one in candidates if "date in figures" in one.traits]
    month_first = any(one.traits >= _MONTH_FIRST for one in told)
    found, starts = [], [one.start for one in told]
    for hit in _pattern(language).finditer(low):
        nearest = told[max(bisect_left(starts, hit.start()) - 1, 0)]
        reading = _day(int(hit[1]), int(hit[2]), month_first, nearest.reading)
        if reading is not None:
            found.append(Candidate(hit.start(1), hit.end(2), "", reading, _RULE))
    return with_added(found, candidates)


def day_first(candidate: Candidate) -> Candidate:
    """ "4/3/2019", read as the 3rd of April, as the 4th of March; what can be told apart stays."""
    reading = candidate.reading
    if not candidate.traits >= _MONTH_FIRST or not isinstance(reading, Moment) or (reading.day or _DAYS) > _MONTHS:
        return candidate
    turned = reading._replace(month=reading.day, day=reading.month)
    return candidate._replace(reading=turned, traits=candidate.traits - _MONTH_FIRST | _DAY_FIRST)


def _day(first: int, second: int, month_first: bool, told: object) -> Moment | None:
    """A day by two figures, nearest to one told in full; those that can be told apart have the order they must have."""
    month, day = (first, second) if (month_first or second > _MONTHS) and first <= _MONTHS else (second, first)
    if not 1 <= month <= _MONTHS or not 1 <= day <= _DAYS:
        return None
    if not isinstance(told, Moment) or told.year is None or told.month is None:
        return None
    return Moment(year=told.year + round((told.month - month) / _MONTHS), month=month, day=day)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(language, 'before_figures')}) (\d\d?)/(\d\d?)(?![\d/%-])")
