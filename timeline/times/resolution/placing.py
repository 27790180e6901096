"""Places a moment on the calendar: spelled out, counted from a date, or chosen among candidates."""

import datetime as dt
from collections.abc import Callable

from timeline.model import DateBasis, Precision
from timeline.times.reading import Frame, Length, Moment
from timeline.times.resolution import calendar as cal
from timeline.times.resolution.choosing import chosen
from timeline.times.resolution.counting import counted
from timeline.times.resolution.durations import moved
from timeline.times.resolution.edtf import precision_of
from timeline.times.resolution.named_units import historic
from timeline.times.resolution.units import STEPS, Placed, Unit, whole

# What is told by a day in it or beside it: "the week of March 6", "the day before last Tuesday".
_AROUND: dict[str, Callable[[dt.date], Unit]] = {
    "month": lambda day: STEPS["month"](day, 0),
    "week": lambda day: STEPS["week"](day, 0),
    "weekend": lambda day: STEPS["weekend"](day, 0),
    "week before": lambda day: STEPS["week"](day, -1),
    "week after": lambda day: STEPS["week"](day, 1),
    "day before": lambda day: STEPS["day"](day, -1),
    "day after": lambda day: STEPS["day"](day, 1),
}
_PARTS = {"early": "early", "mid": "mid", "late": "late", "start": "early", "end": "late"}


def placed(moment: Moment, frame: Frame) -> Placed:
    """Where `moment` lies. Raises ValueError for days that don't exist."""
    moment = historic(moment)
    if moment.unit:
        place = counted(moment, frame)
    elif moment.before_christ or _is_absolute(moment):
        place = whole(moment, DateBasis.EXPLICIT, "the text spells it out", "")
    else:
        place = chosen(moment, frame)
    return _modified(moment, place, frame)


def _is_absolute(moment: Moment) -> bool:
    return moment.year is not None or moment.decade is not None or moment.century is not None


def _modified(moment: Moment, place: Placed, frame: Frame) -> Placed:
    """The place narrowed, or moved to what is beside it, as the moment's `mod` says."""
    if moment.mod in ("", "approx", "day") or place.days is None:
        return place
    if moment.mod in _AROUND:
        value, days, precision = _AROUND[moment.mod](place.days[0])
        return place._replace(value=value, days=days, precision=precision)
    if place.precision in (Precision.DAY, Precision.RANGE):
        return place
    narrowed = _narrowed(moment, place.days, place.precision, frame)
    return place if narrowed is None else place._replace(days=narrowed, precision=precision_of(*narrowed))


def _narrowed(moment: Moment, days: cal.Days, precision: Precision, frame: Frame) -> cal.Days | None:
    """Early, mid and late narrow the days; "earlier this month" ends at the reference date. None: they stay as told."""
    reference = frame.reference
    if moment.mod == "rolling":
        first = moved(reference, Length(1, moment.unit), -1) if reference is not None else None
        return None if first is None or reference is None else (first, reference)
    if moment.mod in ("so-far", "remaining"):
        if reference is None or not days[0] <= reference <= days[1]:
            return None
        return (days[0], reference) if moment.mod == "so-far" else (reference, days[1])
    if precision in (Precision.WEEK, Precision.WEEKEND):
        return None
    part = cal.part_of_month if precision is Precision.MONTH else cal.third_of
    opening, _, closing = moment.mod.partition("-")  # "mid-late": from the middle to the end
    return part(days, _PARTS[opening])[0], part(days, _PARTS[closing or opening])[1]
