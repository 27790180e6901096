"""Moments counted in units from a date: "last week", "three days later", "June of this year"."""

import datetime as dt

from timeline.model import DateBasis, DateSpan, Precision
from timeline.times.reading import Frame, Length, Moment
from timeline.times.resolution import calendar as cal
from timeline.times.resolution import durations
from timeline.times.resolution.durations import days_reached, moved
from timeline.times.resolution.units import NO_DATE, STEPS, Placed, Unit, whole

_MONTHS_NEW = 6  # for which a year may be called new
_SUNDAY = 7
_LENGTHS_ALONE = frozenset({"hour", "minute", "second"})


def counted(moment: Moment, frame: Frame) -> Placed:
    """Where a moment with a unit lies: so many units from its base, or within one so far away."""
    if moment.pick == "new" and frame.reference is not None:  # "im neuen Jahr", said towards its end or after its start
        moment = moment._replace(pick="", step=int(frame.reference.month > _MONTHS_NEW))
    is_this_weekend = moment.unit == "weekend" and moment.step == 0 and moment.pick != "coming"
    if moment.pick == "tense" or (is_this_weekend and frame.direction < 0):
        moment = moment._replace(pick="", step=_step_by_tense(moment, frame))
    if moment.base == "period" or ((frame.period or frame.month) and _is_year_ago(moment)):
        return _of_period(moment, frame)
    anchor, basis, reason = _anchor(moment, frame)
    if anchor is None:
        return Placed(_open_value(moment), None, reason=reason)
    step = _step(moment, anchor, frame)
    if moment.exact and frame.clock is not None and moment.mod != "approx":
        return _from_clock(moment, frame.clock)
    if moment.exact:
        return _exactly(moment, anchor, basis, reason)
    stepped = STEPS[moment.unit](anchor, step)
    if moment.mod == "end" and frame.direction < 0 and anchor == frame.reference and _is_over(stepped, anchor, frame):
        stepped = STEPS[moment.unit](anchor, step - 1)
    inner = _inside(moment, stepped)
    if inner is None:
        return Placed(stepped[0], stepped[1], stepped[2], basis, reason, anchor.isoformat())
    return whole(inner, basis, reason, anchor.isoformat())


def _step(moment: Moment, anchor: dt.date, frame: Frame) -> int:
    """How many units away it lies: as told, but for what the tense puts beside the unit of publication.

    "They dug through the night", of a story that has come to that day: the night before. "This week they will meet",
    told on a Sunday: the week that comes.
    """
    if moment.step or anchor != frame.reference:
        return moment.step or 0
    if moment.base == "story":
        return -int(moment.part == "NI" and frame.story is not None and frame.direction < 0)
    return int(moment.unit == "week" and anchor.isoweekday() == _SUNDAY and frame.direction > 0)


def _is_over(unit: Unit, day: dt.date, frame: Frame) -> bool:
    """Whether the month or year before is meant: "at the end of the year it had nine boats", "prices since year-end".

    A weak sign of the past tells it in the first third alone. A weekend that is behind needs no other.
    """
    first, last = unit[1]
    if unit[2] is Precision.WEEK or last < day:
        return False
    return frame.direction < -1 or (day - first) * 3 < last - first


def _is_year_ago(moment: Moment) -> bool:
    return moment.exact and moment.unit == "year" and moment.step == -1


def _of_period(moment: Moment, frame: Frame) -> Placed:
    """The month or quarter under report, or that of another year; without one told, the last quarter that is over.

    The quarter of the period is 0 where a whole year is compared. "The same period", with none told, tells a year.
    """
    if frame.month:
        month = Moment(year=frame.month[0] + (moment.step or 0), month=frame.month[1])
        why = "the month of the figures"
        return whole(month, DateBasis.NARRATIVE, why if not moment.step else f"{why}, a year before", "")
    if moment.unit == "month":
        return counted(moment._replace(base="context"), frame)
    if frame.period is None and frame.reference is None:
        return Placed("XXXX-QX", None, reason=NO_DATE)
    if frame.period is not None:
        year, quarter = frame.period
        basis, why = DateBasis.NARRATIVE, "the quarter under report"
    elif moment.unit == "year":
        assert frame.reference is not None
        year, quarter = frame.reference.year, 0
        basis, why = DateBasis.PUBLICATION, "the year of publication"
    else:
        assert frame.reference is not None
        over = cal.months_later(frame.reference.replace(day=1), -3)
        year, quarter = over.year, (over.month + 2) // 3
        basis, why = DateBasis.PUBLICATION, "the last quarter that is over"
    year = moment.year if moment.year is not None else year + (moment.step or 0)
    is_whole = moment.unit == "year" and moment.step == 0  # "for the year", in the report of its last quarter
    told = Moment(year=year, quarter=moment.quarter or (None if is_whole else quarter or None))
    return whole(told, basis, why if not moment.step else f"{why}, a year before", "")


def _step_by_tense(moment: Moment, frame: Frame) -> int:
    """ "Overnight": last night by past tense, else tonight. "The weekend": the coming one by future tense, this one on
    its days, else the last one.
    """
    if moment.unit == "day":
        return -1 if frame.direction < 0 else 0
    if frame.direction > 0 or (frame.reference is not None and frame.reference.isoweekday() >= 6):
        return 0
    return -1


