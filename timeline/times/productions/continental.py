"""Productions for dates that Germanic and Romance languages tell alike: quarters, halves, seasons, words for days."""

import re
from typing import Any

from timeline.times.productions.parts import Parts, is_day, moment, moment_without, production
from timeline.times.reading import Moment


@production
def ordinal_quarter(parts: Parts) -> Moment | None:
    """ "3. Quartal 2023", "segundo trimestre"."""
    number = parts.get("QUARTER") or parts.get("ORD")
    return Moment(year=parts.get("YEAR"), quarter=number) if number and number <= 4 else None


@production
def ordinal_half(parts: Parts) -> Moment | None:
    """ "1. Halbjahr 2023", "segundo semestre"."""
    number = parts.get("HALF") or parts.get("ORD")
    return Moment(year=parts.get("YEAR"), half=number) if number and number <= 2 else None


@production
def half_of_the_year(parts: Parts) -> Moment:
    """ "Nella seconda metà dell'anno": that half-year, the nearest one unless its year is told."""
    return Moment(year=parts.get("YEAR"), half=parts.get("HALF") or parts.get("ORD"))


@production
def half_of(parts: Parts) -> Moment | None:
    """ "Die zweite Hälfte des Jahres 2013", a half-year; "… des 19. Jahrhunderts", an early or late part."""
    told: Moment = parts.get("CAL")
    if told == Moment(year=told.year) and told.year is not None:
        return told._replace(half=parts.get("HALF"))
    if told.mod or is_day(told):
        return None
    return told._replace(mod="early" if parts.get("HALF") == 1 else "late")


@production
def first_of_two_years(parts: Parts) -> Moment | None:
    """ "2015/16", "Winter 2022/23": the year in which a season begins; "2005/2010" are two years."""
    first, *rest = parts.all("YEAR")
    last = rest[0] if rest else parts.get("YY")
    is_next = last is None or (last - first - 1) % 100 == 0
    return Moment(season=parts.get("SEASON", ""), year=first) if is_next else None


@production
def digit_day(parts: Parts) -> Moment | None:
    """A day of the month alone, "am 5."; an ordinal in words orders something else."""
    return listed_day(parts) if any(c.isdigit() for c in parts.text) else None


@production
def listed_day(parts: Parts) -> Moment:
    """The first of days listed before their month; the month is lent to it afterwards."""
    return Moment(day=parts.get("ORD") or parts.get("DD"))


def last_word(parts: Parts) -> str:
    """The last word of a match as written, an elided article left out: "été" of "l'été"."""
    return re.split(r"[ '\u2019]", parts.text)[-1]


@production
def lower_moment(parts: Parts, **fixed: Any) -> Moment | None:
    """A date named by a word that the language writes small: "julio", not "Julio"."""
    word = last_word(parts)
    return moment(parts, **fixed) if word[0].islower() or (word.isupper() and len(word) > 3) else None


@production
def day_word_only(parts: Parts) -> Moment | None:
    """ "Hoy, miércoles": the day word tells the day, the weekday repeats it."""
    return Moment(**parts.get("DAYWORD")) if repeats_the_day(parts.get("CAL")) else None


def repeats_the_day(calendar: Moment | None) -> bool:
    """Whether what stands beside a word for a day tells no other: nothing, or a weekday without its date."""
    return calendar is None or (calendar.weekday is not None and calendar.day is None)


@production
def fixed_moment(parts: Parts, **fixed: Any) -> dict[str, Any]:
    """The fields that the rule fixes, as a word of time would: French "avant-hier"."""
    return fixed


@production
def fixed_value(parts: Parts, value: str | int) -> str | int:
    """The value that the rule fixes: "la mañana" is the morning, "mañana" alone is tomorrow."""
    return value


_LAST = ("último", "letzte")


@production
def nth_weekday(parts: Parts) -> Moment:
    """ "El primer lunes de mayo", whose ordinal is also that of a quarter; "el último jueves de mayo", from behind."""
    is_last = any(word.startswith(_LAST) for word in parts.text.lower().split()[:2])
    which = -1 if is_last else parts.get("ORD") or parts.get("QUARTER")
    return moment_without(parts, "ORD", "QUARTER")._replace(nth=which)


@production
def nth_weekend(parts: Parts) -> Moment:
    """ "Am ersten Wochenende im Juni": that of the Saturday."""
    return nth_weekday(parts)._replace(weekday=6, mod="weekend")
