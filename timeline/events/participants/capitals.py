"""Capitals that stand for their governments: "Moscow and Kyiv signed a swap", "talks between Lima and Quito"."""

from dataclasses import replace

from timeline.events.gazetteer import entries, state_names
from timeline.events.names import Name
from timeline.events.participants.clause import Clause
from timeline.events.participants.words import word_class

_TYPES = frozenset({"call", "meeting", "agreement", "statement"})
_JOINS = frozenset({"and", ","})
_MARKS = frozenset({"", "“", ":", "—"})


def as_governments(clause: Clause, event_type: str) -> None:
    """Gives each capital that speaks, signs or talks in the clause the name of its state."""
    if event_type not in _TYPES:
        return
    for index, item in enumerate(clause.items):
        name = item.name
        if name is not None and name.kind == "place" and (state := _state(name)) and _acts(clause, index):
            item.name = replace(name, kind="state", canonical=state)


def _state(name: Name) -> str:
    """The state whose capital a name is, "" for other towns and for the seats of more than one government."""
    if name.text in word_class("seats_of_others"):
        return ""
    bearers = entries("New Delhi" if name.text == "Delhi" else name.text)
    capital = next((entry.country for entry in bearers if entry.kind == "capital"), "")
    return state_names().get(capital, "") if capital and bearers[0].country == capital else ""


def _acts(clause: Clause, index: int) -> bool:
    """Whether a town is a subject before the trigger, or one of those who talk: no preposition of place before it."""
    last = index
    while clause.word(index - 1) in _JOINS and _is_town(clause, index - 2):
        index -= 2
    while clause.word(last + 1) in _JOINS and _is_town(clause, last + 2):
        last += 2
    before, after = clause.word(index - 1), clause.word(last + 1)
    if before in word_class("with_parties") or index == clause.last:
        return True
    opens = before in _MARKS | word_class("before_acting_town") and index < clause.first
    return opens and clause.name(last + 1) is None and after not in word_class("after_town")


def _is_town(clause: Clause, index: int) -> bool:
    name = clause.name(index)
    return name is not None and name.kind in {"place", "state"}
