"""The date of a time expression as the Text Encoding Initiative writes it, which is how GUM is annotated.

TIMEX3 writes last week "2019-W38", the sixties "196", tonight "2019-09-20TNI"; TEI writes the days (att.datable.w3c,
TEI P5): "2019-09-16/2019-09-22", "1960-01-01/1969-12-31", "2019-09-20", and a clock time "14:00:00".
"""

import re

from timeline.model import TimeExpression

_CLOCK = re.compile(r"T(\d\d:\d\d)$")
_CALENDAR = re.compile(r"\d{4}(-\d\d)?")


def value(one: TimeExpression) -> str:
    """The TEI value; the TIMEX3 value where there are no days."""
    start, end = one.when.start_date, one.when.end_date
    if start is None or end is None:
        return one.value
    if clock := _CLOCK.search(one.value):
        return f"{clock[1]}:00"
    if _CALENDAR.fullmatch(one.value):
        return one.value
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
