"""Productions for dates that the text points at: last, this and next, that September, the weekend."""

import re
from typing import Any

from timeline.times.productions.parts import Parts, is_day, moment, production
from timeline.times.reading import Length, Moment

_WEEKEND = re.compile(r"end\b|fine settimana|fi[mn] de semana")
_STEP = {"last": -1, "this": 0, "next": 1, "coming": 1}


@production
def picked_unit(parts: Parts, **fixed: Any) -> Moment | None:
    """ "Last year", "this week", "next month"."""
    told = moment(parts, **fixed)
    if told.unit in ("day", "minute", "second", "hour"):
        return None
    is_nearest = told.pick == "coming" and told.unit == "weekend"  # "next weekend" may be the one after
    if is_nearest:
        return told._replace(step=0)
    return told._replace(step=_STEP[told.pick or "this"], pick="")


@production
def this_time(parts: Parts) -> Moment:
    """ "This time last year": told no finer than its unit."""
    *_, side, unit = parts.text.lower().split()
    return Moment(unit=unit, step=_STEP[side])


@production
def seasons_ago(parts: Parts) -> Moment:
    """ "Two winters ago": that season so many years back."""
    return Moment(season=parts.get("SEASONS"), unit="year", step=-int(parts.get("N")))


@production
def picked_date(parts: Parts) -> Moment | None:
    """ "Last March", "next Friday": for dates that a year or week is missing of."""
    told: Moment = parts.get("CAL")
    if told.year is not None or told.decade is not None or told.century is not None or told.unit:
        return None
    if parts.text.lower().startswith("past"):
        return None
    pick = parts.all("PICK")[-1]
    if pick != "coming":
        return told._replace(pick=pick)
    is_weekday = told.weekday is not None and told.day is None  # "this coming Friday" is the very next one
    return told._replace(pick="ahead", step=0) if is_weekday else told._replace(pick="next")


@production
def date_last(parts: Parts, pick: str = "last") -> Moment | None:
    """ "Monday last", "9th August last": the last one before publication, or the next one after it.

    In a text of the past, which quotes such words, it is the last before what that tells.
    """
    told: Moment = parts.get("CAL")
    if told.year is not None or told.unit or told.pick or told.part or not (told.weekday or told.month or told.season):
        return None
    return told._replace(pick=pick, base="context" if told.month else told.base)


@production
def today(parts: Parts) -> Moment:
    """ "It is day five of the strike": the day it is told."""
    return Moment(unit="day", step=0)


@production
def the_weekend(parts: Parts) -> Moment:
    """ "The weekend": the one chosen by tense."""
    return Moment(unit="weekend", pick="tense")


@production
def last_night(parts: Parts) -> Moment:
    """ "Last night" is yesterday's."""
    return Moment(unit="day", step=-1, part=parts.get("PART") or "NI")


@production
def week_of(parts: Parts) -> Moment | None:
    """ "The week of March 6": the week that holds that day."""
    told: Moment = parts.get("CAL")
    return told._replace(mod="week") if is_day(told) else None


@production
def weekend_of(parts: Parts) -> Moment | None:
    """ "The weekend of June 12": that of the week that holds the day."""
    told: Moment = parts.get("CAL")
    return told._replace(mod="weekend") if is_day(told) else None


@production
def week_or_weekend_of(parts: Parts) -> Moment | None:
    """ "La semaine du 6 mai", "il fine settimana del 12 giugno": the week or weekend that holds the day."""
    is_weekend = _WEEKEND.search(parts.text.lower()) is not None
    return weekend_of(parts) if is_weekend else week_of(parts)


@production
def unit_two_away(parts: Parts) -> Moment | None:
    """ "The week before last", "the year after next"."""
    unit = parts.get("UNIT")
    if unit in ("second", "minute", "hour", "day", "night"):
        return None
    return Moment(unit=unit, step=2 if parts.text.lower().endswith("next") else -2)


@production
def weekday_two_away(parts: Parts) -> Moment | None:
    """ "The Monday after next", "the Monday before last": a week beyond the next or the last one."""
    told: Moment = parts.get("CAL")
    pick = "ahead" if parts.text.lower().endswith("next") else "behind"
    return told._replace(pick=pick, step=1) if told == Moment(weekday=told.weekday) else None


@production
def weeks_from_weekday(parts: Parts) -> Moment | None:
    """ "A week from Tuesday", "Tuesday week": so many weeks beyond the coming one."""
    day: Moment = parts.get("CAL")
    told: Length = parts.get("LEN") or Length(1, "week")
    if told.unit != "week" or told.amount is None or told.amount != int(told.amount) or told.second:
        return None
    return day._replace(pick="ahead", step=int(told.amount)) if day == Moment(weekday=day.weekday) else None


