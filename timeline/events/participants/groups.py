"""Names that share a place in the clause: "Japan, China and South Korea"."""

from dataclasses import dataclass

from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.phrases import begins_verb, governor, is_filling, is_preposition
from timeline.events.participants.words import word_class
from timeline.events.sentences.wordlists import words

_DASHES = frozenset({"-", "–"})
_TO_GROUP = 6  # items from a nationality to the group it names: "the Peruvian and Chilean foreign ministers"
_SORTS = {"organisation": 1, "state": 1, "nationality": 1, "place": 2}  # people and the rest: 0


@dataclass(frozen=True, slots=True)
class Group:
    """Names in coordination, as items[first..last] of the clause.

    `governor`: the preposition or other word before them, "" when they open a clause; `at`: its index.
    `head`: the word a preposition hangs on ("talks" in "talks with Iran"), "" for other governors.
    """

    first: int
    last: int
    members: tuple[Item, ...]
    governor: str
    at: int
    head: str


def groups(clause: Clause) -> list[Group]:
    """The groups of names that stand in the clause itself, in order."""
    found: list[Group] = []
    index = 0
    while index < len(clause.items):
        if _can_act(clause, index):
            found.append(_group(clause, index))
            index = found[-1].last
        index += 1
    return found


def _group(clause: Clause, index: int) -> Group:
    members, last = [clause.items[index]], index
    word, at = ("", index - 1) if clause.word(index) in words("person_pronoun") else governor(clause, index)
    while (following := _next_member(clause, index, last)) > 0:
        closed = _joined(clause, last, following) == "and"
        if word and not closed and is_preposition(clause.word(0)) and begins_verb(clause, following + 1):
            break  # "In talks with Peru, Chile said"
        members.append(clause.items[following])
        last = following
        if closed:
            break
    head = clause.word(_before(clause, at)) if is_preposition(word) else ""
    return Group(index, last, tuple(members), word, at, head)


def _next_member(clause: Clause, first: int, last: int) -> int:
    """The index of the next name in coordination with those of items[first..last], 0 when there is none."""
    at = last + 1
    while at < len(clause.items) and not clause.first <= at < clause.last:
        join = _joined(clause, last, at)
        if _can_act(clause, at) and join and _alike(clause.items[first], clause.items[at], join):
            return at
        if not _is_between(clause, at):
            return 0
        at += 1
    return 0


def _is_between(clause: Clause, at: int) -> bool:
    """Whether an item can stand between two names in coordination: "and his Turkish counterpart, Mr"."""
    item = clause.items[at]
    if (
        item.aside
        or item.text in word_class("between_names")
        or is_filling(item.text)
        or (item.name is not None and not item.acts)
        or item.text.endswith(("'s", "’s"))
        or _tells_nation(clause, at)
    ):
        return True  # "the country's", "Egyptian Omar Nur"
    if item.text in word_class("state_groups") or _tells_home(clause, at) or _tells_home(clause, at - 1):
        return True  # "the Colombian government and", "Ana Ruiz of Chile and"
    return item.text in {"of", *POSSESSIVE} and clause.items[at - 1].aside


def _tells_nation(clause: Clause, at: int) -> bool:
    """Whether a nationality stands right before a person: "Canadian Mark Frost, Egyptian Omar Nur and"."""
    nation, person = clause.name(at), clause.name(at + 1)
    return nation is not None and person is not None and (nation.kind, person.kind) == ("nationality", "person")


def _tells_home(clause: Clause, at: int) -> bool:
    """Whether "of" at an index stands between a person and a state or place: "Ana Ruiz of Chile"."""
    person, home = clause.name(at - 1), clause.name(at + 1)
    if person is None or home is None or clause.word(at) != "of":
        return False
    return person.kind == "person" and home.kind in {"state", "place"}


def _joined(clause: Clause, last: int, at: int) -> str:
    """How the items last and at are joined: "and" (or "or"), "," or not at all."""
    between = {clause.items[i].text for i in range(last + 1, at)}
    return "and" if between & word_class("conjunctions") else "," if "," in between else ""


def _alike(one: Item, other: Item, join: str) -> bool:
    """Whether two names can be told in one breath: the same sort, or joined by "and" a person and a body."""
    if one.name is None or other.name is None:
        return False
    apart = abs(_SORTS.get(one.name.kind, 0) - _SORTS.get(other.name.kind, 0))
    return apart == 0 or (join == "and" and apart == 1)


def _can_act(clause: Clause, index: int) -> bool:
    """Whether the name at `index` stands for somebody: a nationality only before a group of its state."""
    item = clause.items[index]
    if not item.acts or item.name is None or clause.first <= index < clause.last or _is_border(clause, index):
        return False
    if clause.word(index + 1) in POSSESSIVE and item.name.kind != "nationality":
        return _acts_for_state(clause, index + 1)
    return item.name.kind != "nationality" or _acts_for_state(clause, index)


def _is_border(clause: Clause, index: int) -> bool:
    """Whether a name only tells where a border runs: "on the Chile border", "the Peru–Chile border"; not "Chile border
    guards".
    """
    behind = index + (3 if clause.word(index + 1) in _DASHES else 1)
    return clause.word(behind) == "border" and clause.word(behind + 1) not in word_class("state_groups")


def _acts_for_state(clause: Clause, index: int) -> bool:
    """Whether what follows is the forces of the name before, its government, or the event ("Israel's airstrike")."""
    for at in range(index + 1, min(index + _TO_GROUP, len(clause.items))):
        if at == clause.first:
            return clause.word(at - 1) not in word_class("no_state_group")
        if clause.word(at) in word_class("state_groups"):
            return True
        joined = clause.word(at) == "and" or ((name := clause.name(at)) is not None and name.kind == "nationality")
        if not joined and clause.word(at) not in word_class("modifiers"):
            return False
    return False


def _before(clause: Clause, at: int) -> int:
    """The index of the last item before `at` that stands in the clause itself."""
    at -= 1
    while at >= 0 and clause.items[at].aside:
        at -= 1
    return at
