"""Places a moment on the calendar: which year, which week, counted from what, and why."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.model import DateBasis, DateSpan, Precision
from timeline.times import calendar as cal
from timeline.times.durations import moved
from timeline.times.named_units import historic, named_unit
from timeline.times.reading import Frame, Length, Moment

NO_DATE = "no publication date"
_NEAR = 100  # days: a weak sign of tense does not move a date told without its year from so near
_PARTS = {"early": "early", "mid": "mid", "late": "late", "start": "early", "end": "late"}


@dataclass(frozen=True, slots=True)
class Placed:
    """A TIMEX3 value, the days it covers (None when not known), and how they are known."""

    value: str
    days: cal.Days | None
    precision: Precision = Precision.VAGUE
    basis: DateBasis = DateBasis.NONE
    reason: str = ""
    anchor: str = ""
    bounds: DateSpan | None = None


def placed(moment: Moment, frame: Frame) -> Placed:
    """Where `moment` lies. Raises ValueError for days that don't exist."""
    moment = historic(moment)
    if moment.unit:
        place = _counted(moment, frame)
    elif moment.before_christ or _is_absolute(moment):
        place = _whole(moment, DateBasis.EXPLICIT, "the text spells it out", "")
    else:
        place = _chosen(moment, frame)
    return _modified(moment, place, frame)


def _is_absolute(moment: Moment) -> bool:
    return moment.year is not None or moment.decade is not None or moment.century is not None


# --- whole units on the calendar ------------------------------------------------------------------------------


def _whole(moment: Moment, basis: DateBasis, reason: str, anchor: str) -> Placed:
    """A moment whose year (or decade, or century) is known."""
    if moment.before_christ:
        return Placed(_bc_value(moment), None, reason="before the Christian era")
    value, days, precision = _unit(moment)
    return Placed(value, days, precision, DateBasis.NAMED if moment.name else basis, reason, anchor)


def _bc_value(moment: Moment) -> str:
    return f"BC{moment.year:04d}" if moment.year is not None else f"BC{moment.century:02d}"


def _unit(moment: Moment) -> tuple[str, cal.Days, Precision]:
    year = moment.year
    if year is None:
        if moment.decade is not None:
            return f"{moment.decade:03d}", cal.years_days(moment.decade * 10, moment.decade * 10 + 9), Precision.DECADE
        assert moment.century is not None
        return f"{moment.century:02d}", cal.years_days(moment.century * 100 + 1, moment.century * 100 + 100), Precision.RANGE
    if moment.name:
        return named_unit(moment.name, year)
    if moment.month is not None and moment.day is not None:
        day = dt.date(year, moment.month, moment.day)
        return day.isoformat(), (day, day), Precision.DAY
    if moment.month is not None:
        return f"{year:04d}-{moment.month:02d}", cal.month_days(year, moment.month), Precision.MONTH
    if moment.season:
        return f"{year:04d}-{moment.season}", cal.season_days(year, moment.season), Precision.SEASON
    if moment.quarter is not None:
        return f"{year:04d}-Q{moment.quarter}", cal.quarter_days(year, moment.quarter), Precision.QUARTER
    if moment.half is not None:
        return f"{year:04d}-H{moment.half}", cal.half_days(year, moment.half), Precision.RANGE
    return f"{year:04d}", cal.year_days(year), Precision.YEAR


def _modified(moment: Moment, place: Placed, frame: Frame) -> Placed:
    """Early, mid and late narrow the days; "earlier this month" ends at the reference date. The value stays."""
    if moment.mod == "week" and place.days is not None:
        days = cal.week_days(place.days[0])
        return replace(place, value=cal.week_value(days[0]), days=days, precision=Precision.WEEK)
    if not moment.mod or place.days is None or place.precision in (Precision.DAY, Precision.RANGE):
        return place
    start, end = place.days
    reference = frame.reference
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


# --- counted in units from a date -----------------------------------------------------------------------------


