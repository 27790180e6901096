"""Two expressions of one: as TEI marks a clock time and its day ("noon tomorrow"), and the years of "1838-1901".

And as TIMEX3 marks two days that a word joins ("May 3 and 4", "from 5 to 8 May").
"""

import datetime as dt
import re
from collections.abc import Iterable

from timeline.model import Precision, TimeExpression, TimexKind
from timeline.times.reading import Candidate, Moment, Traits
from timeline.times.scanning import scan

_CLOCK = re.compile(r"T\d\d:\d\d$")
_WEEKLY = "XXXX-WXX"  # "Sat 10:00", in a timetable
_AT = re.compile(r"[a-z]+ (\d+)$")
_CLOCK_ALONE: Traits = frozenset({"clock alone"})
_SMALL_WORD = re.compile(r"(?:[a-z\u00df-\u024f]{1,3} (?:about |around |approximately )?)?")
_BETWEEN = re.compile(r"[\s,]+")
_TWO_YEARS = re.compile(r"(\d{4})/(\d{4})$")
_TWO_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)$")
_JOINED = re.compile(r"((?:[^\W\d]+\.? )?\d{1,2}[a-z]*) [^\W\d]+ (?:[^\W\d]+ )?(\d{1,2}(?!\d).*)$", re.DOTALL)
_DASHED = re.compile(r"(\d{4}) ?[-\u2013\u2014] ?(\d{1,4})$")


def days_joined(found: Iterable[TimeExpression]) -> list[TimeExpression]:
    """The expressions, those of two days that a word joins taken apart, in the order of the text."""
    return [part for one in found for part in _day_and_day(one)]


def _day_and_day(one: TimeExpression) -> tuple[TimeExpression, ...]:
    days = _TWO_DAYS.match(one.value)
    told = _JOINED.match(one.text) if days is not None else None
    if days is None or told is None:
        return (one,)
    return tuple(_day(one, told[number], told.start(number), days[number]) for number in (1, 2))


def _day(one: TimeExpression, text: str, start: int, told: str) -> TimeExpression:
    day = dt.date.fromisoformat(told)
    return _part(one, text, start, (day, day), told, Precision.DAY)


def dates_and_times(found: Iterable[TimeExpression], language: str) -> list[TimeExpression]:
    """The expressions, those of two dates, or of a day and its clock time, taken apart, in the order of the text."""
    return [part for one in found for part in _apart(one, language)]


def _apart(one: TimeExpression, language: str) -> tuple[TimeExpression, ...]:
    if _is_on_a_day(one):
        return _parts(one, language)
    years, told = _TWO_YEARS.match(one.value), _DASHED.search(one.text)
    if years is None or told is None:
        return (one,)
    return _year(one, one.text[: told.end(1)], 0, years[1]), _year(one, told[2], told.start(2), years[2])


def _is_on_a_day(one: TimeExpression) -> bool:
    return _CLOCK.search(one.value) is not None and not is_own_clock(one)


def is_own_clock(one: TimeExpression | Candidate) -> bool:
    """Whether a clock time is told without its day."""
    return "clock alone" in one.traits or "clock in a part of day" in one.traits


def _parts(one: TimeExpression, language: str) -> tuple[TimeExpression, ...]:
    """The date and the time that an expression is made of, in their order; itself when it is a time alone."""
    for gap in _BETWEEN.finditer(one.text):
        left = _only(one.text, 0, gap.start(), language)
        right = _only(one.text, gap.end(), len(one.text), language)
        if right is None and "hour by its number" in one.traits:
            right = _bare_hour(one, gap.end())
        if left is None and right is not None and one.value.startswith(_WEEKLY) and is_own_clock(right):
            return (_time(one, right),)
        if left is None or right is None or _has_clock(left) == _has_clock(right):
            continue
        if not is_own_clock(left if _has_clock(left) else right):
            continue
        return tuple(_time(one, part) if _has_clock(part) else _date(one, part) for part in (left, right))
    return (one,)


def _only(text: str, start: int, end: int, language: str) -> Candidate | None:
    """The one expression that makes up a stretch of a text, but for a small word before it ("at"), if there is one."""
    found = scan(text[start:end], language)
    if len(found) != 1 or not isinstance(found[0].reading, Moment):
        return None
    part = found[0]._replace(start=found[0].start + start, end=found[0].end + start)
    return part if part.end == end and _SMALL_WORD.fullmatch(text, start, part.start) else None


def _bare_hour(one: TimeExpression, start: int) -> Candidate | None:
    """The number alone that tells the hour of "Friday at 2", for what stands behind the day."""
    hit = _AT.match(one.text, start)
    moment = Moment(hour=int(hit[1])) if hit else Moment()
    return Candidate(*hit.span(1), hit[1], moment, "clock alone", traits=_CLOCK_ALONE) if hit else None


def _has_clock(part: Candidate) -> bool:
    return isinstance(part.reading, Moment) and part.reading.hour is not None


def _year(one: TimeExpression, text: str, start: int, year: str) -> TimeExpression:
    """One year of two that a dash joins, which begins so far into their expression."""
    days = dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
    return _part(one, text, start, days, year, Precision.YEAR)


def _part(
    one: TimeExpression, text: str, start: int, days: tuple[dt.date, dt.date], told: str, precision: Precision
) -> TimeExpression:
    """The part of an expression that begins so far into it, and the first and last of its days."""
    first, last = days
    when = one.when._replace(
        start_date=first, end_date=last, earliest=first, latest=last, edtf=told, precision=precision
    )
    start += one.start
    return one._replace(start=start, end=start + len(text), text=text, value=told, when=when)


def _time(one: TimeExpression, part: Candidate) -> TimeExpression:
    return one._replace(
        start=one.start + part.start, end=one.start + part.end, text=part.text, rule=part.rule, traits=part.traits
    )


def _date(one: TimeExpression, part: Candidate) -> TimeExpression:
    when = one.when._replace(time_of_day="", precision=Precision.DAY)
    return one._replace(
        start=one.start + part.start,
        end=one.start + part.end,
        text=part.text,
        kind=TimexKind.DATE,
        value=_CLOCK.sub("", one.value),
        when=when,
    )
