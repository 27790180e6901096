"""Whether a text is a chronicle: it tells of times long past, and its dates without a year follow one another."""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress

from timeline.times.context.tense import direction
from timeline.times.reading import Candidate, Moment, Reading, last_end
from timeline.times.refiners.open_readings import is_hour
from timeline.times.resolution.comparisons import is_of_a_life
from timeline.times.rules.tokens import folded

_MANY_YEARS, _MOSTLY, _SELDOM = 5, 0.6, 8
_SEVERAL_YEARS, _SEVERAL_DATES = 3, 2
_LONG_PAST, _PAST = 10, 2  # years
_WEEK = dt.timedelta(days=7)
_OPENING = 10  # characters
_ONE_LIFE = 2  # years
_WEEKDAYS_A_DATE = 3  # "on Tuesday, 4 May 1920" is followed by Thursday, Saturday and Monday


def is_chronicle(candidates: Sequence[Candidate], reference: dt.date | None) -> bool:
    """Whether a text mostly names years that are past, and hardly a weekday or day next to publication."""
    readings = [last_end(c.reading) for c in candidates]
    moments = [reading for reading in readings if isinstance(reading, Moment)]
    years = [m.year for m in moments if m.year is not None and not m.before_christ]
    fresh = sum(_is_fresh(moment) for moment in moments)
    fresh += bool(years) and not fresh and reference is not None and _opens_with_its_day(moments[0], reference)
    weekdays = sum(m.weekday is not None and m.day is None for m in moments)
    if years and not fresh + weekdays and _goes_on_in_the_past(candidates, readings, reference, years):
        return True
    if reference is None:
        return False
    if moments and not fresh and _is_a_day_gone_by(moments[0], reference):
        return True
    if len(years) >= _SEVERAL_YEARS and not fresh + weekdays and _is_long_past_day(moments[0], reference):
        return True
    if len(years) >= _MANY_YEARS:
        past = sum(year < reference.year - 1 for year in years)
        return past >= _MOSTLY * len(years) and (fresh + weekdays) * _SELDOM <= len(years)
    if fresh or not years:
        return False
    if _opens_with_a_year(candidates[0], reference) and not weekdays:
        return True
    dated = [m for m in moments if m.year is not None and m.month is not None]
    if len(years) > 1 and max(years) < reference.year - _LONG_PAST and weekdays <= len(dated):
        return True
    opening = next((moment for moment in moments if not _is_hour_alone(moment)), moments[0])
    return (
        opening.year is not None
        and max(years) <= reference.year - _PAST
        and _opens_a_chronicle(dated, weekdays, len(years), max(years) < reference.year - _LONG_PAST)
    )


def but_of_the_present(
    candidates: Sequence[Candidate], reference: dt.date | None, text: str, language: str
) -> Sequence[Candidate]:
    """The candidates but for "today" told in the present tense, in a text of years long past.

    "The field is today a golf course" is no news of a day.
    """
    days = [c for c in candidates if isinstance(c.reading, Moment) and _is_today(c.reading)]
    if not days:
        return candidates
    years = [c.reading.year for c in candidates if isinstance(c.reading, Moment) and c.reading.year is not None]
    if not years or (reference is not None and max(years) >= reference.year - _LONG_PAST):
        return candidates
    low = folded(text)
    if any(direction(low, day.start, day.end, language) < 0 for day in days):
        return candidates
    return [one for one in candidates if one not in days]


def but_of_lives(candidates: Sequence[Candidate], text: str) -> Sequence[Candidate]:
    """The candidates but for the years of several lives: "works by Purcell (1659-1695) and Haydn (1732-1809)".

    One life may be what the text is about.
    """
    lives = {
        (one.start, one.end)
        for one in candidates
        if isinstance(one.reading, Moment) and one.reading.year and is_of_a_life(text, one.start, one.end)
    }
    return [one for one in candidates if (one.start, one.end) not in lives] if len(lives) > _ONE_LIFE else candidates


