"""The tense of the clause around an expression: the side of the publication date on which it lies."""

from timeline.times.context import german
from timeline.times.context.clauses import words_before, words_behind
from timeline.times.context.marks import Marks, contexts
from timeline.times.context.verbs import (
    ends_in,
    is_bare_participle,
    is_participle,
    is_past,
    is_perfect,
    is_plural_subject,
    is_present,
    may_tell,
    sign_of,
)

_REACH_LEFT, _REACH_RIGHT, _REACH_CLOSING = 110, 70, 200  # characters
_CLOSE_LEFT, _CLOSE_RIGHT = 3, 6  # words: a mark this near governs the expression
FUTURE_IN_PAST = 3
_ARRANGED_WITHIN = 6  # words: "called elections in the city for March 25"
_REPORTED_WITHIN = 4  # words: "…, a ministry spokesman said"
_LONGEST_MODAL = 8  # characters
_LONGEST_EXISTS, _EXISTS = 12, 3  # characters and parts of " there are "
_AS_EARLY = 3  # words: what stands before "as early as"
_MARK = 3  # characters: a mark and the spaces around a word
_OPENS = 2  # words before an expression that opens its clause: "On Friday, …"


def direction(low: str, start: int, end: int, language: str) -> int:
    """-2 or -1 past, 1 or 2 future, 0 unknown; 2 when the marker governs the expression closely.

    3 is the future as seen from a past day ("said on Sunday that he would leave on Monday").
    """
    marks = contexts(language)
    if not marks["perfect_with_being"]:
        return _direction(low, start, end, language, marks)
    bracketed = german.brackets(low, start, end)
    first, last = bracketed or german.between_commas(low, start, end)
    told = _direction(low[first:last], start - first, end - first, language, marks)
    if told or bracketed:
        return told
    verb = german.by_verb_behind(low[first:start], low[end:last], language, marks)
    if verb is not None:
        return verb
    return _direction(low, start, end, language, marks) or german.by_noun_before(low[first:start], language)


def _direction(low: str, start: int, end: int, language: str, marks: Marks) -> int:
    """The same of the clause as far as its own marks tell."""
    left = words_before(low[max(0, start - _REACH_LEFT) : start], marks)
    if plain := _plainly(left, low, start, end, marks):
        return plain
    before = _told_before(left, language)
    told = before or -(bool(left) and is_bare_participle(left[0], marks))
    if told == -2 and not marks["fixed_for"].isdisjoint(left[:1]) and not marks["fixed"].isdisjoint(left[1:2]):
        return 0  # "a vote that had been set for March 5" may be either
    if not told and before is None:
        right = words_behind(low[end : end + _REACH_RIGHT], marks)
        if len(left) <= _OPENS or marks["reporting"].isdisjoint(right[:_REPORTED_WITHIN]):  # "…, officials said"
            told = _told_behind(right, language, _CLOSE_RIGHT if len(left) <= _OPENS else 0)
        if not told and marks["perfect_with_being"]:
            told = german.by_verb_at_end([*left, *right[:_CLOSE_LEFT]], low[end : end + _REACH_CLOSING], marks)
    return _tempered(told, left, marks) if left else told


def _plainly(left: list[str], low: str, start: int, end: int, marks: Marks) -> int:
    """The side that the words right before an expression tell by themselves; 0 when they don't."""
    if _exists(low, end, marks) or _is_subject(left, low, end, marks):
        return 2
    if not left:
        return 0
    if left[0] in marks["deadlines"] and _ended_when(low, end, marks):
        return -2
    if left[0] in marks["infinitive"] and not marks["dates_back"].isdisjoint(left[1:3]):  # "dates back to June"
        return -2
    if len(left) > 1 and (_is_to_come(left, marks) or _is_fixed(left, marks)):
        return -2 if left[0] in marks["as"] and _has_come(left, low, end, marks) else 2
    if len(left) > 1 and left[0] in marks["infinitive"] and left[1] in marks["periods"]:  # "in the year to March"
        return -2 if marks["future"].isdisjoint(left) else 1
    if not marks["fixed_to_come"].isdisjoint(_verb(left, low, start, marks)) or _is_chosen(left, low, end, marks):
        return 2
    if any(low.startswith(word, end + 1) for word in marks["delivered"]):
        return 1
    return _opened_clause(left, low, start, end, marks)


def _ended_when(low: str, end: int, marks: Marks) -> bool:
    """ "Until January, when the mill was sold"."""
    opening = next((f", {word} " for word in marks["when"] if low.startswith(f", {word} ", end)), "")
    right = words_behind(low[end + len(opening) : end + _REACH_RIGHT], marks)[:_CLOSE_RIGHT] if opening else []
    return any(is_past(word, right[:at][::-1], marks) for at, word in enumerate(right))


def _is_subject(left: list[str], low: str, end: int, marks: Marks) -> bool:
    """ "Monday will be a holiday", "April could bring rain"; not "the raids authorized Monday could"."""
    following = low[end + 1 : end + _LONGEST_MODAL].split(" ", 1)[0]
    if following not in marks["ahead"] and following not in marks["possible"]:
        return False
    is_object = bool(left) and left[0] not in marks["reporting"] and is_past(left[0], left[1:], marks)
    return not is_object and marks["no_verbs"].isdisjoint(left[:1])


def _exists(low: str, end: int, marks: Marks) -> bool:
    """ "On Saturday there is a rehearsal"."""
    behind = low[end : end + _LONGEST_EXISTS].split(" ", 3)
    return len(behind) > _EXISTS and behind[1] in marks["existential"] and behind[2] in marks["fixed_to_come"]


