"""The tense of the clause around an expression: the side of the publication date on which it lies."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Any

from timeline import assets

_WORD = re.compile(r"[a-z\u00df-\u024f']+\.?|[.;:!?\u2014\n]")
_INITIAL = 2  # characters: a letter and its full stop
_STOPS = frozenset(".;:!?\u2014\n")
_REACH_LEFT, _REACH_RIGHT = 110, 70  # characters
_CLOSE_LEFT, _CLOSE_RIGHT = 3, 6  # words: a mark this near governs the expression
FUTURE_IN_PAST = 3
_SHALL = "'ll"  # as in "I'll", and in no other language's words
_OBJECT_WITHIN = 4  # words: "reports its fourth-quarter earnings"
_ARRANGED_WITHIN = 6  # words: "called elections in the city for March 25"
_OPENS = 2  # words before an expression that opens its clause: "On Friday, …"
_TELLING = (
    "future_in_past", "due", "future", "infinitive", "past", "reports", "goes", "programme", "programme_alone"
)  # fmt: skip

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
    left = _before(low[max(0, start - _REACH_LEFT) : start], marks)
    if len(left) > 1 and (_is_to_come(left[0], left[1], marks) or _is_fixed(left, marks)):
        return 2
    if left and (left[0] in marks["fixed_to_come"] or _is_chosen(left, low, end, marks)):
        return 2
    if any(low.startswith(word, end + 1) for word in marks["delivered"]):
        return 1
    if _opens_clause_ahead(left, low, start, end, marks):
        return 2
    told = _nearest(left, language, _CLOSE_LEFT) or -_is_participle(left, marks)
    if not told:
        right = _behind(low[end : end + _REACH_RIGHT], marks)
        told = _nearest(right, language, _CLOSE_RIGHT if len(left) <= _OPENS else 0)
    if _is_from(left, marks) and not told:
        return 1
    if left and left[0] in marks["deadlines"] and told > -2:
        return 2 if told >= 0 else 0
    return told


def _is_participle(left: list[str], marks: Marks) -> bool:
    """ "Le trattative, interrotte venerdì, …": what happened then is told of the noun before, not by the verb after."""
    endings = marks["participles"]
    return bool(endings) and bool(left) and _ends(left[0], endings) and left[0] not in marks["future"]


def _opens_clause_ahead(left: list[str], low: str, start: int, end: int, marks: Marks) -> bool:
    """ "…, and this summer we will go": the clause begins with the expression, and its verb tells what is to come."""
    if not left or left[0] not in marks["opens_clause"] or not low.endswith(f", {left[0]} ", 0, start):
        return False
    right = _behind(low[end : end + _REACH_RIGHT], marks)[:_CLOSE_LEFT]
    return any(word in marks["ahead"] or word.endswith(_SHALL) for word in right)


def _before(text: str, marks: Marks) -> list[str]:
    """The words of a clause that goes on behind a stretch of text, nearest first."""
    clause: list[str] = []
    breaks = marks["breaks"]
    for written in reversed(_WORD.findall(text)):
        word = _unstopped(written, marks) if written[-1] == "." else written
        if word[-1] in _STOPS or word in breaks:
            break
        clause.append(word)
    return clause


def _behind(text: str, marks: Marks) -> list[str]:
    """The words of a clause that began before a stretch of text, nearest first."""
    clause: list[str] = []
    for written in _WORD.findall(text):
        word = _unstopped(written, marks) if written[-1] == "." else written
        if word in _STOPS or word.removesuffix(".") in marks["breaks"]:
            break
        clause.append(word.removesuffix("."))
        if word[-1] == ".":
            break
    return clause


def _unstopped(word: str, marks: Marks) -> str:
    """A word without the full stop behind it when that is of an abbreviation ("U.S.", "Mr.") and ends no sentence."""
    return word[:-1] if len(word) == _INITIAL or word[:-1] in marks["stopped"] else word


def _is_to_come(before: str, further: str, marks: Marks) -> bool:
    """ "As soon as Tuesday", "has until June 30", "extended to March 3"; `further` stands before `before`."""
    return (
        (before in marks["as"] and further in marks["as_soon"])
        or (before in marks["deadlines"] and further in marks["holders"])
        or (before in marks["infinitive"] | marks["deadlines"] and further in marks["postponed"])
    )


def _is_fixed(left: list[str], marks: Marks) -> bool:
    """ "Set for Saturday", "ahead of Sunday", "must go by Friday"; and what is planned: "polls open Sunday"."""
    if left[0] in marks["fixed_for"] and left[1] in marks["fixed"]:
        return marks["perfect"].isdisjoint(left[2:5])
    if left[0] in marks["deadlines"] and not marks["grants"].isdisjoint(left[1:4]):
        return True
    if left[0] in marks["fixed_for"] and not marks["arranged"].isdisjoint(left[1:_ARRANGED_WITHIN]):
        return marks["perfect"].isdisjoint(left)
    if left[0] in marks["deadlines"]:
        return not marks["modal"].isdisjoint(left[1:6]) and not _is_perfect(left[1:6], marks)
    verb, before = left[:2] if left[0] not in marks["on"] else (left[1], left[2] if len(left) > 2 else "")
    if before in marks["modal"]:
        return verb not in marks["no_verbs"] and verb not in marks["having"]
    if before in marks["modal_or_month"]:
        return verb not in marks["past"] and not verb.endswith("ed") and verb not in marks["no_verbs"]
    if verb not in marks["programme"]:
        return False
    return before in marks["we"] or (before.endswith("s") and before not in marks["no_subjects"])


def _is_from(left: list[str], marks: Marks) -> bool:
    """ "Markets are closed from Thursday"."""
    first, verb, be = [*left, "", "", ""][:3]
    return first in marks["from"] and verb.endswith("ed") and be in marks["fixed_to_come"]


def _is_perfect(left: list[str], marks: Marks) -> bool:
    """ "Might have gone", not "might have to go"; `left` is nearest first."""
    return any(
        word in marks["having"] and left[index - 1 : index] != [] and left[index - 1] not in marks["infinitive"]
        for index, word in enumerate(left)
    )


def _is_chosen(left: list[str], low: str, end: int, marks: Marks) -> bool:
    """ "Has set May 10 as the deadline"."""
    has_set = left[0] in marks["chooses"] and not marks["having"].isdisjoint(left[1:2])
    return has_set and low.startswith(tuple(f" {word} " for word in marks["as"]), end)


def _nearest(words: list[str], language: str, close: int) -> int:
    """The sign of the nearest mark of tense, doubled when it is among the first `close` words."""
    marks = contexts(language)
    for index, word in enumerate(words):
        if not _may_tell(word, language):
            continue
        if word in marks["future_in_past"]:
            return FUTURE_IN_PAST
        if sign := _sign(word, words, index, marks):
            return sign * (2 if index < close else 1)
    return 0


@lru_cache(maxsize=50_000)
def _may_tell(word: str, language: str) -> bool:
    """Whether a word can be a mark of tense: in a list that `_sign` looks it up in, or in form."""
    marks = contexts(language)
    endings = marks["future_endings"] | marks["past_endings"]
    return word.endswith((_SHALL, "ed")) or any(word in marks[name] for name in _TELLING) or _ends(word, endings)


def _sign(word: str, words: list[str], index: int, marks: Marks) -> int:
    if word in marks["due"] and not marks["fell"].isdisjoint(words[index + 1 : index + 2]):
        return -1
    if (
        word in marks["future"]
        or word.endswith(_SHALL)
        or (word in marks["infinitive"] and words[index + 1 : index + 2] and words[index + 1] in marks["to_come"])
    ):
        return 1 if marks["perfect"].isdisjoint(words[index + 1 : index + 6]) else -1
    if _is_programme(word, words, index, marks):
        return 1
    futures = marks["future_endings"]
    if futures and _ends(word, futures) and word not in marks["not_future"]:
        return 1
    if _is_past(word, words[index + 1 :], marks):
        if _is_plain(words[index + 1 : index + 3], marks):
            return 0
        return 1 if _is_passive_future(words[index + 1 : index + 4], marks) else -1
    return 0


def _is_programme(word: str, words: list[str], index: int, marks: Marks) -> bool:
    """What the calendar of the day holds: "nurses begin a walkout on", "the firm reports earnings on"."""
    if not marks["of"].isdisjoint(words[max(0, index - 1) : index]):  # "reports of earnings"
        return False
    for verbs, objects in (("reports", "reported"), ("goes", "shown")):
        if word in marks[verbs] and not marks[objects].isdisjoint(words[max(0, index - _OBJECT_WITHIN) : index]):
            return True
    before = words[index + 1] if index + 1 < len(words) else ""
    if word in marks["programme_alone"]:
        return before.isalpha() and before not in marks["infinitive"] | marks["before_plain"] | marks["no_subjects"]
    return word in marks["programme"] and before.endswith("s") and before not in marks["no_subjects"]


@lru_cache(maxsize=50_000)
def _ends(word: str, endings: frozenset[str]) -> bool:
    """Whether a word has one of a language's endings of verbs, of up to five letters: Spanish "llegarán"."""
    return any(word[-n:] in endings for n in range(1, 6) if len(word) > n + 1)


def _is_plain(before: list[str], marks: Marks) -> bool:
    """ "Will cut", "would put", "due to hit": the plain form of a verb, no past tense; `before` is nearest first."""
    if not before or before[0] not in marks["infinitive"]:
        return bool(before) and before[0] in marks["before_plain"]
    return not marks["to_come"].isdisjoint(before[1:])


def _is_past(word: str, before: list[str], marks: Marks) -> bool:
    """Whether a word is of the past: listed, or in form and no passive of the present ("is closed in winter")."""
    if word in marks["past"]:
        return True
    endings = marks["past_endings"]
    told = (word.endswith("ed") and len(word) > 3) or (bool(endings) and _ends(word, endings))
    return told and word not in marks["not_past"] and not (before and before[0] in marks["fixed_to_come"])


def _is_passive_future(before: list[str], marks: Marks) -> bool:
    """ "Will be paid", "to be completed": a participle that lies ahead; `before` is nearest first."""
    ahead = marks["future"] | marks["future_in_past"] | marks["infinitive"]
    return bool(before) and before[0] in marks["copula"] and not ahead.isdisjoint(before[1:])
