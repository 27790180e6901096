"""Resolves candidates in the order of the text, carrying the date last told."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from timeline.model import DateSpan, TimeExpression, When
from timeline.times.reading import Candidate, Frame, Moment
from timeline.times.resolution import Resolved, resolved


def resolve(
    candidates: Sequence[Candidate], text: str, reference: dt.date | DateSpan | None, language: str = "en"
) -> list[TimeExpression]:
    """The candidates with values and dates, against a day, against bounds, or against nothing."""
    if isinstance(reference, DateSpan):
        return _within(candidates, reference)
    return [_expression(c, r) for c, r in zip(candidates, _told(candidates, reference), strict=True)]


def _expression(candidate: Candidate, result: Resolved) -> TimeExpression:
    return TimeExpression(
        candidate.start, candidate.end, candidate.text, result.kind, result.value, candidate.rule, result.when,
        result.anchor,
    )  # fmt: skip


def _told(candidates: Sequence[Candidate], reference: dt.date | None) -> list[Resolved]:
    """Each candidate resolved in the frame that the ones before it leave."""
    daily = any(_names_today(c) for c in candidates)
    story: DateSpan | None = None
    results = []
    for candidate in candidates:
        result = resolved(candidate.reading, Frame(reference, candidate.direction, story, daily))
        results.append(result)
        if isinstance(candidate.reading, Moment) and result.when.start_date is not None:
            story = DateSpan(result.when.start_date, result.when.end_date)
    return results


def _names_today(candidate: Candidate) -> bool:
    """Whether the narrator (not a speaker quoted) calls a day next to publication by its day word."""
    return candidate.rule == "day word" and not candidate.quoted


def _within(candidates: Sequence[Candidate], reference: DateSpan) -> list[TimeExpression]:
    """Against bounds: what both ends agree on is dated, the rest keeps bounds."""
    ends = [day for day in (reference.earliest, reference.latest) if day is not None]
    if not ends:
        return resolve(candidates, "", None)
    low, high = _told(candidates, ends[0]), _told(candidates, ends[-1])
    undated = _told(candidates, None)
    both = len(ends) == 2
    return [
        _expression(c, one if both and one.value == two.value and _same_days(one, two) else _bounded(none, one, two, reference))
        for c, one, two, none in zip(candidates, low, high, undated, strict=True)
    ]


def _same_days(one: Resolved, two: Resolved) -> bool:
    return (one.when.start_date, one.when.end_date) == (two.when.start_date, two.when.end_date)


def _bounded(undated: Resolved, low: Resolved, high: Resolved, reference: DateSpan) -> Resolved:
    if undated.when.start_date is not None:
        return undated
    earliest = low.when.earliest if reference.earliest else None
    latest = high.when.latest if reference.latest else None
    if earliest and latest and earliest > latest:
        earliest = latest = None
    reason = "the publication date is known only within bounds"
    return replace(undated, when=When(earliest=earliest, latest=latest, reason=reason))
