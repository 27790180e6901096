"""Ministers told by their states: "the foreign ministers of Peru and Chile", where the article names both."""

from collections.abc import Sequence

from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.words import plural_offices, word_class

_AREAS = frozenset({"state", "nationality"})


def officeholders(clause: Clause, found: Sequence[Item]) -> list[str]:
    """The persons who hold one office in each of the states found; none unless the article names all of them."""
    states = [item.name.canonical for item in found if item.name is not None and item.name.kind in _AREAS]
    if len(states) < 2 or len(states) != len(found):
        return []
    office = _office(clause, clause.items.index(found[0]), clause.items.index(found[-1]))
    people = [clause.names.holder(office, state) for state in states] if office else []
    return people if all(people) and len(set(people)) == len(people) else []


def _office(clause: Clause, first: int, last: int) -> str:
    """The office whose plural stands before "of" the states at first..last, or right after them; "" for none."""
    before = [i for i in range(first - 1, max(-1, first - 4), -1) if clause.word(i) not in {"the", "of"}]
    at = (
        before[0]
        if before and clause.word(before[0]) in plural_offices() and "of" in clause.words(before[0], first)
        else -1
    )
    if at < 0:
        at = next((i for i in range(last + 1, last + 4) if clause.word(i) in plural_offices()), -1)
    if at < 0:
        return ""
    office = [plural_offices()[clause.word(at)]]
    while clause.word(at - 1) in word_class("modifiers") and clause.name(at - 1) is None:
        at -= 1
        office.insert(0, clause.word(at))
    return " ".join(office)
