"""Years of three figures without an era, in a text that tells others of ancient times: "in 327 and 381", "(587)"."""

import re
from bisect import bisect_left
from functools import cache

from timeline.times.context.marks import any_of, contexts
from timeline.times.overlaps import with_added
from timeline.times.reading import Candidate, Moment
from timeline.times.traits import is_ancient

_ENOUGH = 2  # ancient dates, or figures that can only be years, that make a text one of ancient times
_RULE = "ancient year"
_LONGEST_LEAD = 24  # characters
_LIVED_ON = re.compile(r" ?- ?1[01]\d\d\)")  # "(965-1039)"


def ancient_years(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates and the years of three figures between them, each of the era of the ancient date before it."""
    ancient = [one for one in candidates if is_ancient(one.reading)]
    if not ancient or not contexts(language)["before_year"]:
        return candidates
    joined = [year for one in ancient for year in _joined(one, low, language)]
    candidates = with_added(joined, candidates)
    ancient = [one for one in candidates if is_ancient(one.reading)]
    spans = _figures(low, language)
    if len(ancient) + len(spans) <= _ENOUGH and len(ancient) < _ENOUGH:
        return candidates
    starts = [one.start for one in ancient]
    figures = []
    for start, end in spans:
        is_before = _era(ancient, starts, start) and not _LIVED_ON.match(low, end)
        figures.append(Candidate(start, end, "", Moment(year=int(low[start:end]), before_christ=is_before), _RULE))
    told = [_with_year(one, low, _era(ancient, starts, one.start), language) for one in candidates]
    return with_added(figures, told)


def _joined(candidate: Candidate, low: str, language: str) -> list[Candidate]:
    """The years that lead to an ancient one, or go on from it: "from 300 to 500 AD", "c. 350 or 370 \u2013 415"."""
    years, reading, end = list[Candidate](), candidate.reading, candidate.end
    if not isinstance(reading, Moment) or reading.before_christ or reading.year is None:
        return []
    leads_to, goes_on = _joints(language)
    if hit := leads_to.search(low, max(0, candidate.start - _LONGEST_LEAD), candidate.start):
        years.append(Candidate(hit.start(1), hit.end(1), "", Moment(year=int(hit[1])), _RULE))
    while hit := goes_on.match(low, end):
        told = Moment(year=int(hit[1]))
        years.append(Candidate(hit.start(1), hit.end(1), "", told, _RULE))
        end = hit.end()
    return years


@cache
def _joints(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A year that leads to another, and one that goes on from it."""
    before, joints = any_of(language, "from", "between", "in_or_on"), any_of(language, "to", "and", "or")
    either = any_of(language, "or")
    return (
        re.compile(rf"\b(?:{before}|ca?\.) ([1-9]\d\d)(?: ?- ?| (?:{joints}) )$"),
        re.compile(rf"(?: ?[-\u2014] ?| (?:{either}) )([1-9]\d\d)(?=[),;]| ?-| (?:{either}) )"),
    )


def _with_year(candidate: Candidate, low: str, before_christ: bool, language: str) -> Candidate:
    """ "The autumn of 401": a season or month with the three figures of its year."""
    reading = candidate.reading
    if not isinstance(reading, Moment) or reading.year is not None or reading.unit or reading.pick:
        return candidate
    hit = _of_year(language).match(low, candidate.end) if reading.season or reading.month else None
    if hit is None:
        return candidate
    told = reading._replace(year=int(hit[1]), before_christ=before_christ)
    return candidate._replace(end=hit.end(), text="", reading=told, rule=_RULE)


def _era(ancient: list[Candidate], starts: list[int], start: int) -> bool:
    """Whether the ancient date last told before `start`, else the first one, is before Christ."""
    reading = ancient[max(bisect_left(starts, start) - 1, 0)].reading
    return isinstance(reading, Moment) and reading.before_christ


def _figures(low: str, language: str) -> list[tuple[int, int]]:
    """Where three figures stand that can only be a year; a second one may be joined to the first."""
    spans = []
    for hit in _pattern(language).finditer(low):
        spans += [hit.span(group) for group in ("bare", "birth", "opening", "first", "second") if hit[group]]
    return spans


@cache
def _pattern(language: str) -> re.Pattern[str]:
    before, ands, things = (any_of(language, name) for name in ("before_year", "and", "dated_things"))
    end = rf"(?=$|[,;:)\n]|\.(?!\d)| (?:{any_of(language, 'after_days')}|{any_of(language, 'subjects')})\b)"
    no_count = rf"(?=[^\W\d_])(?!(?:{any_of(language, 'counted')})\b)"
    opening = rf"(?:^|[.!?\n])\s*(?:{before}) (?P<opening>[1-9]\d\d) {no_count}"  # "In 476 Odoacer …"
    bracketed = rf"\((?:(?P<bare>[1-9]\d\d)\)|(?P<birth>[1-9]\d\d)(?={_LIVED_ON.pattern}))"
    return re.compile(
        rf"{bracketed}|{opening}|\b(?:{before}|(?:{things}) of) "
        rf"(?P<first>[1-9]\d\d)(?:{end}| (?:{ands}) (?P<second>[1-9]\d\d){end})"
    )


@cache
def _of_year(language: str) -> re.Pattern[str]:
    """The three figures of a year behind a season or month."""
    return re.compile(rf" (?:(?:{any_of(language, 'of')}) )?([1-9]\d\d)(?=$|[,;:)\n]|\.(?!\d))")
