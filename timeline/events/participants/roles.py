"""Which names take part, by where they stand around the trigger and what the event type expects there."""

from timeline.events.participants import others
from timeline.events.participants.agents import agents
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.groups import Group, groups
from timeline.events.participants.trigger import is_passive, is_undergone
from timeline.events.participants.words import frame


def taking_part(clause: Clause, event_type: str) -> list[Item]:
    """The items that take part, the agent first, then by position."""
    expected = frame(event_type)
    found = others.of_contest(clause, groups(clause)) if event_type == "games" else groups(clause)
    if event_type == "games" and (won := others.congratulated(found)):
        return won
    left = [group for group in found if group.last < clause.first]
    right = [group for group in found if group.first >= clause.last]
    acting = [] if others.both_sides(clause, right) else agents(clause, left, right, expected, event_type)
    rest = others.complements(clause, right, expected)
    if event_type == "statement":
        acting, rest = _speaking(clause, right, acting, rest)
    rest = others.premodifiers(clause, expected) + rest + _by_type(clause, found, right, acting, rest, event_type)
    return acting + [item for item in rest if item not in acting]


def _by_type(
    clause: Clause, found: list[Group], right: list[Group], acting: list[Item], rest: list[Item], event_type: str
) -> list[Item]:
    """What single event types add."""
    if event_type in {"call", "meeting"}:
        return others.other_party(clause, right, acting) if len(acting) == 1 and not rest else []
    if event_type in {"arrest", "trial"}:
        return others.singled_out(clause, right)
    if event_type == "games":
        return others.objects(found, "beaten") + others.tied(found)
    if event_type == "election":
        voted_on = [item for kind in ("beaten", "electing", "voting_out") for item in others.objects(found, kind)]
        return voted_on + [item for item in others.tied(found) if item.name is None or item.name.kind == "person"]
    if event_type == "agreement":
        return others.bought(right)
    if event_type == "protest":
        return others.tied(found)
    if event_type == "disaster":
        return others.tied(found) + others.collided(clause, right) + others.victims(clause, found)
    if event_type == "attack":
        blamed = others.claimants(clause, found) + others.objects(found, "blaming")
        return others.tied(found) + blamed + others.victims(clause, found)
    return []


def _speaking(
    clause: Clause, right: list[Group], acting: list[Item], rest: list[Item]
) -> tuple[list[Item], list[Item]]:
    """The speaker and the one addressed: in the passive the one named after "by" speaks, or nobody named."""
    told = others.addressed(clause, right)
    if is_passive(clause) and rest:
        return rest, acting + told
    if is_undergone(clause):
        return [], []
    return acting or others.inverted(clause, right), ([] if acting else rest) + told
