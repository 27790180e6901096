""" "Today" that means nowadays: a long text naming no other day next to its publication, no bare weekday, no hour."""

from timeline.times.context.marks import contexts
from timeline.times.reading import Candidate, Moment, Vague

_LONG = 2_500  # characters: a report of a day's news is mostly shorter, or names other days too


def nowadays(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates with the language's words for today, in such a text, as PRESENT_REF: no day is made up."""
    words = contexts(language).get("nowadays")
    if not words or len(low) < _LONG or any(_is_of_the_day(candidate) for candidate in candidates):
        return candidates
    return [
        candidate._replace(reading=Vague("PRESENT_REF")) if low[candidate.start : candidate.end] in words else candidate
        for candidate in candidates
    ]


def _is_of_the_day(candidate: Candidate) -> bool:
    """Whether an expression shows that the text tells the news of a day."""
    reading = candidate.reading
    if not isinstance(reading, Moment):
        return False
    beside = reading.unit == "day" and reading.base == "publication" and bool(reading.step)
    return beside or reading.hour is not None or (reading.weekday is not None and reading.day is None)
