"""Named dates: which days "Good Friday", "Thanksgiving" or "Ramadan" are in a year, and what they are called.

The days are computed by python-holidays and python-dateutil from the rules in lexicon/named_dates.toml; both are
imported only when a text names such a day.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline import assets
from timeline.errors import AssetError
from timeline.model import UNBOUNDED, DateSpan
from timeline.times.resolution import calendar as cal

_RULES = ("fixed", "easter", "public", "weekday", "lunar", "once")


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A named date. `check` is an EDTF day or interval that holds for it, "" when only countries have a day for it."""

    id: str
    rule: dict[str, Any]
    by_country: dict[str, dict[str, Any]]
    names: dict[str, tuple[str, ...]]
    check: str

    @property
    def once(self) -> dt.date | None:
        """The one day in history that the name means, if it is such a name."""
        day = self.rule.get("once")
        return dt.date.fromisoformat(day) if day else None


@cache
def named_dates() -> dict[str, NamedDate]:
    """Every named date by its id, then every day that anniversaries are counted from, in the order of the files."""
    feasts = {
        row["id"]: NamedDate(
            id=row["id"],
            rule={key: value for key, value in row.items() if key not in ("id", "names", "country", "check")},
            by_country=row.get("country", {}),
            names={language: tuple(names) for language, names in row["names"].items()},
            check=row["check"],
        )
        for row in assets.lexicon("named_dates")["date"]
    }
    return feasts | {
        row["id"]: NamedDate(
            id=row["id"],
            rule={"fixed": [founded(row["id"]).month, founded(row["id"]).day], "first": founded(row["id"]).year},
            by_country={},
            names={},
            check=row["date"],
        )
        for row in assets.lexicon("anniversaries")["anniversary"]
    }


@cache
def _founding_days() -> dict[str, dt.date]:
    return {row["id"]: dt.date.fromisoformat(row["date"]) for row in assets.lexicon("anniversaries")["anniversary"]}


def is_anniversary(name: str) -> bool:
    """Whether a name is that of a day in history whose anniversaries are counted."""
    return name in _founding_days()


def founded(name: str) -> dt.date:
    """The day that anniversaries of this name are counted from. Raises KeyError for a name that is no such id."""
    return _founding_days()[name]


@cache
def surface_forms(language: str) -> dict[str, str]:
    """Every name in a language, in small letters, to the id of its date."""
    return {name: date.id for date in named_dates().values() for name in date.names.get(language, ())}


@cache
def days_of(name: str, year: int, country: str = "") -> DateSpan:
    """First and last day of a named date in `year`, as `country` keeps it (alpha-2; "" for the day most widely kept).

    UNBOUNDED where the date wasn't kept, isn't computable for that year, or differs by country and none is given.
    Raises KeyError for a name that is no id.
    """
    date = named_dates()[name]
    rule = date.by_country.get(country, date.rule)
    first = _first_day(rule, year)
    if first is None:
        return UNBOUNDED
    return DateSpan(first, _last_day(rule, first))


def every_year(name: str) -> str:
    """The TIMEX3 value of a named date that is the same day every year, "" for one that moves."""
    date = named_dates().get(name)
    fixed = date.rule.get("fixed") if date is not None and date.rule.get("days", 1) == 1 else None
    return f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else ""


def _last_day(rule: dict[str, Any], first: dt.date) -> dt.date:
    if "until" in rule:
        feast = named_dates()[rule["until"]].rule["lunar"]
        after = [day for year in (first.year, first.year + 1) for day in _lunar(feast, year) if day > first]
        return min(after) - dt.timedelta(days=1) if after else first
    return first + dt.timedelta(days=rule.get("days", 1) - 1)


def _first_day(rule: dict[str, Any], year: int) -> dt.date | None:
    kind = next((kind for kind in _RULES if kind in rule), None)
    if kind is None or year < rule.get("first", 1):
        return None
    if kind == "once":
        day = dt.date.fromisoformat(rule["once"])
        return day if day.year == year else None
    if kind == "fixed":
        return dt.date(year, *rule["fixed"])
    if kind == "easter":
        return _easter(year, rule.get("orthodox", False)) + dt.timedelta(days=rule["easter"])
    if kind == "weekday":
        return _weekday(year, *rule["weekday"])
    if kind == "public":
        country, name = rule["public"]
        return _public_holidays(country, year).get(name)
    return min(_lunar(rule["lunar"], year), default=None)


def _easter(year: int, orthodox: bool) -> dt.date:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    return easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)


def _weekday(year: int, month: int, weekday: int, number: int, later: int) -> dt.date:
    """The `number`th ISO weekday of a month, -1 the last and -2 the last but one, plus `later` days."""
    from dateutil.relativedelta import relativedelta
    from dateutil.relativedelta import weekday as day_of_week

    start = cal.month_days(year, month)[0 if number > 0 else 1]
    return start + relativedelta(weekday=day_of_week(weekday - 1)(number)) + dt.timedelta(days=later)


@cache
def _public_holidays(country: str, year: int) -> dict[str, dt.date]:
    import holidays

    days = holidays.country_holidays(country, years=year, observed=False, language="en_US")
    return {name: day for day, name in sorted(days.items(), reverse=True)}


def _lunar(rule: list[str], year: int) -> list[dt.date]:
    """The days in `year` of a feast of a lunar calendar: one, sometimes two or none."""
    calendar, feast = rule
    reckoner = _reckoner(calendar)
    method = getattr(reckoner, f"{feast}_dates", None) or getattr(reckoner, f"{feast}_date", None)
    if method is None:
        raise AssetError(f"lexicon/named_dates.toml: {feast!r} is no feast of the {calendar} calendar")
    return sorted(day for day in _days(method(year)) if day.year == year)


@cache
def _reckoner(calendar: str) -> Any:
    from holidays.calendars.chinese import _ChineseLunisolar
    from holidays.calendars.hebrew import _HebrewLunisolar
    from holidays.calendars.hindu import _HinduLunisolar
    from holidays.calendars.islamic import _IslamicLunar

    known = {
        "chinese": _ChineseLunisolar,
        "hebrew": _HebrewLunisolar,
        "hindu": _HinduLunisolar,
        "islamic": _IslamicLunar,
    }
    return known[calendar]()


def _days(result: Any) -> list[dt.date]:
    """The dates in what a reckoner returns: a date, a (date, is estimated) pair, a collection of either, or None."""
    if result is None or isinstance(result, bool):
        return []
    if isinstance(result, dt.date):
        return [result]
    return [day for item in result for day in _days(item)]
