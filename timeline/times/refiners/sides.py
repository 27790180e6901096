""" "El pasado torneo", "aprender del pasado", "su pasado": a word for past or future told of a noun, or a noun."""

import re

from timeline.times.context.marks import Marks, contexts
from timeline.times.reading import Candidate

_AFTER = re.compile(r" ?([^\W\d_]+)")
_BEFORE = re.compile(r"([^\W\d_]+) ?$")
_LONGEST_WORD = 24  # characters


def sides(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, such words without the article of the noun that follows, and without those that tell no time."""
    words = contexts(language)
    if not words["no_nouns"]:
        return candidates
    told = [_told(c, low, words) if "side alone" in c.traits else c for c in candidates]
    return [candidate for candidate in told if candidate is not None]


def _told(candidate: Candidate, low: str, words: Marks) -> Candidate | None:
    start, end = candidate.start, candidate.end
    after, before = _AFTER.match(low, end), _BEFORE.search(low, max(0, start - _LONGEST_WORD), start)
    article = low.find(" ", start, end) + 1
    if after is not None and after[1] not in words["no_nouns"]:
        return candidate._replace(start=article, text="") if article else candidate
    if article:  # "the past", not "the past of"
        return None if after is not None and after[1] in words["of"] else candidate
    return None if before is not None and before[1] in words["before_nouns"] else candidate
