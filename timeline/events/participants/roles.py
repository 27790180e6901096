"""Which groups of names take part, by where they stand around the trigger and what the event type expects there."""

from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.groups import Group, groups
from timeline.events.participants.words import Frame, frame, word_class

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "inside", "into", "across", "around", "throughout", "on", "from", "to", "toward", "towards"})
_HARD = frozenset({";", ":", "—"})


def taking_part(clause: Clause, event_type: str) -> list[Item]:
    """The items that take part, the agent first, then by position."""
    expected = frame(event_type)
    found = groups(clause)
    left = [group for group in found if group.last < clause.first]
    right = [group for group in found if group.first >= clause.last]
    agents = _agents(clause, left, right, expected)
    others = _premodifiers(clause, expected) + _complements(clause, right, expected)
    return agents + [item for item in others if item not in agents]


def _agents(clause: Clause, left: list[Group], right: list[Group], expected: Frame) -> list[Item]:
    for group in reversed(left):
        crossed = _borders(clause, group.last + 1, clause.first)
        if crossed and not _borrows_subject(clause):
            break
        if _is_subject(group):
            return list(group.members)
    if expected.loose:
        for group in right:
            if _is_subject(group) and clause.word(group.first - 1) == ",":
                return list(group.members)
    return []


def _is_subject(group: Group) -> bool:
    return not group.governor or (group.governor in {"of", "from", "by"} and group.head in word_class("delegates"))


def _borders(clause: Clause, first: int, last: int) -> int:
    words = (clause.word(i) for i in range(first, last) if not clause.items[i].aside)
    return sum(word in word_class("borders") or word in _HARD or word in word_class("sayings") for word in words)


def _borrows_subject(clause: Clause) -> bool:
    """Whether the trigger has no subject of its own: "after meeting Putin", "to meet", "killing three"."""
    word = clause.items[clause.first].text if clause.first < len(clause.items) else ""
    return word.endswith("ing") or clause.word(clause.first - 1) in {"to", "a", "an", "the", "his", "her", "their"}


def _complements(clause: Clause, right: list[Group], expected: Frame) -> list[Item]:
    found: list[Item] = []
    for group in right:
        if _ends(clause, clause.last, group.first):
            break
        if group.governor in expected.after and group.governor not in _place_only(group, expected):
            found += group.members
        elif expected.object and group.head_at < clause.last <= group.head_at + 1 + (clause.last - clause.first):
            found += group.members
    return found


def _place_only(group: Group, expected: Frame) -> frozenset[str]:
    return frozenset()


def _ends(clause: Clause, first: int, last: int) -> bool:
    for index in range(first, last):
        item = clause.items[index]
        if item.aside:
            continue
        if item.text in word_class("borders") or item.text in _HARD or item.text in word_class("topics"):
            return True
        if item.text == "to" and index + 1 < last and clause.name(index + 1) is None and clause.word(index + 1) not in {"the", "his", "her", "a"}:
            return True
    return False


def _premodifiers(clause: Clause, expected: Frame) -> list[Item]:
    """Names right before an event noun ("NATO summit", "Russia's attack", "the Israeli airstrike")."""
    if not expected.premodifier:
        return []
    index, found = clause.first - 1, []
    while index >= 0:
        item = clause.items[index]
        if item.name is not None and not item.aside:
            found.append(item)
            break
        if item.text not in {"'s", "’s"} and (item.text in word_class("auxiliaries") or not item.text.isalpha()):
            break
        if clause.first - index > 3:
            break
        index -= 1
    return found
