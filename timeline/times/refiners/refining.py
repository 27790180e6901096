"""Refiners: each takes the candidates of a text, in order, and gives them back surer. REFINERS lists them in order."""

import re
from collections.abc import Callable
from functools import cache

from timeline.times.context.marks import any_of, contexts
from timeline.times.reading import Candidate, Moment
from timeline.times.refiners.ancient import ancient_years
from timeline.times.refiners.apposition import told_outright
from timeline.times.refiners.clock_days import (
    clocks_after_their_day,
    clocks_of_any_day,
    clocks_with_their_day,
    listed_clocks,
)
from timeline.times.refiners.habits import of_any_year
from timeline.times.refiners.lasting import lasting
from timeline.times.refiners.listed_days import lent_months, lent_named_years, lent_units, listed_repeats
from timeline.times.refiners.listed_weekdays import listed_weekdays
from timeline.times.refiners.nowadays import nowadays
from timeline.times.refiners.quarters import quarters_by_their_end
from timeline.times.refiners.short_years import short_years
from timeline.times.refiners.sides import sides
from timeline.times.refiners.timeless import of_any_day
from timeline.times.refiners.weekdays_ahead import weekdays_ahead

Refiner = Callable[[list[Candidate], str, str], list[Candidate]]


def lent_years(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "January 11 and November 26, 2021": the year told last holds for the dates listed before it."""
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


@cache
def _day_lists(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Days listed after a month and day (", 4 and 6"), and before a day and month ("3, 4 and ")."""
    joined, tails = any_of(language, "and"), any_of(language, "after_days")
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    after = re.compile(rf"((?:, {day})*),? (?:{joined}) ({day})(?=$|[.;)\n]|, \D| (?:{tails})\b)")
    return after, re.compile(rf"(?<![\d:.,/-])({day}(?:, {day})*),? (?:{joined}) (?:the )?$")


def listed_days(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "July 3, 4 and 7", "3, 4 and 7 July": each day of the list is an expression of its own."""
    after, before = _day_lists(language)
    refined: list[Candidate] = []
    for index, candidate in enumerate(candidates):
        if not _has_day_alone(candidate):
            refined.append(candidate)
            continue
        free = max(refined[-1].end if refined else 0, candidate.start - _LONGEST_LIST)
        found = before.search(low, free, candidate.start)
        earlier = _days(candidate, low, found.span(1)) if found and candidate.text[:1].isdigit() else []
        following = candidates[index + 1].start if index + 1 < len(candidates) else len(low)
        found = after.match(low, candidate.end)
        listed = found is not None and found.end(2) <= following and candidate.text[-1:].isdigit()
        later = _days(candidate, low, (candidate.end, found.end(2))) if found and listed else []
        refined += [*earlier, candidate, *later]
    return refined


def _has_day_alone(candidate: Candidate) -> bool:
    reading = candidate.reading
    if not isinstance(reading, Moment) or reading.month is None or reading.day is None:
        return False
    return not (reading.part or reading.unit or reading.hour is not None)


def _days(candidate: Candidate, low: str, span: tuple[int, int]) -> list[Candidate]:
    """Candidates for the numbers in a stretch, each a day of the month; their text is left for the scan to fill."""
    assert isinstance(candidate.reading, Moment)
    days = []
    for number in re.finditer(r"\d{1,2}(?:st|nd|rd|th)?", low[span[0] : span[1]]):
        day = int(re.sub(r"\D", "", number[0]))
        start, end = span[0] + number.start(), span[0] + number.end()
        if 1 <= day <= _LAST_DAY:
            reading = candidate.reading._replace(day=day, weekday=None)
            days.append(candidate._replace(start=start, end=end, text="", reading=reading))
    return days


_LONGEST_LIST, _LAST_DAY = 40, 31


def _is_yearless(candidate: Candidate) -> bool:
    reading = candidate.reading
    return (
        isinstance(reading, Moment)
        and reading.year is None
        and (reading.month is not None or bool(reading.season))
        and not (reading.unit or reading.pick)
    )


def _is_full(candidate: Candidate) -> bool:
    reading = candidate.reading
    return (
        isinstance(reading, Moment) and reading.year is not None and (reading.month is not None or bool(reading.season))
    )


def _with_year(first: Candidate, second: Candidate) -> Moment:
    """The first with the second's year, or the year before when it would come after the second."""
    one, two = first.reading, second.reading
    assert isinstance(one, Moment)
    assert isinstance(two, Moment)
    assert two.year is not None
    return one._replace(year=two.year - ((one.month or 0) > (two.month or 0)))


@cache
def _range_words(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before a range ("from", "between") and what joins its ends."""
    start, between, to, joint = (any_of(language, name) for name in ("from", "between", "to", "and"))
    opening = re.compile(rf"(?:^|[^a-z])(?:({start})|({between})) (?:the |late |early |mid-?)*$")
    through = re.compile(rf" ?(?:-|\u2014) ?|,? (?:{to}) (?:the |to |into |at |late |early |on )*")
    return opening, through, re.compile(rf" (?:{joint}) (?:the |late |early )*")


def _is_moved(low: str, start: int, language: str) -> bool:
    """ "Postponed from Tuesday to Thursday" tells two days, and no range."""
    words = low[max(0, start - 24) : start].split()
    return len(words) > 1 and words[-2] in contexts(language)["postponed"]


def _opens(low: str, candidate: Candidate, language: str) -> bool:
    """Whether an expression itself begins with "from": Spanish "del 7 al 12 de marzo"."""
    return low[candidate.start : candidate.end].split(" ", 1)[0] in contexts(language)["from"]


def ranges(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """Marks where a range starts: "from March to June", "between 1939 and 1945", "Monday night through to Tuesday"."""
    opening, to, joined = _range_words(language)
    refined = list(candidates)
    for index in range(len(refined) - 1):
        first, second = refined[index], refined[index + 1]
        if second.start - first.end > _FARTHEST or not (
            isinstance(first.reading, Moment) and isinstance(second.reading, Moment)
        ):
            continue
        gap = low[first.end : second.start]
        if _is_moved(low, first.start, language):
            continue
        before = opening.search(low[max(0, first.start - 24) : first.start])
        opens = gap == " " and (_opens(low, first, language) or (before is not None and before[1] is not None))
        told_within = opens and to.match(low, second.start - 1, second.end)
        if to.fullmatch(gap) or told_within or (before is not None and before[2] and joined.fullmatch(gap)):
            refined[index] = first._replace(until=1)
    return refined


_FARTHEST = 24  # characters between the ends of a range

# In this order: a range needs the years of its ends, a clock time the side on which its weekday lies, and "today"
# points at no day where it means nowadays.
REFINERS: tuple[Refiner, ...] = (
    weekdays_ahead,
    lent_months,
    lent_named_years,
    lent_years,
    lent_units,
    listed_days,
    listed_weekdays,
    short_years,
    ancient_years,
    clocks_with_their_day,
    listed_clocks,
    clocks_after_their_day,
    clocks_of_any_day,
    ranges,
    quarters_by_their_end,
    told_outright,
    nowadays,
    lasting,
    listed_repeats,
    of_any_year,
    of_any_day,
    sides,
)


def refined(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates after every refiner."""
    for refiner in REFINERS:
        candidates = refiner(candidates, low, language)
    return candidates