def _counted(moment: Moment, frame: Frame) -> Placed:
    if moment.pick == "tense":
        moment = replace(moment, pick="", step=_weekend_step(frame))
    anchor, basis, reason = _anchor(moment, frame)
    if anchor is None:
        return Placed(_open_value(moment), None, reason=reason)
    step = moment.step or 0
    if moment.exact:
        return _exactly(moment, anchor, basis, reason)
    whole = _STEPS[moment.unit](anchor, step)
    inner = _inside(moment, whole)
    if inner is None:
        return Placed(whole[0], whole[1], whole[2], basis, reason, anchor.isoformat())
    return replace(_whole(inner, basis, reason, anchor.isoformat()))


def _weekend_step(frame: Frame) -> int:
    """ "The weekend": the coming one by future tense, this one on its days, else the last one."""
    if frame.direction > 0 or (frame.reference is not None and frame.reference.isoweekday() >= 6):
        return 0
    return -1


def _anchor(moment: Moment, frame: Frame) -> tuple[dt.date | None, DateBasis, str]:
    if moment.base == "story":
        story = frame.story
        if story is not None and story.earliest is not None:
            day = story.earliest if (moment.step or 0) <= 0 else (story.latest or story.earliest)
            return day, DateBasis.NARRATIVE, "counted from the date last told in the text"
        if frame.reference is None:
            return None, DateBasis.NONE, "counted from a date the text does not tell"
        return frame.reference, DateBasis.NARRATIVE, "counted from the publication date, as no other date is told"
    if frame.reference is None:
        return None, DateBasis.NONE, NO_DATE
    return frame.reference, DateBasis.PUBLICATION, _relation(moment)


def _relation(moment: Moment) -> str:
    step = moment.step or 0
    unit = moment.unit
    if step == 0:
        return "the publication date" if unit == "day" else f"the {unit} of the publication date"
    count = f"{abs(step)} {unit}s" if abs(step) > 1 else f"one {unit}"
    return f"{count} {'before' if step < 0 else 'after'} the publication date"


def _open_value(moment: Moment) -> str:
    forms = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}
    return forms.get(moment.unit, "XXXX")


def _inside(moment: Moment, whole: tuple[str, cal.Days, Precision]) -> Moment | None:
    """The moment with year, month and day taken from the unit it sits in; None when it is the unit itself."""
    start = whole[1][0]
    if moment.weekday is not None and moment.unit in ("week", "day"):
        day = cal.week_days(start)[0] + dt.timedelta(days=moment.weekday - 1)
        return Moment(year=day.year, month=day.month, day=day.day)
    if moment.day is not None and moment.unit == "month":
        return Moment(year=start.year, month=start.month, day=moment.day)
    if moment.month is not None or moment.season or moment.quarter is not None or moment.half is not None:
        return replace(moment, unit="", year=start.year, mod="")
    return None


def _exactly(moment: Moment, anchor: dt.date, basis: DateBasis, reason: str) -> Placed:
    """ "Two weeks ago": the day that far away. Longer units tell no day: the month or year it falls in."""
    step = moment.step or 0
    day = moved(anchor, Length(abs(step), moment.unit), 1 if step > 0 else -1)
    if day is None:
        return _within_hours(moment, anchor, basis, reason)
    whole = _STEPS[moment.unit](day, 0)
    if moment.unit == "week":
        return Placed(_week_or_day(step, day), (day, day), Precision.DAY, basis, reason, anchor.isoformat())
    return Placed(whole[0], whole[1], whole[2], basis, reason, anchor.isoformat())


def _week_or_day(step: int, day: dt.date) -> str:
    return day.isoformat() if abs(step) <= 2 else cal.week_value(day)


def _within_hours(moment: Moment, anchor: dt.date, basis: DateBasis, reason: str) -> Placed:
    letter = {"hour": "H", "minute": "M", "second": "S"}.get(moment.unit, "H")
    step = moment.step or 0
    value = f"PT{abs(step)}{letter}"
    if moment.unit != "hour" or abs(step) <= 3:
        return Placed(value, (anchor, anchor), Precision.DAY, basis, reason, anchor.isoformat())
    days = 1 + abs(step) // 24
    other = anchor + dt.timedelta(days=days if step > 0 else -days)
    return Placed(value, None, reason="hours counted from a day, not an hour", bounds=DateSpan(*sorted((anchor, other))))


