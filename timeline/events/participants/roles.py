"""Which groups of names take part, by where they stand around the trigger and what the event type expects there."""

from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.groups import PREPOSITIONS, Group, groups, is_time
from timeline.events.participants.words import Frame, frame, pronouns, word_class

_HARD = frozenset({";", ":", "—"})
_ABOUT = frozenset({"about", "regarding", "concerning"})
_MODALS = frozenset({"can", "could", "would", "will", "should", "may", "might", "must"})
_BUYING = frozenset(
    {
        "buy",
        "buys",
        "buying",
        "bought",
        "acquire",
        "acquires",
        "acquiring",
        "acquired",
        "purchase",
        "purchasing",
        "merge",
    }
)
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_CLOSE = frozenset({"of", "on", "between", "among"})
_TIME_NOUNS = frozenset(
    {
        "day",
        "week",
        "month",
        "year",
        "night",
        "morning",
        "evening",
        "afternoon",
        "time",
        "summer",
        "spring",
        "winter",
        "weekend",
    }
)
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that"})


def taking_part(clause: Clause, event_type: str) -> list[Item]:
    """The items that take part, the agent first, then by position."""
    expected = frame(event_type)
    found = groups(clause)
    left = [group for group in found if group.last < clause.first]
    right = [group for group in found if group.first >= clause.last]
    others = _complements(clause, right, expected)
    agents = [] if _both_sides(clause, right) else _agents(clause, left, right, expected, event_type)
    if event_type in {"call", "meeting"} and len(agents + others) == 1 and agents:
        others += _other_party(clause, right, agents)
    if event_type == "games":
        others += _beaten(clause, found)
    if event_type in {"attack", "disaster", "protest"}:
        others += _held_by(found)
    if event_type == "attack":
        others += _claimants(clause, found)
    if event_type == "agreement":
        others += [item for group in right if group.governor in _BUYING for item in group.members]
    if event_type == "statement":
        passive = any(clause.word(i) in _BE for i in range(max(0, clause.first - 3), clause.first))
        if passive and others:
            agents, others = others, agents
        others = (others if not agents or passive else []) + _addressed(clause, right)
        agents = agents or _inverted(clause, right)
    return agents + [item for item in _premodifiers(clause, expected) + others if item not in agents]


def is_nominal(clause: Clause) -> bool:
    """Whether the trigger is a noun ("talks", "the attack"), by its ending and the word before it."""
    before = clause.word(clause.first - 1)
    if before in _ARTICLES or before in {"'s", "’s", "of", "in", "during", "first", "second"}:
        return True
    if before in {"to", "will", "would", "who"} or before in pronouns():
        return False
    if _follows_name(clause) and clause.word(clause.first) in word_class("present"):
        return False
    verbs = word_class("irregular") | word_class("sayings")
    return not any(item.text.endswith("ed") or item.text in verbs for item in clause.items[clause.first : clause.last])


def _follows_name(clause: Clause) -> bool:
    """Whether a name that can act, or the number after it, stands right before the trigger."""
    at = clause.first - 1
    while at > 0 and (clause.items[at].aside or clause.word(at).isdigit() or clause.word(at) == "flight"):
        at -= 1
    return at >= 0 and clause.items[at].acts


def _both_sides(clause: Clause, right: list[Group]) -> bool:
    """ "between X and Y" tells all parties."""
    return any(group.governor in {"between", "among"} and _beside(clause, group) for group in right[:1])


_OBSERVING = frozenset(
    {"brokered", "mediated", "hosted", "moderated", "witnessed", "monitored", "facilitated", "overseen"}
)


def _antecedent(clause: Clause, left: list[Group]) -> list[Item]:
    """Whom the relative pronoun of the trigger's clause stands for: "to Lou Garrett, who died on Sunday"."""
    before = [group for group in left if group.last < clause.relative]
    if clause.relative < 0 or not before:
        return []
    between = range(before[-1].last + 1, clause.relative)
    touches = all(clause.items[i].aside or clause.word(i) == "," for i in between)
    later = any(group.first > clause.relative for group in left)
    return (
        [before[-1].members[-1]] if touches and not later and clause.word(clause.relative) in {"who", "which"} else []
    )


