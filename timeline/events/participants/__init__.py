"""Who took part: identified people, organisations and states, by their role in the trigger's clause."""

from timeline.events.gazetteer import is_region
from timeline.events.names import Name, Names
from timeline.events.names.antecedents import sentence_start
from timeline.events.participants.parse import clause_of
from timeline.events.participants.roles import taking_part
from timeline.events.participants.trigger import is_nominal
from timeline.events.participants.words import frame

__all__ = ["of"]


_HOSTED = frozenset({"call", "meeting", "visit"})
_REACH = 1500  # characters after a headline in which its unnamed subject is looked for


def of(
    names: Names, text: str, sentence: tuple[int, int], trigger: tuple[int, int], event_type: str
) -> tuple[str, ...]:
    """Canonical names of those who took part, the agent first; empty when none is identified."""
    clause = clause_of(names, sentence, trigger)
    kinds = frame(event_type).kinds | {"nationality"}
    found = [item.name for item in taking_part(clause, event_type) if item.name is not None and item.name.kind in kinds]
    people = [name.canonical for name in found if event_type != "election" or _can_vote(name)]
    if event_type in _HOSTED and clause.first == 0 and is_nominal(clause) and not text[: sentence[0]].strip():
        people = [*_host(names, sentence[1], people), *people]
    return tuple(dict.fromkeys(people))


def _can_vote(name: Name) -> bool:
    """Of places, only regions are told as voters ("Scotland voted")."""
    return name.kind != "place" or is_region(name.text)


def _host(names: Names, after: int, guests: list[str]) -> list[str]:
    """Who acts in a headline without a subject ("Telephone conversation with X"): the first other person told below."""
    for name in names.between(after, after + _REACH):
        if name.kind != "person" or name.canonical in guests:
            continue
        opens = not names.text[sentence_start(names.text, name.start) : name.start].removesuffix("The ").strip()
        if opens or name.office or name.text != name.canonical:
            return [name.canonical]
    return []
