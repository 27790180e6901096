"""Weekdays of every week told by the first and the last, and of any: "opens Tuesday to Friday", "on a Friday night"."""

import re
from functools import cache
from itertools import product

from timeline.times.context.marks import contexts
from timeline.times.reading import Candidate, Moment, Repeated
from timeline.times.refiners.habits import words_around
from timeline.times.refiners.open_readings import is_weekday, of_any

_LONGEST_SHORT = 5  # letters of an abbreviated weekday: "Thurs"
_WORD_BEHIND = re.compile(r" ([^\W\d_]+)")
_NO_NOUNS = ("after_days", "joins", "subjects", "breaks", "the")


def weekly_spans(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, two weekdays that a span of every week has for its ends as repeated times.

    Abbreviated ones are that; the others where the clause tells what is kept every week and the text another repeated
    time: "open Monday to Friday" alone may be said of this week.
    """
    words = contexts(language)
    if not words["kept_hours"]:
        return candidates
    refined = list(candidates)
    repeats = any(isinstance(one.reading, Repeated) for one in candidates)
    for index in range(len(candidates) - 1):
        first, second = candidates[index], candidates[index + 1]
        if not (is_weekday(first.reading) and is_weekday(second.reading)):
            continue
        if low[first.end : second.start].strip(" ") not in words["to"]:
            continue
        around = words_around(low, first.start, first.end)
        is_kept = repeats and not words["kept_hours"].isdisjoint(around) and words["of_one_time"].isdisjoint(around)
        if is_kept or (_is_short(first) and _is_short(second)):
            refined[index], refined[index + 1] = _repeated(first), _repeated(second)
    return refined


def weekdays_of_any_week(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, "on a Friday night" as one of any week; "ruled on a Friday strike" tells which."""
    openings = _openings(language)
    return [
        of_any(one) if low.endswith(openings, 0, one.start) and _is_of_any(one, low, language) else one
        for one in candidates
    ]


@cache
def _openings(language: str) -> tuple[str, ...]:
    words = contexts(language)
    return tuple(f"{on} {a} " for on, a in product(words["on"], words["indefinite"]))


def _is_of_any(candidate: Candidate, low: str, language: str) -> bool:
    """Whether a weekday, or a part of it, stands before no noun that it tells of."""
    told, words = candidate.reading, contexts(language)
    if not isinstance(told, Moment) or not is_weekday(told._replace(part="")):
        return False
    behind = _WORD_BEHIND.match(low, candidate.end)
    return behind is None or any(behind[1] in words[name] for name in _NO_NOUNS)


def _is_short(candidate: Candidate) -> bool:
    return candidate.end - candidate.start <= _LONGEST_SHORT


def _repeated(candidate: Candidate) -> Candidate:
    assert isinstance(candidate.reading, Moment)
    return candidate._replace(reading=Repeated(f"XXXX-WXX-{candidate.reading.weekday}"))
