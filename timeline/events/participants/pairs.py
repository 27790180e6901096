"""Two people told before who act together: "the two last met in March", "both leaders", "they had spoken"."""

import re
from collections.abc import Sequence

from timeline.assets import lexicon
from timeline.events.names.antecedents import together
from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import is_time
from timeline.events.participants.words import word_class

_STATES = frozenset({"state"})
_BODIES = frozenset({"organisation"})
_PEOPLE = frozenset({"person"})


def pair_told_before(clause: Clause, others: bool) -> list[str]:
    """The two named last before a sentence that means two before its trigger; none when it doesn't, or only one is, or
    when `others` are named and the two aren't the subject.
    """
    start = clause.items[0].start
    told = list(together().finditer(clause.names.text, start, clause.trigger[0]))
    if not told or (others and not _is_subject(clause, told[-1])):
        return []
    return next(filter(None, (clause.names.pair(start, kinds) for kinds in _kinds(told[0]))), [])


def _kinds(told: re.Match[str]) -> Sequence[frozenset[str]]:
    """Of which kind the two are, the likelier first."""
    noun, listed = (told["noun"] or "").lower(), lexicon("en/gatherings")
    if noun in listed["states"]:
        return (_STATES,)
    if noun in listed["bodies"]:
        return (_BODIES,)
    return (_PEOPLE, _STATES) if noun in listed["sides"] else (_PEOPLE,)


def _is_subject(clause: Clause, told: re.Match[str]) -> bool:
    """ "They had last spoken with Ana Ruiz": whether the two stand before the verb, and nobody else."""
    between = [item.text for item in clause.items[: clause.first] if item.start >= told.end()]
    if not all(is_time(word) or word in word_class("between_verbs") for word in between):
        return False
    return not any(item.acts for item in clause.items[: clause.first])
