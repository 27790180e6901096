"""Names that share a place in the clause ("Japan, China and South Korea"), and the word that governs them."""

import re
from dataclasses import dataclass

from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.words import word_class

PREPOSITIONS = frozenset(
    "of in on at by for with from during between among against about over under into near to toward towards than like via per through without within "
    "outside inside across around throughout versus vs alongside targeting including behind off onto upon above below beyond along past aboard "
    "following".split()
)
_SKIP = frozenset("the a an his her its their our both all".split())
_JOIN = frozenset(", and & or as well both".split())
_MAKER = re.compile(r"(?:maker|turer|ducer|tailer|lisher|erator|ist|ician|logist|rapher)s?$")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday meanwhile however separately january february march april june july august "
    "september october november december".split()
)
_ADJECTIVE = re.compile(r"(?:\d+|\w+)(?:-\w+)+$|\d+(?:st|nd|rd|th)$")  # "28-year-old", "pro-Beijing", "116th"
_OPENING = frozenset(
    {"who", "which", "where", "whom", "whose", ",", "and", ";", ":", "—", "–", "-", "but", "“", '"', "”", "(", ")"}
)


@dataclass(frozen=True, slots=True)
class Group:
    """Names in coordination, as items[first..last] of the clause. `governor`: the preposition or other word before them, "" when
    they open a clause, at index `at`; `head`: the word a preposition hangs on ("talks" in "talks with Iran")."""

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
            last, members = _chain(clause, index)
            governor, at = _governor(clause, index)
            head = clause.word(_before(clause, at)) if governor in PREPOSITIONS else ""
            found.append(Group(index, last, tuple(members), governor, at, head))
            index = last
        index += 1
    return found


def _can_act(clause: Clause, index: int) -> bool:
    """Whether the name at `index` stands for somebody: a nationality only before a group of its state ("Russian forces")."""
    item = clause.items[index]
    if not item.acts or item.name is None or clause.first <= index < clause.last:
        return False
    return item.name.kind != "nationality" or _acts_for_state(clause, index)


def _acts_for_state(clause: Clause, index: int) -> bool:
    """Whether the nationality at `index` is that of forces, a government, or the event itself ("the Israeli airstrike")."""
    for at in range(index + 1, min(index + 4, len(clause.items))):
        if clause.word(at) in word_class("state_groups") or at == clause.first:
            return True
        if clause.word(at) not in word_class("modifiers"):
            return False
    return False


def _before(clause: Clause, at: int) -> int:
    """The index of the last word before `at` that stands in the clause itself."""
    at -= 1
    while at >= 0 and clause.items[at].aside:
        at -= 1
    return at


def _chain(clause: Clause, index: int) -> tuple[int, list[Item]]:
    """The last index and the members of the coordination that begins at `index`."""
    members, last, at, closed = [clause.items[index]], index, index + 1, False
    described = word_class("modifiers") | word_class("roles")
    while at < len(clause.items) and not clause.first <= at < clause.last:
        item = clause.items[at]
        if (
            _can_act(clause, at)
            and at > last + 1
            and not closed
            and (join := _joined(clause, last, at))
            and _alike(members[0], item, join)
        ):
            members.append(item)
            last, at, closed = at, at + 1, join == "and"
        elif (
            item.aside
            or item.text in _JOIN
            or item.text in _SKIP
            or item.text in described
            or _in_title(item)
            or _ADJECTIVE.match(item.text)
        ):
            at += 1
        elif item.text in {"of", "'s", "’s"} and clause.items[at - 1].aside:
            at += 1
        else:
            break
    return last, members


def _in_title(item: Item) -> bool:
    return item.name is not None and not item.acts


def _joined(clause: Clause, last: int, at: int) -> str:
    """How the items last and at are joined: "and" (or "or"), "," or not at all."""
    between = {clause.items[i].text for i in range(last + 1, at)}
    return "and" if between & {"and", "&", "or"} else "," if "," in between else ""


def _alike(one: Item, other: Item, join: str) -> bool:
    """Whether two names can be told in one breath: over a comma only the same sort, over "and" a person and a body too."""
    sort = {"person": 0, "organisation": 1, "state": 1, "nationality": 1, "place": 2, "office": 0}
    if one.name is None or other.name is None:
        return False
    apart = abs(sort.get(one.name.kind, 0) - sort.get(other.name.kind, 0))
    return apart == 0 or (join == "and" and apart == 1)


