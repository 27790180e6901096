"""Dates without a year as evidence: a dateline ("LONDON, April 5 (Reuters)") and weekdays with their date.

Their year is the first that agrees with the weekday told, from the last year the text speaks of as past.
"""

import datetime as dt
from collections.abc import Sequence

from timeline.model import DateSpan
from timeline.times.context.tense import direction
from timeline.times.publication.evidence import Evidence
from timeline.times.reading import Candidate, Moment

_LEAD = 500  # characters
_WHILE = dt.timedelta(days=270)  # so far from its day a text still gives it with a weekday and without a year


def evidence(low: str, candidates: Sequence[Candidate], span: DateSpan, language: str) -> list[Evidence]:
    """What dates without a year say, given what is known of the day."""
    found = [*_dateline(candidates, span), *_weekday_dates(low, candidates, span, language)]
    return [one for one in found if one is not None]


def _dateline(candidates: Sequence[Candidate], span: DateSpan) -> list[Evidence | None]:
    """The day of the text's dateline, if it opens with one: the text is of that day or the next."""
    for candidate in candidates:
        reading = candidate.reading
        if "dateline" in candidate.traits and isinstance(reading, Moment) and _is_day(reading):
            weekdays = _lead_weekdays(candidates)
            day = _dated(reading, weekdays, span) if weekdays else _only(reading, span)
            if day is None:
                return []
            return [Evidence(DateSpan(day, day + dt.timedelta(days=1)), f"its dateline is of {candidate.text}", 5)]
    return []


def _lead_weekdays(candidates: Sequence[Candidate]) -> list[int]:
    """The weekdays told first and alone: the news of a dispatch is of the day of its dateline."""
    alone = [
        c.reading.weekday
        for c in candidates
        if c.start < _LEAD and isinstance(c.reading, Moment) and c.reading.weekday and not c.reading.day
        and c.direction <= 0 and not c.reading.pick and not c.reading.unit
    ]  # fmt: skip
    return alone[:1]


def _weekday_dates(low: str, candidates: Sequence[Candidate], span: DateSpan, language: str) -> list[Evidence | None]:
    """Days told with their weekday, each as past or ahead by its clause."""
    found: list[Evidence | None] = []
    for candidate in candidates:
        reading = candidate.reading
        if not isinstance(reading, Moment) or not _is_day(reading) or not reading.weekday:
            continue
        day = _dated(reading, [reading.weekday], span)
        tense = direction(low, candidate.start, candidate.end, language)
        if day and tense:
            days = DateSpan(day, day + _WHILE) if tense < 0 else DateSpan(day - _WHILE, day)
            found.append(Evidence(days, f"{candidate.text} was in {day.year}", 3))
    return found


def _is_day(reading: object) -> bool:
    if not isinstance(reading, Moment) or reading.year is not None or reading.unit:
        return False
    return bool(reading.month and reading.day)


def _dated(reading: Moment, weekdays: Sequence[int], span: DateSpan) -> dt.date | None:
    """The day of a yearless date that falls on one of `weekdays`, in the years that `span` makes likely."""
    days = [day for day in _possible(reading, span, 2) if day.isoweekday() in weekdays]
    return days[0] if len(days) == 1 else None


def _only(reading: Moment, span: DateSpan) -> dt.date | None:
    """The day of a yearless date when `span` leaves it one year."""
    if span.earliest is None or span.latest is None:
        return None
    days = [day for day in _possible(reading, span, 100) if span.earliest <= day <= span.latest]
    return days[0] if len(days) == 1 else None


def _possible(reading: Moment, span: DateSpan, years: int) -> list[dt.date]:
    if span.earliest is None or reading.month is None or reading.day is None:
        return []
    last = min(span.earliest.year + years, span.latest.year) if span.latest else span.earliest.year + years
    days = []
    for year in range(span.earliest.year, last + 1):
        try:
            days.append(dt.date(year, reading.month, reading.day))
        except ValueError:
            continue
    return days
