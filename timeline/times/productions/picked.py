"""Productions for dates that the text points at: last, this and next, that September, the weekend."""

from dataclasses import replace
from typing import Any

from timeline.times.productions.parts import Parts, is_day, moment, production
from timeline.times.reading import Moment

_STEP = {"last": -1, "this": 0, "next": 1}


@production
def picked_unit(parts: Parts, **fixed: Any) -> Moment | None:
    """ "Last year", "this week", "next month"."""
    told = moment(parts, **fixed)
    if told.unit in ("day", "minute", "second", "hour"):
        return None
    return replace(told, step=_STEP[told.pick or "this"], pick="")


@production
def picked_date(parts: Parts) -> Moment | None:
    """ "Last March", "next Friday": for dates that a year or week is missing of."""
    told: Moment = parts.get("CAL")
    if told.year is not None or told.decade is not None or told.century is not None or told.unit:
        return None
    if parts.text.lower().startswith("past"):
        return None
    return replace(told, pick=parts.all("PICK")[-1])


@production
def date_last(parts: Parts) -> Moment | None:
    """ "Monday last", "9th August last": the last one before publication."""
    told: Moment = parts.get("CAL")
    if told.year is not None or told.unit or told.pick or told.part or not (told.weekday or told.month or told.season):
        return None
    return replace(told, pick="last")


@production
def the_weekend(parts: Parts) -> Moment:
    """ "The weekend": the one chosen by tense."""
    return Moment(unit="weekend", pick="tense")


@production
def before_last(parts: Parts) -> Moment:
    """ "The week before last"."""
    return Moment(unit=parts.text.lower().split()[1], step=-2)


@production
def last_night(parts: Parts) -> Moment:
    """ "Last night" is yesterday's."""
    return Moment(unit="day", step=-1, part=parts.get("PART") or "NI")


@production
def week_of(parts: Parts) -> Moment | None:
    """ "The week of March 6": the week that holds that day."""
    told: Moment = parts.get("CAL")
    return replace(told, mod="week") if is_day(told) else None


@production
def that_date(parts: Parts) -> Moment | None:
    """ "That September", "that Tuesday": in the year or week last told."""
    told: Moment = parts.get("CAL")
    if told.year is not None or told.unit or told.pick or told.decade is not None or told.hour is not None:
        return None
    if told.weekday is not None and told.day is None:
        return replace(told, pick="story")
    return replace(told, unit="year", step=0, base="story") if told.month or told.season else None


@production
def following_date(parts: Parts) -> Moment | None:
    """ "The following March": the first such after the date last told."""
    told: Moment = parts.get("CAL")
    if told.year is not None or told.unit or told.pick or not (told.month or told.season):
        return None
    return replace(told, pick="following")


@production
def rolling_unit(parts: Parts) -> Moment:
    """ "The past year": valued as the unit before, in days the length that ends at publication."""
    return Moment(unit=parts.text.lower().split()[-1], step=-1, mod="rolling")


@production
def overnight_on(parts: Parts) -> Moment | None:
    """ "Overnight on Saturday": that day's night."""
    told: Moment = parts.get("CAL")
    return replace(told, part="NI") if is_day(told) and not told.part and told.hour is None else None
