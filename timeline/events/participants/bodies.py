"""Bodies told in small letters: "the coast guard said", "the country's civil protection service announced"."""

from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import is_preposition, is_time
from timeline.events.participants.words import word_class

_DEFINITE = frozenset({"the", *POSSESSIVE})
_REACH = 3  # words that say which body it is


def speaking_body(clause: Clause) -> str:
    """The body that is the subject of the trigger's verb, as the text names it; "" when nothing says which it is."""
    at = clause.first - 1
    while at > 0 and (clause.items[at].aside or is_time(clause.word(at))):
        at -= 1
    if clause.word(at) not in word_class("bodies"):
        return ""
    start = at
    while start > max(0, at - _REACH) and _says_which(clause, start - 1):
        start -= 1
    if start == at or not _is_definite(clause, start - 1):
        return ""
    return clause.names.text[clause.items[start].start : clause.items[at].end]


def _says_which(clause: Clause, at: int) -> bool:
    word = clause.word(at)
    plain = clause.name(at) is None and word.replace("-", "").isalpha() and not is_preposition(word)
    return plain and word not in _DEFINITE | word_class("no_which") and not is_time(word)


def _is_definite(clause: Clause, at: int) -> bool:
    name = clause.name(at)
    return (
        clause.word(at) in _DEFINITE
        or clause.word(at).endswith(POSSESSIVE)
        or (name is not None and name.kind in {"nationality", "state"})
    )
