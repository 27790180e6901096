"""Productions for Spanish and its neighbours: whole units, lengths by one word, an hour and its fraction, sides."""

from timeline.times.productions.lengths import counted
from timeline.times.productions.parts import Parts, is_day, production
from timeline.times.productions.romance import clock_in_words, counted_or_open, part_on_day, the_part
from timeline.times.reading import Duration, Length, Moment, Vague
from timeline.times.resolution.durations import value_of

_FRACTION = {
    "media": 30, "cuarto": 15, "demie": 30, "demi": 30, "quart": 15, "mezza": 30, "mezzo": 30, "meia": 30, "quarto": 15,
}  # fmt: skip
_YEARS_FROM = 200  # a number as large, before another and its unit, is a year
_LESS = frozenset({"menos", "moins", "meno"})
_WHOLE = {"año": "year", "mes": "month", "semana": "week", "siglo": "century"}


@production
def length_without_unit(parts: Parts) -> Duration | None:
    """ "De seis a nueve meses": the unit is lent to the first number afterwards, not to a year."""
    number = parts.get("N")
    return Duration(Length(number, "")) if number < _YEARS_FROM else None


@production
def one_short_unit(parts: Parts) -> Length | None:
    """ "El último minuto"; a longer unit so told is a place on the calendar."""
    unit = parts.get("UNIT")
    return Length(1, unit) if unit in ("minute", "second") else None


@production
def clock_with_fraction(parts: Parts) -> Moment | None:
    """ "Las seis y media", "la una menos cuarto", "neuf heures et demie"."""
    told = clock_in_words(parts)
    if told is None or told.hour is None:
        return None
    words = parts.text.lower().split()
    if not _LESS.isdisjoint(words):
        return Moment(hour=told.hour - 1 or 12, minute=60 - _FRACTION[words[-1]])
    return told._replace(minute=_FRACTION[words[-1]])


@production
def dotted_year(parts: Parts) -> int | None:
    """ "El año 2.000": a year written with the full stop of thousands; refuses other numbers."""
    year = int(parts.get("DD") * 1000 + parts.get("N3"))
    return year if " " not in parts.text and 1500 <= year < 2100 else None


@production
def half_of(parts: Parts) -> Moment | None:
    """ "La primera mitad de 2019", a half-year; "de los ochenta", an early or late part."""
    told: Moment = parts.get("CAL")
    if told == Moment(year=told.year):
        return told._replace(half=parts.get("HALF"))
    return told._replace(mod="early" if parts.get("HALF") == 1 else "late") if not told.mod else None


@production
def edge_of(parts: Parts) -> Moment | None:
    """ "A primeros de mayo", "a últimos de año"."""
    told: Moment = parts.get("CAL") or Moment(unit=parts.get("UNIT"), step=0)
    return told._replace(mod=parts.get("EDGE")) if not told.mod and not is_day(told) else None


@production
def whole_unit(parts: Parts) -> Moment:
    """ "Todo el año", "en lo que va de año": the one that runs."""
    return Moment(unit=_WHOLE[parts.text.lower().split()[-1]], step=0)


@production
def hours_of_part(parts: Parts) -> Moment | None:
    """ "Las primeras horas de la tarde de ayer": that part of that day, or of the day last told."""
    told = parts.get("CAL")
    if told is None:
        return the_part(parts)
    return part_on_day(parts)


@production
def counted_back(parts: Parts, sign: int = -1) -> Moment | Vague | Duration:
    """ "Hace tres días" is a day, "hace dos semanas" a week, "hace unos días" a length that is left open."""
    told = counted_or_open(parts, sign)
    return told._replace(exact=False) if isinstance(told, Moment) and told.unit == "week" else told


@production
def length_from_story(parts: Parts, sign: int) -> Moment | Vague | Duration:
    """ "Dos días después": a length in TIMEX3, which tells the day so far from the story's last date."""
    told = counted(parts, sign, "story")
    return told._replace(value=value_of(parts.get("LEN"))) if isinstance(told, Moment) else told


@production
def fixed_length(parts: Parts, amount: float, unit: str) -> Length:
    """The length that the rule fixes: "un cuarto de hora"."""
    return Length(amount, unit)


@production
def tens_of_units(parts: Parts) -> Length:
    """ "Une dizaine de jours", "una decina di giorni": a number told as a noun."""
    return Length(parts.get("TENS"), parts.get("UNITS"))


@production
def weekends(parts: Parts) -> Length:
    """ "Dos fines de semana"."""
    return Length(parts.get("N") or 1, "weekend")


@production
def years_long(parts: Parts) -> Length:
    """ "Un trienio", "un lustro"."""
    return Length(parts.get("YEARS_LONG"), "year")


@production
def side_alone(parts: Parts) -> Vague:
    """ "La próxima reunión": only the side of the present is told."""
    return Vague(parts.get("VAGUE_PICK"))


@production
def minutes_to(parts: Parts) -> Moment | None:
    """ "Las diez menos veinte": so many minutes before the hour."""
    *hours, minutes = [int(value) for role, value in parts.named if role in ("CARD", "HH")]
    return Moment(hour=(hours[0] - 2) % 12 + 1, minute=60 - minutes) if 1 <= hours[0] <= 12 and minutes < 60 else None
