"""Editions of the Games that an article names, as stories of their own: the days are the calendar's."""

import datetime as dt

from timeline.events import assertion, games
from timeline.events.frames import Frame
from timeline.events.reading import Reading
from timeline.events.sentences.sentence import Sentence
from timeline.events.sightings import Sighting
from timeline.events.stories import Story
from timeline.events.triggers import Trigger
from timeline.model import DateSpan, Status

EDITION = Trigger(
    event_type="games",
    source="games.edition",
    forms={},
    before=(),
    after=(),
    then=(),
    before_not=(),
    after_not=(),
    near=None,
    near_not=None,
    about=(),
    about_not=(),
    flags=frozenset(),
    example="",
    not_example="",
)


def edition_stories(reading: Reading, frame: Frame) -> list[Story]:
    """One story for each edition that the text names, its first naming as the main one.

    A ceremony belongs to its edition, but for one that the headline reports: that is an event of its own.
    """
    found: dict[str, Story] = {}
    for mention in games.find(reading.text, reading.reference):
        edition, index = mention.edition, reading.index(mention.start)
        if edition is None or mention.part == "within" or (mention.part != "whole" and index == frame.headline):
            continue
        sentence = reading.sentence(index)
        status = _status(sentence, mention, reading.reference)
        sighting = Sighting("games", mention.start, mention.end, EDITION, "NN", status, sentence)
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