def _is_hour_alone(moment: Moment) -> bool:
    """ "It began at about 2 p.m. on the coast": a clock time that opens a text without its day."""
    return is_hour(moment._replace(mod=""))


def _is_today(moment: Moment) -> bool:
    return moment.unit == "day" and moment.step == 0 and moment.base == "publication" and not moment.part


def _goes_on_in_the_past(
    candidates: Sequence[Candidate], readings: Sequence[Reading], reference: dt.date | None, years: Sequence[int]
) -> bool:
    """Whether the years, or the day it opens with, are long past, and dates without one follow in the past tense.

    Where nothing is known of publication, one such date will do in a text that tells many years, or a whole date.
    """
    if reference is not None and max(years) >= reference.year - _LONG_PAST:
        first = next(one for one in readings if isinstance(one, Moment))
        if max(years) >= reference.year or not _is_long_past_day(first, reference):
            return False
    with_year = [isinstance(one, Moment) and one.year is not None for one in readings]
    behind = with_year.index(True) + 1
    told = zip(candidates[behind:], readings[behind:], strict=True)
    dates = sum(candidate.direction < 0 and _leans_on_a_year(one) for candidate, one in told)
    whole = any(isinstance(one, Moment) and one.year is not None and one.day is not None for one in readings)
    is_told_by_year = reference is None and (whole or len(years) >= _SEVERAL_YEARS)
    return dates >= (1 if is_told_by_year else _SEVERAL_DATES)


def _leans_on_a_year(reading: Reading) -> bool:
    """ "The 5th of May", "that autumn": a month, day or season told without its year."""
    if not isinstance(reading, Moment) or reading.year is not None:
        return False
    return reading.month is not None or bool(reading.season)


def _opens_a_chronicle(dated: Sequence[Moment], weekdays: int, years: int, is_long_past: bool) -> bool:
    """Whether the dates of a text that opens with one are told in order: with their weekday, their day, or their year.

    News opens with its own day: the past date it tells first is what it is about.
    """
    if any(m.weekday is not None and m.day is not None for m in dated):
        return weekdays <= _WEEKDAYS_A_DATE * len(dated)
    if is_long_past and any(m.day is not None for m in dated):
        return weekdays <= _WEEKDAYS_A_DATE * len(dated)
    return years > 1 and not weekdays


def _opens_with_a_year(first: Candidate, reference: dt.date) -> bool:
    """ "In 1936 we moved to the mill": the first words of a text name a year long past."""
    reading = first.reading
    if first.start > _OPENING or not isinstance(reading, Moment) or reading.year is None:
        return False
    return reading.year < reference.year - _LONG_PAST


def _opens_with_its_day(first: Moment, reference: dt.date) -> bool:
    """ "LONDON, 4 May (Agency)": news that opens with the day of its publication."""
    return (first.month, first.day) == (reference.month, reference.day) and first.year is None


def _is_long_past_day(first: Moment, reference: dt.date) -> bool:
    """ "From 14 February 2005": a whole date long past as the first one of a case or a career."""
    return first.year is not None and first.day is not None and first.year < reference.year - _PAST


def _is_a_day_gone_by(first: Moment, reference: dt.date) -> bool:
    """ "Monday, 2 June" as the first date of a diary or report, more than a week before it was published."""
    if first.weekday is None or first.month is None or first.day is None or first.year is not None:
        return False
    for year in (reference.year, reference.year - 1):
        with suppress(ValueError):
            day = dt.date(year, first.month, first.day)
            if day.isoweekday() == first.weekday and day < reference - _WEEK:
                return True
    return False


def _is_fresh(moment: Moment) -> bool:
    """Whether it points at the day, week, month or season of publication, or beside it."""
    if moment.season and moment.pick == "this":
        return True
    return moment.unit in ("day", "week", "month") and not moment.exact and moment.base == "publication"
