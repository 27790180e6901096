"""The year of a month, day, season or quarter told without one: by what is said of it, by tense, and by distance."""

import datetime as dt
from contextlib import suppress

from timeline.times.reading import Frame, Moment
from timeline.times.resolution import calendar as cal
from timeline.times.resolution.units import unit_of

_REPORTED_WITHIN = 60  # days after its end: "they expect to report third-quarter results"
_GOVERNED = 2  # a direction: a mark of the future beside the expression
_NEAR_AHEAD, _NEAR_BEHIND = 100, 45  # days: a weak sign of tense does not move a date from so near


def year_for(moment: Moment, frame: Frame) -> tuple[int, str]:
    """The year, and why it is this one."""
    reference = frame.reference
    assert reference is not None
    spans = spans_in(moment, range(reference.year - 1, reference.year + 2))
    spans = spans or spans_in(moment, range(reference.year - 4, reference.year + 5))
    past = [year for year, (start, _) in spans if start <= reference]
    future = [year for year, (_, end) in spans if end >= reference]
    strictly = [year for year, (_, end) in spans if end < reference]
    if moment.pick == "this" and reference.year in dict(spans):
        if past and (frame.direction < 0 or past[-1] in future):  # "this winter" in January began the year before
            return past[-1], "the last that began by the publication date"
        return reference.year, "in the year of the publication date"
    if moment.pick == "last" and strictly:
        return strictly[-1], "the last such before the publication date"
    if moment.pick == "next" and future:
        later = [year for year, (start, _) in spans if start > reference]
        return (later or future)[0], "the next such after the publication date"
    nearest = min(spans, key=lambda item: _distance(item[1], reference))[0]
    away = _distance(dict(spans)[nearest], reference)
    if moment.quarter is not None or moment.half is not None:
        if frame.direction == _GOVERNED and nearest not in future and away > _REPORTED_WITHIN:
            return future[0], "the next after the publication date, future tense"
        near = 0 if moment.half is not None and frame.direction else _NEAR_AHEAD
        if frame.direction <= 0 and past and nearest not in past and away > near:
            return past[-1], "the last before the publication date, no future tense"
        return nearest, "the nearest to the publication date"
    if frame.direction < 0 and past and (frame.direction < -1 or nearest in past or away > _NEAR_AHEAD):
        return past[-1], "the last before the publication date, past tense"
    is_governed = frame.direction == _GOVERNED and moment.day is None
    if frame.direction in (1, _GOVERNED) and future and (is_governed or nearest in future or away > _NEAR_BEHIND):
        return future[0], "the next after the publication date, future tense"
    return nearest, "the nearest to the publication date"


def spans_in(moment: Moment, years: range) -> list[tuple[int, cal.Days]]:
    """The years in which the moment exists, with its days in each: 29 February in leap years."""
    spans = []
    for year in years:
        with suppress(ValueError):
            spans.append((year, unit_of(moment, year)[1]))
    return spans


def _distance(days: cal.Days, reference: dt.date) -> int:
    start, end = days
    if start <= reference <= end:
        return 0
    return (start - reference).days if start > reference else (reference - end).days
