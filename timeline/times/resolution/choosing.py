"""Moments that leave something unsaid: a weekday, a day or month without its year, a clock time without its day."""

import datetime as dt
from contextlib import suppress

from timeline.model import DateBasis, DateSpan, Precision
from timeline.times.reading import FUTURE_IN_PAST, GENERIC, Frame, Moment
from timeline.times.resolution import calendar as cal
from timeline.times.resolution import named
from timeline.times.resolution.units import NO_DATE, Placed, whole
from timeline.times.resolution.unsaid_year import spans_in, year_for

_NO_DAY = "told of no day in a text about years long past"
_TOO_NEAR = 2  # days: "next Friday" is not said of tomorrow, or of the day after
_BESIDE = {"following": "next", "preceding": "last"}  # picks from the story, and from publication where none is told
_FARTHEST = 8  # months
_WEEK = 7  # days


def chosen(moment: Moment, frame: Frame) -> Placed:
    if moment.pick == GENERIC:
        return Placed(_yearless_value(moment), None, reason="told of any year")
    if moment.weekday is not None and moment.month is None and moment.day is None:
        return _weekday(moment, frame)
    is_quoted = moment.pick == "last" and moment.base == "context"  # "the 9th of August last"
    if moment.pick in _BESIDE or (frame.chronicle and (moment.pick == "next" or is_quoted)):
        place = _beside_story(moment._replace(pick="preceding") if is_quoted else moment, frame.story)
        if place is not None:
            return place
        moment = moment._replace(pick=_BESIDE.get(moment.pick, "next"))
    dated = moment.month or moment.season or moment.quarter or moment.half or moment.name
    if frame.year is not None and dated:
        return whole(moment._replace(year=frame.year), DateBasis.NARRATIVE, "in the year last told in the text", "")
    if frame.reference is None and (dated or frame.story is None):
        return Placed(_yearless_value(moment), None, reason=NO_DATE)
    if not dated:
        if moment.day is not None:
            return _day_of_month(moment, frame)
        return _same_day(moment, frame)
    assert frame.reference is not None
    year, why = year_for(moment, frame)
    return whole(moment._replace(year=year), DateBasis.PUBLICATION, why, frame.reference.isoformat())


def _beside_story(moment: Moment, story: DateSpan | None) -> Placed | None:
    """The first such date after the one last told, or the last before it."""
    if story is None or story.earliest is None or story.latest is None:
        return None
    return (
        _preceding(moment, story.earliest)
        if moment.pick == "preceding"
        else _following(moment, story.earliest, story.latest)
    )


def _following(moment: Moment, first: dt.date, told: dt.date) -> Placed:
    """The first such month, day or season after the date last told, from `first` to `told`, or at its end.

    "In late 1918 … the following winter" begins in December 1918.
    """
    spans = spans_in(moment, range(told.year, told.year + 9))
    years = [year for year, (start, end) in spans if start > told or (start > first and end > told)]
    return whole(moment._replace(year=years[0]), DateBasis.NARRATIVE, "the first such after the date last told", "")


def _preceding(moment: Moment, told: dt.date) -> Placed:
    """The last such month, day or season before the date last told."""
    years = [year for year, (_, end) in spans_in(moment, range(told.year - 8, told.year + 1)) if end < told]
    return whole(moment._replace(year=years[-1]), DateBasis.NARRATIVE, "the last such before the date last told", "")


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
    return named.every_year(moment.name) or "XXXX-XX-XX"


def _weekday(moment: Moment, frame: Frame) -> Placed:
    """A weekday without its date: by the story where that places it, else by publication."""
    reference, number = frame.reference, moment.weekday
    assert number is not None
    if moment.pick == "story" and frame.story is not None and frame.story.earliest is not None:
        day = _in_week_told(number, frame.story.earliest, frame)
        why = "that weekday in the week last told"
        return Placed(day.isoformat(), (day, day), Precision.DAY, DateBasis.NARRATIVE, why, "")
    if (following := _weekday_from_story(moment, number, frame)) is not None:
        day, why = following, "the first such weekday from the date last told"
        return Placed(day.isoformat(), (day, day), Precision.DAY, DateBasis.NARRATIVE, why, "")
    if reference is None:
        return Placed(_yearless_value(moment), None, reason=NO_DATE)
    difference = number - reference.isoweekday()
    if moment.step is None:
        offset, why = _weekday_offset(difference, moment.pick, frame)
    else:
        offset, why = _weeks_beyond(difference, moment.pick, moment.step)
    day = reference + dt.timedelta(days=offset)
    return Placed(day.isoformat(), (day, day), Precision.DAY, DateBasis.PUBLICATION, why, reference.isoformat())


def _in_week_told(number: int, told: dt.date, frame: Frame) -> dt.date:
    """A weekday of the week of the date last told."""
    day = cal.week_days(told)[0] + dt.timedelta(days=number - 1)
    return day - dt.timedelta(days=_WEEK) if _would_lie_ahead(day, told, frame) else day


def _weekday_from_story(moment: Moment, number: int, frame: Frame) -> dt.date | None:
    """The first such weekday from the date last told on, in a chronicle or where the text looks on from that date."""
    story = frame.story.latest if frame.story is not None else None
    follows = moment.pick in ("following", "listed")
    seen_from_past = follows or (frame.direction == FUTURE_IN_PAST and _has_come(frame))
    if story is None or not (frame.chronicle or seen_from_past) or not (follows or not moment.pick):
        return None
    is_its_clock = moment.pick == "listed" and moment.hour is not None  # of the day listed just before
    first = int(seen_from_past and not is_its_clock)  # the day of saying is not meant
    day = story + dt.timedelta(days=(number - story.isoweekday() - first) % _WEEK + first)
    return None if _would_lie_ahead(day, story, frame) else day


