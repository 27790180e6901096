"""Who took part: identified people, organisations and states, by their role in the trigger's clause."""

import re

from timeline.events.names import Name, Names

_AT = re.compile(r"\b(?:in|at|near|outside|from|inside|into|across|around|throughout|on)(?: the)? $", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:said|says|reported|reports|told|according to)\b", re.IGNORECASE)


def of(names: Names, text: str, sentence: tuple[int, int], trigger: tuple[int, int], event_type: str) -> tuple[str, ...]:
    """Canonical names of those who took part, the agent first; empty when none is identified."""
    near = [name for name in names.between(*sentence) if _can_act(name, text)]
    if event_type == "statement":
        before = [name for name in near if name.end <= trigger[0]]
        near = before[-1:] or near[:1]
    return tuple(dict.fromkeys(name.canonical for name in near))


def _can_act(name: Name, text: str) -> bool:
    if name.modifies or name.kind not in {"person", "organisation", "state"}:
        return False
    return not _AT.search(text, max(0, name.start - 14), name.start)
