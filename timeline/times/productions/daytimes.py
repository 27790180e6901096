"""Productions for clock times and parts of day, alone and on a day."""

import re
from typing import Any

from timeline.times.productions.parts import Parts, is_day, moment, production
from timeline.times.reading import Moment, Repeated
from timeline.times.resolution.resolution import time_suffix

_LAST_AT_NOON = 4  # "um ein Uhr mittags"
_FIRST_AT_NIGHT = 6  # the clock face's first hour that is of the evening when told of a night
NOON = 12
_FIRST_OF_THE_DAY = 7  # "on Friday at 2" is no hour of the night
_TWENTY = 20
_TO_THE_HOUR = frozenset({5, 10, 20, 25})  # minutes that are counted back from an hour; others are scores and odds


@production
def clock(parts: Parts, **fixed: Any) -> Moment | None:
    """A clock time; `MERIDIEM` is am or pm, without it the hour stands as told."""
    if (packed := parts.get("HHMM", parts.get("HMM"))) is not None:
        hour, minute = divmod(packed, 100)
    else:
        hour, minute = parts.get("HH", parts.get("N")), parts.get("MM")
    if hour and hour != NOON and "at" in fixed:  # "12 noon", not "the 3 noon trains"
        return None
    hour = fixed.pop("at", hour)
    if hour is None or hour > 24 or (minute or 0) > 59:
        return None
    meridiem = fixed.pop("meridiem", None) or parts.get("MERIDIEM")
    if meridiem and not 1 <= hour <= 12:
        return None
    if meridiem:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    return Moment(hour=hour, minute=minute, zone=parts.get("ZONE") or "", **fixed)


@production
def on_day(parts: Parts) -> Moment | None:
    """A part of day or a clock time on a day; refuses coarser dates, and other parts of the day told already."""
    told: Moment = parts.get("CAL")
    if not is_day(told) or told.part not in ("", parts.get("PART")) or told.hour is not None:
        return None
    return moment(parts)._replace(mod=told.mod)


@production
def part_of_day_told(parts: Parts) -> Moment | None:
    """ "Friday evening, May 17th"."""
    weekday: Moment
    day: Moment
    weekday, day = parts.all("CAL")
    is_told = weekday == Moment(weekday=weekday.weekday) and day.month is not None and day.day is not None
    if not is_told or day.part or day.hour is not None or day.weekday not in (None, weekday.weekday):
        return None
    return day._replace(weekday=weekday.weekday, part=parts.get("PART"))


@production
def packed_clock(parts: Parts, apart: bool = False) -> Moment | None:
    """ "330am", "1130pm", written together ("1130 AM" is a wave band), and the hour of "730 in the morning"."""
    hour, minute = divmod(parts.get("N3", parts.get("HHMM")), 100)
    if (" " in parts.text and not apart) or not 1 <= hour <= NOON or minute > 59:
        return None
    if parts.get("MERIDIEM") is None:
        return Moment(hour=hour, minute=minute)
    return Moment(hour=hour % NOON + (NOON if parts.get("MERIDIEM") == "pm" else 0), minute=minute)


@production
def clock_on_day(parts: Parts) -> Moment | None:
    """A clock time on a day or on its part: "8 p.m. last night", "8 o'clock tonight"."""
    told: Moment = parts.get("CAL")
    whole: Moment = moment(parts)
    if not is_day(told) or told.hour is not None or whole.hour is None:
        return None
    hour = hour_in(told.part or parts.get("PART") or "", whole.hour)
    return whole._replace(mod=told.mod, hour=hour, part=parts.get("PART") or "")


@production
def hour_on_day(parts: Parts) -> Moment | None:
    """ "Saturday at 11", "Friday at 2": an hour told by its number alone, a small one of the afternoon."""
    told: Moment = parts.get("CAL")
    hour = parts.get("N")
    if not is_day(told) or told.unit == "week" or told.part or told.hour is not None or not 1 <= hour <= NOON:
        return None
    return told._replace(hour=int(hour) + NOON * (hour < _FIRST_OF_THE_DAY)) if hour == int(hour) else None


