"""Whole units on the calendar: the TIMEX3 value, days and precision of each, and stepping from one to another."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from timeline.model import DateBasis, DateSpan, Precision
from timeline.times.reading import Moment
from timeline.times.resolution import calendar as cal
from timeline.times.resolution.named_units import named_reason, named_unit

NO_DATE = "no publication date"
Unit = tuple[str, cal.Days, Precision]


class Placed(NamedTuple):
    """A TIMEX3 value, the days it covers (None when not known), and how they are known."""

    value: str
    days: cal.Days | None
    precision: Precision = Precision.VAGUE
    basis: DateBasis = DateBasis.NONE
    reason: str = ""
    anchor: str = ""
    bounds: DateSpan | None = None


def whole(moment: Moment, basis: DateBasis, reason: str, anchor: str) -> Placed:
    """A moment whose year (or decade, or century) is known."""
    if moment.before_christ:
        return Placed(_bc_value(moment), None, reason="before the Christian era")
    value, days, precision = unit_of(moment)
    if moment.name:
        basis, reason = DateBasis.NAMED, named_reason(moment, reason)
    return Placed(value, days, precision, basis, reason, anchor)


def _bc_value(moment: Moment) -> str:
    if moment.year is None:
        return f"BC{moment.century:02d}"
    month = f"-{moment.month:02d}" if moment.month is not None else ""
    return f"BC{moment.year:04d}{month}" + (f"-{moment.day:02d}" if moment.day is not None else "")


def unit_of(moment: Moment, year: int | None = None) -> Unit:
    """The calendar unit a moment names, in its own year or, for one without, in `year`. Raises ValueError for none."""
    year = moment.year if year is None else year
    if year is None:
        if moment.decade is not None:
            return f"{moment.decade:03d}", cal.years_days(moment.decade * 10, moment.decade * 10 + 9), Precision.DECADE
        assert moment.century is not None
        return (
            f"{moment.century:02d}",
            cal.years_days(moment.century * 100 + 1, moment.century * 100 + 100),
            Precision.RANGE,
        )
    if moment.name:
        return named_unit(moment.name, year)
    if moment.month is not None and moment.nth is not None:
        day = cal.nth_day(year, moment.month, moment.nth, moment.weekday)
        return day.isoformat(), (day, day), Precision.DAY
    if moment.month is not None and moment.day is not None:
        day = dt.date(year, moment.month, moment.day)
        return day.isoformat(), (day, day), Precision.DAY
    if moment.month is not None:
        return f"{year:04d}-{moment.month:02d}", cal.month_days(year, moment.month), Precision.MONTH
    if moment.season:
        return f"{year:04d}-{moment.season}", cal.season_days(year, moment.season), Precision.SEASON
    if moment.quarter is not None:
        return f"{year:04d}-Q{moment.quarter}", cal.quarter_days(year, moment.quarter), Precision.QUARTER
    if moment.half is not None:
        return f"{year:04d}-H{moment.half}", cal.half_days(year, moment.half), Precision.RANGE
    return f"{year:04d}", cal.year_days(year), Precision.YEAR


def _day(anchor: dt.date, step: int) -> Unit:
    day = anchor + dt.timedelta(days=step)
    return day.isoformat(), (day, day), Precision.DAY


def _week(anchor: dt.date, step: int) -> Unit:
    day = anchor + dt.timedelta(weeks=step)
    return cal.week_value(day), cal.week_days(day), Precision.WEEK


def _weekend(anchor: dt.date, step: int) -> Unit:
    day = anchor + dt.timedelta(weeks=step)
    return f"{cal.week_value(day)}-WE", cal.weekend_days(day), Precision.WEEKEND


def _of_months(unit: str, months: int) -> Callable[[dt.date, int], Unit]:
    """How a unit of so many months is counted."""

    def counted(anchor: dt.date, step: int) -> Unit:
        return unit_of(_fields(cal.months_later(anchor.replace(day=1), months * step), unit))

    return counted


def _year(anchor: dt.date, step: int) -> Unit:
    return unit_of(Moment(year=anchor.year + step))


def _decade(anchor: dt.date, step: int) -> Unit:
    return unit_of(Moment(decade=anchor.year // 10 + step))


def _century(anchor: dt.date, step: int) -> Unit:
    return unit_of(Moment(century=(anchor.year - 1) // 100 + step))


def _millennium(anchor: dt.date, step: int) -> Unit:
    number = (anchor.year - 1) // 1000 + step
    return str(number), cal.years_days(number * 1000 + 1, number * 1000 + 1000), Precision.RANGE


def _fields(day: dt.date, unit: str) -> Moment:
    if unit == "month":
        return Moment(year=day.year, month=day.month)
    if unit == "quarter":
        return Moment(year=day.year, quarter=(day.month + 2) // 3)
    if unit == "half":
        return Moment(year=day.year, half=(day.month + 5) // 6)
    year, season = cal.season_of(day)
    return Moment(year=year, season=season)


STEPS: dict[str, Callable[[dt.date, int], Unit]] = {
    "second": _day, "minute": _day, "hour": _day, "day": _day, "night": _day, "week": _week, "fortnight": _week,
    "weekend": _weekend, "month": _of_months("month", 1), "quarter": _of_months("quarter", 3),
    "half": _of_months("half", 6), "season": _of_months("season", 3), "year": _year, "decade": _decade,
    "century": _century, "millennium": _millennium,
}  # fmt: skip
