"""The tense of the clause around an expression: the side of the publication date on which it lies."""

import re
from functools import cache
from typing import Any

from timeline import assets

_WORD = re.compile(r"[a-z\u00df-\u024f']+|[.;:!?\u2014\n]")
_STOPS = frozenset(".;:!?\u2014\n")
_REACH_LEFT, _REACH_RIGHT = 110, 70  # characters
_ADJACENT = 3  # words: a marker this near governs the expression


@cache
def contexts(language: str) -> dict[str, frozenset[str]]:
    """The word lists of a language's contexts, as sets."""
    tables: dict[str, Any] = assets.lexicon(f"{language}/time_contexts")
    return {name: frozenset(words) for name, words in tables.items()}


def direction(low: str, start: int, end: int, language: str) -> int:
    """-2 or -1 past, 1 or 2 future, 0 unknown; 2 when the marker stands next to the expression."""
    left = _clause(_WORD.findall(low[max(0, start - _REACH_LEFT) : start])[::-1], contexts(language))
    right = _clause(_WORD.findall(low[end : end + _REACH_RIGHT]), contexts(language))
    return _nearest(left, contexts(language)) or _nearest(right, contexts(language), weak=True)


def _clause(words: list[str], marks: dict[str, frozenset[str]]) -> list[str]:
    """The words up to the end of the clause, nearest first."""
    for index, word in enumerate(words):
        if word in _STOPS or word in marks["breaks"]:
            return words[:index]
    return words


def _nearest(words: list[str], marks: dict[str, frozenset[str]], weak: bool = False) -> int:
    for index, word in enumerate(words):
        sign = _sign(word, words, index, marks)
        if sign:
            return sign * (2 if index < _ADJACENT and not weak else 1)
    return 0


def _sign(word: str, words: list[str], index: int, marks: dict[str, frozenset[str]]) -> int:
    if word in marks["future"]:
        return 1
    if word in marks["past"]:
        return -1
    if word.endswith("ed") and len(word) > 3 and word not in marks["not_past"]:
        return -1
    return 0
