"""Productions for dates: years, decades, centuries, quarters, seasons, figures."""

from typing import Any

from timeline.times.productions.parts import Parts, merged, moment, moment_without, production
from timeline.times.reading import Moment


@production
def two_digit_year(parts: Parts, **fixed: Any) -> Moment:
    """ "3 JAN 90"."""
    return moment(parts, **fixed)._replace(year=_of_two_digits(parts.all("YY")[-1]))


def _of_two_digits(number: int) -> int:
    """A year of the twentieth century from 30 on, else of this one."""
    return number + (1900 if number >= 30 else 2000)


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
        told["year"] = _of_two_digits(told["year"])
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
def quarter_or_half_number(parts: Parts, unit: str) -> Moment | None:
    """ "Q3 2023", "3Q23", "H2 2025"."""
    number, year, short = parts.get("DD"), parts.get("YEAR"), parts.get("YY")
    if not 1 <= number <= _IN_A_YEAR[unit]:
        return None
    return Moment(year=year if short is None else _of_two_digits(short), **{unit: number})


_IN_A_YEAR = {"quarter": 4, "half": 2}


@production
def season_of_year(parts: Parts) -> Moment | None:
    """ "The summer of 2022", "winter 2010/11", "the summers of 2010 and 2011": what begins in the first year told."""
    return Moment(season=parts.get("SEASON") or parts.get("SEASONS"), year=parts.all("YEAR")[0])


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


@production
def timestamp(parts: Parts) -> Moment:
    """ "2020-03-15T14:30:00Z" (ISO 8601)."""
    clock: Moment = parts.get("CLOCK")
    return clock._replace(year=parts.get("YEAR"), month=parts.get("MO"), day=parts.get("DD"))


@production
def approximate(parts: Parts) -> Moment | None:
    """ "Around March 3": the date, marked as approximate; refuses one that is told as early, mid or late.

    And weekdays: "speak about Friday's vote", "around the Sun".
    """
    told: Moment = parts.get("CAL")
    is_sure = told.mod or told.hour is not None or (told.weekday is not None and told.day is None)
    return None if is_sure else told._replace(mod=parts.get("HEDGE"))
