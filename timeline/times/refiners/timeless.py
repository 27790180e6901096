"""Months, days and hours of any year in a short guide or a recipe: "Open daily from April, closed at noon"."""

from timeline.times.context.marks import contexts
from timeline.times.reading import GENERIC, Candidate, Duration, Moment, Repeated, Vague
from timeline.times.refiners.habits import sentence_around

_SHORT = 1_000  # characters: longer guides are looked at in `habits`
_SEVERAL = 3  # months and seasons


def of_any_day(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, dates without a year and hours without a day as told of any, in a short text that is of no day.

    Such a text tells a repeated time, or several months and seasons, and nothing in it points at a day: no weekday
    alone, no tense.
    """
    if len(low) >= _SHORT or not contexts(language)["of_one_time"] or not _tells_habits(candidates):
        return candidates
    open_dates = [_is_open(one.reading) for one in candidates]
    if not any(open_dates):
        return candidates
    if not all(
        _is_of_any(one, low, language) if is_open else _is_of_no_day(one.reading)
        for one, is_open in zip(candidates, open_dates, strict=True)
    ):
        return candidates
    return [
        one._replace(reading=_of_any(one.reading)) if is_open else one
        for one, is_open in zip(candidates, open_dates, strict=True)
    ]


def _tells_habits(candidates: list[Candidate]) -> bool:
    readings = [one.reading for one in candidates]
    months = sum(_is_open(r) and isinstance(r, Moment) and bool(r.season or (r.month and not r.day)) for r in readings)
    return months >= _SEVERAL or any(isinstance(reading, Repeated) for reading in readings)


def _is_open(reading: object) -> bool:
    """Whether a reading leaves the year of its date, or the day of its hour, unsaid."""
    if not isinstance(reading, Moment) or reading.year is not None or reading.pick or reading.name:
        return False
    if reading.decade is not None or reading.century is not None or reading.nth is not None:
        return False
    return not reading.unit or _is_part_alone(reading)


def _is_part_alone(reading: Moment) -> bool:
    """ "The afternoon": its rule counts it from the day last told."""
    return reading.base == "story" and reading.unit == "day" and not reading.step and bool(reading.part)


def _is_of_any(candidate: Candidate, low: str, language: str) -> bool:
    """Whether no tense places an open date or hour; "opens" and "takes" alone do not place an hour."""
    marks, words = contexts(language), sentence_around(low, candidate)
    if not marks["of_one_time"].isdisjoint(words):
        return False
    if candidate.direction < 0:
        return not marks["plain_past"].isdisjoint(words)
    reading = candidate.reading
    assert isinstance(reading, Moment)
    if reading.weekday is not None:
        return candidate.direction == 0
    is_hour = not (reading.month or reading.day or reading.season)
    return candidate.direction == 0 or is_hour or marks["future"].isdisjoint(words)


def _is_of_no_day(reading: object) -> bool:
    """Whether a reading points at no day: a length, a repeated time, a year, a century."""
    if isinstance(reading, Duration | Repeated | Vague):
        return True
    return isinstance(reading, Moment) and reading.month is None and not reading.unit and reading.weekday is None


def _of_any(reading: object) -> Moment:
    assert isinstance(reading, Moment)
    return reading._replace(unit="", step=None, base="publication", pick=GENERIC)
