""" "Three days after the bombing": times counted from an event, once that event is dated."""

import datetime as dt
from collections.abc import Sequence

from timeline.events.reading import Reading
from timeline.events.stories import Story
from timeline.model import DateSpan, TimeExpression
from timeline.times.resolution.linked import AFTER_EVENT, counted_back, is_linked, shift

_SOON = frozenset({"PTXH", "PTXM", "PTXS"})
_REACH = 40  # characters between the time and the event it counts from: "after the second", "before Friday's"


def counted(reading: Reading, stories: Sequence[Story]) -> list[TimeExpression]:
    """The times that count from an event of the article which is dated, with their own dates."""
    found = []
    for time in (_linked(reading, time) for time in reading.expressions):
        if time is None:
            continue
        anchor = _anchor(time, stories) if not time.value.endswith("Y") else None  # years tell no day
        if anchor is not None:
            dated = shift(time, DateSpan(anchor.when.start_date, anchor.when.end_date))
        elif _to_the_day(time) and (day := _told_day(reading, time, stories)) is not None:
            dated = counted_back(time, DateSpan(day, day))
        else:
            continue
        found += [dated] if dated.when.start_date else []
    return found


def _linked(reading: Reading, time: TimeExpression) -> TimeExpression | None:
    """The time, when it counts from an event: "hours after the attack", "within hours of the attack"."""
    if is_linked(time):
        return time
    within = time.value in _SOON and reading.lower.endswith("within ", 0, time.start)
    soon = within and reading.lower.startswith(" of ", time.end)
    return time._replace(rule=AFTER_EVENT) if soon else None


def _to_the_day(time: TimeExpression) -> bool:
    """Whether a length tells a day: "two days", "a week"; "four years after" is said of no certain day."""
    return time.value.startswith("P") and time.value.endswith(("D", "W"))


def _told_day(reading: Reading, time: TimeExpression, stories: Sequence[Story]) -> dt.date | None:
    """The day of what the sentence tells last before the time: "resigned on 9 May, a day after lawmakers voted"."""
    index = reading.index(time.start)
    told = [
        (sighting.start, story.when.start_date)
        for story in stories
        if story.dated and story.when.start_date == story.when.end_date
        for sighting in story.sightings
        if sighting.sentence.index == index and sighting.start < time.start and sighting.tag.startswith("VB")
    ]
    if told:
        return max(told)[1]
    inside = [one for one in reading.expressions if reading.index(one.start) == index and one.end <= time.start]
    days = [one.when.start_date for one in inside if one.when.start_date and one.when.start_date == one.when.end_date]
    return days[-1] if days else None


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
