"""Seasons and months of any year: "summers can be hot", "in July it often rains", in a text that is of no day."""

import re
from collections.abc import Sequence
from itertools import islice

from timeline.times.context.marks import Marks, contexts
from timeline.times.reading import GENERIC, Candidate, Moment, last_end
from timeline.times.refiners.open_readings import is_open, months_of, of_any

_LONG = 1_000  # characters: a short note names no day where it is of one
_SELDOM = 15  # a guide may say "this year" once among so many expressions
_SENTENCE = re.compile(r"[.!?](?!\d)|\n")
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = 160  # characters
_LONGEST_OPENING = 10  # characters: "(between "
_TOLD_IN_PAST = 0.045  # of the words of a story: "was", "came"


def of_any_year(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, the seasons and months that a guide or manual tells of any year without one.

    A season there is of any year unless the past is told; so is a month in a range ("open May to September") or with a
    sign of habit ("usually", "can"). In a long story that is of no time all dates are, in a note only what has a sign.
    """
    signs = contexts(language)["habits"]
    if not signs or not any(_is_yearless(one.reading) for one in candidates):
        return candidates
    if len(low) < _LONG or not _is_timeless(candidates):
        return _by_their_signs(candidates, low, language)
    if _is_undated_story(candidates, low, language):
        return [of_any(one) if _lacks_its_year(one.reading) else one for one in candidates]
    in_range = [bool(one.until) for one in candidates]
    refined = list(candidates)
    for index, one in enumerate(candidates):
        if not isinstance(one.reading, Moment) or not _is_yearless(one.reading):
            continue
        spans = bool(one.reading.season) or in_range[index] or (index > 0 and in_range[index - 1])
        if (spans and one.direction >= 0) or not signs.isdisjoint(words_around(low, one.start, one.end)):
            refined[index] = of_any(one)
    return refined


def _by_their_signs(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a season beside a sign of habit as one of any year, and a month with one that shows a guide.

    That is in a short text that points at no day, of what isn't told in the past; in others a season or quarter beside
    what tells a rule: "sales are usually best in the fourth quarter".
    """
    is_note = len(low) < _LONG and not any(map(points_at_publication, candidates))
    marks = contexts(language)
    bracketed = _in_brackets(candidates, low, marks) if is_note else ()
    return [
        of_any(one) if index in bracketed else _by_its_sign(one, low, marks, is_note)
        for index, one in enumerate(candidates)
    ]


def _in_brackets(candidates: list[Candidate], low: str, marks: Marks) -> set[int]:
    """Which of the yearless candidates stand in a span that a bracket opens."""
    return {
        index
        for first, one in enumerate(candidates)
        if one.until and _opens_a_bracket(one, low, marks)
        for index in range(first, first + one.until + 1)
        if _is_yearless(candidates[index].reading)
    }


def _opens_a_bracket(candidate: Candidate, low: str, marks: Marks) -> bool:
    """ "The ferry (from May to September)"."""
    _, bracket, words = low[max(0, candidate.start - _LONGEST_OPENING) : candidate.start].rpartition("(")
    return bool(bracket) and (not words.strip() or words.strip() in marks["from"] | marks["between"])


def _by_its_sign(candidate: Candidate, low: str, marks: Marks, is_note: bool) -> Candidate:
    reading = candidate.reading
    if not isinstance(reading, Moment) or not _is_yearless(reading):
        return candidate
    if candidate.direction < 0 if is_note else reading.month:
        return candidate
    signs = marks[("habits" if reading.season else "habits_alone") if is_note else "as_a_rule"]
    return candidate if signs.isdisjoint(words_around(low, candidate.start, candidate.end)) else of_any(candidate)


def _is_undated_story(candidates: Sequence[Candidate], low: str, language: str) -> bool:
    """Whether a text told in the past has no year and points at no day: fiction, mostly."""
    if any(_is_dated(one) or points_at_publication(one) for one in candidates):
        return False
    words = low.split()
    return sum(word in contexts(language)["past"] for word in words) >= _TOLD_IN_PAST * len(words)


def _lacks_its_year(reading: object) -> bool:
    """ "Winter", "May", "the 5th of May"."""
    is_day = isinstance(reading, Moment) and reading.month is not None and reading.day is not None
    return _is_yearless(reading) or (is_day and is_open(reading))


def _is_dated(candidate: Candidate) -> bool:
    """Whether an expression tells a year, or the decade or century of one."""
    reading = last_end(candidate.reading)
    if not isinstance(reading, Moment):
        return False
    return not (reading.year is reading.decade is reading.century is None)


def _is_yearless(reading: object) -> bool:
    """ "In July", "summer": a month, quarter or season without its year."""
    if not isinstance(reading, Moment) or reading.year is not None or not (months_of(reading) or reading.quarter):
        return False
    return not (reading.unit or reading.pick or reading.part)


def _is_timeless(candidates: Sequence[Candidate]) -> bool:
    """Whether hardly an expression points at the day of writing."""
    pointing = (one for one in candidates if points_at_publication(one))
    return next(islice(pointing, len(candidates) // _SELDOM, None), None) is None


def points_at_publication(candidate: Candidate) -> bool:
    """Whether an expression is counted from the day of writing, or chosen by it, as the quarters of a report are."""
    reading = last_end(candidate.reading)
    if not isinstance(reading, Moment) or reading.pick == GENERIC:
        return False
    weekday = reading.weekday is not None and reading.day is None and reading.nth is None
    quarter = reading.quarter is not None and reading.year is None
    return weekday or quarter or bool(reading.pick) or (bool(reading.unit) and reading.base == "publication")


def words_around(low: str, start: int, end: int) -> set[str]:
    """The words around a place, up to the ends of its sentence, as far as they are near."""
    before = _SENTENCE.split(low[max(0, start - _AROUND) : start])[-1]
    after = _SENTENCE.split(low[end : end + _AROUND], maxsplit=1)[0]
    return set(_WORD.findall(f"{before} {after}"))
