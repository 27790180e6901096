"""Productions for dates: years, decades, centuries, quarters, seasons, figures, and a finer unit inside a coarser."""

import re
from typing import Any

from timeline.times.productions.parts import Parts, is_day, merged, moment, moment_without, production
from timeline.times.reading import Length, Moment, Range

_SMALL = re.compile(r"\b(?:early|small|wee) hours\b", re.IGNORECASE)


@production
def two_digit_year(parts: Parts, **fixed: Any) -> Moment:
    """ "3 JAN 90": a year of the twentieth century from 30 on, else of this one."""
    number = parts.all("YY")[-1]
    return moment(parts, **fixed)._replace(year=number + (1900 if number >= 30 else 2000))


@production
def year_with_a_letter(parts: Parts) -> Moment | None:
    """ "Lind 2010b", one of what he published in that year; refuses "in 2010 a …"."""
    return Moment(year=parts.get("YEAR")) if parts.text[-2:-1].isdigit() else None


@production
def numeric(parts: Parts, order: str, **fixed: Any) -> Moment | None:
    """A date in figures; `order` names the fields, such as "ymd". Refuses months over 12."""
    names = {"y": "year", "m": "month", "d": "day"}
    values = [value for role, value in parts.named if role in ("YEAR", "MO", "DD", "YY")]
    told = {names[letter]: value for letter, value in zip(order, values, strict=True)}
    if told.get("year", 1000) < 100:
        told["year"] += 1900 if told["year"] >= 30 else 2000
    return Moment(**told, **fixed)


_LEAST_PLAIN = 50  # "in the mid-20s" are prices, ages or degrees


