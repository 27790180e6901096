"""Event ids: hashes of content, the same on every machine, in every order and with any number of workers."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from timeline.events.telling import identity
from timeline.model import Event

_DIGITS = 16  # hexadecimal: 64 bits, one collision expected among some four billion events


def event_ids(events: Iterable[Event]) -> list[Event]:
    """The events, each with the id of its first mention (the earliest published; see `merged`).

    An id stays when articles published later join the event; it changes when an earlier article that tells the event
    is added, or when the first mention itself reads differently.
    """
    return [replace(event, id=_hash(event)) for event in events]


def _hash(event: Event) -> str:
    facts = "\x1f".join(str(part) for part in identity(event.mentions[0]))
    return hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