def _anchor(moment: Moment, frame: Frame) -> tuple[dt.date | None, DateBasis, str]:
    is_past = frame.chronicle or (moment.step == 1 and frame.direction < 0)  # "over the next week they fled"
    if moment.base == "story" or (moment.base == "context" and is_past and frame.story is not None):
        story = frame.story
        if story is not None and story.earliest is not None and not _runs_ahead(moment, story, frame):
            day = story.earliest if (moment.step or 0) <= 0 else (story.latest or story.earliest)
            return day, DateBasis.NARRATIVE, "counted from the date last told in the text"
        if frame.reference is None or frame.chronicle or (moment.exact and (moment.step or 0) > 0):
            return None, DateBasis.NONE, "counted from a date the text does not tell"
        return frame.reference, DateBasis.NARRATIVE, "counted from the publication date, as no other date is told"
    if frame.reference is None:
        return None, DateBasis.NONE, NO_DATE
    return frame.reference, DateBasis.PUBLICATION, _relation(moment)


def _runs_ahead(moment: Moment, story: DateSpan, frame: Frame) -> bool:
    """ "Sixteen years later he sang", of a date from which that would not be over: it counts from another."""
    reference = frame.reference
    if not moment.exact or (moment.step or 0) <= 0 or frame.direction >= 0 or reference is None:
        return False
    first = story.earliest
    if first is None or first > reference:
        return False
    day = moved(first, Length(moment.step or 0, moment.unit), 1)
    return day is not None and day > reference and STEPS[moment.unit](day, 0)[1][0] > reference


def _relation(moment: Moment) -> str:
    step = moment.step or 0
    unit = moment.unit
    if step == 0:
        return "the publication date" if unit == "day" else f"the {unit} of the publication date"
    count = f"{abs(step)} {unit}s" if abs(step) > 1 else f"one {unit}"
    return f"{count} {'before' if step < 0 else 'after'} the publication date"


def _open_value(moment: Moment) -> str:
    """The value of what is counted from a date that isn't known: how far it is, or the unit alone."""
    if moment.exact or moment.unit in _LENGTHS_ALONE:
        return durations.value_of(Length(abs(moment.step or 0), moment.unit))
    forms = {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }
    return forms.get(moment.unit, "XXXX")


def _inside(moment: Moment, stepped: Unit) -> Moment | None:
    """The moment with year, month and day taken from the unit it sits in; None when it is the unit itself."""
    start = stepped[1][0]
    if moment.decade is not None and moment.unit == "century":
        return Moment(decade=start.year // 100 * 10 + moment.decade % 10)
    if moment.weekday is not None and moment.unit in ("week", "day"):
        day = cal.week_days(start)[0] + dt.timedelta(days=moment.weekday - 1)
        return Moment(year=day.year, month=day.month, day=day.day)
    if moment.day is not None and moment.unit == "month":
        return Moment(year=start.year, month=start.month, day=moment.day)
    if (
        moment.month is not None
        or moment.season
        or moment.name
        or moment.quarter is not None
        or moment.half is not None
    ):
        return moment._replace(unit="", year=start.year, mod="")
    return None


def _exactly(moment: Moment, anchor: dt.date, basis: DateBasis, reason: str) -> Placed:
    """ "Two weeks ago": the day that far away. Longer units tell no day: the month or year it falls in."""
    step = moment.step or 0
    if moment.unit == "year" and anchor.year + step < 1:
        year = round(1 - anchor.year - step, -_noughts(step))
        return Placed(f"BC{year:04d}", None, reason="before the Christian era", anchor=anchor.isoformat())
    day = moved(anchor, Length(abs(step), moment.unit), 1 if step > 0 else -1)
    if day is None:
        return _within_hours(moment, anchor, basis, reason)
    if moment.mod in ("day", "day before", "day after"):
        return Placed(day.isoformat(), (day, day), Precision.DAY, basis, reason, anchor.isoformat())
    stepped = STEPS[moment.mod if moment.mod in STEPS else moment.unit](day, 0)
    if moment.unit == "week":
        return Placed(_week_or_day(step, day), (day, day), Precision.DAY, basis, reason, anchor.isoformat())
    return Placed(stepped[0], stepped[1], stepped[2], basis, reason, anchor.isoformat())


def _noughts(step: int) -> int:
    """How many figures of a count are round: 3 of "ten thousand years ago", which tells no year of that millennium."""
    return next(noughts for noughts in (3, 2, 1, 0) if step % 10**noughts == 0)


def _from_clock(moment: Moment, clock: dt.datetime) -> Placed:
    """Hours or minutes counted from a clock time."""
    told = clock + (moment.step or 0) * dt.timedelta(**{f"{moment.unit}s": 1})
    day = told.date()
    reason = "counted from the clock time last told in the text"
    value = f"{told:%Y-%m-%dT%H:%M}"
    return Placed(value, (day, day), Precision.MINUTE, DateBasis.NARRATIVE, reason, clock.date().isoformat())


def _week_or_day(step: int, day: dt.date) -> str:
    return day.isoformat() if abs(step) <= 2 else cal.week_value(day)


def _within_hours(moment: Moment, anchor: dt.date, basis: DateBasis, reason: str) -> Placed:
    """Hours counted from a day, not from an hour: that day for a few, else that day or the one next to it."""
    step, value = moment.step or 0, _open_value(moment)
    reach = days_reached(abs(step) if moment.unit == "hour" else 0)
    if not reach:
        return Placed(value, (anchor, anchor), Precision.DAY, basis, reason, anchor.isoformat())
    start, end = (anchor, anchor + reach) if step > 0 else (anchor - reach, anchor)
    return Placed(value, (start, end), Precision.RANGE, basis, f"{reason}, in hours", anchor.isoformat())
