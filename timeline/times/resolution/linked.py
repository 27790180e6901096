"""Expressions counted from an event ("three days after the bombing"), resolved once that event is dated."""

import re

from timeline.model import DateBasis, DateSpan, TimeExpression, TimexKind, When
from timeline.times.reading import Length, Traits
from timeline.times.resolution import calendar as cal
from timeline.times.resolution import durations
from timeline.times.resolution.edtf import edtf_of, precision_of

AFTER_EVENT: Traits = frozenset({"after an event"})
BEFORE_EVENT: Traits = frozenset({"before an event"})
_COUNTED_BACK: Traits = frozenset({"counted back"})  # what an expression becomes whose event is dated by it
_PERIOD = re.compile(r"P(\d+)([DWMY])")
_HOURS = re.compile(r"PT(?:(\d+)H)?(?:\d+M)?(?:\d+S)?|PTX[HMS]")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def is_linked(expression: TimeExpression) -> bool:
    """Whether the expression counts from an event that the text names after it."""
    return not expression.traits.isdisjoint(AFTER_EVENT | BEFORE_EVENT)


def period_of(expression: TimeExpression) -> str:
    """The TIMEX3 period that the expression counts by; "Jan. 30, the day after the vote", dated itself, by one day."""
    return expression.value if expression.kind is TimexKind.DURATION else "P1D"


def shift(expression: TimeExpression, anchor: DateSpan) -> TimeExpression:
    """The expression with its dates counted from the days of its event; unchanged when they can't be."""
    if not is_linked(expression) or anchor.earliest is None or anchor.latest is None:
        return expression
    sign = -1 if expression.traits >= BEFORE_EVENT else 1
    days = _shifted((anchor.earliest, anchor.latest), period_of(expression), sign)
    if days is None:
        return expression
    start, end = days
    precision = precision_of(start, end)
    when = When(
        start, end, "", edtf_of(start, end, precision), precision, DateBasis.EVENT, start, end,
        f"{expression.text} {'after' if sign > 0 else 'before'} the event",
    )  # fmt: skip
    return expression._replace(when=when, anchor=anchor.earliest.isoformat())


def counted_back(expression: TimeExpression, told: DateSpan) -> TimeExpression:
    """The expression with the days of the event that it counts from, `told` being those of what it counts: "resigned
    on 9 May, a day after lawmakers voted".
    """
    opposite = AFTER_EVENT if expression.traits >= BEFORE_EVENT else BEFORE_EVENT
    return shift(expression._replace(traits=opposite), told)._replace(traits=_COUNTED_BACK)


def _shifted(days: cal.Days, period: str, sign: int) -> cal.Days | None:
    """The days moved by a TIMEX3 period; a few hours stay on their day, more may reach the next."""
    start, end = days
    try:
        if told := _PERIOD.fullmatch(period):
            length = Length(int(told[1]), _UNITS[told[2]])
            first, last = durations.moved(start, length, sign), durations.moved(end, length, sign)
            return None if first is None or last is None else (first, last)
        if told := _HOURS.fullmatch(period):
            reach = durations.days_reached(int(told[1] or 0))
            return (start, end + reach) if sign > 0 else (start - reach, end)
    except (ValueError, OverflowError):
        return None
    return None
