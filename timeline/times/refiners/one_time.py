"""Signs, beside an open date or hour, that it is of one time and not of any: "it will open in May"."""

import re

from timeline.times.context.marks import Marks
from timeline.times.context.verbs import is_past
from timeline.times.reading import Candidate, Moment, last_end
from timeline.times.refiners.habits import points_at_publication, words_around

_AROUND = 160  # characters
_PHRASE = re.compile(r"[.!?;:,()\n\u2014]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_BESIDE = 2  # words: "last, I think, August"
_FEW = 3  # words: "In October, …" says less than what follows


def phrase(candidate: Candidate, low: str) -> list[str]:
    """The words between the marks around an expression, with those behind the next mark where they are few."""
    before = _PHRASE.split(low[max(0, candidate.start - _AROUND) : candidate.start])[-1]
    behind = [*_PHRASE.split(low[candidate.end : candidate.end + _AROUND], maxsplit=2), ""]
    words = _WORD.findall(before) + _WORD.findall(behind[0])
    return words if len(words) > _FEW else words + _WORD.findall(behind[1])


def _end(candidate: Candidate) -> Moment:
    """An open date or hour, or the one that an open range ends with."""
    last = last_end(candidate.reading)
    assert isinstance(last, Moment)
    return last


def is_habitual(candidate: Candidate, low: str, marks: Marks) -> bool:
    """Whether the phrase of an open date or hour has no sign of one time."""
    reading = _end(candidate)
    if reading.weekday is not None:
        return _is_addressed(candidate, low, marks)
    if reading.day is not None and candidate.direction > 0:
        return False
    before = _WORD.findall(low[max(0, candidate.start - _AROUND) : candidate.start])[-_BESIDE:]
    if not marks["picks_one"].isdisjoint(before):
        return False
    words = phrase(candidate, low)
    return not any(_is_of_one_time(word, words[:index][::-1], marks) for index, word in enumerate(words))


def _is_of_one_time(word: str, before: list[str], marks: Marks) -> bool:
    if word in marks["of_one_time"]:
        return True
    is_participle = bool(before) and before[0] in marks["copula"]  # "should be divided in spring"
    return is_past(word, before, marks) and word not in marks["plain_past"] and not is_participle


def has_no_tense(candidate: Candidate, low: str, marks: Marks) -> bool:
    """Whether no tense places an open date or hour; "opens" and "takes" alone do not place an hour."""
    words = words_around(low, candidate.start, candidate.end)
    if not marks["of_one_time"].isdisjoint(words):
        return False
    if candidate.direction < 0:
        return not marks["plain_past"].isdisjoint(words)
    return candidate.direction == 0 or _end(candidate).weekday is None


def may_be_ahead(candidate: Candidate, low: str, marks: Marks) -> bool:
    """ "The season begins in June": every year, or next month."""
    reading = _end(candidate)
    if candidate.direction == 0 or not (reading.month or reading.day or reading.season):
        return False
    return not marks["future"].isdisjoint(words_around(low, candidate.start, candidate.end))


def points_at_a_day(candidate: Candidate, low: str, marks: Marks) -> bool:
    """Whether an expression points at the day of writing; "if you start on Friday" is of any."""
    reading = candidate.reading
    if not points_at_publication(candidate) or (isinstance(reading, Moment) and reading.pick == "tense"):
        return False
    return not _is_addressed(candidate, low, marks)


def _is_addressed(candidate: Candidate, low: str, marks: Marks) -> bool:
    """Whether a weekday is told to a reader who may be any: "if you start on Friday"."""
    reading = candidate.reading
    is_weekday = isinstance(reading, Moment) and reading.weekday is not None and not (reading.day or reading.pick)
    return is_weekday and not marks["readers"].isdisjoint(phrase(candidate, low))
