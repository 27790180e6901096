"""The tense of the clause around an expression: the side of the publication date on which it lies."""

from timeline.times.context import german
from timeline.times.context.beside import CLOSE_RIGHT, REACH_RIGHT, told_beside
from timeline.times.context.clauses import may_come, words_before, words_behind
from timeline.times.context.marks import Marks, contexts
from timeline.times.context.verbs import (
    ends_in,
    is_bare_participle,
    is_participle,
    is_present,
    may_tell,
    sign_of,
)
from timeline.times.reading import FUTURE_IN_PAST

_REACH_LEFT, _REACH_CLOSING = 110, 200  # characters
_CLOSE_LEFT = 3  # words: a mark this near governs the expression
_DIRECTED_WITHIN = 6  # words from "to" to a day
_REPORTED_WITHIN = 4  # words: "…, a ministry spokesman said"
_OPENS = 2  # words before an expression that opens its clause: "On Friday, …"


def direction(low: str, start: int, end: int, language: str) -> int:
    """-2 or -1 past, 1 or 2 future, 0 unknown; 2 when the marker governs the expression closely.

    FUTURE_IN_PAST is the future as seen from a past day ("said on Sunday that he would leave on Monday").
    """
    marks = contexts(language)
    if "verb at the end" not in marks["clauses"]:
        return _direction(low, start, end, language, marks)
    bracketed = german.brackets(low, start, end)
    first, last = bracketed or german.between_commas(low, start, end)
    told = german.by_attribute(low[first:start], low[end:last], marks)
    told = told or _direction(low[first:last], start - first, end - first, language, marks)
    if told or bracketed:
        return told
    verb = german.by_verb_behind(low[first:start], low[end:last], language, marks)
    if verb is not None:
        return verb
    return _direction(low, start, end, language, marks) or german.by_noun_before(low[first:start], language)


def _direction(low: str, start: int, end: int, language: str, marks: Marks) -> int:
    """The same of the clause as far as its own marks tell."""
    left = words_before(low[max(0, start - _REACH_LEFT) : start], marks)
    if len(left) > 1 and left[0] in marks["hedges"] and left[1] in marks["at"]:  # "until at least Friday"
        left = left[2:]
    if plain := told_beside(left, low, start, end, marks):
        return plain
    before = _told_before(left, language)
    told = before or -(bool(left) and is_bare_participle(left[0], marks))
    if told == -2 and not marks["fixed_for"].isdisjoint(left[:1]) and not marks["fixed"].isdisjoint(left[1:2]):
        return 0  # "a vote that had been set for March 5" may be either
    if not told and before is None:
        right = words_behind(low[end : end + REACH_RIGHT], marks)
        if len(left) <= _OPENS or marks["reporting"].isdisjoint(right[:_REPORTED_WITHIN]):  # "…, officials said"
            told = _told_behind(right, language, CLOSE_RIGHT if len(left) <= _OPENS else 0)
        if not told and len(left) <= _OPENS:  # "In May, a month after the end of the drought in the east, rivers rose"
            told = _told_behind(words_behind(low[end : end + _REACH_CLOSING], marks), language, 0)
        if not told and not right and _is_headline(left, marks):
            told = 1
        if not told and "verb at the end" in marks["clauses"]:
            told = german.by_verb_at_end([*left, *right[:_CLOSE_LEFT]], low[end : end + _REACH_CLOSING], marks)
        if not told and len(left) > _OPENS and may_come(left, low[max(0, start - _REACH_LEFT) : start], marks):
            return 1
    return _tempered(told, left, marks) if left else told


def _tempered(told: int, left: list[str], marks: Marks) -> int:
    """What a verb tells, as far as it governs a date behind these words."""
    if not told and (_is_from(left, marks) or (len(left) == 1 and left[0] in marks["opens_ahead"])):
        return 1
    if left[0] in marks["determiners"] and told in (1, -2):  # "hopes to sell under a May deal", "ruled out a May vote"
        return told // 2
    opening = left[left[0] in marks["on"] :][:1]  # "imposed a curfew starting on Friday"
    if not marks["runs_to"].isdisjoint(opening) and not marks["puts_in_force"].isdisjoint(left):
        return 2
    if not marks["deadlines"].isdisjoint(opening) and (told > -2 or is_participle(left[1:3], marks)):
        return 2 if told >= 0 else 0
    return told


def _is_headline(left: list[str], marks: Marks) -> bool:
    """ "Nurses to strike on Monday": all that a clause without a verb of its own tells."""
    infinitive = next((at for at, word in enumerate(left[:_DIRECTED_WITHIN]) if word in marks["infinitive"]), 0)
    return infinitive > 0 and len(left) > infinitive + 1 and marks["fixed_to_come"].isdisjoint(left)


def _is_from(left: list[str], marks: Marks) -> bool:
    """ "Markets are closed from Thursday", "tickets are on sale from Thursday"."""
    if left[0] not in marks["from"] or len(left) == 1:
        return False
    holds = ends_in(left[1], marks["participle_ends"]) or left[1] in marks["in_force"]
    return holds and not marks["fixed_to_come"].isdisjoint(left[2:4])


def _told_before(left: list[str], language: str) -> int | None:
    """What the nearest mark of tense left of an expression tells (see `_told_by`), None without one.

    `left` is nearest first.
    """
    marks = contexts(language)
    for index, word in enumerate(left):
        if not may_tell(word, language):
            continue
        if told := _told_by(left, index, index < _CLOSE_LEFT, left[0], marks):
            return told
        if is_present(word, left[index + 1 : index + 2], marks):  # "when it is released", "if it is released on July 9"
            return 0 if marks["conditions"].isdisjoint(left[index + 2 :]) else 1
    return None


def _told_behind(right: list[str], language: str, close: int) -> int:
    """The same of the nearest mark right of it, which is close among the first `close` words."""
    marks = contexts(language)
    backward = right[::-1]
    for position, word in enumerate(right):
        if not may_tell(word, language):
            continue
        if word in marks["promised"] and ends_in(word, marks["participle_ends"]):  # "on Friday they agreed to"
            return -2 if position < close else -1
        if told := _told_by(backward, len(right) - 1 - position, position < close, right[0], marks):
            return told
    return 0


def _told_by(backward: list[str], index: int, is_close: bool, nearest: str, marks: Marks) -> int:
    """What the word at `index` tells among the words of its clause, given from the last to the first.

    Its sign, doubled when it governs the expression: being close, or a past perfect with no deadline ("by") `nearest`.
    """
    word = backward[index]
    if word in marks["future_in_past"] and marks["having"].isdisjoint(backward[max(0, index - 1) : index]):
        return FUTURE_IN_PAST
    sign = sign_of(word, backward, index, marks)
    if sign > 0 and not marks["copula_past"].isdisjoint(backward[index + 1 : index + 2]):  # "was due in March"
        return FUTURE_IN_PAST
    if is_close or not sign:
        return 2 * sign
    is_perfect = not marks["perfect"].isdisjoint(backward[index + 1 : index + 2])  # "had met"
    return sign * (2 if is_perfect and nearest not in marks["deadlines"] else 1)
