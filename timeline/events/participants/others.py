"""Who takes part beside the agent: objects, complements, premodifiers, and what single event types add."""

from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.borders import ends
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.groups import Group
from timeline.events.participants.phrases import is_preposition, is_time
from timeline.events.participants.trigger import is_nominal
from timeline.events.participants.words import Frame, articles, word_class


def both_sides(clause: Clause, right: list[Group]) -> bool:
    """Whether "between X and Y" tells all parties."""
    return any(group.governor in word_class("between") and _beside(clause, group) for group in right[:1])


def complements(clause: Clause, right: list[Group], expected: Frame) -> list[Item]:
    """The names after the trigger in a place where its type expects participants."""
    found: list[Item] = []
    for group in right:
        if ends(clause, clause.last, group.first):
            break
        if group.head not in word_class("observing") and _takes_part(clause, group, expected):
            found += group.members
    return found


def _takes_part(clause: Clause, group: Group, expected: Frame) -> bool:
    if group.governor in word_class("with_parties") and clause.word(group.at - 1) == ",":
        return False  # "…, with Turkish drones hitting": another clause
    if group.governor in expected.after and (
        group.governor not in word_class("beside_event") or _beside(clause, group)
    ):
        return True
    if group.governor in word_class("origin") and group.head in word_class("delegates"):
        return True
    if expected.object and group.governor == "of" and _owns_object(clause, group):
        return True
    direct = clause.first <= group.at < clause.last and not is_preposition(group.governor)
    return expected.object and (direct or _explains_object(clause, group))


def _owns_object(clause: Clause, group: Group) -> bool:
    """Whether the object of the verb is the group's: "hacked the servers of Norsk Helse"."""
    between = clause.words(clause.last, group.at)
    plain = all(word.isalpha() and not is_preposition(word) and not is_time(word) for word in between[1:])
    return not is_nominal(clause) and 1 < len(between) <= 4 and between[0] in articles() and plain


def _explains_object(clause: Clause, group: Group) -> bool:
    """Whether the group names a common object of the verb: "arrested two brothers, Adnan and Karim Sayed"."""
    if clause.word(group.at) != "," or is_nominal(clause) or not 1 <= group.at - clause.last <= 4:
        return False
    plain = all(clause.word(i).isalpha() and clause.name(i) is None for i in range(clause.last, group.at))
    return plain and clause.word(group.last + 1) in {",", "", "."} | word_class("after_explanation")


def _beside(clause: Clause, group: Group) -> bool:
    """Whether the preposition hangs on the trigger itself: at most a time (or, for "between", a place) between."""
    places = group.governor in word_class("between")
    return all(_is_filler(clause, i, places) for i in range(clause.last, group.at))


def _is_filler(clause: Clause, index: int, places: bool) -> bool:
    item = clause.items[index]
    return (
        item.aside
        or (places and item.name is not None)
        or is_time(item.text)
        or item.text in word_class("between_event_and_party")
    )


def premodifiers(clause: Clause, expected: Frame) -> list[Item]:
    """The names right before an event noun ("NATO summit", "Russia's attack", "the Ukraine-EU summit")."""
    if not expected.premodifier or not is_nominal(clause):
        return []
    for index in range(clause.first - 1, max(-1, clause.first - 4), -1):
        item = clause.items[index]
        if item.acts:
            return _with_partner(clause, index)
        if item.aside or item.text in word_class("no_state_group"):
            return []  # "Chinese police detain"
        if not (_describes(item.text) or item.text in word_class("which_event")):
            return []
    return []


def _with_partner(clause: Clause, index: int) -> list[Item]:
    item = clause.items[index]
    if index > 1 and clause.word(index - 1) in {"-", "–", "and"} and clause.items[index - 2].acts:
        return [clause.items[index - 2], item]
    return [item]


def _describes(word: str) -> bool:
    """Whether a word can stand between a name and the event noun it describes."""
    if word in POSSESSIVE or word.isdigit():
        return True
    other = word in articles() or is_preposition(word) or word in word_class("auxiliaries")
    return word.isalpha() and not (other or word in word_class("light_verbs") or word.endswith("ed"))
