"""What readings leave unsaid: dates without a year, hours without a day, and what tells of no day at all."""

from timeline.times.reading import GENERIC, Candidate, Duration, Moment, Range, Repeated, Vague

_YEARS = ("year", "decade", "century")


def is_open(reading: object) -> bool:
    """Whether a reading leaves the year of its date, or the day of its hour, unsaid; a range, of both its ends."""
    if not isinstance(reading, Moment):
        return isinstance(reading, Range) and is_open(reading.first) and is_open(reading.last)
    if reading.year is not None or reading.pick or reading.name:
        return False
    if reading.decade is not None or reading.century is not None or reading.nth is not None:
        return False
    if reading.day is not None and (reading.weekday is not None or reading.month is None):
        return False
    return not reading.unit or _is_part_alone(reading) or _is_in_the_year_beside(reading)


def _is_part_alone(reading: Moment) -> bool:
    """ "The afternoon": its rule counts it from the day last told."""
    return reading.base == "story" and reading.unit == "day" and not reading.step and bool(reading.part)


def _is_in_the_year_beside(reading: Moment) -> bool:
    """ "From 6 April to 5 April of the following year"."""
    return reading.unit == "year" and reading.base == "story" and reading.month is not None


def months_of(reading: object) -> int:
    """How many months and seasons without a day a reading tells: both ends of a range."""
    if isinstance(reading, Moment):
        return int(bool(reading.season or (reading.month and not reading.day)))
    return months_of(reading.first) + months_of(reading.last) if isinstance(reading, Range) else 0


def is_weekday(reading: object) -> bool:
    """A weekday that nothing else is told of."""
    return isinstance(reading, Moment) and reading.weekday is not None and reading == Moment(weekday=reading.weekday)


def is_hour(reading: object) -> bool:
    """An hour that nothing else is told of."""
    if not isinstance(reading, Moment) or reading.hour is None:
        return False
    return reading == Moment(hour=reading.hour, minute=reading.minute, zone=reading.zone)


def is_a_day(reading: object) -> bool:
    """Whether a reading is a day of the calendar, or one counted from the day of writing."""
    if not isinstance(reading, Moment) or reading.pick in (GENERIC, "tense"):
        return False
    on_calendar = reading.day is not None and reading.month is not None
    return on_calendar or (reading.unit == "day" and reading.base == "publication")


def is_beside_a_day(reading: object) -> bool:
    """ "Overnight", "the next morning": a part of day counted from another day."""
    if not isinstance(reading, Moment) or not reading.part or reading.unit != "day" or reading.hour is not None:
        return False
    return reading.base == "story" or reading.pick == "tense"


def is_of_no_day(reading: object) -> bool:
    """Whether a reading points at no day: a length, a repeated time, a year, a century, "the last Monday in July"."""
    if isinstance(reading, Duration | Repeated | Vague):
        return True
    if not isinstance(reading, Moment):
        return False
    if reading.pick == GENERIC or (reading.nth is not None and reading.year is None):
        return True
    is_told_in_years = not reading.unit or (reading.unit in _YEARS and reading.base == "story")
    return reading.month is None and is_told_in_years and reading.weekday is None


def is_a_year_of_the_reader(reading: object) -> bool:
    """ "Last year", said to whoever reads it."""
    return isinstance(reading, Moment) and reading == Moment(unit="year", step=reading.step, pick=reading.pick)


def of_any(candidate: Candidate) -> Candidate:
    """An open date or hour as told of any year or day."""
    reading = candidate.reading
    if isinstance(reading, Range):
        return candidate._replace(reading=Range(_of_any(reading.first), _of_any(reading.last)))
    assert isinstance(reading, Moment)
    return candidate._replace(reading=_of_any(reading))


def _of_any(moment: Moment) -> Moment:
    return moment._replace(unit="", step=None, base="publication", pick=GENERIC)
