""" "Today" that means nowadays: beside what was once, or in a long text that tells no news of a day.

Such a text names no other day next to its publication, no bare weekday and no hour.
"""

from timeline.times.context.marks import contexts
from timeline.times.reading import Candidate, Moment, Reading, Vague

_LONG = 2_500  # characters: a report of a day's news is mostly shorter, or names other days too
_BESIDE = 160  # characters


def nowadays(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates with the language's words for today, in such a text, as PRESENT_REF: no day is made up."""
    words = contexts(language).get("nowadays")
    if not words:
        return candidates
    today = [index for index, one in enumerate(candidates) if low[one.start : one.end] in words]
    is_timeless = bool(today) and not any(_is_of_the_day(one) for one in candidates)
    refined = list(candidates) if today else candidates
    for index in today:
        looks_back = len(low) >= _LONG or any(_tells_years(one.reading) for one in candidates[:index])
        if (is_timeless and looks_back) or _is_set_against_what_was(candidates, index, low, language):
            refined[index] = candidates[index]._replace(reading=Vague("PRESENT_REF"))
    return refined


def _tells_years(reading: Reading) -> bool:
    """ "1961", "in the 1960s": what came before today in a portrait or a history."""
    return isinstance(reading, Moment) and not (reading.year is None and reading.decade is None is reading.century)


def _is_set_against_what_was(candidates: list[Candidate], index: int, low: str, language: str) -> bool:
    """ "Früher stand hier ein Kino, heute ein Hotel"; "das Schwarze Ross (heute Hotel Post)"."""
    today = candidates[index]
    if low[today.start - 1 : today.start] == "(":
        return low[today.end : today.end + 1] != ")"
    words = contexts(language)["once"]
    once = [one for one in candidates[max(0, index - 1) : index + 2] if low[one.start : one.end] in words]
    return any(today.start - one.end <= _BESIDE and one.start - today.end <= _BESIDE for one in once)


def _is_of_the_day(candidate: Candidate) -> bool:
    """Whether an expression shows that the text tells the news of a day."""
    reading = candidate.reading
    if not isinstance(reading, Moment):
        return False
    beside = reading.unit == "day" and reading.base == "publication" and bool(reading.step)
    return beside or reading.hour is not None or (reading.weekday is not None and reading.day is None)
