"""From a reading and a frame to a TIMEX3 value and days on the calendar."""

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from timeline.model import DateBasis, DateSpan, Precision, TimexKind, When
from timeline.times.reading import Duration, Frame, Length, Moment, Range, Reading, Repeated, Vague
from timeline.times.resolution import durations, placing, units
from timeline.times.resolution.edtf import edtf_of, precision_of
from timeline.times.resolution.units import NO_DATE

_MIDNIGHT = 24  # the hour that ends a day


class Resolved(NamedTuple):
    """What a reading means in a frame."""

    kind: TimexKind
    value: str
    when: When
    anchor: str = ""


@lru_cache(maxsize=20_000)
def resolved(reading: Reading, frame: Frame) -> Resolved:
    """The value and dates of `reading`. Never raises: what lies outside the calendar stays undated."""
    try:
        return _resolved(reading, frame)
    except (ValueError, OverflowError):
        value = "XXXX-XX-XX" if isinstance(reading, Moment) and reading.name else "XXXX"
        return Resolved(TimexKind.DATE, value, When(reason="not a day of the calendar"))


def _resolved(reading: Reading, frame: Frame) -> Resolved:
    if isinstance(reading, Moment):
        return _moment(reading, frame)
    if isinstance(reading, Duration):
        return _duration(reading, frame)
    if isinstance(reading, Range):
        return _range(reading, frame)
    return _repeated(reading) if isinstance(reading, Repeated) else _vague(reading, frame)


def _moment(moment: Moment, frame: Frame) -> Resolved:
    place = placing.placed(moment, frame)
    is_time = bool(moment.part) or moment.hour is not None or place.precision is Precision.MINUTE
    kind = TimexKind.TIME if is_time else TimexKind.DATE
    if moment.hour == _MIDNIGHT and moment.minute and place.days and place.precision is Precision.DAY:
        moment, place = moment._replace(hour=0), _day_after(place, place.days[0])
    value = moment.value or place.value + time_suffix(moment)
    kind = TimexKind.DURATION if value.startswith("P") else kind  # "an hour later" in a text that tells no hour
    if place.days is None:
        bounds = place.bounds or DateSpan()
        return Resolved(
            kind, value, When(earliest=bounds.earliest, latest=bounds.latest, reason=place.reason), place.anchor
        )
    return Resolved(kind, value, _when(moment, place, value), place.anchor)


def _day_after(place: units.Placed, day: dt.date) -> units.Placed:
    """The day behind one: "half past twelve on Monday night" is of Tuesday."""
    later = day + dt.timedelta(days=1)
    return place._replace(value=later.isoformat(), days=(later, later))


def _when(moment: Moment, place: units.Placed, value: str) -> When:
    assert place.days is not None
    start, end = place.days
    precision = place.precision
    if moment.hour is not None and precision is Precision.DAY:
        precision = Precision.MINUTE if moment.minute is not None else Precision.HOUR
    clock = moment.part if moment.hour is None else f"{moment.hour % 24:02d}:{moment.minute or 0:02d}"
    edtf = edtf_of(start, end, place.precision, approximate=moment.mod == "approx")
    return When(start, end, clock, edtf, precision, place.basis, start, end, place.reason)


def time_suffix(moment: Moment) -> str:
    """The TIMEX3 time: T22:00, TNI, or nothing."""
    if moment.hour is not None:
        minute = f":{moment.minute:02d}" if moment.minute is not None else ":00"
        return f"T{moment.hour:02d}{minute}{'Z' if moment.zone == 'Z' else ''}"
    return f"T{moment.part}" if moment.part else ""


