"""Dates and lengths that lend what the one before them leaves unsaid: "am 16. und 17. Jänner", "seis a nueve meses"."""

from dataclasses import replace

from timeline.times.context.marks import contexts, lists
from timeline.times.reading import Candidate, Duration, Moment, Repeated
from timeline.times.resolution.resolution import time_suffix

_NEAR = 12  # characters: "und am", ". bis zum", "tot en met"
_SAME = frozenset({", ", " (", " - "})  # between a named date and the same day in figures, besides "on"


def lent_months(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a day without its month taking month and year from the date that it is listed before."""
    refined = list(candidates)
    for index in range(len(refined) - 2, -1, -1):
        first, second = refined[index].reading, refined[index + 1].reading
        if not isinstance(first, Moment) or not isinstance(second, Moment) or not _is_bare_day(first):
            continue
        near = refined[index + 1].start - refined[index].end <= _NEAR
        if near and second.month is not None and second.day is not None and (first.day or 0) < second.day:
            reading = first._replace(month=second.month, year=second.year, pick=second.pick)
            refined[index] = refined[index]._replace(reading=reading, direction=refined[index + 1].direction)
    return refined


def lent_units(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a length without its unit taking that of the length right after it; left out where none is."""
    refined = list[Candidate]()  # from the last to the first: "25, 40 oder 50 Jahre"
    for candidate in reversed(candidates):
        length = candidate.reading.length if isinstance(candidate.reading, Duration) else None
        if length is None or length.unit:
            refined.append(candidate)
            continue
        following = refined[-1] if refined else None
        lender = following.reading if following and following.start - candidate.end <= _NEAR else None
        if isinstance(lender, Duration):
            refined.append(candidate._replace(reading=Duration(replace(length, unit=lender.length.unit))))
    return refined[::-1]


def _is_bare_day(moment: Moment) -> bool:
    return moment.day is not None and moment.month is None and moment.year is None and not moment.unit


def lent_named_years(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a named date without its year taking it from its day in figures right after it."""
    on = contexts(language)["on"]
    refined = list(candidates)
    for index in range(len(refined) - 1):
        first, second = refined[index], refined[index + 1]
        named, told = first.reading, second.reading
        if not isinstance(named, Moment) or not isinstance(told, Moment) or not named.name or named.year is not None:
            continue
        gap = low[first.end : second.start]
        if told.year is not None and told.day is not None and (gap in _SAME or gap.strip(" ,") in on):
            refined[index] = first._replace(reading=named._replace(year=told.year))
    return refined


def listed_repeats(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "Every Tuesday and Thursday at 3 p.m.": a weekday listed after a repeated one is repeated too."""
    joints = contexts(language)["and"] | contexts(language)["or"]
    refined = list(candidates)
    for index in range(1, len(refined)):
        first, second = refined[index - 1], refined[index]
        if _is_listed(first, second) and lists(low[first.end : second.start], joints):
            assert isinstance(second.reading, Moment)
            value = f"XXXX-WXX-{second.reading.weekday}{time_suffix(second.reading)}"
            refined[index] = second._replace(reading=Repeated(value))
    return refined


def _is_listed(first: Candidate, second: Candidate) -> bool:
    reading = second.reading
    return (
        isinstance(first.reading, Repeated)
        and first.reading.value.startswith("XXXX-WXX-")
        and isinstance(reading, Moment)
        and reading.weekday is not None
        and reading == Moment(weekday=reading.weekday, hour=reading.hour, minute=reading.minute, zone=reading.zone)
    )