def _would_lie_ahead(day: dt.date, told: dt.date, frame: Frame) -> bool:
    """Whether a day lies after publication where a date before that leads to it; what is told in the past is over."""
    return frame.direction <= 0 and frame.reference is not None and told <= frame.reference < day


def _has_come(frame: Frame) -> bool:
    """Whether the date last told is within the week before publication."""
    story, reference = frame.story, frame.reference
    if story is None or story.latest is None or reference is None:
        return False
    return dt.timedelta(0) < reference - story.latest < dt.timedelta(days=7)


def _weekday_offset(difference: int, pick: str, frame: Frame) -> tuple[int, str]:
    """Days from the reference to the weekday meant; `difference` is in -6..6."""
    before = difference - 7 if difference > 0 else difference
    if pick == "last":
        return before or -7, "the last such weekday before the publication date"
    if pick in ("next", "following"):
        ahead = difference % 7
        return ahead + 7 * (ahead <= _TOO_NEAR), "the next such weekday after the publication date"
    if pick == "this":
        later = _WEEK * (difference < 0 < frame.direction)  # "they will play this Tuesday", told on a Friday
        earlier = _WEEK * (difference > 0 > frame.direction)  # "they played this Friday", told on a Tuesday
        why = "the weekday in the week of the publication date, or the nearest by the tense of its verb"
        return difference + later - earlier, why
    if pick == "near" and frame.direction in (-1, 0):
        return (difference + _WEEK // 2) % _WEEK - _WEEK // 2, "the weekday nearest to the publication date"
    if frame.direction > 0:
        return difference % 7, "weekday after the publication date, future tense"
    if before == 0:
        return 0, "the weekday of the publication date"
    return before, "weekday before the publication date" + (", past tense" if frame.direction < 0 else "")


def _weeks_beyond(difference: int, pick: str, weeks: int) -> tuple[int, str]:
    """Days to the weekday that lies so many weeks beyond the next one ("ahead") or before the last one ("behind")."""
    if pick == "ahead":
        return (difference % 7 or 7) + 7 * weeks, f"the next such weekday and {weeks} on"
    return (difference % 7 or 7) - 7 - 7 * weeks, f"the last such weekday and {weeks} back"


def _day_of_month(moment: Moment, frame: Frame) -> Placed:
    """ "The 25th": of the month last told, else of the publication's; "the next 25th": the first after publication."""
    if moment.pick in ("last", "next") and frame.reference is not None:
        month = _picked_month(moment.day or 1, moment.pick, frame.reference)
        inner = Moment(year=month.year, month=month.month, day=moment.day)
        why = f"the {moment.pick} such day from the publication date"
        return whole(inner, DateBasis.PUBLICATION, why, frame.reference.isoformat())
    base = frame.story.earliest if frame.story is not None and frame.story.earliest is not None else frame.reference
    assert base is not None
    base = _month_by_tense(moment.day or 1, base, frame)
    if moment.weekday is not None:
        is_back = frame.direction < 0 and base is frame.reference
        base = _month_by_weekday(moment.day or 1, moment.weekday, base, is_back)
    basis = DateBasis.NARRATIVE if base is not frame.reference else DateBasis.PUBLICATION
    inner = Moment(year=base.year, month=base.month, day=moment.day)
    return whole(inner, basis, "that day of the month last told", base.isoformat())


def _month_by_weekday(day: int, weekday: int, base: dt.date, is_back: bool) -> dt.date:
    """The month in which a day has its weekday: that of `base`, else the first after it, else the last before it.

    With `is_back` the last before it comes first.
    """
    after, before = range(1, _FARTHEST), range(-1, -_FARTHEST, -1)
    for months in (0, *before, *after) if is_back else (0, *after, *before):
        month = cal.months_later(base.replace(day=1), months)
        with suppress(ValueError):
            if month.replace(day=day).isoweekday() == weekday:
                return month
    return base


def _month_by_tense(day: int, base: dt.date, frame: Frame) -> dt.date:
    """The month of a day: that of `base`, or the one beside it where the tense puts the day across publication."""
    reference = frame.reference
    if reference is None:
        return base
    told, published = (base.year, base.month, day), (reference.year, reference.month, reference.day)
    if frame.direction < -1 and base is reference and told > published:
        return _picked_month(day, "last", reference)
    if frame.direction in (1, 2) and told < published:
        return _picked_month(day, "next", reference)
    return base


def _picked_month(day: int, pick: str, reference: dt.date) -> dt.date:
    """The first of the month that has the last or next day of that number, as seen from the reference date."""
    first = reference.replace(day=1)
    if pick == "last":
        return first if day <= reference.day else cal.months_later(first, -1)
    return first if day > reference.day else cal.months_later(first, 1)


def _same_day(moment: Moment, frame: Frame) -> Placed:
    """A clock time or part of day alone: on the day last told in the story, else on the publication date."""
    story, reference = frame.story, frame.reference
    told = story is not None and story.earliest == story.latest not in (None, reference)
    if story is not None and story.earliest is not None and told:
        day, basis, why = story.earliest, DateBasis.NARRATIVE, "on the day last told in the text"
    elif reference is None or (frame.chronicle and frame.direction < 0):
        return Placed(_yearless_value(moment), None, reason=NO_DATE if reference is None else _NO_DAY)
    else:
        day, basis, why = reference, DateBasis.PUBLICATION, "on the publication date"
    return Placed(day.isoformat(), (day, day), Precision.DAY, basis, why, reference.isoformat() if reference else "")
