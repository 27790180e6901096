"""Resolves candidates in the order of the text, against a day, against bounds, or against nothing."""

import datetime as dt
from collections.abc import Sequence

from timeline.model import DateSpan, TimeExpression, When
from timeline.times.reading import Candidate, Frame, Moment, Traits
from timeline.times.refiners.figures_alone import day_first
from timeline.times.refiners.ranges import PUT_OFF
from timeline.times.refiners.short_years import in_its_century
from timeline.times.resolution.entries import (
    day_of_dispatch,
    headings,
    in_a_row,
    is_yearless,
    of_one_year,
    weekday_headings,
)
from timeline.times.resolution.resolution import Resolved, resolved, span_of
from timeline.times.resolution.story import Story
from timeline.times.traits import told_in

_WEEK, _YEAR = 7, 365  # days
_DATES: Traits = frozenset({"day of a month", "day alone"})
_SEVERAL = 3  # entries: a blog has the last of them first


def resolve(
    candidates: Sequence[Candidate], text: str, reference: dt.date | DateSpan | None, language: str = "en"
) -> list[TimeExpression]:
    """The candidates with values and dates. `text` is the text they were scanned from."""
    if isinstance(reference, DateSpan):
        return _within(candidates, text, reference, language)
    return [_expression(c, r) for c, r in zip(candidates, _told(candidates, text, reference, language), strict=True)]


def _expression(candidate: Candidate, result: Resolved) -> TimeExpression:
    return TimeExpression(
        candidate.start, candidate.end, candidate.text, result.kind, result.value, candidate.rule, result.when,
        result.anchor, candidate.traits,
    )  # fmt: skip


def _told(candidates: Sequence[Candidate], text: str, reference: dt.date | None, language: str) -> list[Resolved]:
    """Each candidate resolved in the frame that the ones before it leave, and the day that heads its entry, if any."""
    traits = told_in(candidates)
    if reference is not None and not dt.MINYEAR < reference.year < dt.MAXYEAR:
        reference = None  # from the calendar's ends nothing can be counted: computers write "no date" so
    if reference is not None and "dateline" in traits:
        reference = day_of_dispatch(candidates, reference)
    if "short year" in traits:
        candidates = [in_its_century(candidate, reference) for candidate in candidates]
    if "month first" in traits:
        candidates = _in_the_order_of(candidates, reference)
    heads, last = headings(candidates, text) if not _DATES.isdisjoint(traits) else [], reference
    if heads and reference is not None:
        candidates = of_one_year(candidates, heads, text, reference)
    told = [candidates[index] for index in heads] if heads else []
    if not heads and "weekday" in traits and (heads := weekday_headings(candidates, text)):
        told = in_a_row([candidates[index] for index in heads])
        last = reference + dt.timedelta(days=_WEEK) if reference is not None else None
    days = _resolved_in_order(told, text, reference, language) if heads else []
    if not _are_in_order(days, last):
        return _ranged(candidates, _resolved_in_order(candidates, text, reference, language), reference)
    results = _resolved_in_order(candidates[: heads[0]], text, reference, language)
    for first, behind, day in zip(heads, [*heads[1:], len(candidates)], days, strict=True):
        results.append(day)
        results += _resolved_in_order(candidates[first:behind], text, day.when.start_date, language, day)[1:]
    return _ranged(candidates, results, reference)


def _in_the_order_of(candidates: Sequence[Candidate], reference: dt.date | None) -> Sequence[Candidate]:
    """The candidates, dates in figures with the day first where one of them so is the day of publication."""
    turned = [day_first(one) for one in candidates]
    changed = (two.reading for one, two in zip(candidates, turned, strict=True) if one is not two)
    days = [reading for reading in changed if isinstance(reading, Moment)]
    is_dated = reference is not None and any(
        (one.year, one.month, one.day) == (reference.year, reference.month, reference.day) for one in days
    )
    return turned if is_dated else candidates


def _resolved_in_order(
    candidates: Sequence[Candidate], text: str, reference: dt.date | None, language: str, head: Resolved | None = None
) -> list[Resolved]:
    """Each candidate in the frame that the ones before it leave; `head` is what the first one means, where known."""
    story = Story(candidates, text, reference, language)
    results = list[Resolved]()
    for candidate in candidates:
        result = head if head is not None and not results else resolved(candidate.reading, story.frame(candidate))
        story.tell(candidate, result)
        results.append(result)
    return results


