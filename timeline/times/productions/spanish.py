"""Productions for Spanish: parts of dates, years of accounts, running units, minutes to the hour, days told twice."""

from typing import Any

from timeline.times.productions.continental import repeats_the_day
from timeline.times.productions.daytimes import hour_in
from timeline.times.productions.lengths import counted
from timeline.times.productions.parts import Parts, is_day, merged, moment, production
from timeline.times.reading import Duration, Length, Moment, Vague
from timeline.times.resolution.durations import value_of

_JOINED = frozenset({"el", "al", "del"})  # before a date that is another than the day word's


@production
def one_short_unit(parts: Parts) -> Length | None:
    """ "El último minuto"; a longer unit so told is a place on the calendar."""
    unit = parts.get("UNIT")
    return Length(1, unit) if unit in ("minute", "second") else None


@production
def dotted_year(parts: Parts) -> int | None:
    """ "El año 2.000": a year written with the full stop of thousands; refuses other numbers."""
    year = int(parts.get("DD") * 1000 + parts.get("N3"))
    return year if " " not in parts.text and 1000 <= year < 2100 else None


@production
def edge_of(parts: Parts) -> Moment | None:
    """ "A primeros de mayo", "a últimos de año"."""
    told: Moment = parts.get("CAL") or Moment(unit=parts.get("UNIT"), step=0)
    return told._replace(mod=parts.get("EDGE")) if not told.mod and not is_day(told) else None


@production
def part_of_date(parts: Parts) -> Moment | None:
    """ "Finales de julio"; not "la final hoy"."""
    return moment(parts) if " de" in parts.text.lower() else None


@production
def ordinal_part(parts: Parts) -> Moment | None:
    """ "La segunda quincena de agosto": that late, or the middle, of the month; of a month alone."""
    told: Moment = parts.get("CAL")
    if told.month is None or told.mod or is_day(told):
        return None
    number, is_half = parts.get("ORD"), "quincena" in parts.text.lower()
    return told._replace(mod="early" if number == 1 else "late" if is_half else "mid")


@production
def units_in_a_row(parts: Parts) -> Length:
    """ "Por tercer año consecutivo": three years by now."""
    return Length(parts.get("ORD"), parts.get("UNIT"))


@production
def business_year(parts: Parts) -> Moment:
    """ "El pasado ejercicio", "el ejercicio anterior": a year of accounts, as a rule that of the calendar."""
    step = {"next": 1, "this": 0}.get(parts.get("PICK", "last"), -1)
    return Moment(unit="year", step=step)


@production
def edge_of_day(parts: Parts) -> Moment | None:
    """ "A primera hora del jueves", "a última hora de hoy": the morning or the evening of that day."""
    told: Moment = parts.get("CAL")
    if not is_day(told) or told.part or told.hour is not None:
        return None
    return told._replace(part="MO" if parts.get("EDGE") == "early" else "EV", value="")


@production
def picked_part(parts: Parts) -> Moment:
    """ "La pasada noche" is yesterday's, "la pasada madrugada" today's."""
    step = {"last": -1, "next": 1}[parts.get("PICK")]
    part = parts.get("PART")
    return Moment(unit="day", step=0 if step < 0 and part == "MO" else step, part=part)


@production
def picked_weekday(parts: Parts, **fixed: str) -> Moment:
    """ "El próximo jueves" is the first one after publication, however near; "este jueves" the nearest one."""
    told: Moment = moment(parts, **fixed)
    if told.pick == "this":
        return told._replace(pick="near")
    return told._replace(pick="ahead", step=0) if told.pick == "next" else told


@production
def running_part(parts: Parts, unit: str, side: str) -> Duration:
    """ "Lo que va de año", "lo que queda de año": the part of the unit that runs on one side of publication."""
    return Duration(Length(None, unit), side)


@production
def running_unit(parts: Parts, units: list[str]) -> Moment | None:
    """ "Todo el año", "en lo que va de año": the one that runs, for some units ("todo el día" tells no date)."""
    unit = parts.get("UNIT")
    return Moment(unit=unit, step=0) if unit in units else None


@production
def length_from_story(parts: Parts, sign: int) -> Moment | Vague | Duration:
    """ "Dos días después": a length in TIMEX3, which tells the day so far from the story's last date."""
    told = counted(parts, sign, "story")
    return told._replace(value=value_of(parts.get("LEN"))) if isinstance(told, Moment) else told


@production
def open_length(parts: Parts, unit: str) -> Duration:
    """A length of which only the rule tells the unit: "hace tiempo"."""
    return Duration(Length(None, unit))


@production
def weekends(parts: Parts) -> Length:
    """ "Dos fines de semana"."""
    return Length(parts.get("N") or 1, "weekend")


@production
def side_alone(parts: Parts) -> Vague:
    """ "La próxima reunión": only the side of the present is told."""
    return Vague(parts.get("VAGUE_PICK"))


@production
def minutes_to(parts: Parts) -> Moment | None:
    """ "Las diez menos veinte": so many minutes before the hour."""
    *hours, minutes = [int(value) for role, value in parts.named if role in ("CARD", "HH")]
    return Moment(hour=(hours[0] - 2) % 12 + 1, minute=60 - minutes) if 1 <= hours[0] <= 12 and minutes < 60 else None


@production
def day_word_and_date(parts: Parts, **fixed: Any) -> Moment | None:
    """ "Ayer, domingo 12 de mayo", "pasado mañana, día 17": its word tells the day, or the rule; not "hoy al 17"."""
    return Moment(**(parts.get("DAYWORD") or fixed)) if _tells_no_other_day(parts) else None


def _tells_no_other_day(parts: Parts) -> bool:
    """Whether a date beside a word for a day says that day once more."""
    told: Moment | None = parts.get("CAL")
    if told is None or told.part or told.hour is not None or not _JOINED.isdisjoint(parts.text.lower().split()):
        return told is None
    return repeats_the_day(told) or told.day is not None


@production
def clock_of_part(parts: Parts) -> Moment | None:
    """ "Las 10.05 horas de esta mañana", "las 9 de anoche"."""
    clock, day = parts.get("CLOCK"), parts.get("CAL")
    if not day.part or not is_day(day) or clock.hour is None or day.hour is not None:
        return None
    return merged(day._replace(part=""), clock._replace(hour=hour_in(day.part, clock.hour)))
