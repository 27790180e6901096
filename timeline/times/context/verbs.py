"""What a word tells of tense among the words of its clause, which are given from the last to the first."""

from functools import lru_cache

from timeline.times.context.marks import Marks, contexts

_DIRECTED_WITHIN = 5  # words: "asked the people of the town to leave"
_BESIDE = 2  # words from "to" to a day: "to vote on Monday"; "ordered it to halt the march on Monday" may be either day
_OBJECT_WITHIN = 4  # words: "reports its fourth-quarter earnings"
_TELLING = (
    "future_in_past", "due", "future", "infinitive", "past", "reports", "goes", "programme", "programme_alone",
    "arranged_going", "perfect_participles", "possible", "modal_or_month", "once_over",
)  # fmt: skip


@lru_cache(maxsize=50_000)
def may_tell(word: str, language: str) -> bool:
    """Whether a word can be a mark of tense: in a list that `sign_of` looks it up in, or in form."""
    marks = contexts(language)
    if ends_in(word, marks["ahead_ends"] | marks["participle_ends"]) or any(word in marks[name] for name in _TELLING):
        return True
    return _is_inflected(word, marks["future_endings"] | marks["past_endings"])


def sign_of(word: str, words: list[str], index: int, marks: Marks) -> int:
    """-1 when the word at `index` is of the past, 1 when of the future, 0 when neither."""
    before, after = words[index + 1 : index + 2], words[max(0, index - 1) : index]
    if word in marks["due"] and not marks["fell"].isdisjoint(before):
        return -1
    if _is_ahead(word, words[index + 1 : index + 3], after, marks) or _is_directed(word, words, index, marks):
        return -1 if _has_been_ahead(word, words, index, marks) else 1
    if word in marks["once_over"] and after and ends_in(after[0], marks["gerund_ends"]):
        return -1
    if _is_possible(word, before, marks) and not is_real(after, marks):
        return 1
    if _is_programme(word, words, index, marks):
        return 1
    futures = marks["future_endings"]
    if futures and _is_inflected(word, futures) and word not in marks["not_future"]:
        return 1
    if is_past(word, words[index + 1 :], marks):
        if _is_plain(words[index + 1 : index + 3], marks) or _is_allowed(words[index + 1 : index + 3], marks):
            return 0
        return 1 if _is_participle_ahead(words[index + 1 : index + 4], marks) else -1
    return 0


def is_bare_participle(word: str, marks: Marks) -> bool:
    """ "Le trattative, interrotte venerdì, …": what happened then is told of the noun before, not by the verb after."""
    if not marks["participles"] or word in marks["future"] or word in marks["not_past"]:
        return False
    return _is_inflected(word, marks["participles"])


def _is_ahead(word: str, before: list[str], after: list[str], marks: Marks) -> bool:
    """ "Will", "is to", "is able to"; not "better than expected", "housing starts", "agreed to a deal"."""
    if word in marks["infinitive"]:
        told = not marks["to_come"].isdisjoint(before[:1]) or not marks["fixed_to_come"].isdisjoint(before[1:])
        return told and marks["determiners"].isdisjoint(after)
    if word in marks["future"] and marks["before_no_verb"].isdisjoint(before[:1]):
        return word not in marks["verbs_or_nouns"] or _before_nouns(marks).isdisjoint(before[:1])
    return ends_in(word, marks["ahead_ends"])


def _has_been_ahead(word: str, words: list[str], index: int, marks: Marks) -> bool:
    """ "Was to have started", "had been due to start"; not "it had three and will have four"."""
    if word in marks["ahead"]:
        return False
    is_over = word in marks["infinitive"] and _is_over(words[max(0, index - 2) : index], marks)
    return is_over or not marks["perfect"].isdisjoint(words[index + 1 : index + 6])


def _is_over(behind: list[str], marks: Marks) -> bool:
    """ "Was to have started"; not "is to have surgery"."""
    if len(behind) < 2 or behind[1] not in marks["having"]:
        return False
    return is_past(behind[0], behind[1:], marks) or behind[0] in marks["auxiliaries"]  # "to have been paid"


def _is_directed(word: str, words: list[str], index: int, marks: Marks) -> bool:
    """ "Urged members to strike on Monday"."""
    if index > _BESIDE or word not in marks["infinitive"]:
        return False
    return not marks["directs"].isdisjoint(words[index + 2 : index + 1 + _DIRECTED_WITHIN])


def _before_nouns(marks: Marks) -> frozenset[str]:
    """The words behind which no verb stands: "in face value", "the votes"."""
    return marks["no_verb_behind"] | marks["determiners"]


def _is_possible(word: str, before: list[str], marks: Marks) -> bool:
    """ "Could", "might", "may" where it isn't the month ("in May")."""
    is_modal = word in marks["modal_or_month"] and marks["introduces"].isdisjoint(before)
    return word in marks["possible"] or is_modal


def is_real(verb: list[str], marks: Marks) -> bool:
    """ "Could have struck", "could not agree", "could hear": no guess of what is to come."""
    return not verb or verb[0] in marks["having"] or verb[0] in marks["no_verbs"] or verb[0] in marks["senses"]