@production
def weeks_from_day(parts: Parts) -> Moment | None:
    """ "Two weeks from today", "a week from tonight"."""
    told: Length = parts.get("LEN")
    days = {"day": 1, "week": 7}.get(told.unit)
    if days is None or told.amount is None or told.amount != int(told.amount) or told.second:
        return None
    day: dict[str, Any] = parts.get("DAYWORD") or parts.get("PARTWORD")
    return Moment(unit="day", step=day.get("step", 0) + days * int(told.amount), part=day.get("part", ""))


@production
def that_date(parts: Parts) -> Moment | None:
    """ "That September", "the same Tuesday": in the year or week last told; not "said that the spring"."""
    told: Moment = parts.get("CAL")
    if "the" in parts.text.lower().removeprefix("the same ").split():
        return None
    if told.year is not None or told.unit or told.pick or told.decade is not None or told.hour is not None:
        return None
    if told.weekday is not None and told.day is None:
        return told._replace(pick="story")
    if told.name and "/" not in told.name:
        return told._replace(unit="year", step=0, base="story")
    return told._replace(unit="year", step=0, base="story") if told.month or told.season else None


@production
def following_date(parts: Parts, pick: str = "following") -> Moment | None:
    """ "The following March", "the following Tuesday": the first such after the date last told; or the last before."""
    told: Moment = parts.get("CAL")
    if told.year is not None or told.unit or told.pick:
        return None
    is_weekday = told.weekday is not None and told.day is None and told.hour is None
    return told._replace(pick=pick) if told.month or told.season or (is_weekday and pick == "following") else None


_ROLLING = {"week": "P1W", "month": "P1M"}


@production
def rolling_unit(parts: Parts) -> Moment:
    """ "The past year": in days the length that ends at publication, valued as the unit before it, or as a length."""
    *told, unit = parts.text.lower().split()
    return Moment(unit=unit, step=-1, mod="rolling", value=_ROLLING.get(unit, "") if told == ["the", "past"] else "")


@production
def overnight_on(parts: Parts) -> Moment | None:
    """ "Overnight on Saturday": that day's night."""
    told: Moment = parts.get("CAL")
    return told._replace(part="NI") if is_day(told) and not told.part and told.hour is None else None


@production
def day_beside(parts: Parts) -> Moment | None:
    """ "The day before last Friday", "the week before Christmas": a day or week beside a day that the text names."""
    told: Moment = parts.get("CAL")
    if not is_day(told) or told.unit == "week" or told.part or told.hour is not None or told.mod:
        return None
    words = parts.text.lower().split()
    unit, side = "week" if "week" in words else "day", "before" if "before" in words else "after"
    return told._replace(mod=f"{unit} {side}")


_BESIDE = {"last": -1, "next": 1}  # months


@production
def counted_to_unit(parts: Parts) -> Moment | None:
    """ "Two years ago this month", "fifty years ago next month": so many years back, as fine as the unit named last."""
    told: Length = parts.get("LEN")
    if told.amount is None or told.unit != "year" or told.amount != int(told.amount):
        return None
    *_, pick, unit = parts.text.lower().split()
    if unit == "month":
        return Moment(unit="month", step=_BESIDE.get(pick, 0) - int(told.amount) * 12)
    return Moment(unit="year", step=-int(told.amount), exact=True, mod="week")


@production
def compared_period(parts: Parts, **fixed: Any) -> Moment:
    """ "The year-ago quarter", "the same period last year"; the latter need not be a quarter."""
    is_open = "quarter" not in parts.text.lower() and parts.get("QUARTER") is None
    return moment(parts, base="period", unit="year" if is_open else "quarter", **fixed)


@production
def compared_unit(parts: Parts) -> Moment:
    """ "The same month last year", "the year-ago week": a year before the one told last."""
    is_month = "month" in parts.text.lower()
    return Moment(unit="month" if is_month else "week", step=-12 if is_month else -52, base="story")


@production
def end_of_year(parts: Parts) -> Moment | None:
    """ "Year-end 2022"."""
    told: Moment = parts.get("CAL")
    return told._replace(month=12, day=31) if told == Moment(year=told.year) else None


@production
def within_unit(parts: Parts) -> Moment | None:
    """ "Plus tôt cette semaine", "later dit jaar": the week, month or year itself."""
    told: Moment = parts.get("CAL")
    return told if told.unit in ("week", "month", "quarter", "year") and told.step == 0 else None
