"""What the words right beside an expression tell by themselves of whether it lies behind or ahead.

In come the words before it, nearest first, and the text around; out comes a direction as in `tense`, 0 for none:

    told_beside(["for", "set", "is", "vote", "a"], …)  ->  2, as in "a vote is set for Sunday"
"""

from itertools import takewhile

from timeline.times.context.clauses import words_behind
from timeline.times.context.marks import Marks
from timeline.times.context.verbs import ends_in, is_past, is_perfect, is_plural_subject, is_real
from timeline.times.reading import FUTURE_IN_PAST

REACH_RIGHT, CLOSE_RIGHT = 70, 6  # characters; words: a mark this near governs the expression
_CLOSE = 3  # words behind what opens a clause
_ARRANGED_WITHIN = 6  # words: "called elections in the city for March 25"
_LONGEST_MODAL = 14  # characters of a modal and its verb
_LONGEST_EXISTS, _EXISTS = 12, 3  # characters and parts of " there are "
_AS_EARLY = 3  # words: what stands before "as early as"
_BEFALLEN_WITHIN = 3  # words: "Tuesday's deadly factory fire"
_LONGEST_FAREWELL = 4  # words
_MARK = 3  # characters: a mark and the spaces around a word


def told_beside(left: list[str], low: str, start: int, end: int, marks: Marks) -> int:
    """The side that the words right before an expression tell by themselves; 0 when they don't."""
    if _exists(low, end, marks) or _is_farewell(left, marks):
        return 2
    if (told := _as_subject(left, low, end, marks)) or not left:
        return told
    if _looks_back(left, low, end, marks):
        return -2
    if len(left) > 1 and (_is_to_come(left, marks) or _is_fixed(left, marks)):
        return -2 if left[0] in marks["as"] and _has_come(left, low, end, marks) else 2
    if _is_of_what_befell(left, low[end : end + REACH_RIGHT], marks):
        return -2
    if len(left) > 1 and left[0] in marks["ends_periods"] and left[1] in marks["periods"]:  # "in the year to March"
        return -2 if marks["future"].isdisjoint(left) else 1
    if not marks["fixed_to_come"].isdisjoint(_verb(left, low, start, marks)) or _is_chosen(left, low, end, marks):
        return 2
    return int(_is_of_what_comes(left, low, end, marks)) or _opened_clause(left, low, start, end, marks)


def _looks_back(left: list[str], low: str, end: int, marks: Marks) -> bool:
    """ "Dates back to June", "postponed from Saturday", "until January, when the mill was sold"."""
    if left[0] in marks["infinitive"]:
        return not marks["dates_back"].isdisjoint(left[1:3])
    is_over = left[0] in marks["from"] and not marks["postponed"].isdisjoint(left[1:2])
    return is_over or (left[0] in marks["deadlines"] and _ended_when(low, end, marks))


def _is_of_what_comes(left: list[str], low: str, end: int, marks: Marks) -> bool:
    """ "Wheat for July delivery", "rejected a Friday deadline"; not "missed a Friday deadline", "by the Friday one"."""
    if left[0] in marks["definite"] or not low.startswith(tuple(marks["follows_what_comes"]), end + 1):
        return False
    return marks["lets_pass"].isdisjoint([*left, *words_behind(low[end : end + REACH_RIGHT], marks)])


def _is_farewell(left: list[str], marks: Marks) -> bool:
    """ "See you Monday", "more on Monday"."""
    return len(left) <= _LONGEST_FAREWELL and " ".join(left[::-1]).removesuffix(" on") in marks["farewells"]


def _is_of_what_befell(left: list[str], behind: str, marks: Marks) -> bool:
    """ "Will study Monday's crash", "the trial over the May 3 bombing": nobody sets a day for that, so it is over.

    `left` is the clause before the date, nearest first, and `behind` what follows.
    """
    is_possessor = behind.startswith("'s ")
    if not is_possessor and left[0] not in marks["definite"]:
        return False
    right = words_behind(behind[2 * is_possessor :], marks)
    for word, following in zip(right[:_BEFALLEN_WITHIN], [*right[1:], ""], strict=False):
        if word in marks["befallen"]:
            return following not in marks["after_what_befell"]
        if word in marks["no_verbs"]:
            return False
    return False


def _ended_when(low: str, end: int, marks: Marks) -> bool:
    """ "Until January, when the mill was sold"."""
    opening = next((f", {word} " for word in marks["when"] if low.startswith(f", {word} ", end)), "")
    right = words_behind(low[end + len(opening) : end + REACH_RIGHT], marks)[:CLOSE_RIGHT] if opening else []
    return any(is_past(word, right[:at][::-1], marks) for at, word in enumerate(right))


