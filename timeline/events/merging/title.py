"""A short headline for an event, made of its type, parties and place: the same facts, the same words."""

from collections.abc import Sequence

LONGEST = 80  # characters

# Types that are known by where they were rather than by who took part.
_BY_PLACE = frozenset({"attack", "disaster", "protest", "election"})


def title(event_type: str, participants: Sequence[str], place: str, when: str = "") -> str:
    """ "Call: Sebastien Lecornu, Sergei Shoigu", "Attack in Moscow", "Trial, 2024-07"; at most 80 characters.

    `when` (an EDTF date, "" if unknown) is used only where neither parties nor a place are known.
    """
    label = event_type.replace("_", " ").capitalize()
    if place and (event_type in _BY_PLACE or not participants):
        return _cut(f"{label} in {place}")
    if participants:
        return _with_names(label, participants)
    return _cut(f"{label}, {when}" if when else label)


def _with_names(label: str, names: Sequence[str]) -> str:
    """As many names as fit, the rest counted."""
    for shown in range(len(names), 0, -1):
        rest = len(names) - shown
        line = f"{label}: {', '.join(names[:shown])}" + (f" and {rest} more" if rest else "")
        if len(line) <= LONGEST:
            return line
    return _cut(f"{label}: {names[0]}")


def _cut(line: str) -> str:
    """At most 80 characters, cut at a word."""
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
