"""Names that share a place in the clause ("Japan, China and South Korea"), and the word that governs them."""

from dataclasses import dataclass

from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.words import word_class

PREPOSITIONS = frozenset(
    "of in on at by for with from during between among against about over under into near to toward towards than like via per through without within "
    "outside inside across around throughout versus vs alongside targeting including behind off onto upon above below beyond along past aboard".split()
)
_SKIP = frozenset("the a an his her its their our both all between".split())
_JOIN = frozenset(", and & or as well both".split())


@dataclass(frozen=True, slots=True)
class Group:
    """Names in coordination, as items[first..last] of the clause. `governor`: the preposition or other word before them, "" when
    they open a clause; `head`: the word the preposition hangs on ("talks" in "talks with Iran")."""

    first: int
    last: int
    members: tuple[Item, ...]
    governor: str
    head: str
    head_at: int


def groups(clause: Clause) -> list[Group]:
    """The groups of names that stand in the clause itself, in order."""
    found: list[Group] = []
    index = 0
    while index < len(clause.items):
        if clause.items[index].acts and not clause.first <= index < clause.last:
            last, members = _chain(clause, index)
            governor, head_at = _governor(clause, index)
            found.append(Group(index, last, tuple(members), governor, clause.word(head_at), head_at))
            index = last
        index += 1
    return found


def _chain(clause: Clause, index: int) -> tuple[int, list[Item]]:
    """The last index and the members of the coordination that begins at `index`."""
    members, last, at = [clause.items[index]], index, index + 1
    while at < len(clause.items):
        item = clause.items[at]
        if item.aside or item.text in _JOIN or item.text in _SKIP or item.text in word_class("modifiers") | word_class("roles"):
            at += 1
        elif item.acts and at > last + 1 and _joined(clause, last, at) and _same_sort(members[0], item):
            members.append(item)
            last, at = at, at + 1
        else:
            break
    return last, members


def _joined(clause: Clause, last: int, at: int) -> bool:
    between = [clause.word(i) for i in range(last + 1, at) if not clause.items[i].aside]
    return bool({",", "and", "&", "or", "well"} & set(between)) or any(clause.items[i].text in {",", "and"} for i in range(last + 1, at))


def _same_sort(one: Item, other: Item) -> bool:
    sort = {"person": 0, "organisation": 1, "state": 1, "nationality": 1, "place": 2, "other": 0, "office": 0}
    return one.name is not None and other.name is not None and abs(sort[one.name.kind] - sort[other.name.kind]) <= 1


def _governor(clause: Clause, index: int) -> tuple[str, int]:
    """The word that governs the name at `index`, and the index of the word the governor hangs on (-1 for none)."""
    at = index - 1
    while at >= 0:
        item = clause.items[at]
        if item.aside or item.text in _SKIP or item.text in word_class("modifiers") | word_class("roles"):
            at -= 1
        elif item.name is not None and (item.name.modifies or item.name.kind in {"nationality", "office"}):
            at -= 1
        else:
            break
    if at < 0:
        return "", -1
    word = clause.word(at)
    if word in PREPOSITIONS:
        return word, at - 1
    if word in {",", "and", ";", ":", "—", "–", "-", "but"} or word in word_class("borders") or _is_time(word):
        return "", -1
    return word, at


def _is_time(word: str) -> bool:
    return word in word_class("auxiliaries") or word.isdigit() or word in {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "meanwhile", "however", "separately",
    } or (word.endswith("ly") and len(word) > 4)
