"""Who took part: identified people, organisations and states, by their role in the trigger's clause."""

from timeline.events.gazetteer import means_region
from timeline.events.names import Name, Names
from timeline.events.names.antecedents import sentence_start
from timeline.events.participants.bodies import acting_body
from timeline.events.participants.capitals import as_governments
from timeline.events.participants.gathered import gathered
from timeline.events.participants.officeholders import officeholders
from timeline.events.participants.pairs import pair_told_before
from timeline.events.participants.parse import clause_of
from timeline.events.participants.roles import taking_part
from timeline.events.participants.trigger import is_nominal
from timeline.events.participants.unnamed import accused_unnamed
from timeline.events.participants.words import frame

__all__ = ["of"]


_PARTIES = frozenset({"call", "meeting", "agreement", "election", "trial", "statement"})
_PAIRED = frozenset({"call", "meeting", "agreement", "visit"})
_WORDS = 10  # what has more is a sentence in capitals, not a name
_JUSTICE = frozenset({"arrest", "trial", "attack"})
_HOSTED = frozenset({"call", "meeting", "visit"})
_REACH = 1500  # characters after a headline in which its unnamed subject is looked for


def of(
    names: Names, text: str, sentence: tuple[int, int], trigger: tuple[int, int], event_type: str
) -> tuple[str, ...]:
    """Canonical names of those who took part, the agent first; empty when none is identified."""
    clause = clause_of(names, sentence, trigger)
    as_governments(clause, event_type)
    taking = taking_part(clause, event_type)
    found = [item.name for item in taking if item.name is not None]
    people = officeholders(clause, taking) or [
        name.canonical for name in found if _kind(name) in frame(event_type).kinds or _is_party(name, event_type)
    ]
    if event_type in _HOSTED and clause.first == 0 and is_nominal(clause) and not text[: sentence[0]].strip():
        people = [*_host(names, sentence[1], people), *people]
    body = acting_body(clause) if event_type in {"statement", "election"} else ""
    if body and (
        event_type == "statement" or not body.islower()
    ):  # "the Peruvian parliament", no "city council", votes
        behind = {item.name.canonical for item in taking if item.name is not None and item.start >= trigger[1]}
        people = [body, *(name for name in people if name in behind)]
    if event_type in _PAIRED:
        people = [*pair_told_before(clause, others=bool(people)), *people]
    if event_type == "meeting" and not people:
        people = gathered(names, sentence)
    if event_type in _JUSTICE and all(name.kind != "person" for name in found):
        people = [*people, *accused_unnamed(names, sentence)]
    return tuple(dict.fromkeys(name for name in people if name.count(" ") < _WORDS))


def _kind(name: Name) -> str:
    """The kind of a name; what acts for a nationality is a state."""
    return "state" if name.kind == "nationality" else name.kind


def _is_party(name: Name, event_type: str) -> bool:
    """Whether a place stands for its people or council: "Scotland voted", "the premiers of Quebec and Ontario"."""
    council = means_region(name.text) or name.text.split()[-1] in {"County", "City", "Borough", "Province", "State"}
    return name.kind == "place" and council and event_type in _PARTIES


def _host(names: Names, after: int, guests: list[str]) -> list[str]:
    """Who acts in a headline without a subject ("Telephone conversation with X"): the first other person told below."""
    for name in names.between(after, after + _REACH):
        if name.kind != "person" or name.canonical in guests:
            continue
        opens = not names.text[sentence_start(names.text, name.start) : name.start].removesuffix("The ").strip()
        if opens or name.office or name.text != name.canonical:
            return [name.canonical]
    return []
