"""A place told before the sentence: again by a common noun ("in the city", "there"), or as where who meets went to."""

import re
from functools import cache

from timeline.events.gazetteer import entries
from timeline.events.names import Name
from timeline.events.participants.clause import Clause
from timeline.events.places.governed import AREAS
from timeline.events.places.words import place_words
from timeline.text.alternatives import either

_REACH = 1500  # characters before the sentence in which the place was told
_LAST = 200  # characters before it in which a journey was told
_JOURNEY = 40  # characters of "travelled unannounced to the"
_TRAVELLER = frozenset({"he", "she", "they"})
_TALKS = frozenset({"meeting", "agreement"})


@cache
def _journey() -> re.Pattern[str]:
    gone = either([*place_words("motion"), *place_words("visits"), *place_words("arriving")])
    return re.compile(rf"\b(?:{gone}) (?:(?:unannounced|back|officially) )?(?:(?:to|in|at) )?(?:the )?$")


def _gone_to(clause: Clause, event_type: str) -> Name | None:
    """Where the one who meets somebody went by what stands before: "Ana Ruiz flew to Lima on Monday. She will meet"."""
    start, text = clause.items[0].start, clause.names.text
    if event_type not in _TALKS or not start:
        return None
    before, traveller = clause.names.between(max(0, start - _LAST), start), clause.name(0)
    same = traveller is not None and any(name.canonical == traveller.canonical for name in before)
    if not same and clause.word(0) not in _TRAVELLER:
        return None
    for name in reversed(before):
        if name.kind in AREAS and _journey().search(text, max(0, name.start - _JOURNEY), name.start):
            return name
    return None


def place_told_before(clause: Clause, event_type: str) -> Name | None:
    """The town named last before the sentence, when the sentence refers to one, or where a journey went; else None."""
    if not clause.items or event_type == "statement":
        return None
    if not any(_refers(clause, index) for index in range(len(clause.items))):
        return _gone_to(clause, event_type)
    start = clause.items[0].start
    told = [name for name in clause.names.between(max(0, start - _REACH), start) if name.kind == "place"]
    towns = [name for name in told if any(entry.kind in {"town", "capital"} for entry in entries(name.text))]
    return towns[-1] if towns else None


def _refers(clause: Clause, index: int) -> bool:
    """Whether "in the city" or the like ends at an index, or "there" stands right after the trigger."""
    item = clause.items[index]
    if item.text == "there":
        return index == clause.last and not item.aside
    if item.text not in place_words("told_again") or item.aside or clause.word(index - 1) != "the":
        return False
    where = place_words("locative") | place_words("goal")
    return clause.word(index - 2) in where and clause.word(index + 1) != "of"
