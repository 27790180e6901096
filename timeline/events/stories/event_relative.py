""" "Three days after the bombing": times counted from an event, once that event is dated."""

import datetime as dt
from collections.abc import Sequence

from timeline.events.reading import Reading
from timeline.events.sentences.wordlists import ends_with, phrases, words
from timeline.events.stories import Story
from timeline.model import DateSpan, Precision, TimeExpression, When
from timeline.times.resolution.linked import AFTER_EVENT, counted_back, is_linked, period_of, shift

_SOON = frozenset({"PTXH", "PTXM", "PTXS"})
_REACH = 40  # characters between the time and the event it counts from: "after the second", "before Friday's"


def counted(reading: Reading, stories: Sequence[Story]) -> list[TimeExpression]:
    """The times that count from an event of the article which is dated, with their own dates."""
    found = []
    for time in (_linked(reading, time) for time in reading.expressions):
        if time is None:
            continue
        anchor = _anchor(time, stories) if not period_of(time).endswith("Y") else None  # years tell no day
        if anchor is not None:
            dated = shift(time, DateSpan(anchor.when.start_date, anchor.when.end_date))
        elif (told := _told(reading, time, stories)) is not None:
            dated = counted_back(time, DateSpan(told.start_date, told.end_date))
        else:
            continue
        found += [dated] if dated.when.start_date and _can_be(reading, dated) else []
    return found


def _can_be(reading: Reading, time: TimeExpression) -> bool:
    """Whether what lies after publication is told as to come: "came a month after the quake" is of no such day."""
    day, told = reading.reference, reading.sentence(reading.index(time.start)).word_set
    ahead = isinstance(day, dt.date) and time.when.start_date is not None and time.when.start_date > day
    return not ahead or not told.isdisjoint(words("looks_ahead") | words("future"))


def _linked(reading: Reading, time: TimeExpression) -> TimeExpression | None:
    """The time, when it counts from an event: "hours after the attack", "within hours of the attack"."""
    if is_linked(time):
        return time
    within = time.value in _SOON and reading.lower.endswith("within ", 0, time.start)
    soon = within and reading.lower.startswith(" of ", time.end)
    return time._replace(traits=AFTER_EVENT) if soon else None


def _told(reading: Reading, time: TimeExpression, stories: Sequence[Story]) -> When | None:
    """When what the sentence tells last before the time was: "resigned on 9 May, a day after lawmakers voted".
    Not of "said on Monday that a day after the vote he resigned".
    """
    index = reading.index(time.start)
    if ends_with(reading.lower[reading.sentence(index).start : time.start], phrases("opens_content")):
        return None
    told = [
        (sighting.start, story.when)
        for story in stories
        for sighting in story.sightings
        if sighting.sentence.index == index and sighting.start < time.start and sighting.tag.startswith("VB")
    ]
    inside = [one.when for one in reading.between(reading.spans[index][0], time.start) if one.end <= time.start]
    sources = [when for _, when in sorted(told, key=lambda pair: -pair[0])] or inside[::-1]
    return next((when for when in sources if _is_as_fine(period_of(time), when)), None)


def _is_as_fine(length: str, when: When) -> bool:
    """Whether a length counted from a time tells when: days from a day, months from a month; years tell too little."""
    start, end = when.start_date, when.end_date
    if start is None or end is None or not length.startswith("P"):
        return False
    if length.endswith("M") and not length.startswith("PT"):
        return when.precision is Precision.MONTH and start.day == 1
    return length.endswith(("D", "W")) and start == end


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
