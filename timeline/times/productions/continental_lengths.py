"""Productions for lengths of time that Germanic and Romance languages tell alike."""

import re

from timeline.times.productions.lengths import counted
from timeline.times.productions.parts import Parts, production
from timeline.times.reading import Duration, Length, Moment, Vague

_YEARS_FROM = 200  # a number as large, before another and its unit, is a year
_DECIMAL = re.compile(r"\d+\.\d+")
_SIDES = {"last": "past", "next": "next", "coming": "next"}


@production
def picked_length(parts: Parts, unit: str = "") -> Duration | None:
    """ "Los últimos tres meses", "los próximos días"; `unit` where a word of the rule alone tells it."""
    told = parts.get("LEN") or Length(parts.get("N"), unit or parts.get("UNITS") or parts.get("UNIT"))
    side = _SIDES.get(parts.get("PICK") or parts.get("PICKS"), "")
    return Duration(told, side) if side else None


@production
def unit_length_span(parts: Parts) -> Duration | None:
    """ "The past years", "for years" where the language has no number word: a length of unknown number."""
    pick = parts.get("PICK") or parts.get("PICKS")
    side = _SIDES.get(pick or "", "")
    return Duration(Length(None, parts.get("UNITS")), side) if side or pick is None else None


@production
def open_units(parts: Parts) -> Duration:
    """ "Diese Tage": a length of unknown number."""
    return Duration(Length(None, parts.get("UNITS")))


@production
def decimal_length(parts: Parts) -> Length | None:
    """ "1,5 Stunden": a number with its decimals written together."""
    number = parts.text.split()[0].replace(",", ".")
    unit = parts.get("UNIT") or parts.get("UNITS")
    return Length(float(number), unit) if _DECIMAL.fullmatch(number) else None


@production
def fixed_length(parts: Parts, amount: float, unit: str) -> Length:
    """The length that the rule fixes: "un cuarto de hora"."""
    return Length(amount, unit)


@production
def length_without_unit(parts: Parts) -> Duration | None:
    """ "De seis a nueve meses": the unit is lent to the first number afterwards, not to a year."""
    number = parts.get("N")
    return Duration(Length(number, "")) if number < _YEARS_FROM else None


@production
def counted_back(parts: Parts, sign: int = -1) -> Moment | Vague | Duration:
    """ "Hace tres días" is a day, "hace dos semanas" a week, "hace un año" a year; "hace unos días" an open length."""
    length: Length = parts.get("LEN")
    if length.amount is None:
        return Duration(length)
    told = counted(parts, sign, "publication")
    return told._replace(exact=False) if isinstance(told, Moment) and told.unit in ("week", "year") else told
