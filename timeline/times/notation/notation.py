"""Values in other notations than TIMEX3: dates and clock times as the Text Encoding Initiative writes them.

TIMEX3 names a unit ("2019-W38", "196", "2019-09-20TNI"); TEI P5 (att.datable.w3c) has W3C dates, and two of them for a
span, written here with a slash as in ISO 8601: "2019-09-16/2019-09-22", "1960-01-01/1969-12-31", "2019-09-20". Where
practice differs, the GUM corpus is followed: centuries run from 00 to 99, and a year before Christ is its number with
a minus ("-0483"; astronomical years, as in ISO 8601, are off by one). Each end of a range has its own value.
"""

import datetime as dt
import re
from collections.abc import Sequence
from enum import StrEnum

from timeline.model import Precision, TimeExpression
from timeline.times.notation.apart import dates_and_times, days_joined, is_own_clock
from timeline.times.notation.periods import with_periods
from timeline.times.resolution import calendar as cal


class Notation(StrEnum):
    """How the value of a time expression is written."""

    TIMEX3 = "timex3"
    TEI = "tei"


_CLOCK = re.compile(r"T(\d\d):(\d\d)$")
_PART_OF_DAY = re.compile(r"T[A-Z]{2}$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_SEASON = re.compile(r"(\d{4}|XXXX)-(SP|SU|FA|WI)")
_PART_OF_YEAR = re.compile(r"(\d{4})-([QH])(\d)")
_BEFORE_CHRIST = re.compile(r"BC(\d{4,})")
_CENTURY_BEFORE_CHRIST = re.compile(r"BC(\d\d)")
_WITHOUT_YEAR = re.compile(r"XXXX(-\d\d(?:-\d\d)?)")
_YEAR_IN_FIGURES = re.compile(r"\d{4}")
_FIGURES = re.compile(r"\d\d")
_DIGITS = {"Y": 4, "M": 7}  # characters of a date that a length in years or months tells: 2019, 2019-09
_DECADE, _CENTURY = re.compile(r"\d{3}"), re.compile(r"\d\d")


def marked(
    found: Sequence[TimeExpression], text: str, language: str, notation: Notation = Notation.TIMEX3
) -> Sequence[TimeExpression]:
    """What a notation marks in a text, given the time expressions found there.

    TEI marks named periods too, and a clock time (its element "time") apart from its day ("date"); TIMEX3 each of two
    days that a word joins.
    """
    if notation is Notation.TIMEX3:
        return days_joined(found)
    return with_periods(dates_and_times(found, language), text, language)


def value(one: TimeExpression, notation: Notation = Notation.TIMEX3) -> str:
    """The value of an expression; in TEI, the TIMEX3 value of what is no date there, such as a length or "now"."""
    if notation is Notation.TIMEX3:
        return one.value
    if clock := _CLOCK.search(one.value):
        time = f"{int(clock[1]) % 24:02d}:{clock[2]}:00"
        return time if is_own_clock(one) else f"{one.value[: clock.start()]}T{time}"
    if "/" in one.value:
        first, last = map(_tei, one.value.split("/"))
        return f"{first.split('/')[0]}/{last.split('/')[-1]}"
    start, end = one.when.start_date, one.when.end_date
    if "last day" in one.traits and end is not None and _YEAR_IN_FIGURES.match(one.value):
        return end.isoformat()
    if (season := _SEASON.fullmatch(one.value)) and _FIGURES.search(one.text):
        return _season_of_year(int(season[1]), cal.SEASON_MONTHS[season[2]])
    if _is_running_week(one) and start is not None:
        return _days(start, dt.date.fromisoformat(one.anchor))
    if one.value.startswith("P") and start is not None and end is not None:
        return _told_length(start, end, one.value)
    return _tei(one.value)


def _is_running_week(one: TimeExpression) -> bool:
    """Whether a week is told before it is over: "this week" then ends on the day of writing."""
    start, end = one.when.start_date, one.when.end_date
    if start is None or end is None or not one.anchor or one.when.precision is not Precision.WEEK:
        return False
    return start.isoformat() < one.anchor < end.isoformat()


def _tei(value: str) -> str:
    """A TIMEX3 value in TEI, as far as it needs no more than itself."""
    value = _PART_OF_DAY.sub("", value)
    if _DECADE.fullmatch(value):
        return _years(int(value) * 10, int(value) * 10 + 9)
    if _CENTURY.fullmatch(value):
        return _years(max(int(value) * 100, 1), int(value) * 100 + 99)
    if week := _WEEK.fullmatch(value):
        monday = dt.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return _days(*(cal.weekend_days(monday) if week[3] else cal.week_days(monday)))
    if season := _SEASON.fullmatch(value):
        month = cal.SEASON_MONTHS[season[2]]
        if season[1] == "XXXX":
            return f"--{month:02d}/--{month % 12 + 3:02d}"
        return _days(*cal.season_days(int(season[1]), season[2]))
    if part := _PART_OF_YEAR.fullmatch(value):
        days = cal.quarter_days if part[2] == "Q" else cal.half_days
        return _days(*days(int(part[1]), int(part[3])))
    if year := _BEFORE_CHRIST.fullmatch(value):
        return f"-{year[1]}"
    if century := _CENTURY_BEFORE_CHRIST.fullmatch(value):
        number = int(century[1])
        return f"-{number * 100 - 1:04d}/-{max(number * 100 - 100, 1):04d}"
    if rest := _WITHOUT_YEAR.fullmatch(value):
        return f"-{rest[1]}"
    return value


def _season_of_year(year: int, month: int) -> str:
    """A season with its year in figures, by its months as one of any year: "2022-06/2022-09"."""
    last = month % 12 + 3
    return f"{year:04d}-{month:02d}/{year + (last < month):04d}-{last:02d}"


def _told_length(start: dt.date, end: dt.date, period: str) -> str:
    """From the start of a length to its end, no finer than it is counted: years for years, months for months."""
    digits = 10 if "T" in period else _DIGITS.get(period[-1], 10)
    first, last = start.isoformat()[:digits], end.isoformat()[:digits]
    return first if first == last else f"{first}/{last}"


def _years(first: int, last: int) -> str:
    return f"{first:04d}-01-01/{last:04d}-12-31"


def _days(start: dt.date, end: dt.date) -> str:
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
