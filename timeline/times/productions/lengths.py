"""Productions for lengths of time, and for moments counted in them."""

import re
from dataclasses import replace
from typing import Any

from timeline.times.productions.parts import Parts, merged, moment, production
from timeline.times.reading import Duration, Length, Moment, Vague

_YEAR_UNIT = re.compile(r"[12]\d{3}[- ](?:\w+ )?[A-Za-z]+(?<!s)")  # "2018 day five" is no length of 2018 days


@production
def length(parts: Parts, amount: float | None = None, plus: float = 0.0) -> Length | None:
    """An amount of a unit; a number not told and not fixed leaves it open."""
    number = parts.get("N", amount)
    unit = parts.get("UNIT") or parts.get("UNITS")
    if _YEAR_UNIT.fullmatch(parts.text) and parts.get("UNITS") is None:
        return None
    if unit == "hour" and _MILITARY.match(parts.text):
        return None
    if unit is None or (unit == "night" and (number or 0) > 1 and _SHIFTS.fullmatch(parts.text)):
        return None
    return Length(None if number is None else number + plus, unit)


@production
def unit_or_two(parts: Parts) -> Length | None:
    """ "A week or two" is a week at least."""
    return Length(1, parts.get("UNIT")) if parts.get("N") == _TWO else None


@production
def bracketed_length(parts: Parts) -> Length | None:
    """ "[Six] years", as quotations are amended, and "two (2) weeks"; not "(see page 3) years later"."""
    amended = "]" in parts.text and "[" not in parts.text
    if not amended and "(" not in parts.text:
        return None
    return Length(parts.all("N")[0], parts.get("UNITS"))


_SHIFTS = re.compile(r"\w+ night")  # "two night nurses"
_TWO = 2
_MANY = 100_000  # years: "65 million years ago" tells no year
_MILITARY = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d\D")  # 1800 hours is a clock time
_FINER = {"year": "month", "month": "day", "week": "day", "day": "hour", "hour": "minute", "minute": "second"}


@production
def length_range(parts: Parts) -> Length | None:
    """ "Two to three weeks", "20-25 minutes": the least of it; refuses what doesn't grow ("from 98 to 5 days").

    And what grows too much: the second number tells what the first counts ("65 to 26 million years").
    """
    first, last = parts.all("N")
    told: Length | None = length(parts) if first < last < _SCALED * first else None
    return told


_SCALED = 1000


@production
def abbreviated_length(parts: Parts) -> Length:
    """ "45 min", "1 h"."""
    return Length(parts.get("N"), _ABBREVIATED[parts.text.split()[-1].lower().lstrip("0123456789")])


_ABBREVIATED = {"min": "minute", "hr": "hour", "h": "hour", "sec": "second"}


@production
def unit_long(parts: Parts) -> Length:
    """ "Weeklong": one of the unit that the word names."""
    return Length(1, parts.get("LONG"))


@production
def lengths_together(parts: Parts) -> Length | None:
    """ "Two hours and ten minutes", "2 hours, 14 minutes and 4 seconds": each part finer than the one before."""
    *coarser, whole = parts.all("LEN")
    if whole.amount is None:
        return None
    for one in reversed(coarser):
        if one.amount is None or _FINER.get(one.unit) != whole.unit:
            return None
        whole = replace(one, second=whole)
    told: Length = whole
    return told


@production
def duration(parts: Parts, side: str = "", event: int = 0) -> Duration | None:
    """A length of time as an expression of its own. Refuses "over several years", where "over" is no amount."""
    told: Length = parts.get("LEN")
    return None if told.amount is None and parts.text[:5].lower() == "over " else Duration(told, side, event)


@production
def definite_length(parts: Parts) -> Duration | None:
    """ "The nine months", "the first two years"; refuses open lengths ("the weeks before") and "the 24-hour …"."""
    told: Length = parts.get("LEN")
    return None if told.amount is None or not parts.text.endswith("s") else Duration(told)


@production
def quarters_of_a_unit(parts: Parts) -> Length:
    """ "Three quarters of an hour", "a quarter of a century"; of an hour, where no unit is told ("een kwartier")."""
    amount, unit = _QUARTERS[parts.get("UNIT") or "hour"]
    return Length(amount * int(parts.get("N") or 1), unit)


_QUARTERS = {"hour": (15, "minute"), "year": (3, "month"), "century": (25, "year")}


