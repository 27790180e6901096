""" "Three days after the bombing": times counted from an event, once that event is dated."""

from collections.abc import Sequence

from timeline.events.reading import Reading
from timeline.events.stories import Story
from timeline.model import DateSpan, TimeExpression
from timeline.times.resolution.linked import is_linked, shift

_REACH = 40  # characters between the time and the event it counts from: "after the second", "before Friday's"


def counted(reading: Reading, stories: Sequence[Story]) -> list[TimeExpression]:
    """The times that count from an event of the article which is dated, with their own dates."""
    found = []
    for time in filter(is_linked, reading.expressions):
        anchor = _anchor(time, stories)
        if anchor is not None:
            dated = shift(time, DateSpan(anchor.when.start_date, anchor.when.end_date))
            found += [dated] if dated.when.start_date else []
    return found


def _anchor(time: TimeExpression, stories: Sequence[Story]) -> Story | None:
    """The dated event named next after the time."""
    near = [
        (sighting.start, story)
        for story in stories
        if story.dated
        for sighting in story.sightings
        if time.end <= sighting.start <= time.end + _REACH and sighting.tag in ("NN", "NNS", "VBG")
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None
