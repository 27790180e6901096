"""Who else takes part in events of single types: who is beaten, bought, blamed, named of the dead, spoken to."""

from dataclasses import replace

from timeline.events.names.shapes import OWNING, POSSESSIVE
from timeline.events.participants.borders import ends
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.groups import Group
from timeline.events.participants.phrases import begins_verb, governor, is_preposition, is_time
from timeline.events.participants.trigger import is_nominal
from timeline.events.participants.words import ties, word_class

_TO_PROPERTY = 3  # words: "Northline's coal-fired power plant", "with a stationary Northline train"


def added(
    clause: Clause, found: list[Group], right: list[Group], acting: list[Item], rest: list[Item], event_type: str
) -> list[Item]:
    """Who takes part in an event of the type beside those whom the grammar tells: `found` are all groups of names,
    `right` those behind the trigger, `acting` and `rest` who is known to take part.
    """
    if event_type in {"call", "meeting"}:
        return _singled_out(clause, right) or (_other_party(clause, right, acting) if not rest else [])
    if event_type in {"arrest", "trial"}:
        return _singled_out(clause, right)
    if event_type == "games":
        return _objects(found, "beaten") + _tied(found)
    if event_type == "election":
        voted_on = [item for kind in ("beaten", "electing", "voting_out") for item in _objects(found, kind)]
        return voted_on + [item for item in _tied(found) if item.name is None or item.name.kind == "person"]
    if event_type == "agreement":
        return _bought(right)
    if event_type == "protest":
        return _tied(found) + _struck(clause)
    if event_type == "disaster":
        return _tied(found) + _struck(clause) + _victims(clause, found)
    if event_type == "attack":
        blamed = _claimants(clause, found) + _objects(found, "blaming")
        return _tied(found) + blamed + _strikers(clause, found) + _struck(clause) + _victims(clause, found)
    return []


def _other_party(clause: Clause, right: list[Group], agents: list[Item]) -> list[Item]:
    """Whom the only party of a call acts upon: "In a phone call, Ruiz urged Weber to sign"."""
    if len(agents) != 1:
        return []
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


def _objects(found: list[Group], verbs: str) -> list[Item]:
    """Whom other verbs of the sentence, those of a word class, act upon: "wins the title after defeating Lucy Grant",
    "picked Fiona Marsh as its leader in a ballot".
    """
    return [item for group in found if group.governor in word_class(verbs) for item in group.members]


def congratulated(found: list[Group]) -> list[Item]:
    """Who has won, by who is wished well: "congratulated Ada Brandt on her win", "congratulations to Ada Brandt"."""
    verbs = word_class("congratulating")
    told = (group for group in found if (group.head if group.governor == "to" else group.governor) in verbs)
    return [item for group in told for item in group.members]


def _bought(right: list[Group]) -> list[Item]:
    """What a firm agrees to buy, or who buys it: "to be taken over by Baltic Air"."""
    return [item for group in right if _buys(group) for item in group.members]


def _buys(group: Group) -> bool:
    if group.governor == "by":
        return group.head in word_class("taken_over")
    return group.governor in word_class("buying")


def _victims(clause: Clause, found: list[Group]) -> list[Item]:
    """Those named of the dead or wounded: "killed five people, including Ana Ruiz", "Ana Ruiz died in a crash"."""
    if not any(item.text in word_class("casualties") for item in clause.items):
        return []
    named = (group for group in found if _is_part(clause, group) or _falls(clause, group))
    return [item for group in named for item in group.members]


def _falls(clause: Clause, group: Group) -> bool:
    """Whether people or a body are what befell is told of: "Ana Ruiz was hurt", "killed 18 Hezbollah fighters"; a state
    outlives its soldiers.
    """
    if any(item.name is None or item.name.kind not in {"person", "organisation"} for item in group.members):
        return False
    before, after = group.first - 1, group.last + 1
    while clause.word(before).isdigit() or clause.word(before) in word_class("before_struck"):
        before -= 1
    passed = word_class("state_groups")
    while after < clause.first and (
        clause.items[after].aside or is_time(clause.word(after)) or clause.word(after) in passed
    ):
        after += 1
    falls = not group.governor and clause.word(after) in word_class("casualties")
    return falls or clause.word(before) in word_class("casualties")


def _singled_out(clause: Clause, right: list[Group]) -> list[Item]:
    """Those named of several: "met three mayors, including Ana Ruiz", "were jailed: Ana Ruiz and Otto Lund"; but "had
    one wish: Ana Ruiz should resign".
    """
    listed = (group for group in right if clause.word(group.at) == ":" and not begins_verb(clause, group.last + 1))
    named = [*(group for group in right if _is_part(clause, group)), *listed]
    return [item for group in named if not ends(clause, clause.last, group.at) for item in group.members]


def _is_part(clause: Clause, group: Group) -> bool:
    among = group.governor == "among" and clause.word(group.at + 1) == "them"
    return among or group.governor == "including"


def _struck(clause: Clause) -> list[Item]:
    """Whose site or vehicle was struck: "a fire at Northline's depot", "hit a stationary Northline freight train"."""
    owners = (i for i, item in enumerate(clause.items) if item.name is not None and item.name.kind == "organisation")
    return [clause.items[index] for index in owners if _owns_struck(clause, index)]


def _owns_struck(clause: Clause, index: int) -> bool:
    word, at = governor(clause, index)
    behind = index + 2 if clause.word(index + 1) in OWNING else index + 1
    owned = frozenset(clause.words(behind, behind + _TO_PROPERTY))
    if clause.last <= index <= clause.last + _TO_PROPERTY and owned & word_class("vehicles"):
        return not ends(clause, clause.last, index)
    if word == "of":
        return clause.word(at - 1) in word_class("sites")
    struck = word in word_class("before_site") or clause.first <= at < clause.last
    return struck and not owned.isdisjoint(word_class("sites"))


def _tied(found: list[Group]) -> list[Item]:
    """Who runs what was struck, or leads or is blamed: "operated by", "belonging to", "claimed by", "blamed on"."""
    return [item for group in found if group.head in ties().get(group.governor, ()) for item in group.members]


def _strikers(clause: Clause, found: list[Group]) -> list[Item]:
    """Whose attack it is that killed: "were killed in Peruvian airstrikes", "died in a Hezbollah rocket attack"."""
    told = (group for group in found if group.governor in word_class("by_attack"))
    struck = (group for group in told if word_class("attacks") & set(clause.words(group.last + 1, group.last + 3)))
    return [item for group in struck for item in group.members]


def _claimants(clause: Clause, found: list[Group]) -> list[Item]:
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
