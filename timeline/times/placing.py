"""Places a moment on the calendar: spelled out, counted from a date, or chosen among candidates."""

from dataclasses import replace

from timeline.model import DateBasis, Precision
from timeline.times import calendar as cal
from timeline.times.choosing import chosen
from timeline.times.counting import counted
from timeline.times.durations import moved
from timeline.times.named_units import historic
from timeline.times.reading import Frame, Length, Moment
from timeline.times.units import Placed, whole

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
    """Early, mid and late narrow the days; "earlier this month" ends at the reference date. The value stays."""
    if moment.mod == "week" and place.days is not None:
        days = cal.week_days(place.days[0])
        return replace(place, value=cal.week_value(days[0]), days=days, precision=Precision.WEEK)
    if moment.mod in ("", "approx", "day") or place.days is None or place.precision in (Precision.DAY, Precision.RANGE):
        return place
    start, end = place.days
    reference = frame.reference
    if moment.mod == "rolling":
        first = moved(reference, Length(1, moment.unit), -1) if reference is not None else None
        return (
            place
            if first is None or reference is None
            else replace(place, days=(first, reference), precision=Precision.RANGE)
        )
    if moment.mod == "so-far":
        if reference is None or not start <= reference <= end:
            return place
        return replace(place, days=(start, reference), precision=Precision.RANGE)
    if moment.mod == "remaining":
        if reference is None or not start <= reference <= end:
            return place
        return replace(place, days=(reference, end), precision=Precision.RANGE)
    if place.precision in (Precision.WEEK, Precision.WEEKEND):
        return place
    part = cal.part_of_month if place.precision is Precision.MONTH else cal.third_of
    return replace(place, days=part(place.days, _PARTS[moment.mod]), precision=Precision.RANGE)
