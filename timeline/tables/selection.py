"""Which events are asked for: by type, by days, by whom they are about, by confidence."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.events.merging.naming import folded, same_name
from timeline.events.names import matches
from timeline.model import DateSpan, Event


@dataclass(frozen=True, slots=True)
class About:
    """Whom or what events are to be about: a person, body, state or place, by this name or a variant of it."""

    name: str

    def fits(self, names: Iterable[str], quotes: Iterable[str] = ()) -> bool:
        """Whether one of `names` is a variant of the name, or a quote holds the name in full."""
        wanted = folded(self.name)
        if not wanted:
            return True
        told = [name for name in names if name]
        # One word is the beginning of a longer name, or it is another's: "Apple Inc.", but not "South Sudan".
        longer = [name for name in told if " " in self.name.strip() or name.lower().startswith(self.name.lower())]
        if any(same_name(wanted, folded(name)) for name in told) or matches(self.name, longer):
            return True
        spelled = re.compile(rf"(?<!\w){re.escape(self.name)}(?!\w)", re.IGNORECASE)
        return any(spelled.search(quote) for quote in quotes)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which events are asked for; what isn't set asks for nothing. `first` and `last` are days, inclusive."""

    types: Sequence[str] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    about: str = ""
    min_confidence: float = 0.0

    def holds(self, event: Event) -> bool:
        """Whether `event` is asked for."""
        when, place = event.when, event.place.name if event.place else ""
        days = DateSpan(when.start_date or when.earliest, when.end_date or when.latest)
        quotes = (mention.sentence.text for mention in event.mentions)
        return self.fits(event.event_type, event.confidence, days, (*event.participants, place), quotes)

    def fits(
        self, event_type: str, confidence: float, days: DateSpan, names: Iterable[str], quotes: Iterable[str]
    ) -> bool:
        """Whether an event of this type is asked for: its days or their bounds, who and where, the sentences told."""
        return (
            (not self.types or event_type in self.types)
            and confidence >= self.min_confidence
            and self.in_time(*days)
            and About(self.about).fits(names, quotes)
        )

    def in_time(self, earliest: dt.date | None, latest: dt.date | None) -> bool:
        """Whether something between these days can lie in the days asked for; what has no bounds at all doesn't."""
        if self.first is None and self.last is None:
            return True
        if earliest is None and latest is None:
            return False
        begins_in_time = self.last is None or earliest is None or earliest <= self.last
        return begins_in_time and (self.first is None or latest is None or latest >= self.first)
