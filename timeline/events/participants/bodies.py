"""Bodies told in small letters: "the coast guard said", "the Peruvian parliament voted"."""

from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import is_preposition, is_time
from timeline.events.participants.words import word_class

_DEFINITE = frozenset({"the", *POSSESSIVE})
_REACH = 3  # words that say which body it is


def acting_body(clause: Clause) -> str:
    """The body that is the subject of the trigger's verb, as the text names it; "" when nothing says which it is."""
    end = clause.first - 1
    while end > 0 and (clause.items[end].aside or is_time(clause.word(end))):
        end -= 1
    at = _owned(clause, end)
    if clause.word(at) not in word_class("bodies"):
        return ""
    start = at
    while start > max(0, at - _REACH) and _says_which(clause, start - 1):
        start -= 1
    before = clause.name(start - 1)
    if before is not None and (before.kind == "place" or clause.word(at) in word_class("told_by_owner")):
        start -= 1  # "Grisons cantonal police", "Harbour magazine", "the Peruvian parliament"
    elif not (start < at or at < end) or not (_is_definite(clause, start - 1) or _is_title(clause, start, at)):
        return ""
    elif is_preposition(clause.word(start - 2)):
        return ""  # "a member of the electoral council"
    return clause.names.text[clause.items[start].start : clause.items[end].end]


def _owned(clause: Clause, end: int) -> int:
    """The index of the body whose owner ends at `end`, "the central bank of Peru"; `end` where there is none, or where
    the owner speaks through it: "the government of Peru".
    """
    of = end - 2 if clause.word(end - 1) == "the" else end - 1
    owned = clause.name(end) is not None and clause.word(of) == "of"
    return of - 1 if owned and clause.word(of - 1) not in word_class("delegates") else end


def _is_title(clause: Clause, start: int, at: int) -> bool:
    """ "Time magazine": a capital that only the start of the sentence may account for, before what is published."""
    return start == 0 and at == 1 and clause.word(at) in word_class("published")


def _says_which(clause: Clause, at: int) -> bool:
    word = clause.word(at)
    plain = clause.name(at) is None and word.replace("-", "").isalpha() and not is_preposition(word)
    title = _is_title(clause, at, at + 1)
    return plain and word not in _DEFINITE | word_class("no_which") and (title or not is_time(word))


def _is_definite(clause: Clause, at: int) -> bool:
    name = clause.name(at)
    return (
        clause.word(at) in _DEFINITE
        or clause.word(at).endswith(POSSESSIVE)
        or (name is not None and name.kind in {"nationality", "state"})
    )
