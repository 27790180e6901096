"""Weekdays of every week told by the first and the last: "opens Tuesday to Saturday", "Mon to Sat, 11-4"."""

from timeline.times.context.marks import contexts
from timeline.times.reading import Candidate, Moment, Repeated
from timeline.times.refiners.habits import words_around
from timeline.times.refiners.open_readings import is_weekday

_LONGEST_SHORT = 5  # letters of an abbreviated weekday: "Thurs"


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


def _is_short(candidate: Candidate) -> bool:
    return candidate.end - candidate.start <= _LONGEST_SHORT


def _repeated(candidate: Candidate) -> Candidate:
    assert isinstance(candidate.reading, Moment)
    return candidate._replace(reading=Repeated(f"XXXX-WXX-{candidate.reading.weekday}"))
