"""Who takes part beside the agent: objects, complements, premodifiers, and what single event types add."""

from dataclasses import replace

from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.borders import ends
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.groups import Group
from timeline.events.participants.phrases import is_preposition, is_time
from timeline.events.participants.trigger import is_nominal
from timeline.events.participants.words import Frame, articles, ties, word_class

_TO_VEHICLE = 3  # words: "with a stationary"


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


def other_party(clause: Clause, right: list[Group], agents: list[Item]) -> list[Item]:
    """Whom the only party of a call acts upon: "In a phone call, Ruiz urged Weber to sign"."""
    at = clause.items.index(agents[0])
    after = [group for group in right if group.first > at]
    if not after or not after[0].governor or is_preposition(after[0].governor):
        return []
    return [] if ends(clause, at + 1, after[0].at) else list(after[0].members)


def of_contest(clause: Clause, found: list[Group]) -> list[Group]:
    """The groups of the trigger's own contest: "Ruiz beat Weber and Kim lost to Holt" tells of two."""
    opened = [i for i in range(1, len(clause.items)) if _opens_contest(clause, i)]
    opened = [i for i in opened if any(clause.word(k) in word_class("contests") for k in range(i))]
    first = max((i for i in opened if i <= clause.first), default=0)
    end = min((i for i in opened if i >= clause.last), default=len(clause.items))
    found = [_within(clause, group, first, end) for group in found]
    return [group for group in found if group.members]


def _within(clause: Clause, group: Group, first: int, end: int) -> Group:
    """The group without the members that stand outside items[first:end]; nothing governs one that is cut off."""
    inside = clause.items[first:end]
    members = tuple(item for item in group.members if item in inside)
    cut = members != group.members and group.first < first
    return replace(group, members=members, governor="" if cut else group.governor)


def _opens_contest(clause: Clause, index: int) -> bool:
    """Whether another contest is told from a name on: "…, while Kim lost to Holt"."""
    verb = clause.word(index + 1)
    joined = clause.name(index) is not None and clause.word(index - 1) in word_class("joins_contests")
    return joined and verb in word_class("contests") and not verb.endswith("ing")


def objects(found: list[Group], verbs: str) -> list[Item]:
    """Whom other verbs of the sentence, those of a word class, act upon: "wins the title after defeating Lucy Grant",
    "picked Fiona Marsh as its leader in a ballot".
    """
    return [item for group in found if group.governor in word_class(verbs) for item in group.members]


def congratulated(found: list[Group]) -> list[Item]:
    """Who has won, by who is wished well: "congratulated Ada Brandt on her win", "congratulations to Ada Brandt"."""
    verbs = word_class("congratulating")
    told = (group for group in found if (group.head if group.governor == "to" else group.governor) in verbs)
    return [item for group in told for item in group.members]


def bought(right: list[Group]) -> list[Item]:
    """What a firm agrees to buy, or who buys it: "to be taken over by Baltic Air"."""
    return [item for group in right if _buys(group) for item in group.members]


def _buys(group: Group) -> bool:
    if group.governor == "by":
        return group.head in word_class("taken_over")
    return group.governor in word_class("buying")


def victims(clause: Clause, found: list[Group]) -> list[Item]:
    """Those named of the dead or wounded: "killed five people, including Ana Ruiz", "among them Ana Ruiz"."""
    if not any(item.text in word_class("casualties") for item in clause.items):
        return []
    return [item for group in found if _is_part(clause, group) for item in group.members]


def singled_out(clause: Clause, right: list[Group]) -> list[Item]:
    """Those named of several: "arrested three men, including Ana Ruiz", "were jailed: Ana Ruiz and Otto Lund"."""
    named = (group for group in right if _is_part(clause, group) or clause.word(group.at) == ":")
    return [item for group in named if not ends(clause, clause.last, group.at) for item in group.members]


def _is_part(clause: Clause, group: Group) -> bool:
    among = group.governor == "among" and clause.word(group.at + 1) == "them"
    return among or group.governor == "including"


def collided(clause: Clause, right: list[Group]) -> list[Item]:
    """Whose vehicle was run into: "hit a Northline freight train", "collided with a Northline plane"."""
    for group in right[:1]:
        into = clause.last <= group.first <= clause.last + _TO_VEHICLE
        vehicle = any(clause.word(group.last + n) in word_class("vehicles") for n in (1, 2))
        if into and vehicle and not ends(clause, clause.last, group.first):
            return [item for item in group.members if item.name is not None and item.name.kind == "organisation"]
    return []


def tied(found: list[Group]) -> list[Item]:
    """Who runs what was struck, or leads or is blamed: "operated by", "belonging to", "claimed by", "blamed on"."""
    return [item for group in found if group.head in ties().get(group.governor, ()) for item in group.members]


def claimants(clause: Clause, found: list[Group]) -> list[Item]:
    """Who "claimed responsibility" for an attack, or "claimed the attack"."""
    for at, item in enumerate(clause.items):
        if item.text in word_class("claiming"):
            told = clause.word(at + 1) == "responsibility" or at < clause.first <= at + 4
            near = [group for group in found if group.last < at and not group.governor]
            return list(near[-1].members) if near and told else []
    return []


def inverted(clause: Clause, right: list[Group]) -> list[Item]:
    """The speaker after the verb: '"...", said the minister Ana Ruiz'."""
    before = clause.first - 1
    after_quote = before < 0 or clause.items[before].aside or clause.word(before) in {",", '"', "”", "’"}
    verb = clause.word(clause.last - 1) in word_class("sayings") and not is_nominal(clause)
    speaks = verb and after_quote and bool(right) and right[0].at == clause.last - 1
    return list(right[0].members) if speaks else []


def addressed(clause: Clause, right: list[Group]) -> list[Item]:
    """The one a saying is told to, right after the verb, or after "to" or "with"."""
    verb = clause.last - 1
    if clause.word(verb) == "to":  # "according to X"
        return list(right[0].members) if right and right[0].at == verb else []
    calls_on = clause.word(verb) in word_class("called_upon") and clause.word(clause.first).startswith("call")
    if clause.word(verb) not in word_class("addressing") and not calls_on:
        return []
    near = [group for group in right if not ends(clause, clause.last, group.first)][:1]
    owned = any(clause.word(group.last + 1) in POSSESSIVE for group in near)
    if owned or not any(group.governor in word_class("told_to") or group.at == verb for group in near):
        return []
    return list(near[0].members)
