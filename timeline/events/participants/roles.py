"""Which names take part, by where they stand around the trigger and what the event type expects there."""

from timeline.events.participants.agents import agents
from timeline.events.participants.by_type import added, addressed, congratulated, inverted, of_contest
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.groups import Group, groups
from timeline.events.participants.others import both_sides, complements, premodifiers
from timeline.events.participants.trigger import is_passive, is_undergone
from timeline.events.participants.words import frame


def taking_part(clause: Clause, event_type: str) -> list[Item]:
    """The items that take part, the agent first, then by position."""
    expected = frame(event_type)
    found = of_contest(clause, groups(clause)) if event_type == "games" else groups(clause)
    if event_type == "games" and (won := congratulated(found)):
        return won
    left = [group for group in found if group.last < clause.first]
    right = [group for group in found if group.first >= clause.last]
    acting = [] if both_sides(clause, right) else agents(clause, left, right, expected, event_type)
    rest = complements(clause, right, expected)
    if event_type == "statement":
        acting, rest = _speaking(clause, right, acting, rest)
    rest = premodifiers(clause, expected) + rest + added(clause, found, right, acting, rest, event_type)
    return acting + [item for item in rest if item not in acting]


def _speaking(
    clause: Clause, right: list[Group], acting: list[Item], rest: list[Item]
) -> tuple[list[Item], list[Item]]:
    """The speaker and the one addressed: in the passive the one named after "by" speaks, or nobody named."""
    told = addressed(clause, right)
    if is_passive(clause) and rest:
        return rest, acting + told
    if is_undergone(clause):
        return [], []
    return acting or inverted(clause, right), ([] if acting else rest) + told
