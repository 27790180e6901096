"""What the words around an expression say of it: whether it is a date at all, and the tense of its clause."""

import re

from timeline.times.grammar import Found
from timeline.times.reading import Candidate, Moment

_FUTURE = re.compile(r"\b(?:will|shall|going to|to be held|expected|scheduled|plans?|planned|upcoming|set to|due|next|by|until|ahead of|is to|are to|would|'ll)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|said|[a-z]{2,}ed|took|met|held|began|told|made|came|went|left|gave|won|lost|fell|rose|killed|since|has|have|found|shot|struck|hit|became|ran|saw|got|sent|spoke|wrote)\b")
_STOPS = ".!?;\n"


def candidate(text: str, low: str, start: int, end: int, found: Found) -> Candidate | None:
    """The candidate for a reading, or None when its surroundings say it is no time expression."""
    if _glued(low, start, end):
        return None
    reading = found.reading
    direction = _direction(low, start, end) if isinstance(reading, Moment) and _needs_tense(reading) else 0
    return Candidate(start, end, text[start:end], reading, found.rule, direction)


def _glued(low: str, start: int, end: int) -> bool:
    before, after = low[start - 1 : start], low[end : end + 1]
    return (before.isalnum() and low[start].isalnum()) or (after.isalnum() and low[end - 1].isalnum())


def _needs_tense(moment: Moment) -> bool:
    return moment.pick == "tense" or moment.year is None and not moment.unit and not moment.pick and moment.decade is None


def _direction(low: str, start: int, end: int) -> int:
    """-1 past, 1 future, 0 unknown: the tense marker nearest to the expression in its clause."""
    left = low[max(0, start - 90) : start]
    right = low[end : end + 60]
    left = left[max(left.rfind(s) for s in _STOPS) + 1 :]
    right = right[: min((i for s in _STOPS if (i := right.find(s)) >= 0), default=len(right))]
    best = (10_000, 0)
    for pattern, sign in ((_PAST, -1), (_FUTURE, 1)):
        for hit in pattern.finditer(left):
            best = min(best, (len(left) - hit.end(), sign))
        if hit := pattern.search(right):
            best = min(best, (hit.start() + 15, sign))
    return best[1]
