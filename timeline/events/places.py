"""Where it happened: the most specific place that the sentence names, with its country and coordinates."""

import re

from timeline.events.gazetteer import Entry, entries
from timeline.events.names import Name, Names
from timeline.model import Place

_AT = re.compile(r"\b(?:in|at|near|outside|inside|into|to|on|from|of)(?: the)?(?: \w+ city of)? $", re.IGNORECASE)


def of(names: Names, text: str, sentence: tuple[int, int], trigger: tuple[int, int], event_type: str) -> Place | None:
    """The place of the event at `trigger`, or None when the sentence names none."""
    found = [name for name in names.between(*sentence) if name.kind in {"place", "state"} and _AT.search(text, max(0, name.start - 30), name.start)]
    if not found:
        return None
    return _placed(min(found, key=lambda name: (name.start < trigger[0], abs(name.start - trigger[0]))), names)


def _placed(name: Name, names: Names) -> Place:
    """The place with the facts of the bearer of its name that the article's other places make likeliest."""
    bearers = entries(name.canonical) or entries(name.text)
    if not bearers:
        return Place(name.text)
    entry: Entry = bearers[0]
    return Place(name.text, entry.country, entry.latitude, entry.longitude)
