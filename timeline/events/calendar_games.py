"""Editions of the Games that an article names, as stories of their own: the calendar gives the days, the text the evidence."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from timeline.events import assertion, games
from timeline.events.sightings import Sighting
from timeline.events.story import Story
from timeline.events.syntax import Sentence
from timeline.events.triggers import Trigger
from timeline.model import DateSpan, Status

EDITION = Trigger(
    event_type="games", source="games.edition", forms={}, before=(), after=(), then=(), before_not=(), after_not=(), near=None, near_not=None,
    weak=False, joins=False, needs_participant=False, active=False, capital=True, singular=False, example="", not_example="",
)  # fmt: skip


def edition_stories(text: str, lower: str, spans: Sequence[tuple[int, int]], reference: dt.date | DateSpan | None, headline_end: int) -> list[Story]:
    """One story for each edition that the text names, its first naming as the main one.

    A ceremony belongs to its edition, but for one that the headline (the text up to `headline_end`) reports.
    """
    starts = [start for start, _ in spans]
    found: dict[str, Story] = {}
    for mention in games.find(text, reference):
        edition = mention.edition
        if edition is None or mention.part == "within" or (mention.part != "whole" and mention.start < headline_end):
            continue
        index = bisect_right(starts, mention.start) - 1
        sentence = Sentence(text, lower, spans[index], index)
        sighting = Sighting("games", mention.start, mention.end, EDITION, "NN", _status(sentence, mention, reference), sentence)
        if edition.name in found:
            found[edition.name].sightings.append(sighting)
        elif mention.part == "whole":
            found[edition.name] = Story(sighting, mention.when, [sighting], mention.reason, edition)
    return list(found.values())


def _status(sentence: Sentence, mention: games.EditionMention, reference: dt.date | DateSpan | None) -> Status:
    """Planned when it opens after the reference date, or, that unknown, when its clause is in the future."""
    assert mention.edition is not None
    if mention.edition.cancelled:
        return Status.CANCELLED
    day = reference.earliest if isinstance(reference, DateSpan) else reference
    start = mention.edition.start
    if day is not None and start is not None:
        return Status.SCHEDULED if start > day else Status.HAPPENED
    told = assertion.status(sentence, mention.start, mention.end, "NN")
    return told if told is not None else Status.HAPPENED
