"""Who took part: identified people, organisations and states, by their role in the trigger's clause."""

from timeline.events.names import Names
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.roles import taking_part
from timeline.events.participants.words import frame

__all__ = ["of"]


def of(names: Names, text: str, sentence: tuple[int, int], trigger: tuple[int, int], event_type: str) -> tuple[str, ...]:
    """Canonical names of those who took part, the agent first; empty when none is identified."""
    clause = Clause(names, sentence, trigger)
    kinds = frame(event_type).kinds | {"nationality"}
    found = [item for item in taking_part(clause, event_type) if item.name is not None and item.name.kind in kinds]
    return tuple(dict.fromkeys(_canonical(item) for item in found))


def _canonical(item: Item) -> str:
    return item.name.canonical if item.name else item.text
