"""Productions for clock times and parts of day, alone and on a day."""

from dataclasses import replace
from typing import Any

from timeline.times.productions.parts import Parts, is_day, moment, production
from timeline.times.reading import Moment


@production
def clock(parts: Parts, **fixed: Any) -> Moment | None:
    """A clock time; `MERIDIEM` is am or pm, without it the hour stands as told."""
    if (packed := parts.get("HHMM")) is not None:
        hour, minute = divmod(packed, 100)
    else:
        hour, minute = parts.get("HH", parts.get("N")), parts.get("MM")
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
    """A part of day or a clock time on a day; refuses coarser dates."""
    told: Moment = parts.get("CAL")
    if not is_day(told) or told.part or told.hour is not None:
        return None
    return replace(moment(parts), mod=told.mod)


@production
def clock_on_day(parts: Parts) -> Moment | None:
    """A clock time on a day or on its part: "8 p.m. last night"."""
    told: Moment = parts.get("CAL")
    if not is_day(told) or told.hour is not None:
        return None
    return replace(moment(parts), mod=told.mod, part=parts.get("PART") or "")


@production
def clock_in_part(parts: Parts) -> Moment | None:
    """ "4 in the morning", "10:30 at night"."""
    told = parts.get("CLOCK") or Moment(hour=parts.get("N"))
    part = parts.get("PART")
    if told.hour is None or told.hour != int(told.hour) or not 1 <= told.hour <= 12:
        return None
    late = part in ("AF", "EV") or (part == "NI" and told.hour >= 6)
    return replace(told, hour=told.hour % 12 + (12 if late else 0))
