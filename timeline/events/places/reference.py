"""A place told again by a common noun: "in the city", "to the scene", "there"."""

from timeline.events.gazetteer import entries
from timeline.events.names import Name
from timeline.events.participants.clause import Clause
from timeline.events.places.words import place_words

_REACH = 1500  # characters before the sentence in which the place was told


def place_told_before(clause: Clause) -> Name | None:
    """The town named last before the sentence, when the sentence refers to one; else None."""
    if not clause.items or not any(_refers(clause, index) for index in range(len(clause.items))):
        return None
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