def _as_subject(left: list[str], low: str, end: int, marks: Marks) -> int:
    """ "Monday will be a holiday", "said a vote on Friday would decide"; not "the raids authorized Monday could"."""
    modal, _, behind = low[end + 1 : end + _LONGEST_MODAL].partition(" ")
    if modal in marks["ahead"]:
        told = 2
    elif modal in marks["possible"]:
        told = 2 * (not is_real(behind.split()[:1], marks))
    elif modal in marks["future_in_past"]:
        told = FUTURE_IN_PAST * marks["having"].isdisjoint(behind.split()[:1])
    else:
        return 0
    if left[:1] and left[0] in marks["on"]:
        subject = list(takewhile(lambda word: word not in marks["reporting"] and word not in marks["that"], left[1:]))
        return told * (bool(subject) and not any(is_past(word, [], marks) for word in subject))
    is_object = bool(left) and left[0] not in marks["reporting"] and is_past(left[0], left[1:], marks)
    return told * (not is_object and marks["no_verbs"].isdisjoint(left[:1]))


def _exists(low: str, end: int, marks: Marks) -> bool:
    """ "On Saturday there is a rehearsal"."""
    behind = low[end : end + _LONGEST_EXISTS].split(" ", 3)
    return len(behind) > _EXISTS and behind[1] in marks["existential"] and behind[2] in marks["fixed_to_come"]


def _verb(left: list[str], low: str, start: int, marks: Marks) -> list[str]:
    """The word right before an expression, but for "on" and "at": "it is on Saturday"; not "the fact is, on Sunday"."""
    if left[0] not in marks["on"] and left[0] not in marks["at"]:
        return left[:1]
    return [] if "," in low[start - len(left[0]) - _MARK : start] else left[1:2]


def _opened_clause(left: list[str], low: str, start: int, end: int, marks: Marks) -> int:
    """ "…, and this summer we will go", "…, but in June it fell": the tense of a clause that begins here."""
    opening = left[1::-1] if left and left[0] in marks["in_or_on"] else left[:1]
    if not opening or opening[0] not in marks["opens_clause"] or not low.endswith(f", {' '.join(opening)} ", 0, start):
        return 0
    right = words_behind(low[end : end + REACH_RIGHT], marks)[:_CLOSE]
    if any(word in marks["ahead"] or ends_in(word, marks["ahead_ends"]) for word in right):
        return 2
    return -2 if any(is_past(word, right[:index][::-1], marks) for index, word in enumerate(right)) else 0


def _is_to_come(left: list[str], marks: Marks) -> bool:
    """ "As soon as Tuesday", "has until June 30", "put off to March 3", "shut until May", "its planned Sunday vote"."""
    before, further = left[:2]
    if before in marks["on"] and not marks["holders"].isdisjoint(left[1:_ARRANGED_WITHIN]):
        return not marks["until"].isdisjoint(left[1:_ARRANGED_WITHIN])  # "has until close of business on Friday"
    if before in marks["until"] and not marks["holds"].isdisjoint(left[1:_ARRANGED_WITHIN]):
        return marks["perfect"].isdisjoint(left)
    return (
        (before in marks["as"] and further in marks["as_soon"])
        or (before in marks["foreseen"] and (further in marks["determiners"] or "'" in further))
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
    """ "Set for Saturday", "ahead of Sunday", "must go by Friday"; and what is planned."""
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
    return _is_verb_ahead(left, marks)


def _is_verb_ahead(left: list[str], marks: Marks) -> bool:
    """ "Is planned Tuesday", "could vote Tuesday", "polls open on Tuesday": a verb right before what it places."""
    verb, before = left[:2] if left[0] not in marks["on"] else (left[1], left[2] if len(left) > 2 else "")
    if verb in marks["fixed"] and before in marks["fixed_to_come"]:  # "is planned Tuesday"
        return True
    if before in marks["modal"]:
        return verb not in marks["no_verbs"] and verb not in marks["having"]
    if before in marks["modal_or_month"]:
        return not (verb in marks["past"] or verb in marks["no_verbs"] or ends_in(verb, marks["participle_ends"]))
    if verb not in marks["programme"]:
        return verb in marks["own_programme"] and before in marks["we"]
    return before in marks["we"] or is_plural_subject(before, marks)


def _is_chosen(left: list[str], low: str, end: int, marks: Marks) -> bool:
    """ "Has set May 10 as the deadline", "declared Friday a holiday"."""
    if left[0] in marks["declares"]:
        return low.startswith(tuple(f" {word} " for word in marks["indefinite"]), end)
    has_set = left[0] in marks["chooses"] and not marks["having"].isdisjoint(left[1:2])
    return has_set and low.startswith(tuple(f" {word} " for word in marks["as"]), end)