def _governor(clause: Clause, index: int) -> tuple[str, int]:
    """The word that governs the name at `index` and its index; ("", index before) when the name opens its clause."""
    at = _phrase_start(clause, index) - 1
    word = clause.word(at)
    if at < 0 or word in PREPOSITIONS:
        return word, at
    if word in _OPENING or word in word_class("borders") or is_time(word) or _is_role_noun(clause, at):
        return "", at
    return word, at


def _is_plain_noun(clause: Clause, at: int) -> bool:
    """Whether the word right before a name is a noun by the describing word before it: "former banker Luc Moreau"."""
    word, before = clause.word(at), clause.name(at - 1)
    if (
        not word.isalpha()
        or word in PREPOSITIONS
        or _is_verb(word)
        or word.endswith("s")
        or clause.name(at) is not None
    ):
        return False
    return clause.word(at - 1) in word_class("modifiers") or (before is not None and before.kind == "nationality")


def _is_role_noun(clause: Clause, at: int) -> bool:
    """Whether an unlisted word right before a name can only be a noun: "former banker Luc Moreau", "Mexican drug lord"."""
    word = clause.word(at)
    if not word.isalpha() or _is_verb(word) or clause.first <= at < clause.last or clause.name(at) is not None:
        return False
    before = clause.name(at - 1)
    if clause.word(at - 1) in word_class("modifiers") or (before is not None and before.kind == "nationality"):
        return not _under_preposition(clause, at - 1)
    further = clause.name(at - 2)
    nation = further is not None and further.kind == "nationality"
    return (nation and before is None and not _is_verb(clause.word(at - 1))) and not _under_preposition(clause, at - 2)


def _under_preposition(clause: Clause, at: int) -> bool:
    """Whether a preposition or verb stands before the phrase that begins at `at`."""
    at -= 1
    while at >= 0 and (clause.word(at) in _SKIP or clause.word(at) in word_class("modifiers")):
        at -= 1
    return at >= 0 and not (
        clause.word(at) in _OPENING or is_time(clause.word(at)) or clause.word(at) in word_class("borders")
    )


def _phrase_start(clause: Clause, index: int) -> int:
    """Where the noun phrase begins whose head is the name at `index`: before its articles, offices, adjectives."""
    described = word_class("modifiers") | word_class("roles")
    at, role, holder = index - 1, False, False
    while at >= 0 and not clause.first <= at < clause.last:
        item, word = clause.items[at], clause.word(at)
        if word in described or _MAKER.search(word):
            role = True
        elif item.name is not None and (item.aside or not item.acts or item.name.kind in {"nationality", "other"}):
            role = role or item.name.kind == "office"
            holder = True
        elif item.aside or word in _SKIP or word in {"'s", "’s", "'", "’"} or _ADJECTIVE.match(word):
            pass
        elif word == "of" and at > 0 and holder and _is_office(clause, at - 1):
            pass
        elif not role and at == index - 1 and _is_plain_noun(clause, at):
            role = True
        elif not (
            role
            and word.isalpha()
            and word not in PREPOSITIONS
            and not _is_verb(word)
            and _leads_to_article(clause, at)
        ):
            break
        at -= 1
    return at + 1


def _is_office(clause: Clause, at: int) -> bool:
    name = clause.name(at)
    return clause.word(at) in word_class("roles") or (name is not None and name.kind == "office")


def _is_verb(word: str) -> bool:
    return (
        word in word_class("light_verbs")
        or word in word_class("sayings")
        or word in word_class("borders")
        or word.endswith("ed")
        or is_time(word)
    )


def _leads_to_article(clause: Clause, at: int) -> bool:
    """Whether an article or preposition stands within four words before, with nothing but plain words between."""
    for back in range(at - 1, max(-1, at - 5), -1):
        word = clause.word(back)
        name = clause.name(back)
        if (
            word in _SKIP
            or word in PREPOSITIONS
            or (name is not None and (name.kind == "nationality" or not clause.items[back].acts))
        ):
            return True
        if not word.isalpha() or clause.items[back].acts:
            return word == ","
    return at < 4


def is_time(word: str) -> bool:
    """Whether a small word tells time, or helps a verb, and so stands outside noun phrases."""
    return (
        word in word_class("auxiliaries") or word.isdigit() or word in _DAYS or (word.endswith("ly") and len(word) > 4)
    )
