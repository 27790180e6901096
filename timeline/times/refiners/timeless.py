"""Months, days and hours of any year in a guide, a recipe or a timetable: "Open daily from April, closed at noon".

A text is looked at as a whole, for what kind it is; `one_time` then looks at the words beside each expression.
"""

from timeline.times.context.marks import Marks, contexts
from timeline.times.reading import Candidate, Moment, Repeated
from timeline.times.refiners.one_time import has_no_tense, is_habitual, may_be_ahead, phrase, points_at_a_day
from timeline.times.refiners.open_readings import (
    is_a_day,
    is_a_year_of_the_reader,
    is_beside_a_day,
    is_hour,
    is_of_no_day,
    is_open,
    months_of,
    of_any,
)

_SHORT = 1_000  # characters: of longer guides `habits` takes what isn't told of most
_SEVERAL = 3  # months and seasons, or years
_MOST = 0.7  # of what is open in a text of no day
_SELDOM = 8  # a guide may say "this year" once among so many expressions


def of_any_day(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, dates without a year and hours without a day as told of any, in a text of what always holds.

    Such a text tells a repeated time, or several months and seasons, and hardly anything in it points at a day. In a
    short one where nothing does, all of them are of any day; in others those whose phrase has no sign of one time.
    """
    marks = contexts(language)
    if not marks["of_one_time"]:
        return candidates
    of_a_day = [c for c in candidates if not is_open(c.reading) and not is_of_no_day(c.reading)]
    is_short_of_no_day = len(low) < _SHORT and all(is_a_year_of_the_reader(c.reading) for c in of_a_day)
    is_addressed = is_short_of_no_day and _speaks_to_readers(low, marks)
    if not is_addressed and not _may_be_of_any(candidates):
        return candidates
    opened = [one for one in candidates if is_open(one.reading)]
    if is_addressed or _tells_habits(candidates, opened):
        is_of_no_day_at_all = is_addressed or (is_short_of_no_day and not of_a_day)
        told = _of_no_day(opened, low, marks, is_addressed) if is_of_no_day_at_all else []
        told = told or (_of_a_guide(candidates, opened, low, marks) if _is_a_guide(candidates, low, marks) else [])
    else:
        told = _hours_of_years(candidates, low, marks)
    timeless = {one.reading for one in told}
    return [of_any(one) if one.reading in timeless else one for one in candidates] if timeless else candidates


def _may_be_of_any(candidates: list[Candidate]) -> bool:
    """Whether there is a repeated time, an hour, or several months and seasons: seldom so in news, and soon told."""
    months = 0
    for one in candidates:
        reading = one.reading
        if isinstance(reading, Repeated) or (isinstance(reading, Moment) and reading.hour is not None):
            return True
        months += months_of(reading)
    return months >= _SEVERAL


def _tells_habits(candidates: list[Candidate], opened: list[Candidate]) -> bool:
    """Whether a text tells a repeated time, or several months and seasons without their year."""
    if any(isinstance(one.reading, Repeated) for one in candidates):
        return True
    return sum(months_of(one.reading) for one in opened) >= _SEVERAL


def _hours_of_years(candidates: list[Candidate], low: str, marks: Marks) -> list[Candidate]:
    """The hours told in the present where a text tells years and no day: "it shows the hours from 5"."""
    hours = [one for one in candidates if is_hour(one.reading)]
    return [one for one in hours if is_habitual(one, low, marks)] if hours and _tells_years_alone(candidates) else []


def _tells_years_alone(candidates: list[Candidate]) -> bool:
    readings = [one.reading for one in candidates if isinstance(one.reading, Moment)]
    years = sum(reading.year is not None and reading.month is None for reading in readings)
    return years >= _SEVERAL and not any(is_a_day(reading) for reading in readings)


def _of_no_day(opened: list[Candidate], low: str, marks: Marks, is_addressed: bool) -> list[Candidate]:
    """What is open and told without a tense, in a text where nothing is of one day and most of it is so.

    Verbs that may tell a programme ("opens in May") may stand by half of it, and by all in what is told to readers.
    """
    timeless = [one for one in opened if has_no_tense(one, low, marks)]
    if len(timeless) < _MOST * len(opened):
        return []
    told_ahead = sum(may_be_ahead(one, low, marks) for one in timeless)
    return timeless if is_addressed or 2 * told_ahead <= len(timeless) else []


def _speaks_to_readers(low: str, marks: Marks) -> bool:
    """Whether a text tells whoever reads it what to do: "if you give notice by March 10, your rent ends then"."""
    if not any(word in low for word in marks["readers"]):
        return False
    words = low.split()
    readers, narrators = (sum(word in marks[name] for word in words) for name in ("readers", "narrators"))
    return readers >= max(_SEVERAL, 2 * narrators) and not marks["conditions"].isdisjoint(words)


def _is_a_guide(candidates: list[Candidate], low: str, marks: Marks) -> bool:
    """Whether a text that reports nothing tells a repeated time, or a date with a sign of habit beside it."""
    if not marks["reporting"].isdisjoint(low.split()):
        return False
    if any(isinstance(one.reading, Repeated) for one in candidates):
        return True
    return any(is_open(one.reading) and not marks["habits_alone"].isdisjoint(phrase(one, low)) for one in candidates)


def _of_a_guide(candidates: list[Candidate], opened: list[Candidate], low: str, marks: Marks) -> list[Candidate]:
    """The open dates and hours without a sign of one time, where most are so and hardly anything points at a day.

    In a guide without a day, "the next morning" is of any, too.
    """
    habitual = [one for one in opened if is_habitual(one, low, marks)]
    pointing = sum(points_at_a_day(one, low, marks) for one in candidates)
    if _SELDOM * pointing > len(candidates) or 2 * len(habitual) <= len(opened):
        return []
    if any(is_a_day(one.reading) for one in candidates):
        return habitual
    return habitual + [one for one in candidates if is_beside_a_day(one.reading)]
