"""A clock time on a day as two expressions, as TEI marks it: "noon tomorrow" is a time and a date."""

import re
from collections.abc import Iterable

from timeline.model import Precision, TimeExpression, TimexKind
from timeline.times.reading import Candidate, Moment
from timeline.times.refiners.clock_days import CLOCK_RULE
from timeline.times.scanning import scan

OWN_CLOCK = (CLOCK_RULE, "clock in a part of day")  # the rules of a clock time that is told without its day
_CLOCK = re.compile(r"T\d\d:\d\d$")
_SMALL_WORD = re.compile(r"(?:[a-z\u00df-\u024f]{1,3} )?")
_BETWEEN = re.compile(r"[\s,]+")


def dates_and_times(found: Iterable[TimeExpression], language: str) -> list[TimeExpression]:
    """The expressions, those that tell a clock time and its day together taken apart, in the order of the text."""
    return [part for one in found for part in (_parts(one, language) if _is_on_a_day(one) else (one,))]


def _is_on_a_day(one: TimeExpression) -> bool:
    return _CLOCK.search(one.value) is not None and not one.rule.endswith(OWN_CLOCK)


def _parts(one: TimeExpression, language: str) -> tuple[TimeExpression, ...]:
    """The date and the time that an expression is made of, in their order; itself when it is a time alone."""
    for gap in _BETWEEN.finditer(one.text):
        left = _only(one.text, 0, gap.start(), language)
        right = _only(one.text, gap.end(), len(one.text), language)
        if left is None or right is None or _has_clock(left) == _has_clock(right):
            continue
        if not (left if _has_clock(left) else right).rule.endswith(OWN_CLOCK):
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


def _has_clock(part: Candidate) -> bool:
    return isinstance(part.reading, Moment) and part.reading.hour is not None


def _time(one: TimeExpression, part: Candidate) -> TimeExpression:
    return one._replace(start=one.start + part.start, end=one.start + part.end, text=part.text, rule=CLOCK_RULE)


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