Stepped = tuple[str, cal.Days, Precision]


def _day(anchor: dt.date, step: int) -> Stepped:
    day = anchor + dt.timedelta(days=step)
    return day.isoformat(), (day, day), Precision.DAY


def _week(anchor: dt.date, step: int) -> Stepped:
    day = anchor + dt.timedelta(weeks=step)
    return cal.week_value(day), cal.week_days(day), Precision.WEEK


def _weekend(anchor: dt.date, step: int) -> Stepped:
    day = anchor + dt.timedelta(weeks=step)
    return f"{cal.week_value(day)}-WE", cal.weekend_days(day), Precision.WEEKEND


def _month(anchor: dt.date, step: int) -> Stepped:
    return _unit(_fields(cal.months_later(anchor.replace(day=1), step), "month"))


def _quarter(anchor: dt.date, step: int) -> Stepped:
    return _unit(_fields(cal.months_later(anchor.replace(day=1), 3 * step), "quarter"))


def _half(anchor: dt.date, step: int) -> Stepped:
    return _unit(_fields(cal.months_later(anchor.replace(day=1), 6 * step), "half"))


def _season(anchor: dt.date, step: int) -> Stepped:
    return _unit(_fields(cal.months_later(anchor.replace(day=1), 3 * step), "season"))


def _year(anchor: dt.date, step: int) -> Stepped:
    return _unit(Moment(year=anchor.year + step))