def _verb(left: list[str], low: str, start: int, marks: Marks) -> list[str]:
    """The word right before an expression, but for "on": "the funeral is on Saturday"; not "the fact is, on Sunday"."""
    if left[0] not in marks["on"]:
        return left[:1]
    return [] if "," in low[start - len(left[0]) - _MARK : start] else left[1:2]


def _tempered(told: int, left: list[str], marks: Marks) -> int:
    """What a verb tells, as far as it governs a date behind these words."""
    if not told and (_is_from(left, marks) or (len(left) == 1 and left[0] in marks["opens_ahead"])):
        return 1
    if left[0] in marks["determiners"] and told in (1, -2):  # "hopes to sell under a May deal", "ruled out a May vote"
        return told // 2
    opening = left[left[0] in marks["on"] :][:1]  # "imposed a curfew starting on Friday"
    if not marks["runs_to"].isdisjoint(opening) and not marks["puts_in_force"].isdisjoint(left):
        return 2
    if left[0] in marks["deadlines"] and (told > -2 or is_participle(left[1:3], marks)):
        return 2 if told >= 0 else 0
    return told


def _opened_clause(left: list[str], low: str, start: int, end: int, marks: Marks) -> int:
    """ "…, and this summer we will go", "…, but in June it fell": the tense of a clause that begins here."""
    opening = left[1::-1] if left and left[0] in marks["in_or_on"] else left[:1]
    if not opening or opening[0] not in marks["opens_clause"] or not low.endswith(f", {' '.join(opening)} ", 0, start):
        return 0
    right = words_behind(low[end : end + _REACH_RIGHT], marks)[:_CLOSE_LEFT]
    if any(word in marks["ahead"] or ends_in(word, marks["ahead_ends"]) for word in right):
        return 2
    return -2 if any(is_past(word, right[:index][::-1], marks) for index, word in enumerate(right)) else 0


def _is_to_come(left: list[str], marks: Marks) -> bool:
    """ "As soon as Tuesday", "has until June 30", "extended to March 3", "shut until May 3", "the run-up to Sunday"."""
    before, further = left[:2]
    if before in marks["until"] and not marks["holds"].isdisjoint(left[1:_ARRANGED_WITHIN]):
        return marks["perfect"].isdisjoint(left)
    return (
        (before in marks["as"] and further in marks["as_soon"])
        or (before in marks["infinitive"] and further in marks["approaches"])
        or (before in marks["deadlines"] and further in marks["holders"])
        or (before in marks["infinitive"] | marks["deadlines"] and further in marks["postponed"])
    )


def _has_come(left: list[str], low: str, end: int, marks: Marks) -> bool:
    """ "Warned as early as March", "to rise as early as Monday, when a storm broke"."""
    return (len(left) > _AS_EARLY and is_past(left[_AS_EARLY], left[_AS_EARLY + 1 :], marks)) or _ended_when(
        low, end, marks
    )


def _is_fixed(left: list[str], marks: Marks) -> bool:
    """ "Set for Saturday", "ahead of Sunday", "must go by Friday"; and what is planned: "polls open Sunday"."""
    if left[0] in marks["determiners"]:  # "ahead of the Sunday vote", "prepared for a Thursday meeting"
        left = left[1:] if len(left) > 2 and left[1] in marks["fixed_for"] else left
    if left[0] in marks["fixed_for"] and left[1] in marks["fixed"]:
        return marks["perfect"].isdisjoint(left[2:5])
    if left[0] in marks["deadlines"] and not marks["grants"].isdisjoint(left[1:4]):
        return True
    if left[0] in marks["fixed_for"] and not marks["arranged"].isdisjoint(left[1:_ARRANGED_WITHIN]):
        return marks["perfect"].isdisjoint(left)
    if left[0] in marks["deadlines"]:
        goal = left[3:4] if left[1:2] and left[1] in marks["beside_verbs"] else left[2:3]  # "to tell him by"
        if not marks["promised"].isdisjoint(left[1:_ARRANGED_WITHIN]) or not marks["infinitive"].isdisjoint(goal):
            return marks["perfect"].isdisjoint(left)
        return not marks["modal"].isdisjoint(left[1:6]) and not is_perfect(left[1:6], marks)
    verb, before = left[:2] if left[0] not in marks["on"] else (left[1], left[2] if len(left) > 2 else "")
    if before in marks["modal"]:
        return verb not in marks["no_verbs"] and verb not in marks["having"]
    if before in marks["modal_or_month"]:
        return not (verb in marks["past"] or verb in marks["no_verbs"] or ends_in(verb, marks["participle_ends"]))
    if verb not in marks["programme"]:
        return verb in marks["own_programme"] and before in marks["we"]
    return before in marks["we"] or is_plural_subject(before, marks)


def _is_from(left: list[str], marks: Marks) -> bool:
    """ "Markets are closed from Thursday"."""
    first, verb, be = [*left, "", "", ""][:3]
    return first in marks["from"] and ends_in(verb, marks["participle_ends"]) and be in marks["fixed_to_come"]


def _is_chosen(left: list[str], low: str, end: int, marks: Marks) -> bool:
    """ "Has set May 10 as the deadline", "declared Friday a holiday"."""
    if left[0] in marks["declares"]:
        return low.startswith(tuple(f" {word} " for word in marks["indefinite"]), end)
    has_set = left[0] in marks["chooses"] and not marks["having"].isdisjoint(left[1:2])
    return has_set and low.startswith(tuple(f" {word} " for word in marks["as"]), end)


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
    if is_close or not sign:
        return 2 * sign
    is_perfect = not marks["perfect"].isdisjoint(backward[index + 1 : index + 2])  # "had met"
    return sign * (2 if is_perfect and nearest not in marks["deadlines"] else 1)