@production
def clock_on_repeated(parts: Parts) -> Repeated | None:
    """ "3.15 pm on Wednesdays", "Thursdays at lunchtime"; refuses what repeats in another measure than days."""
    told: Repeated = parts.get("SET")
    if _DAYS_OF_WEEK.fullmatch(told.value) is None:
        return None
    part = parts.get("PART")
    return Repeated(f"{told.value}T{part}" if part else told.value + time_suffix(parts.get("CLOCK")))


_DAYS_OF_WEEK = re.compile(r"XXXX-WXX-\d")


@production
def spoken_clock(parts: Parts) -> Moment | None:
    """ "Seven thirty", after "at": an hour and minutes in words."""
    hour, *minutes = parts.all("CARD")
    minute = sum(minutes)
    if not 1 <= hour <= 12 or not 10 <= minute <= 59 or (len(minutes) > 1 and (minutes[0] < 20 or minutes[1] > 9)):
        return None
    return Moment(hour=hour, minute=minute)


@production
def clock_beside(parts: Parts, minutes: int | None = None, is_before: bool = False) -> Moment | None:
    """So many minutes after an hour, or before it when negative: "half past ten", "ten past six", "ten to one"."""
    *told, hour = [value for role, value in parts.named if role in ("N", "CARD")]
    minute = sum(told) if minutes is None else minutes
    if len(told) > 1 and (told[0] % 10 or told[0] < _TWENTY or told[1] >= 10):  # "twenty-five past four"
        return None
    if is_before and minute not in _TO_THE_HOUR:
        return None
    minute = -minute if is_before else minute
    if not 1 <= hour <= 12 or not -60 < minute < 60:
        return None
    return Moment(hour=hour if minute >= 0 else (hour - 2) % 12 + 1, minute=minute % 60)


@production
def clock_after_part(parts: Parts) -> Moment | None:
    """ "Demain matin à 8 heures", "ieri sera alle 9": a clock time in a part of a day."""
    told: Moment = parts.get("CAL")
    clock: Moment = parts.get("CLOCK")
    if not is_day(told) or told.part or told.hour is not None or clock.hour is None:
        return None
    return told._replace(hour=hour_in(parts.get("PART") or "", clock.hour), minute=clock.minute)


@production
def hour_of_part(parts: Parts) -> Moment | None:
    """ "Tonight at 8", "at 6 this morning", "8:30 tonight": refuses days that tell no part."""
    told: Moment = parts.get("CAL")
    clock: Moment = parts.get("CLOCK") or Moment(hour=parts.get("N"))
    if not told.part or told.hour is not None or told.mod or clock.hour is None or not 1 <= clock.hour <= 12:
        return None
    return told._replace(hour=hour_in(told.part, int(clock.hour)), minute=clock.minute, part="")


def hour_in(part: str, hour: int) -> int:
    """An hour of the clock face in a part of day, of twenty-four: 8 at night is 20; any other as it is told."""
    if not part or not 1 <= hour <= NOON:
        return hour
    if hour == NOON and part != "MO":
        return NOON if part in ("MI", "AF") else 2 * NOON
    late = part in ("AF", "EV") or (part == "NI" and hour >= _FIRST_AT_NIGHT) or (part == "MI" and hour < _LAST_AT_NOON)
    return hour % 12 + (12 if late else 0)


@production
def clock_in_part(parts: Parts) -> Moment | None:
    """ "4 in the morning", "10:30 at night"."""
    told = parts.get("CLOCK") or Moment(hour=parts.get("N"))
    part = parts.get("PART")
    if told.hour is None or told.hour != int(told.hour) or not 1 <= told.hour <= 12:
        return None
    return told._replace(hour=hour_in(part, told.hour))


@production
def clock_in_part_of_day(parts: Parts) -> Moment | None:
    """ "Four in the morning of 25 April", where the day may be told by its weekday or its date."""
    told: Moment | None = clock_in_part(parts)
    day: Moment = parts.get("CAL")
    if told is None or not is_day(day) or day.part or day.hour is not None:
        return None
    return day._replace(hour=told.hour, minute=told.minute)
