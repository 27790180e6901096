"""The tense of the clause around an expression: the side of the publication date on which it lies."""

import re
from collections import defaultdict
from functools import cache
from typing import Any

from timeline import assets

_WORD = re.compile(r"[a-z\u00df-\u024f']+|[.;:!?\u2014\n]")
_STOPS = frozenset(".;:!?\u2014\n")
_REACH_LEFT, _REACH_RIGHT = 110, 70  # characters
_CLOSE_LEFT, _CLOSE_RIGHT = 3, 6  # words: a mark this near governs the expression
FUTURE_IN_PAST = 3
_SHALL = "'ll"  # as in "I'll", and in no other language's words
_OPENS = 2  # words before an expression that opens its clause: "On Friday, …"

Marks = dict[str, frozenset[str]]


@cache
def contexts(language: str) -> Marks:
    """The word lists of a language's contexts, as sets; a list that a language lacks is empty."""
    exists = (assets.folder("lexicon") / language / "time_contexts.toml").is_file()
    tables: dict[str, Any] = assets.lexicon(f"{language}/time_contexts") if exists else {}
    return defaultdict(frozenset, {name: frozenset(words) for name, words in tables.items()})


def direction(low: str, start: int, end: int, language: str) -> int:
    """-2 or -1 past, 1 or 2 future, 0 unknown; 2 when the marker governs the expression closely.

    3 is the future as seen from a past day ("said on Sunday that he would leave on Monday").
    """
    marks = contexts(language)
    left = _clause(_WORD.findall(low[max(0, start - _REACH_LEFT) : start])[::-1], marks)
    if len(left) > 1 and _is_to_come(left[0], left[1], marks):
        return 2
    if left and left[0] in marks["fixed_to_come"]:
        return 2
    told = _nearest(left, marks, _CLOSE_LEFT)
    if not told:
        right = _clause(_WORD.findall(low[end : end + _REACH_RIGHT]), marks)
        told = _nearest(right, marks, _CLOSE_RIGHT if len(left) <= _OPENS else 0)
    if left and left[0] in marks["deadlines"] and told > -2:
        return max(told, 1) if told >= 0 else 0
    return told


def _is_to_come(before: str, further: str, marks: Marks) -> bool:
    """ "As soon as Tuesday", "has until June 30", "extended to March 3"; `further` stands before `before`."""
    return (
        (before in marks["as"] and further in marks["as_soon"])
        or (before in marks["deadlines"] and further in marks["holders"])
        or (before in marks["infinitive"] and further in marks["postponed"])
    )


def _clause(words: list[str], marks: Marks) -> list[str]:
    """The words up to the end of the clause, nearest first."""
    for index, word in enumerate(words):
        if word in _STOPS or word in marks["breaks"]:
            return words[:index]
    return words


def _nearest(words: list[str], marks: Marks, close: int) -> int:
    """The sign of the nearest mark of tense, doubled when it is among the first `close` words."""
    for index, word in enumerate(words):
        if word in marks["future_in_past"]:
            return FUTURE_IN_PAST
        if sign := _sign(word, words, index, marks):
            return sign * (2 if index < close else 1)
    return 0


def _sign(word: str, words: list[str], index: int, marks: Marks) -> int:
    if (
        word in marks["future"]
        or word.endswith(_SHALL)
        or (word in marks["infinitive"] and words[index + 1 : index + 2] and words[index + 1] in marks["to_come"])
    ):
        return 1 if marks["perfect"].isdisjoint(words[index + 1 : index + 4]) else -1
    if _is_past(word, words[index + 1 :], marks):
        return 1 if _is_passive_future(words[index + 1 : index + 4], marks) else -1
    return 0


def _is_past(word: str, before: list[str], marks: Marks) -> bool:
    """Whether a word is of the past: listed, or in -ed and no passive of the present ("is closed in winter")."""
    if word in marks["past"]:
        return True
    participle = word.endswith("ed") and len(word) > 3 and word not in marks["not_past"]
    return participle and not (before and before[0] in marks["fixed_to_come"])


def _is_passive_future(before: list[str], marks: Marks) -> bool:
    """ "Will be paid", "to be completed": a participle that lies ahead; `before` is nearest first."""
    ahead = marks["future"] | marks["future_in_past"] | marks["infinitive"]
    return bool(before) and before[0] in marks["copula"] and not ahead.isdisjoint(before[1:])