def _agents(clause: Clause, left: list[Group], right: list[Group], expected: Frame, event_type: str) -> list[Item]:
    if not expected.subject:
        return []
    contest = event_type == "games" and any(item.text in word_class("contests") for item in clause.items)
    loose = expected.loose or contest
    nominal = is_nominal(clause)
    if not nominal and not loose and _generic_subject(clause):
        return []
    if found := _antecedent(clause, left):
        return found
    for group in reversed(left):
        crossed = _crossed(clause, group.last + 1, clause.first, nominal and loose)
        if crossed and not contest and not _borrows_subject(clause):
            break
        if _is_subject(group) and (loose or not nominal or _carried(clause, group)):
            return list(group.members)
    if loose and nominal:
        for group in right:
            if (
                _is_subject(group)
                and (clause.word(group.at) == "," or is_time(clause.word(group.at)))
                and not _crossed(clause, clause.last, group.first, True)
            ):
                return list(group.members)
    return []


def _generic_subject(clause: Clause) -> bool:
    """Whether a common noun stands right before the verb: "the gunmen attacked", "Trump's lawyers said"."""
    for index in range(clause.first - 1, -1, -1):
        item = clause.items[index]
        if item.aside or is_time(item.text) or item.text == ",":
            continue
        if (
            item.name is not None
            or not item.text.isalpha()
            or item.text in word_class("roles") | word_class("borders") | PREPOSITIONS
        ):
            return False
        if item.text in {"and", "to", "or", "who", "which"} or item.text.endswith(("ed", "ing")):
            return False
        return (
            item.text not in word_class("light_verbs")
            and not _acting_group(clause, index)
            and not _after_name(clause, index)
        )
    return False


def _after_name(clause: Clause, index: int) -> bool:
    """Whether the noun at `index` ends a phrase that hangs on a name: "Ana Ruiz from the opposition camp"."""
    for at in range(index - 1, max(0, index - 6), -1):
        if clause.word(at) in PREPOSITIONS:
            return clause.items[at - 1].acts
    return False


def _acting_group(clause: Clause, index: int) -> bool:
    """Whether the noun at `index` acts for a state named just before it ("Russian forces")."""
    before = clause.name(index - 1)
    if before is not None and before.kind == "organisation" and clause.items[index - 1].acts:
        return True  # "FBI agents"
    return clause.word(index) in word_class("state_groups") and any(
        clause.name(at) is not None for at in range(max(0, index - 3), index)
    )


def _is_subject(group: Group) -> bool:
    return not group.governor or (group.governor in {"of", "from"} and group.head in word_class("delegates"))


def _crossed(clause: Clause, first: int, last: int, sayings_pass: bool) -> bool:
    if first == 1 and clause.word(1) == ":":
        first = 2
    border = word_class("borders") | _HARD | _ABOUT
    told = set() if sayings_pass else word_class("sayings")
    return any(
        _is_border(clause, i, border) or clause.word(i) in told for i in range(first, last) if not clause.items[i].aside
    )


def _is_border(clause: Clause, index: int, border: frozenset[str]) -> bool:
    """Whether a clause ends at `index`; "that day" ends none."""
    word = clause.word(index)
    return word in border and not (word == "that" and clause.word(index + 1) in _TIME_NOUNS)


def _borrows_subject(clause: Clause) -> bool:
    """Whether the trigger's verb has no subject of its own: "after meeting Putin", "killing three"."""
    word = clause.word(clause.first)
    return word.endswith("ing") and clause.word(clause.first - 1) not in _ARTICLES


def _carried(clause: Clause, group: Group) -> bool:
    """Whether a verb that carries event nouns stands between: "launched an attack", or the noun brings what befell the subject."""
    return any(
        clause.word(i) in word_class("light_verbs") or clause.word(i) == "by"
        for i in range(group.last + 1, clause.first)
    )


def _complements(clause: Clause, right: list[Group], expected: Frame) -> list[Item]:
    found: list[Item] = []
    for group in right:
        if _ends(clause, clause.last, group.first):
            break
        if group.head in _OBSERVING:
            continue
        if group.governor in expected.after and (group.governor not in _CLOSE or _beside(clause, group)):
            found += group.members
        elif group.governor in {"of", "from"} and group.head in word_class("delegates"):
            found += group.members
        elif expected.object and clause.first <= group.at < clause.last and group.governor not in PREPOSITIONS:
            found += group.members
        elif expected.object and _explains_object(clause, group):
            found += group.members
    return found


def _claimants(clause: Clause, found: list[Group]) -> list[Item]:
    """Who "claimed responsibility" for an attack."""
    at = next((i for i, item in enumerate(clause.items) if item.text == "responsibility"), -1)
    near = [group for group in found if group.last < at and not group.governor]
    return list(near[-1].members) if near and clause.word(at - 1) in {"claimed", "claims", "claiming", "claim"} else []