@production
def unit_ended(parts: Parts) -> Duration:
    """ "The year ended March 31", "the half-year to 30 June"."""
    words = parts.text.lower().replace("-", " ").split()
    return Duration(Length(0.5 if "half" in words else 1, words[-1]))


@production
def counted(parts: Parts, sign: int, base: str = "publication", **fixed: Any) -> Moment | Vague | Duration:
    """ "Two weeks ago", "three days later": that many units before or after."""
    told = _in_whole_units(parts.get("LEN"))
    if told.amount is not None and told.amount > _MANY:
        return Duration(told) if base == "story" else Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    if told.amount is None or told.amount != int(told.amount) or told.second:
        if base == "publication" and told.amount is None:
            return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
        return Duration(told)
    inner = moment(parts, **fixed)
    unit, steps = _countable(told)
    if unit == "day" and parts.get("LEN").unit in _FRACTIONS_IN_DAYS:  # "six and a half months ago" tells a month
        inner = inner._replace(mod=parts.get("LEN").unit)
    if unit in _ON_THE_CLOCK and parts.get("BEYOND"):  # "less than an hour later" is at no hour
        inner = inner._replace(mod="approx")
    if unit == "night" and base == "story":
        inner, unit = inner._replace(part="NI"), "day"
    return merged(inner, Moment(unit=unit, step=sign * steps, base=base, exact=True))


_ON_THE_CLOCK = ("hour", "minute")


def _in_whole_units(told: Length) -> Length:
    """Fractions of hours, weeks and longer in the next smaller unit: a year and a half is 18 months."""
    if told.amount is None or told.amount == int(told.amount) or told.unit not in _SMALLER:
        return told
    unit, number = _SMALLER[told.unit]
    return Length(round(told.amount * number), unit)


_FRACTIONS_IN_DAYS = ("week", "month")
_SMALLER = {
    "hour": ("minute", 60), "week": ("day", 7), "month": ("day", 30.44), "year": ("month", 12), "decade": ("year", 10),
    "century": ("year", 100), "millennium": ("year", 1000),
}  # fmt: skip


def _countable(told: Length) -> tuple[str, int]:
    factor = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000),
              "season": ("month", 3)}.get(told.unit)  # fmt: skip
    assert told.amount is not None
    return (told.unit, int(told.amount)) if factor is None else (factor[0], int(told.amount * factor[1]))


@production
def years_ago_on_a_day(parts: Parts) -> Moment | None:
    """ "A year ago tomorrow": that day's date, so many years back."""
    told: Length = parts.get("LEN")
    day: dict[str, int] | None = parts.get("DAYWORD")
    if day is None or told.unit != "year" or told.amount is None or told.amount != int(told.amount) or told.second:
        return None
    return Moment(unit="year", step=-int(told.amount), exact=True, mod=_BESIDE_TODAY[day["step"]])


_BESIDE_TODAY = {-1: "day before", 0: "day", 1: "day after"}


@production
def counted_unit(parts: Parts, sign: int, unit: str) -> Moment | None:
    """So many of a unit that the rule fixes, before or after the publication date."""
    number = parts.get("N")
    return Moment(unit=unit, step=sign * int(number), exact=True) if number is not None else None


@production
def ahead(parts: Parts) -> Moment | None:
    """ "In two weeks", to be taken as a date where the clause is of what is to come; refuses open lengths."""
    told = counted(parts, 1, pick="ahead")
    return told if isinstance(told, Moment) else None


@production
def past_unit(parts: Parts) -> Duration:
    """ "The past fortnight", "the past decade": one unit up to publication."""
    return Duration(Length(1, parts.text.lower().split()[-1]), "past")


@production
def next_unit(parts: Parts) -> Duration:
    """ "The next decade": one unit from publication on."""
    return Duration(Length(1, parts.text.lower().split()[-1]), "next")


@production
def unit_beside(parts: Parts, step: int) -> Moment:
    """ "The day before": one unit from the story's last date."""
    unit = parts.text.lower().split()[1]
    if unit == "night":
        return Moment(unit="day", step=step, part="NI", base="story", exact=True)
    return Moment(unit=unit, step=step, base="story", exact=True)


@production
def one_length(parts: Parts, event: int) -> Duration:
    """ "The day after the vote": one unit from an event."""
    return Duration(Length(1, parts.text.lower().split()[-1]), event=event)
