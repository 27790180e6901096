"""Event ids: hashes of content, the same on every machine, in every order and with any number of workers."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from timeline.events.merging.telling import Key, identity
from timeline.model import Event

_DIGITS = 16  # hexadecimal: 64 bits, one collision expected among some four billion events


def event_ids(events: Iterable[Event]) -> list[Event]:
    """The events, each with the id of its first mention (the earliest published; see `merged`).

    An id stays when articles published later join the event; it changes when an earlier article that tells the event
    is added, or when the first mention itself reads differently. Mentions given twice over make different ids.
    """
    seen: Counter[Key] = Counter()
    found = []
    for event in events:
        first = identity(event.mentions[0])
        found.append(replace(event, id=_hash(first, seen[first])))
        seen[first] += 1
    return found


def _hash(first: Key, again: int) -> str:
    facts = "\x1f".join(str(part) for part in (*first, *([again] if again else [])))
    return hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
