"""Years and decades told by their last two figures after a full one: "1872 and '74", "1876-77", "1980s and 90s"."""

import datetime as dt
import re
from functools import cache

from timeline.times.context.marks import any_of, contexts
from timeline.times.overlaps import with_added
from timeline.times.reading import Candidate, Moment, Traits

_NEAR = 60  # characters: so far does a year in full lend its century to one with an apostrophe
_SAME_LINE = 250  # characters
_LONGEST_COUNT = 4  # characters
_AHEAD = 20  # years: so far after publication may a short year lie
_FULL = re.compile(r"\d{4}$")
_SENTENCE = re.compile(r"[.!?\n]")
_RULE = "short year"
_SHORT: Traits = frozenset({"short year"})


def short_years(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates with the century of a year in full given to the short ones after it, and those that it lists."""
    refined: list[Candidate] = []
    told: Candidate | None = None
    for index, found in enumerate(candidates):
        lends = told is not None and "short year" in found.traits and _is_near(told, found, low)
        candidate = found._replace(reading=_lent(found, told)) if told is not None and lends else found
        refined.append(candidate)
        if _year(candidate) is None:
            continue
        told = candidate
        if _FULL.search(low, candidate.start, candidate.end):
            following = candidates[index + 1].start if index + 1 < len(candidates) else len(low)
            refined += _listed(candidate, low, following, language)
    added = _after_in(refined, low, language)
    return with_added(added, refined) if added else refined


def _after_in(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The years told by two figures after "in", on a line that tells one in full: "Ude won in 84 and 88, Kay in 2004".

    Figures up to 31, which may count or be a day, are taken for none, unless a nought opens them.
    """
    if not contexts(language)["before_short_years"] or not (hits := list(_in_years(language).finditer(low))):
        return []
    full = [one for one in candidates if _year(one) is not None and _FULL.search(low, one.start, one.end)]
    found = []
    for hit in hits if full else ():
        if _counted(language).search(low, max(0, hit.start() - _LONGEST_COUNT), hit.start()):  # "one in 50"
            continue
        near = min(full, key=lambda one: abs(one.start - hit.start()))
        first, last = sorted((near.start, hit.start()))
        if last - first > _SAME_LINE or "\n" in low[first:last]:
            continue
        for group in ("first", "second"):
            if hit[group]:
                year = Moment(year=int(hit[group]))
                short = Candidate(*hit.span(group), "", year, _RULE, traits=_SHORT)
                found.append(short._replace(reading=_lent(short, near)))
    return found


@cache
def _counted(language: str) -> re.Pattern[str]:
    """What is so many of a number: "7 in 40", "one in 50"."""
    return re.compile(rf"(?:\d|\b(?:{any_of(language, 'share')}))$")


@cache
def _in_years(language: str) -> re.Pattern[str]:
    before, ands = any_of(language, "before_short_years"), any_of(language, "and")
    figures = r"(?:0\d|3[2-9]|[4-9]\d)"
    return re.compile(
        rf" (?:{before}) (?P<first>{figures})(?: (?:{ands}) (?P<second>{figures}))?(?=$|[,;)\n]|\.(?!\d))"
    )


def in_its_century(candidate: Candidate, reference: dt.date | None) -> Candidate:
    """A short year as one that isn't long after `reference`: "'61" in a letter of 1864 is 1861."""
    year = _year(candidate)
    if reference is None or year is None or "short year" not in candidate.traits or year <= reference.year + _AHEAD:
        return candidate
    centuries = -(-(year - reference.year - _AHEAD) // 100)
    assert isinstance(candidate.reading, Moment)
    if candidate.reading.decade is not None:
        return candidate._replace(reading=candidate.reading._replace(decade=year // 10 - 10 * centuries))
    return candidate._replace(reading=candidate.reading._replace(year=year - 100 * centuries))


def _year(candidate: Candidate) -> int | None:
    """The year of an expression, the first one of a decade."""
    reading = candidate.reading
    if not isinstance(reading, Moment):
        return None
    return reading.decade * 10 if reading.decade is not None else reading.year


def _is_near(told: Candidate, short: Candidate, low: str) -> bool:
    return short.start - told.end <= _NEAR and not _SENTENCE.search(low, told.end, short.start)


def _lent(short: Candidate, told: Candidate) -> Moment:
    """A short year or decade as the one with the same last figures that is nearest to the one told."""
    assert isinstance(short.reading, Moment)
    base = _year(told) or 0
    year = base + ((_year(short) or 0) - base + 50) % 100 - 50
    return short.reading._replace(decade=year // 10) if short.reading.decade else short.reading._replace(year=year)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """What joins a year to a short one, or to a list of these, and what shows that no number of things is meant."""
    joints, ands, tails = (any_of(language, name) for name in ("to", "and", "after_days"))
    joined = rf"(?: [-\u2013\u2014] ?| (?:{joints}) |(?:, \d\d)+,? (?:{ands}) )\d\d(?=$|[.,;)\n](?!\d)| (?:{tails})\b)"
    return re.compile(rf"{joined}|[-\u2013]\d\d(?![\w-]|[.,]\d)")


def _listed(candidate: Candidate, low: str, following: int, language: str) -> list[Candidate]:
    """The years told by their last figures between a year in full and what follows, each later than the one before."""
    hit = _pattern(language).match(low, candidate.end, following)
    year = _year(candidate) or 0
    if hit is None:
        return []
    numbers = list(re.finditer(r"\d\d", low[candidate.end : hit.end()]))
    told = [year % 100, *(int(number[0]) for number in numbers)]
    if told != sorted(set(told)):
        return []
    return [
        candidate._replace(
            start=candidate.end + number.start(),
            end=candidate.end + number.end(),
            text="",
            reading=Moment(year=year - year % 100 + int(number[0])),
            rule=_RULE,
            traits=_SHORT,
        )
        for number in numbers
    ]
