"""Where ranges start and end: "from March to June", "between 1939 and 1945", "Monday night through to Tuesday"."""

import re
from functools import cache
from typing import NamedTuple

from timeline.times.context.marks import any_of, contexts
from timeline.times.reading import Candidate, Moment, Traits

_FARTHEST = 24  # characters between the ends of a range
_LONGEST_OPENING = 24  # characters: "postponed from ", "between the early "
PUT_OFF: Traits = frozenset({"put off"})  # the first of two days, which lies before the second


class _Words(NamedTuple):
    """How a language tells a range, as patterns."""

    opening: re.Pattern[str]  # what stands before it: "from" (group 1) or "between" (group 2)
    to: re.Pattern[str]  # what joins its ends
    joint: re.Pattern[str]  # what joins them behind "between"


def ranges(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, the first end of a range marked as such (see `Candidate.until`).

    "Postponed from Saturday to Tuesday" tells two days and no range; that is news while both lie ahead.
    """
    refined = list(candidates)
    for index in range(len(refined) - 1):
        first, second = refined[index], refined[index + 1]
        if second.start - first.end > _FARTHEST:
            continue
        if not (isinstance(first.reading, Moment) and isinstance(second.reading, Moment)):
            continue
        if not _is_range(first, second, low, language):
            continue
        moved, preposition = ["", "", *low[max(0, first.start - _LONGEST_OPENING) : first.start].split()][-2:]
        words = contexts(language)
        if moved not in words["postponed"]:
            refined[index] = first._replace(until=1)
        elif preposition in words["from"]:
            traits = first.traits if moved in words["advanced"] else first.traits | PUT_OFF
            refined[index : index + 2] = first._replace(direction=1, traits=traits), second._replace(direction=1)
    return refined


def _is_range(first: Candidate, second: Candidate, low: str, language: str) -> bool:
    """Whether two moments are the ends of a range, by the words before them and between them."""
    words = _words(language)
    gap = low[first.end : second.start]
    is_joined, is_to = words.joint.fullmatch(gap), words.to.fullmatch(gap)
    if not (is_joined or is_to or gap == " "):
        return False
    if is_to:
        return True
    told = words.opening.search(low[max(0, first.start - _LONGEST_OPENING) : first.start])
    if told is not None and told[2] and is_joined:
        return True
    if gap != " ":
        return False
    is_opened = (told is not None and told[1] is not None) or _opens(low, first, language)
    return is_opened and words.to.match(low, second.start - 1, second.end) is not None  # "to" is told in the second end


@cache
def _words(language: str) -> _Words:
    start, between, to, joint = (any_of(language, name) for name in ("from", "between", "to", "and"))
    end, last = any_of(language, "before_end"), any_of(language, "before_last_end")
    return _Words(
        re.compile(rf"(?:^|[^a-z])(?:({start})|({between})) (?:(?:{end})[ -])*$"),
        re.compile(rf" ?(?:-|\u2014) ?|,? (?:{to}) (?:(?:{last}) )*"),
        re.compile(rf" (?:{joint}) (?:(?:{end}) )*"),
    )


def _opens(low: str, candidate: Candidate, language: str) -> bool:
    """Whether an expression itself begins with "from": Spanish "del 7 al 12 de marzo"."""
    return low[candidate.start : candidate.end].split(" ", 1)[0] in contexts(language)["from"]