@production
def decade(parts: Parts, **fixed: Any) -> Moment | None:
    """ "The 1990s", "the '90s", "the nineties"."""
    number = parts.get("YEAR") or parts.get("YY") or parts.get("DECADE")
    if number is None or number % 10:
        return None
    is_told = "'" in parts.text or (parts.get("DECADE") and parts.text.lower().startswith("the "))
    if number < _LEAST_PLAIN and parts.get("MOD") and not is_told:
        return None
    if 1000 <= number < 1900 and number % 100 == 0:
        return merged(moment_without(parts, "YEAR"), Moment(century=number // 100), Moment(**fixed))
    number += 1900 if number < 100 and number >= 20 else 2000 if number < 100 else 0
    return merged(moment_without(parts, "YEAR"), Moment(decade=number // 10), Moment(**fixed))


@production
def century(parts: Parts, **fixed: Any) -> Moment | None:
    """ "The 20th century" is 19 in TIMEX3, its first two digits."""
    number = parts.get("ORD") or parts.get("ROMAN") or parts.get("DD") or parts.get("N")
    if number is None or not 1 <= number <= 30:
        return None
    return merged(
        moment_without(parts, "ORD", "DD"), Moment(century=number - (0 if fixed.get("before_christ") else 1), **fixed)
    )


@production
def decade_in_words(parts: Parts) -> Moment | None:
    """ "The nineteen-sixties"."""
    century, years = parts.get("N"), parts.get("DECADE")
    return Moment(decade=century * 10 + years // 10) if 10 <= century <= 20 else None


@production
def hundreds(parts: Parts, before_christ: bool = False) -> Moment | None:
    """ "The 400s"; before Christ these are the fifth century."""
    number = parts.get("N3")
    if number % 100 or not number:
        return None
    return Moment(century=number // 100 + before_christ, before_christ=before_christ)


@production
def bc_year(parts: Parts) -> Moment:
    """ "509 BC"."""
    return Moment(year=int(parts.get("YEAR") or parts.get("N")), before_christ=True)


@production
def bc_date(parts: Parts) -> Moment:
    """ "15 March 44 BC", "March 44 BC"."""
    told = moment_without(parts, "YEAR", "N")
    return told._replace(year=int(parts.get("YEAR") or parts.get("N")), before_christ=True)


@production
def ad_year(parts: Parts) -> Moment:
    """ "AD 842"."""
    return Moment(year=int(parts.get("YEAR") or parts.get("N3") or parts.get("N")))


@production
def quarter_number(parts: Parts) -> Moment | None:
    """ "Q3 2023"."""
    number = parts.get("DD")
    return Moment(year=parts.get("YEAR"), quarter=number) if 1 <= number <= 4 else None


@production
def season_of_year(parts: Parts) -> Moment | None:
    """ "The summer of 2022", "winter 2010/11": that which begins in the first year told."""
    return Moment(season=parts.get("SEASON"), year=parts.all("YEAR")[0])


@production
def day_in_figures(parts: Parts, **fixed: Any) -> Moment | None:
    """ "The 29th", "Monday the 13th"; an ordinal in words counts something else ("Wednesday, the second talk")."""
    return moment(parts, **fixed) if any(letter.isdigit() for letter in parts.text) else None


@production
def hyphened(parts: Parts) -> Moment:
    """ "20-Jun-44"."""
    told = moment(parts)
    return told if told.year is not None else two_digit_year(parts)


@production
def nth(parts: Parts) -> Moment:
    """ "The first Monday in May", "the last day of June"."""
    which = parts.get("ORD") or -1
    return moment_without(parts, "ORD")._replace(nth=which)


@production
def moment_of_month(parts: Parts) -> Moment:
    """ "The second week of May": the month, as no days are told."""
    return Moment(month=parts.get("MONTH"), year=parts.get("YEAR"))


def _is_years_back(outer: Moment) -> bool:
    """ "L'automne d'il y a deux ans": a year counted back holds a season as any year does."""
    return outer.unit == "year" and outer.base == "publication" and (outer.step or 0) < 0


def _inside(inner: Moment, outer: Moment) -> Moment | None:
    if inner.decade is not None:
        return _in_century(inner, outer)
    if (
        outer == Moment(year=outer.year)
        and (inner.month or inner.season or inner.quarter or inner.half)
        and inner.year is None
        and not inner.unit
    ):
        return merged(inner, outer)
    if outer.unit not in ("year", "month", "week") or inner.year is not None or inner.unit or inner.pick:
        return None
    if outer.month is not None or outer.mod or (outer.exact and not _is_years_back(outer)):
        return None
    if outer.unit == "year" and not (inner.month or inner.season or inner.quarter or inner.half):
        return None
    if outer.unit == "week" and inner.weekday is None:
        return None
    return merged(outer, inner)._replace(exact=False)


def _in_century(decade: Moment, outer: Moment) -> Moment | None:
    """ "The thirties of the 18th century", "of the last century"."""
    if outer.unit == "century":
        return decade._replace(unit=outer.unit, step=outer.step)
    if outer.century is None or decade.decade is None or outer.before_christ:
        return None
    return decade._replace(decade=outer.century * 10 + decade.decade % 10)


@production
def date_inside(parts: Parts) -> Moment | None:
    """ "June last year", "Tuesday of next week"."""
    inner, outer = parts.all("CAL")[:2]
    return _inside(inner, outer)


@production
def range_inside(parts: Parts) -> Range | None:
    """ "13 to 21 September next year"; refuses ends that have their year."""
    told: Range = parts.get("RANGE")
    first, last = _inside(told.first, parts.get("CAL")), _inside(told.last, parts.get("CAL"))
    return Range(first, last) if first is not None and last is not None else None


@production
def date_inside_turned(parts: Parts) -> Moment | None:
    """ "This year's third quarter"."""
    outer, inner = parts.all("CAL")[:2]
    return _inside(inner, outer)


@production
def days_of_a_date(parts: Parts) -> Moment | None:
    """ "The first days of 1999", "the small hours of Monday"; "the first nine months of 1999" are a length."""
    told: Length = parts.get("LEN")
    whole: Moment = parts.get("CAL")
    if told.amount is not None:
        return None
    is_before_dawn = told.unit == "hour" and _SMALL.search(parts.text) is not None
    if is_before_dawn and is_day(whole) and not whole.part and whole.hour is None:
        return whole._replace(part="MO")
    return whole


@production
def turn_of_century(parts: Parts) -> Moment | None:
    """ "The turn of the twentieth century"."""
    told: Moment = parts.get("CAL")
    return told if told.century is not None else None


@production
def half_of_month(parts: Parts) -> Moment | None:
    """ "The second half of July": its early or its late part."""
    told: Moment = parts.get("CAL")
    if told.month is None or told.day is not None or told.mod or told.hour is not None:
        return None
    return told._replace(mod="early" if parts.get("HALF") == 1 else "late")


@production
def timestamp(parts: Parts) -> Moment:
    """ "2020-03-15T14:30:00Z" (ISO 8601)."""
    clock: Moment = parts.get("CLOCK")
    return clock._replace(year=parts.get("YEAR"), month=parts.get("MO"), day=parts.get("DD"))


@production
def approximate(parts: Parts) -> Moment | None:
    """ "Around March 3": the date, marked as approximate; refuses one that is told as early, mid or late."""
    told: Moment = parts.get("CAL")
    return told._replace(mod=parts.get("HEDGE")) if not told.mod and told.hour is None else None


@production
def day_inside(parts: Parts, step: int = 0) -> Moment | None:
    """ "The 1st of last month"."""
    outer: Moment = parts.get("CAL") or Moment(unit="month", step=step)
    return outer._replace(day=parts.get("ORD")) if outer.unit == "month" and not outer.exact and not outer.mod else None
