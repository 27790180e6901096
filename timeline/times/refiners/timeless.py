"""Months, days and hours of any year in a guide, a recipe or a timetable: "Open daily from April, closed at noon"."""

import re

from timeline.times.context.marks import Marks, contexts
from timeline.times.context.verbs import is_past
from timeline.times.reading import GENERIC, Candidate, Duration, Moment, Repeated, Vague
from timeline.times.refiners.habits import points_at_publication, words_around

_SHORT = 1_000  # characters: of longer guides `habits` takes what isn't told of most
_SEVERAL = 3  # months and seasons, or years
_SELDOM = 8  # a guide may say "this year" once among so many expressions
_AROUND = 160  # characters
_PHRASE = re.compile(r"[.!?;:,()\n\u2014]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_BESIDE = 2  # words: "last, I think, August"
_FEW = 3  # words: "In October, …" says less than what follows


def of_any_day(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, dates without a year and hours without a day as told of any, in a text of what always holds.

    Such a text tells a repeated time, or several months and seasons, and hardly anything in it points at a day. In a
    short one where nothing does, all of them are of any day; in others those whose phrase has no sign of one time.
    """
    marks = contexts(language)
    if not _may_be_of_any(candidates):
        return candidates
    opened = [one for one in candidates if is_open(one.reading)]
    if not opened or not marks["of_one_time"]:
        return candidates
    if not _tells_habits(candidates, opened):
        has_hours = any(_is_hour(one.reading) for one in opened)
        return _hours_of_no_day(candidates, low, marks) if has_hours and _tells_years_alone(candidates) else candidates
    if len(low) < _SHORT and _is_all_timeless(candidates, low, language):
        return [one._replace(reading=_of_any(one.reading)) if is_open(one.reading) else one for one in candidates]
    if not _is_a_guide(candidates, low, marks):
        return candidates
    pointing = sum(_points_at_a_day(one, low, marks) for one in candidates)
    habitual = [one for one in opened if _is_habitual(one, low, marks)]
    if _SELDOM * pointing > len(candidates) or 2 * len(habitual) <= len(opened):
        return candidates
    has_days = any(_is_a_day(one.reading) for one in candidates)
    of_any = {one.start for one in habitual}
    return [
        one._replace(reading=_of_any(one.reading))
        if one.start in of_any or (not has_days and _is_beside_a_day(one))
        else one
        for one in candidates
    ]


def _may_be_of_any(candidates: list[Candidate]) -> bool:
    """Whether there is a repeated time, an hour, or several months and seasons: seldom so in news, and soon told."""
    months = 0
    for one in candidates:
        reading = one.reading
        if isinstance(reading, Repeated) or (isinstance(reading, Moment) and reading.hour is not None):
            return True
        months += isinstance(reading, Moment) and bool(reading.season or (reading.month and not reading.day))
    return months >= _SEVERAL


def _is_all_timeless(candidates: list[Candidate], low: str, language: str) -> bool:
    """Whether nothing in a text is of one day."""
    return all(
        _is_of_any(one, low, language) if is_open(one.reading) else _is_of_no_day(one.reading) for one in candidates
    )


def _hours_of_no_day(candidates: list[Candidate], low: str, marks: Marks) -> list[Candidate]:
    """The candidates, hours told in the present where a text tells years and no day: "it shows the hours from 5"."""
    return [
        one._replace(reading=_of_any(one.reading)) if _is_hour(one.reading) and _is_habitual(one, low, marks) else one
        for one in candidates
    ]


def _tells_years_alone(candidates: list[Candidate]) -> bool:
    readings = [one.reading for one in candidates if isinstance(one.reading, Moment)]
    years = sum(reading.year is not None and reading.month is None for reading in readings)
    return years >= _SEVERAL and not any(_is_a_day(reading) for reading in readings)


def _tells_habits(candidates: list[Candidate], opened: list[Candidate]) -> bool:
    if any(isinstance(one.reading, Repeated) for one in candidates):
        return True
    readings = [one.reading for one in opened] if len(opened) >= _SEVERAL else []
    return sum(isinstance(r, Moment) and bool(r.season or (r.month and not r.day)) for r in readings) >= _SEVERAL


def _is_a_guide(candidates: list[Candidate], low: str, marks: Marks) -> bool:
    """Whether a text that reports nothing tells a repeated time, or a date with a sign of habit beside it."""
    if not marks["reporting"].isdisjoint(low.split()):
        return False
    if any(isinstance(one.reading, Repeated) for one in candidates):
        return True
    return any(is_open(one.reading) and not marks["habits_alone"].isdisjoint(_phrase(one, low)) for one in candidates)


def _points_at_a_day(candidate: Candidate, low: str, marks: Marks) -> bool:
    """Whether an expression points at the day of writing; "if you start on Friday" is of any."""
    reading = candidate.reading
    if not points_at_publication(candidate) or (isinstance(reading, Moment) and reading.pick == "tense"):
        return False
    return not _is_addressed(candidate, low, marks)


def _is_addressed(candidate: Candidate, low: str, marks: Marks) -> bool:
    """Whether a weekday is told to a reader who may be any: "if you start on Friday"."""
    reading = candidate.reading
    is_weekday = isinstance(reading, Moment) and reading.weekday is not None and not (reading.day or reading.pick)
    return is_weekday and not marks["readers"].isdisjoint(_phrase(candidate, low))


def _phrase(candidate: Candidate, low: str) -> list[str]:
    """The words between the marks around an expression, with those behind the next mark where they are few."""
    before = _PHRASE.split(low[max(0, candidate.start - _AROUND) : candidate.start])[-1]
    behind = [*_PHRASE.split(low[candidate.end : candidate.end + _AROUND], maxsplit=2), ""]
    words = _WORD.findall(before) + _WORD.findall(behind[0])
    return words if len(words) > _FEW else words + _WORD.findall(behind[1])


def _is_habitual(candidate: Candidate, low: str, marks: Marks) -> bool:
    """Whether the phrase of an open date or hour has no sign of one time."""
    reading = candidate.reading
    assert isinstance(reading, Moment)
    if reading.weekday is not None:
        return _is_addressed(candidate, low, marks)
    if reading.day is not None and candidate.direction > 0:
        return False
    before = _WORD.findall(low[max(0, candidate.start - _AROUND) : candidate.start])[-_BESIDE:]
    if not marks["picks_one"].isdisjoint(before):
        return False
    words = _phrase(candidate, low)
    return not any(_is_of_one_time(word, words[:index][::-1], marks) for index, word in enumerate(words))


def _is_of_one_time(word: str, before: list[str], marks: Marks) -> bool:
    if word in marks["of_one_time"]:
        return True
    is_participle = bool(before) and before[0] in marks["copula"]  # "should be divided in spring"
    return is_past(word, before, marks) and word not in marks["plain_past"] and not is_participle


def is_open(reading: object) -> bool:
    """Whether a reading leaves the year of its date, or the day of its hour, unsaid."""
    if not isinstance(reading, Moment) or reading.year is not None or reading.pick or reading.name:
        return False
    if reading.decade is not None or reading.century is not None or reading.nth is not None:
        return False
    if reading.day is not None and (reading.weekday is not None or reading.month is None):
        return False
    return not reading.unit or _is_part_alone(reading)


def _is_part_alone(reading: Moment) -> bool:
    """ "The afternoon": its rule counts it from the day last told."""
    return reading.base == "story" and reading.unit == "day" and not reading.step and bool(reading.part)


def _is_beside_a_day(candidate: Candidate) -> bool:
    """ "Overnight", "the next morning": a part of day counted from another that no text of no day tells."""
    reading = candidate.reading
    if not isinstance(reading, Moment) or not reading.part or reading.unit != "day" or reading.hour is not None:
        return False
    return reading.base == "story" or reading.pick == "tense"


def _is_hour(reading: object) -> bool:
    if not isinstance(reading, Moment) or reading.hour is None:
        return False
    return reading == Moment(hour=reading.hour, minute=reading.minute, zone=reading.zone)


def _is_a_day(reading: object) -> bool:
    """Whether a reading is a day of the calendar, or one counted from the day of writing."""
    if not isinstance(reading, Moment) or reading.pick in (GENERIC, "tense"):
        return False
    return (reading.day is not None and reading.month is not None) or (
        reading.unit == "day" and reading.base == "publication"
    )


def _is_of_any(candidate: Candidate, low: str, language: str) -> bool:
    """Whether no tense places an open date or hour; "opens" and "takes" alone do not place an hour."""
    marks, words = contexts(language), words_around(low, candidate.start, candidate.end)
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
    if not isinstance(reading, Moment):
        return False
    is_generic = reading.pick == GENERIC
    return is_generic or (reading.month is None and not reading.unit and reading.weekday is None)


def _of_any(reading: object) -> Moment:
    assert isinstance(reading, Moment)
    return reading._replace(unit="", step=None, base="publication", pick=GENERIC)