def _are_in_order(days: Sequence[Resolved], last: dt.date | None) -> bool:
    """Whether the days that head entries follow one another, or go back, up to the day of publication or another."""
    told = [day.when.start_date for day in days]
    dates = [day for day in told if day is not None]
    if not dates or len(dates) < len(told) or (last is not None and max(dates) > last):
        return False
    return dates == sorted(dates) or (len(dates) >= _SEVERAL and dates == sorted(dates, reverse=True))


def _ranged(candidates: Sequence[Candidate], results: list[Resolved], reference: dt.date | None) -> list[Resolved]:
    """Both ends of a range get its days, from the first of one to the last of the other."""
    for index, candidate in enumerate(candidates):
        if candidate.traits >= PUT_OFF:  # "postponed from Monday to Friday": the Monday before
            results[index], _ = _in_order(candidate._replace(direction=-1), results[index], results[index + 1])
        if candidate.until:
            first, last = results[index], results[index + candidate.until]
            if is_yearless(candidate.reading) and is_yearless(candidates[index + candidate.until].reading):
                last = _following(candidates[index + candidate.until], first, last, reference)
            else:
                first, last = _in_order(candidate, first, last)
            results[index], results[index + candidate.until] = first, last
            start, end = first.when.start_date, last.when.end_date
            if start is not None and end is not None and start < end:
                results[index] = first._replace(when=span_of(first.when, last.when))
                results[index + candidate.until] = last._replace(when=span_of(first.when, last.when))
    return results


def _in_order(candidate: Candidate, first: Resolved, last: Resolved) -> tuple[Resolved, Resolved]:
    """ "Monday through Friday" whose ends came out in two weeks: what is past starts earlier, the rest ends later."""
    start, end = first.when.start_date, last.when.start_date
    reading = candidate.reading
    if start is None or end is None or start <= end or not isinstance(reading, Moment) or reading.weekday is None:
        return first, last
    if (start - end).days >= _WEEK or reading.day is not None:
        return first, last
    return (first, _later(last, _WEEK)) if candidate.direction >= 0 else (_later(first, -_WEEK), last)


def _following(candidate: Candidate, first: Resolved, last: Resolved, reference: dt.date | None) -> Resolved:
    """ "September bis April" whose ends came out in the wrong order, or years apart: the April after that September."""
    start, end = first.when.start_date, last.when.start_date
    assert isinstance(candidate.reading, Moment)
    if start is None or end is None or 0 <= (end - start).days < _YEAR:
        return last
    reading = candidate.reading._replace(pick="following")
    return resolved(reading, Frame(reference, candidate.direction, DateSpan(start, start)))


def _later(result: Resolved, days: int) -> Resolved:
    """A day told by its weekday, moved by so many days."""
    when = result.when
    assert when.start_date is not None
    day = when.start_date + dt.timedelta(days=days)
    value = day.isoformat() + result.value[len("YYYY-MM-DD") :]
    when = when._replace(start_date=day, end_date=day, earliest=day, latest=day, edtf=day.isoformat())
    return result._replace(value=value, when=when)


def _within(candidates: Sequence[Candidate], text: str, reference: DateSpan, language: str) -> list[TimeExpression]:
    """Against bounds: what both ends agree on is dated, the rest keeps bounds."""
    ends = [day for day in (reference.earliest, reference.latest) if day is not None]
    if not ends:
        return resolve(candidates, text, None, language)
    low, high, undated = (_told(candidates, text, end, language) for end in (ends[0], ends[-1], None))
    agreed = len(ends) == 2
    return [
        _expression(c, one if agreed and _agree(one, two) else _bounded(none, one, two, reference))
        for c, one, two, none in zip(candidates, low, high, undated, strict=True)
    ]


def _agree(one: Resolved, two: Resolved) -> bool:
    days = [(r.when.start_date, r.when.end_date) for r in (one, two)]
    return one.value == two.value and days[0] == days[1]


def _bounded(undated: Resolved, low: Resolved, high: Resolved, reference: DateSpan) -> Resolved:
    if undated.when.start_date is not None:
        return undated
    earliest = low.when.earliest if reference.earliest else None
    latest = high.when.latest if reference.latest else None
    if earliest and latest and earliest > latest:
        earliest = latest = None
    reason = "the publication date is known only within bounds"
    return undated._replace(when=When(earliest=earliest, latest=latest, reason=reason))
