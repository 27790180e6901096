"""Weekdays told in a row: "next week, on Tuesday and Wednesday", "on Thursday and Friday"."""

import re

from timeline.times.context.marks import contexts, lists
from timeline.times.reading import Candidate, Moment
from timeline.times.refiners.open_readings import is_weekday

_FARTHEST = 7  # characters: ", and "
_DAYS, _SAME_SENTENCE = 7, 60  # and characters
_STOP = re.compile(r"[.!?;\n]")


def listed_weekdays(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a weekday alone as one of the week told beside it, or as the day after one listed before it."""
    refined = list(candidates)
    words = contexts(language)
    week: Candidate | None = None
    for index in range(1, len(refined)):
        first, second = refined[index - 1], refined[index]
        week = first if _is_week(first.reading) else week
        if week is not None and is_weekday(second.reading) and _opens(week, second, low, words["opens_a_week"]):
            refined[index] = second._replace(reading=_weekday_of(week.reading, second.reading))
            continue
        if second.start - first.end > _FARTHEST or not is_weekday(second.reading):
            continue
        if index > 1 and _ends_stay(refined[index - 2], first, second, low, words["to"]):
            refined[index] = second._replace(reading=_listed(refined[index - 2].reading, second.reading))
            continue
        gap = low[first.end : second.start]
        if gap[:1] == "," and _is_day(first.reading) and gap.strip(" ,") in words["apposed"]:
            refined[index - 1], refined[index] = _joined(first, second)
        elif _is_week(first.reading) and lists(gap, words["on"]):
            refined[index] = second._replace(reading=_weekday_of(first.reading, second.reading))
        elif _is_next(first.reading, second.reading) and lists(gap, words["and"]):
            refined[index] = second._replace(reading=_listed(first.reading, second.reading))
    return refined


def _opens(week: Candidate, day: Candidate, low: str, opens: frozenset[str]) -> bool:
    """ "Next week, starting on Tuesday": the first day of what fills a week told before it."""
    gap = low[week.end : day.start]
    return len(gap) <= _SAME_SENTENCE and not _STOP.search(gap) and not opens.isdisjoint(gap.replace(",", " ").split())


def _ends_stay(opening: Candidate, clock: Candidate, day: Candidate, low: str, to: frozenset[str]) -> bool:
    """ "Von Freitag, 18 Uhr, bis Montag": a weekday up to which something lasts from another and its clock time on."""
    is_clock = isinstance(clock.reading, Moment) and clock.reading.hour is not None
    near = clock.start - opening.end <= _FARTHEST
    return is_clock and near and is_weekday(opening.reading) and low[clock.end : day.start].strip(" ,") in to


def _is_day(reading: object) -> bool:
    """ "The ninth", "9 August": a day of the month without its weekday."""
    return isinstance(reading, Moment) and reading.day is not None and reading.weekday is None and not reading.unit


def _joined(day: Candidate, weekday: Candidate) -> tuple[Candidate, Candidate]:
    """ "On the ninth, a Wednesday": both are the ninth that is a Wednesday."""
    assert isinstance(day.reading, Moment)
    assert isinstance(weekday.reading, Moment)
    reading = day.reading._replace(weekday=weekday.reading.weekday)
    return day._replace(reading=reading), weekday._replace(reading=reading, direction=day.direction)


def _is_week(reading: object) -> bool:
    """ "Next week", as it is told from publication."""
    return isinstance(reading, Moment) and reading.unit == "week" and reading == Moment(unit="week", step=reading.step)


def _is_next(first: object, second: object) -> bool:
    """Whether a weekday is the one after another, which is told without its day of the month."""
    if (
        not isinstance(first, Moment)
        or not isinstance(second, Moment)
        or first.weekday is None
        or first.day is not None
    ):
        return False
    return second.weekday == first.weekday % _DAYS + 1


def _weekday_of(week: object, day: object) -> Moment:
    assert isinstance(week, Moment)
    assert isinstance(day, Moment)
    return week._replace(weekday=day.weekday, part="", hour=None, minute=None)


def _listed(first: object, second: object) -> Moment:
    """The second as a day of the same week where one is told, else as the first such day after the first."""
    assert isinstance(first, Moment)
    assert isinstance(second, Moment)
    return _weekday_of(first, second) if first.unit == "week" else second._replace(pick="listed")
