"""Named dates as units on the calendar, for the placing of moments."""

import datetime as dt

from timeline.model import Precision
from timeline.times.reading import Moment
from timeline.times.resolution import calendar as cal
from timeline.times.resolution import named


def named_unit(name: str, year: int) -> tuple[str, cal.Days, Precision]:
    """TIMEX3 value, days and precision of a named date in a year; "easter/weekend" is the weekend around Easter.

    Raises ValueError when the date isn't known for that year.
    """
    date, _, around = name.partition("/")
    span = named.days_of(date, year)
    start, end = span.earliest, span.latest
    if start is None or end is None:
        raise ValueError(f"{date} of {year} is not known")
    if around == "week":
        return cal.week_value(start), cal.week_days(start), Precision.WEEK
    if around == "weekend":
        # A Monday holiday ends its weekend; Thanksgiving, on a Thursday, comes before it.
        saturday = cal.weekend_days(start if start.isoweekday() > 1 else start - dt.timedelta(days=1))
        return f"{cal.week_value(saturday[0])}-WE", saturday, Precision.WEEKEND
    if start == end:
        return start.isoformat(), (start, end), Precision.DAY
    return f"{start}/{end}", (start, end), Precision.RANGE


def historic(moment: Moment) -> Moment:
    """A name that means one day in history as that day: "D-Day"."""
    if not moment.name or moment.year is not None or "/" in moment.name:
        return moment
    day = named.named_dates()[moment.name].once
    return moment if day is None else moment._replace(name="", year=day.year, month=day.month, day=day.day)


def named_reason(moment: Moment, reason: str) -> str:
    """Why a named date is dated as it is; `reason` says how its year was chosen."""
    if named.is_anniversary(moment.name):
        return f"an anniversary of {named.founded(moment.name)}" + (f", {reason}" if moment.year is None else "")
    return reason