def _explains_object(clause: Clause, group: Group) -> bool:
    """Whether the group names a common object of the verb: "arrested two brothers, Adnan and Karim Sayed"."""
    if clause.word(group.at) != "," or is_nominal(clause) or not 1 <= group.at - clause.last <= 4:
        return False
    plain = all(clause.word(i).isalpha() and clause.name(i) is None for i in range(clause.last, group.at))
    return plain and clause.word(group.last + 1) in {",", "", ".", "in", "on", "at", "after"}


def _beside(clause: Clause, group: Group) -> bool:
    """Whether the group's preposition hangs on the trigger itself, with at most a time (for "between", a place too) between."""
    places = group.governor in {"between", "among"}
    return all(_is_filler(clause, i, places) for i in range(clause.last, group.at))


def _is_filler(clause: Clause, index: int, places: bool) -> bool:
    item = clause.items[index]
    return (
        item.aside
        or (places and item.name is not None)
        or is_time(item.text)
        or item.text in {",", "held", "that", "place", "which", "took"}
    )


def _other_party(clause: Clause, right: list[Group], agents: list[Item]) -> list[Item]:
    """Whom the only party of a call acts upon: "In a phone call, Ruiz urged Weber to sign"."""
    after = [group for group in right if group.first > clause.items.index(agents[0])]
    verb = bool(after) and bool(after[0].governor) and after[0].governor not in PREPOSITIONS
    return list(after[0].members) if verb and not _ends(clause, clause.items.index(agents[0]) + 1, after[0].at) else []


def _held_by(found: list[Group]) -> list[Item]:
    """Who owns or runs what was struck: "a bus operated by Viazul", "facilities belonging to Aramco"; and who is named as the author."""
    ties = {
        "by": {
            "operated",
            "owned",
            "run",
            "chartered",
            "flown",
            "claimed",
            "led",
            "headed",
            "organised",
            "organized",
            "staged",
        },
        "to": {"belonging", "belonged", "attributed", "ascribed"},
        "on": {"blamed"},
    }
    return [item for group in found if group.head in ties.get(group.governor, ()) for item in group.members]


def _beaten(clause: Clause, found: list[Group]) -> list[Item]:
    return [item for group in found if group.governor in word_class("beaten") for item in group.members]


def _inverted(clause: Clause, right: list[Group]) -> list[Item]:
    """The speaker after the verb: '"...", said the minister Ana Ruiz'."""
    verb = clause.word(clause.last - 1) in word_class("sayings") and not is_nominal(clause)
    return list(right[0].members) if verb and right and right[0].at == clause.last - 1 else []


def _addressed(clause: Clause, right: list[Group]) -> list[Item]:
    """The one a saying is told to, right after the verb, or after "to" or "with"."""
    if clause.word(clause.last - 1) == "to":
        return list(right[0].members) if right and right[0].at == clause.last - 1 else []
    if clause.word(clause.last - 1) not in word_class("addressing"):
        return []
    near = [
        group
        for group in right
        if not _ends(clause, clause.last, group.first) and clause.word(group.last + 1) not in {"'s", "’s"}
    ]
    return [
        item
        for group in near[:1]
        if group.governor in {"to", "with"} or group.at == clause.last - 1
        for item in group.members
    ]


def _ends(clause: Clause, first: int, last: int) -> bool:
    for index in range(first, last):
        item = clause.items[index]
        if item.aside:
            continue
        if (
            _is_border(clause, index, word_class("borders") | _HARD | word_class("topics"))
            or item.text in word_class("sayings") | _MODALS
        ):
            return True
        if (
            item.text == "to"
            and index + 1 < last
            and clause.name(index + 1) is None
            and clause.word(index + 1) not in _ARTICLES
        ):
            return True
    return False


def _premodifiers(clause: Clause, expected: Frame) -> list[Item]:
    """The name right before an event noun ("NATO summit", "Russia's attack", "the Israeli airstrike")."""
    if not expected.premodifier or not is_nominal(clause):
        return []
    for index in range(clause.first - 1, max(-1, clause.first - 4), -1):
        item = clause.items[index]
        if item.acts:
            pair = clause.items[index - 2] if clause.word(index - 1) in {"-", "–", "and"} and index > 1 else item
            return [pair, item] if pair.acts and pair is not item else [item]
        if (
            item.aside
            or not (item.text in {"'s", "’s"} or item.text.isalpha())
            or item.text in _ARTICLES | PREPOSITIONS
        ):
            return []
        if item.text in word_class("auxiliaries") or item.text in word_class("light_verbs") or item.text.endswith("ed"):
            return []
    return []
