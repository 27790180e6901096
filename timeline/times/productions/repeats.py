"""Productions for repeated times and vague references."""

from collections.abc import Callable
from typing import Any

from timeline.times.productions.parts import Parts, production
from timeline.times.reading import Length, Repeated, Vague
from timeline.times.resolution.durations import value_of

_PERIODS = {
    "second": "PT1S", "minute": "PT1M", "hour": "PT1H", "day": "P1D", "night": "XXXX-XX-XXTNI", "week": "P1W",
    "weekend": "P1WE",
    "fortnight": "P2W", "month": "P1M", "quarter": "P1Q", "half": "P6M", "season": "P3M",
    "year": "P1Y", "decade": "P10Y", "century": "P100Y", "millennium": "P1000Y", "time": "PX",
}  # fmt: skip


# The TIMEX3 value by what is repeated, and the part of day told with it; the first that a rule captures counts.
_WRITTEN: tuple[tuple[tuple[str, ...], Callable[[Any, str], str]], ...] = (
    (("UNIT", "UNITS"), lambda unit, _: _PERIODS[unit]),
    (("OFTEN",), lambda often, _: str(often)),
    (("WEEKDAY", "WEEKDAYS"), lambda weekday, part: f"XXXX-WXX-{weekday}" + (f"T{part}" if part else "")),
    (("MONTH",), lambda month, _: f"XXXX-{month:02d}"),
    (("SEASON", "SEASONS"), lambda season, _: f"XXXX-{season}"),
    (("PART", "PARTS"), lambda part, _: f"XXXX-XX-XXT{part}"),
    (("LEN",), lambda told, _: value_of(told)),
)


@production
def repeated(parts: Parts, value: str = "") -> Repeated | None:
    """ "Every Tuesday", "annually", "twice a week"; "every other week" is every two weeks, as "every second week"."""
    if value:
        return Repeated(value)
    number = 2 if " other " in parts.text.lower() else parts.get("ORD")
    if parts.get("UNIT") and number:
        return Repeated(value_of(Length(number, parts.get("UNIT"))))
    for roles, written in _WRITTEN:
        told = next((found for role in roles if (found := parts.get(role)) is not None), None)
        if told is not None:
            return Repeated(written(told, parts.get("PART") or parts.get("PARTS") or ""))
    return None


@production
def alternate(parts: Parts) -> Repeated | None:
    """ "Alternate Mondays", "alternate weeks"."""
    units = parts.get("UNITS")
    return Repeated(value_of(Length(2, units))) if units else repeated(parts)


@production
def weekday_range(parts: Parts) -> Repeated | None:
    """ "Mon-Fri": every day from one to the other."""
    first, last = parts.all("WEEKDAY")
    return Repeated(f"XXXX-WXX-{first}/XXXX-WXX-{last}") if first != last else None


@production
def once_a_unit(parts: Parts) -> Repeated:
    """ "The first Sunday of each month", "the last day of every March"."""
    month, unit = parts.get("MONTH"), parts.get("UNIT")
    return Repeated(f"XXXX-{month:02d}" if month is not None else _PERIODS[unit])


@production
def one_in_so_many(parts: Parts) -> Repeated:
    """ "Un jour sur deux", "una domenica su due": every so many units, of weekdays every so many weeks."""
    told: Length | None = parts.get("LEN")
    return Repeated(value_of(Length(parts.get("N"), told.unit if told is not None else "week")))


@production
def day_of_every_month(parts: Parts) -> Repeated:
    """ "Todo dia 5", "le 5 de chaque mois"."""
    return Repeated(f"XXXX-XX-{parts.get('DD'):02d}")


@production
def repeated_units(parts: Parts) -> Repeated | None:
    """ "De dois em dois anos": as many units, told twice."""
    told: Length = parts.get("LEN")
    return Repeated(value_of(told)) if told.amount == parts.get("N") else None


@production
def unit_after_unit(parts: Parts) -> Repeated:
    """ "Year after year"."""
    return Repeated(_PERIODS[parts.text.lower().split()[0]])


@production
def vague(parts: Parts, value: str = "") -> Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF, fixed by the rule or by the word."""
    return Vague(value or parts.get("REF"))


@production
def current(parts: Parts) -> Vague:
    """ "Current", "recent" before a noun."""
    return Vague("PRESENT_REF" if parts.text.lower() == "current" else "PAST_REF")
