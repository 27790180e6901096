"""Productions for a finer date inside a coarser one: "June last year", "the first days of 1999", "the 3rd of June"."""

import re

from timeline.times.productions.parts import Parts, is_day, merged, production
from timeline.times.reading import Length, Moment, Range

_SMALL = re.compile(r"\b(?:early|small|wee) hours\b", re.IGNORECASE)


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
def weekday_after_its_week(parts: Parts) -> Moment | None:
    """ "Next week Thursday"."""
    outer, inner = parts.all("CAL")
    return _inside(inner, outer) if outer.unit == "week" and inner.weekday is not None else None


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
def day_inside(parts: Parts, step: int = 0) -> Moment | None:
    """ "The 1st of last month"."""
    outer: Moment = parts.get("CAL") or Moment(unit="month", step=step)
    return outer._replace(day=parts.get("ORD")) if outer.unit == "month" and not outer.exact and not outer.mod else None