def _duration(duration: Duration, frame: Frame) -> Resolved:
    if duration.side in (durations.SO_FAR, durations.TO_COME):
        return _part_that_runs(duration, frame)
    value = durations.value_of(duration.length, frame.undivided)
    if duration.event:
        return Resolved(TimexKind.DURATION, value, When(reason="counted from an event whose date is not known here"))
    if duration.side == "ago":
        return _ago(duration.length, frame, value)
    days = durations.days_of(duration, frame.reference)
    if days is None:
        reason = "a length of time, not a date" if not duration.side or frame.reference else NO_DATE
        return Resolved(TimexKind.DURATION, value, When(reason=reason))
    start, end = days
    side = "up to" if duration.side == "past" else "from"
    assert frame.reference is not None
    when = When(
        start, end, "", f"{start}/{end}", Precision.RANGE, DateBasis.PUBLICATION, start, end,
        f"the length of time {side} the publication date",
    )  # fmt: skip
    return Resolved(TimexKind.DURATION, value, when, frame.reference.isoformat())


def _part_that_runs(duration: Duration, frame: Frame) -> Resolved:
    if frame.reference is None:
        return Resolved(TimexKind.DURATION, durations.value_of(Length(None, "month")), When(reason=NO_DATE))
    length, (start, end) = durations.running_part(duration, frame.reference)
    precision = precision_of(start, end)
    when = When(
        start, end, "", edtf_of(start, end, precision), precision, DateBasis.PUBLICATION, start, end,
        f"the part of the {duration.length.unit} {duration.side} on the publication date",
    )  # fmt: skip
    return Resolved(TimexKind.DURATION, durations.value_of(length), when, frame.reference.isoformat())


def _ago(length: Length, frame: Frame, value: str) -> Resolved:
    """A length whose other end is meant: "vor drei Jahren" is P3Y in TIMEX3, and the year three years back."""
    length = durations.simple(length)
    assert length.amount is not None
    place = _moment(Moment(unit=length.unit, step=-int(length.amount), exact=True), frame)
    return Resolved(TimexKind.DURATION, value, place.when, place.anchor)


def _range(span: Range, frame: Frame) -> Resolved:
    last = resolved(span.last, frame)
    first = resolved(_in_year_of(span.first, span.last, last), frame)
    value = f"{first.value}/{last.value}"
    start, end = first.when.start_date, last.when.end_date
    if start is None or end is None or end < start:
        reason = last.when.reason if end is None else first.when.reason if start is None else "the range runs backwards"
        return Resolved(first.kind, value, When(reason=reason))
    when = span_of(first.when, last.when)._replace(basis=last.when.basis, reason=last.when.reason)
    kind = first.kind if first.kind is TimexKind.TIME else TimexKind.DATE
    return Resolved(kind, value, when, last.anchor)


def _in_year_of(first: Moment, last: Moment, resolved_last: Resolved) -> Moment:
    """The first end of a range in the year that its last end has, or the year before."""
    end = resolved_last.when.end_date
    if end is None or first.year is not None or first.month is None or last.month is None:
        return first
    return first._replace(year=end.year - (first.month > last.month))


def span_of(first: When, last: When) -> When:
    """From the start of one to the end of the other; both are dated."""
    edtf = f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}"
    return first._replace(
        end_date=last.end_date, latest=last.end_date, time_of_day="", precision=Precision.RANGE, edtf=edtf
    )


def _repeated(repeated: Repeated) -> Resolved:
    return Resolved(TimexKind.SET, repeated.value, When(reason="a repeated time, not a date"))


_VAGUE_REASONS = {
    "PRESENT_REF": "about the time of publication, no further told",
    "PAST_REF": "some time before publication, no further told",
    "FUTURE_REF": "some time after publication, no further told",
}


def _vague(vague: Vague, frame: Frame) -> Resolved:
    latest = frame.reference if vague.value == "PAST_REF" else None
    earliest = frame.reference if vague.value == "FUTURE_REF" else None
    when = When(earliest=earliest, latest=latest, reason=_VAGUE_REASONS.get(vague.value, "vague"))
    return Resolved(TimexKind.DATE, vague.value, when)
