"""States and bodies that only say whose somebody is: "Indonesia's security minister Wiranto", "US envoy X"."""

from timeline.events.names.shapes import OWNING, POSSESSIVE
from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import is_role
from timeline.events.participants.words import word_class

_OWNERS = frozenset({"state", "nationality", "organisation", "place", "office"})
_OWNED = frozenset({"person", "other", "organisation"})


def mark_owners(clause: Clause) -> None:
    """Sets aside the names that stand before another only as its owner or employer."""
    for index, item in enumerate(clause.items):
        army = clause.word(index + 2) in word_class("state_groups")  # "Peru's Army"
        if item.name is not None and clause.word(index + 1) in OWNING and not army and _name_follows(clause, index + 2):
            clause.set_aside(index, index + 1)
    for index, item in enumerate(clause.items):
        if item.name is not None and item.name.kind in _OWNED:
            beside = item.name.kind == "person" and clause.name(index - 1) is not None  # "President of Peru Ana Ruiz"
            _mark_before(clause, index, bool(item.name.office) or beside)


def _mark_before(clause: Clause, index: int, described: bool) -> None:
    """Goes left from a name over its roles ("security minister") and sets aside the owners met there."""
    at, unknown = index - 1, 0
    if clause.word(at) == "," and clause.word(at - 1) in word_class("roles"):
        at -= 1
    while at >= 0 and not clause.first <= at < clause.last:
        if clause.word(at) == ")" and clause.word(at - 2) == "(":
            at -= 3  # "the Republic of Korea (ROK) ambassador"
        name = clause.name(at)
        if name is None and is_role(clause.word(at)):
            described = True
        elif name is not None and name.kind in _OWNERS and (described or _of_role(clause, at)):
            clause.set_aside(at, at + 1)
        elif described and name is None and unknown < 2 and _leads_to_owner(clause, at):
            unknown += 1
        elif not _links(clause, at):
            return
        at -= 1


def _links(clause: Clause, at: int) -> bool:
    """Whether the word at `at` ties an owner to a role: a possessive, "of", "of the"."""
    word = clause.word(at)
    return word in {*POSSESSIVE, "of"} or (word == "the" and clause.word(at - 1) == "of")


def _leads_to_owner(clause: Clause, at: int) -> bool:
    """Whether a state or body stands one or two words before: "EU foreign policy chief", "Uzbek chess grandmaster"."""
    word = clause.word(at)
    before = [name for name in (clause.name(at - 1), clause.name(at - 2)) if name is not None]
    return word.isalpha() and not word.endswith("ed") and bool(before) and before[0].kind in _OWNERS


def _of_role(clause: Clause, at: int) -> bool:
    """Whether a role and "of" stand before the body at `at`: "chair of the Trade Committee"."""
    at -= 2 if clause.word(at - 1) == "the" else 1
    return clause.word(at) == "of" and clause.word(at - 1) in word_class("roles")


def _name_follows(clause: Clause, index: int) -> bool:
    """Whether a name stands at `index` or after describing words."""
    while index < len(clause.items) and _is_passed(clause, index):
        index += 1
    return clause.name(index) is not None and index != clause.first


def _is_passed(clause: Clause, index: int) -> bool:
    word = clause.word(index)
    return clause.items[index].aside or is_role(word) or ("-" in word and clause.name(index) is None)