def _decade(anchor: dt.date, step: int) -> Stepped:
    return _unit(Moment(decade=anchor.year // 10 + step))


def _century(anchor: dt.date, step: int) -> Stepped:
    return _unit(Moment(century=(anchor.year - 1) // 100 + step))


def _fields(day: dt.date, unit: str) -> Moment:
    if unit == "month":
        return Moment(year=day.year, month=day.month)
    if unit == "quarter":
        return Moment(year=day.year, quarter=(day.month + 2) // 3)
    if unit == "half":
        return Moment(year=day.year, half=(day.month + 5) // 6)
    year, season = cal.season_of(day)
    return Moment(year=year, season=season)


_STEPS: dict[str, Callable[[dt.date, int], Stepped]] = {
    "second": _day, "minute": _day, "hour": _day, "day": _day, "night": _day, "week": _week, "fortnight": _week,
    "weekend": _weekend, "month": _month, "quarter": _quarter, "half": _half, "season": _season, "year": _year,
    "decade": _decade, "century": _century,
}  # fmt: skip


# --- chosen among candidates: a weekday, a month or a day without its year ------------------------------------


def _chosen(moment: Moment, frame: Frame) -> Placed:
    if moment.weekday is not None and moment.month is None and moment.day is None:
        return _weekday(moment, frame)
    if frame.reference is None:
        return Placed(_yearless_value(moment), None, reason=NO_DATE)
    if not (moment.month or moment.season or moment.quarter or moment.half or moment.name):
        if moment.day is not None:
            return _day_of_month(moment, frame)
        return _same_day(moment, frame)
    year, why = _year_for(moment, frame)
    return _whole(replace(moment, year=year), DateBasis.PUBLICATION, why, frame.reference.isoformat())


def _yearless_value(moment: Moment) -> str:
    if moment.month is not None:
        return f"XXXX-{moment.month:02d}" + (f"-{moment.day:02d}" if moment.day is not None else "")
    if moment.season:
        return f"XXXX-{moment.season}"
    if moment.quarter is not None:
        return f"XXXX-Q{moment.quarter}"
    if moment.half is not None:
        return f"XXXX-H{moment.half}"
    if moment.weekday is not None:
        return f"XXXX-WXX-{moment.weekday}"
    return "XXXX-XX-XX"


def _weekday(moment: Moment, frame: Frame) -> Placed:
    reference, number = frame.reference, moment.weekday
    assert number is not None
    if moment.pick == "story" and frame.story is not None and frame.story.earliest is not None:
        day = cal.week_days(frame.story.earliest)[0] + dt.timedelta(days=number - 1)
        return Placed(day.isoformat(), (day, day), Precision.DAY, DateBasis.NARRATIVE, "that weekday in the week last told", "")
    if reference is None:
        return Placed(_yearless_value(moment), None, reason=NO_DATE)
    offset, why = _weekday_offset(number - reference.isoweekday(), moment.pick, frame)
    day = reference + dt.timedelta(days=offset)
    return Placed(day.isoformat(), (day, day), Precision.DAY, DateBasis.PUBLICATION, why, reference.isoformat())


def _weekday_offset(difference: int, pick: str, frame: Frame) -> tuple[int, str]:
    """Days from the reference to the weekday meant; `difference` is in -6..6."""
    before = difference - 7 if difference > 0 else difference
    if pick == "last":
        return before or -7, "the last such weekday before the publication date"
    if pick == "next":
        return difference % 7 or 7, "the next such weekday after the publication date"
    if pick == "this":
        return difference, "the weekday in the week of the publication date"
    if frame.direction > 0:
        return difference % 7 or (7 if frame.daily else 0), "weekday after the publication date, future tense"
    if before == 0 and frame.daily:
        return -7, "weekday before the publication date, which the text calls today"
    return before, "weekday before the publication date" + (", past tense" if frame.direction < 0 else "")


def _day_of_month(moment: Moment, frame: Frame) -> Placed:
    """ "The 25th": of the month last told, else of the month nearest the publication date."""
    base = frame.story.earliest if frame.story is not None and frame.story.earliest is not None else frame.reference
    assert base is not None
    basis = DateBasis.NARRATIVE if base is not frame.reference else DateBasis.PUBLICATION
    inner = Moment(year=base.year, month=base.month, day=moment.day)
    return _whole(inner, basis, "that day of the month last told", base.isoformat())


def _same_day(moment: Moment, frame: Frame) -> Placed:
    """A clock time or part of day alone: on the day last told in the story, else on the publication date."""
    assert frame.reference is not None
    story = frame.story
    if story is not None and story.earliest is not None and story.earliest == story.latest:
        day, basis, why = story.earliest, DateBasis.NARRATIVE, "on the day last told in the text"
    else:
        day, basis, why = frame.reference, DateBasis.PUBLICATION, "on the publication date"
    return Placed(day.isoformat(), (day, day), Precision.DAY, basis, why, frame.reference.isoformat())


def _year_for(moment: Moment, frame: Frame) -> tuple[int, str]:
    """The year of a month, day, season or quarter told without one."""
    reference = frame.reference
    assert reference is not None
    years = [year for year in (reference.year - 1, reference.year, reference.year + 1) if _exists(moment, year)]
    years = years or [year for year in range(reference.year - 4, reference.year + 5) if _exists(moment, year)]
    spans = [(year, _unit(replace(moment, year=year))[1]) for year in years]
    past = [year for year, (start, _) in spans if start <= reference]
    future = [year for year, (_, end) in spans if end >= reference]
    strictly = [year for year, (_, end) in spans if end < reference]
    if moment.pick == "this" and reference.year in years:
        return reference.year, "in the year of the publication date"
    if moment.pick == "last" and strictly:
        return strictly[-1], "the last such before the publication date"
    if moment.pick == "next" and future:
        later = [year for year, (start, _) in spans if start > reference]
        return (later or future)[0], "the next such after the publication date"
    nearest = min(spans, key=lambda item: _distance(item[1], reference))[0]
    near = _distance(dict(spans)[nearest], reference) <= _NEAR
    if frame.direction < 0 and past and (frame.direction < -1 or nearest in past or not near):
        return past[-1], "the last before the publication date, past tense"
    if frame.direction > 0 and future and (frame.direction > 1 or nearest in future or not near):
        return future[0], "the next after the publication date, future tense"
    return nearest, "the nearest to the publication date"


def _exists(moment: Moment, year: int) -> bool:
    try:
        return bool(_unit(replace(moment, year=year)))
    except ValueError:
        return False


def _distance(days: cal.Days, reference: dt.date) -> int:
    start, end = days
    if start <= reference <= end:
        return 0
    return (start - reference).days if start > reference else (reference - end).days
