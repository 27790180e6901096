"""Which time expression of its sentence dates a trigger: one decision, with one reason."""

from timeline.events.dating.background import is_spoken_of
from timeline.events.dating.beside import names, stands_beside
from timeline.events.dating.lasting import is_length, lasting
from timeline.events.dating.linking import announcement, dates, link
from timeline.events.dating.pair import Link, Target
from timeline.events.dating.planned import ahead, behind, is_ahead, is_over, is_past, nearest

__all__ = [
    "Link",
    "Target",
    "ahead",
    "announcement",
    "behind",
    "dates",
    "is_ahead",
    "is_length",
    "is_over",
    "is_past",
    "is_spoken_of",
    "lasting",
    "link",
    "names",
    "nearest",
    "stands_beside",
]