def _is_programme(word: str, words: list[str], index: int, marks: Marks) -> bool:
    """What the calendar of the day holds: "nurses begin a walkout on", "the firm reports earnings on"."""
    if not marks["of"].isdisjoint(words[max(0, index - 1) : index]):  # "reports of earnings"
        return False
    before = words[index + 1] if index + 1 < len(words) else ""
    for verbs, objects in (("reports", "reported"), ("goes", "shown")):
        if word in marks[verbs] and not marks[objects].isdisjoint(words[max(0, index - _OBJECT_WITHIN) : index]):
            return _may_be_subject(before, marks)
    if word in marks["arranged_going"]:
        return before in marks["fixed_to_come"]
    if word in marks["programme_alone"]:
        return before.isalpha() and _may_be_subject(before, marks)
    return word in marks["programme"] and (before in marks["we"] or is_plural_subject(before, marks))


def _may_be_subject(word: str, marks: Marks) -> bool:
    """Whether the verb behind a word may be its own: not "to begin", "will begin", "did not take"."""
    return not any(word in marks[name] for name in ("infinitive", "before_plain", "no_subjects"))


def is_plural_subject(word: str, marks: Marks) -> bool:
    """ "Talks resume", "polls open"; not "he is open", "a unanimous vote"."""
    plural = ends_in(word, marks["plural_subject_ends"]) and not ends_in(word, marks["no_plural_ends"])
    return plural and word not in marks["no_subjects"]


def ends_in(word: str, endings: frozenset[str]) -> bool:
    """Whether a word ends in one of these."""
    return word.endswith(tuple(endings))


@lru_cache(maxsize=50_000)
def _is_inflected(word: str, endings: frozenset[str]) -> bool:
    """Whether a word is a stem with one of a language's endings of verbs, of up to five letters: Spanish "llegarán"."""
    return any(word[-n:] in endings for n in range(1, 6) if len(word) > n + 1)


def _is_plain(before: list[str], marks: Marks) -> bool:
    """ "Will cut", "would put", "due to hit": the plain form of a verb, no past tense; `before` is nearest first."""
    if not before or before[0] not in marks["infinitive"]:
        return bool(before) and (before[0] in marks["before_plain"] or ends_in(before[0], marks["ahead_ends"]))
    return not marks["to_come"].isdisjoint(before[1:])


def _is_allowed(before: list[str], marks: Marks) -> bool:
    """ "Can be sown", "must be cut": a participle of no past, unlike "could be seen"; `before` is nearest first."""
    if len(before) <= 1 or before[0] not in marks["copula"] or before[1] in marks["possible"]:
        return False
    return before[1] in marks["modal"] or before[1] in marks["modal_or_month"]


def is_present(word: str, before: list[str], marks: Marks) -> bool:
    """ "Is released", "are held": a participle of the present."""
    if not before or before[0] not in marks["fixed_to_come"]:
        return False
    return ends_in(word, marks["participle_ends"]) or word in marks["past"]


def is_past(word: str, before: list[str], marks: Marks) -> bool:
    """Whether a word is of the past: listed, or in form and no passive of the present ("is closed in winter")."""
    is_state = before and (before[0] in marks["fixed_to_come"] or before[0] in marks["linking"])
    if is_state and word not in marks["since"]:  # "the rise is since March"
        return False
    if word in marks["past"]:
        return True
    if word in marks["perfect_participles"]:  # "has flown", not "would have flown"
        return not marks["having"].isdisjoint(before[:1]) and marks["future_in_past"].isdisjoint(before[1:2])
    if word in marks["not_past"]:
        return False
    if _is_inflected(word, marks["participle_ends"]):
        return not before or before[0] not in marks["determiners"]  # "its subordinated debt"
    endings = marks["past_endings"]
    return bool(endings) and _is_inflected(word, endings)


def _is_participle_ahead(before: list[str], marks: Marks) -> bool:
    """ "Will be paid", "is being paid", "will have paid": a participle ahead; `before` is nearest first."""
    if not marks["having"].isdisjoint(before[:1]):
        return not marks["ahead"].isdisjoint(before[1:2])
    if not marks["under_way"].isdisjoint(before[:1]):
        return not marks["fixed_to_come"].isdisjoint(before[1:2])
    ahead = marks["future"] | marks["future_in_past"] | marks["infinitive"]
    return bool(before) and before[0] in marks["copula"] and not ahead.isdisjoint(before[1:])


def is_participle(before: list[str], marks: Marks) -> bool:
    """ "Wants the plan presented by March"; not "was presented by"."""
    return len(before) > 1 and ends_in(before[0], marks["participle_ends"]) and before[1] not in marks["auxiliaries"]


def is_perfect(left: list[str], marks: Marks) -> bool:
    """ "Might have gone", not "might have to go"; `left` is nearest first."""
    return any(
        word in marks["having"] and left[index - 1 : index] != [] and left[index - 1] not in marks["infinitive"]
        for index, word in enumerate(left)
    )
