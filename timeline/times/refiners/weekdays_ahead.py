"""Weekdays told in the present tense, which languages like German use of what is to come: "am Freitag spielt …"."""

from timeline.times.context.marks import Marks, contexts
from timeline.times.reading import Candidate, Moment

_LONGEST_WORD = 12  # characters


def weekdays_ahead(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a weekday or weekend alone whose clause has no mark of the past as one to come.

    The list `weekday_is_past` makes it so for a language; its words show, right before a weekday, that it is over, but
    for what begins then: "von Freitag an gilt".
    """
    marks = contexts(language)
    if not marks["weekday_is_past"]:
        return candidates
    return [c._replace(direction=-1 if _is_over(c, low, marks) else 1) if _is_open(c) else c for c in candidates]


def _is_open(candidate: Candidate) -> bool:
    reading = candidate.reading
    if candidate.direction or not isinstance(reading, Moment):
        return False
    if reading.unit == "weekend":
        return reading.pick == "tense"
    return reading.weekday is not None and reading.day is None and not reading.unit and not reading.pick


def _is_over(candidate: Candidate, low: str, marks: Marks) -> bool:
    before = low[max(0, candidate.start - _LONGEST_WORD) : candidate.start].split()
    if not before or before[-1] not in marks["weekday_is_past"]:
        return False
    behind = low[candidate.end : candidate.end + _LONGEST_WORD].split()
    begins = before[-1] in marks["from"] and not marks["from_on"].isdisjoint(behind[:1])
    return not begins or not marks["articles"].isdisjoint(behind[1:2])
