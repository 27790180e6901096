"""Expressions counted from an event ("three days after the bombing"), resolved once that event is dated."""

import datetime as dt
import re
from dataclasses import replace

from timeline.model import DateBasis, DateSpan, Precision, TimeExpression, When
from timeline.times import durations
from timeline.times.edtf import edtf_of
from timeline.times.reading import Length

AFTER_EVENT = "length after an event"
BEFORE_EVENT = "length before an event"
_PERIOD = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def is_linked(expression: TimeExpression) -> bool:
    """Whether the expression counts from an event that the text names after it."""
    return expression.rule.endswith((AFTER_EVENT, BEFORE_EVENT))


def shift(expression: TimeExpression, anchor: DateSpan) -> TimeExpression:
    """The expression with its dates counted from the days of its event; unchanged when they can't be."""
    period = _PERIOD.fullmatch(expression.value)
    if not is_linked(expression) or period is None or anchor.earliest is None or anchor.latest is None:
        return expression
    sign = -1 if expression.rule.endswith(BEFORE_EVENT) else 1
    length = Length(int(period[1]), _UNITS[period[2]])
    start, end = _moved(anchor.earliest, length, sign), _moved(anchor.latest, length, sign)
    if start is None or end is None:
        return expression
    precision = Precision.DAY if start == end else Precision.RANGE
    when = When(
        start, end, "", edtf_of(start, end, precision), precision, DateBasis.EVENT, start, end,
        f"{expression.text} {'after' if sign > 0 else 'before'} the event",
    )  # fmt: skip
    return replace(expression, when=when, anchor=anchor.earliest.isoformat())


def _moved(day: dt.date, length: Length, sign: int) -> dt.date | None:
    try:
        return durations.moved(day, length, sign)
    except (ValueError, OverflowError):
        return None
