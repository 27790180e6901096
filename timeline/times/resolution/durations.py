"""Lengths of time: their TIMEX3 values and the days they cover beside a date."""

import datetime as dt

from timeline.times.reading import Duration, Length
from timeline.times.resolution import calendar as cal
from timeline.times.resolution.units import STEPS

_LETTERS = {
    "second": "TxS", "minute": "TxM", "hour": "TxH", "day": "xD", "night": "xD", "weekend": "xWE", "week": "xW",
    "fortnight": "xW", "month": "xM", "quarter": "xQ", "half": "xM", "season": "xM", "year": "xY", "decade": "xE",
    "century": "xC", "millennium": "xL", "time": "xX",
}  # fmt: skip
_AS_TOLD = {"decade": "xDE"}
_MULTIPLES = {"fortnight": ("week", 2), "season": ("month", 3), "half": ("month", 6), "decade": ("year", 10),
              "century": ("year", 100), "millennium": ("year", 1000)}  # fmt: skip
_FRACTIONS = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60), "day": ("hour", 24)}
_EXACT = 0.01
_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7}
_FEW_HOURS = 3
SO_FAR, TO_COME = "so far", "to come"  # sides of a length: the part of the unit that runs
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def simple(length: Length) -> Length:
    """The same length in units that TIMEX3 and the calendar count in: a decade is ten years."""
    if length.unit in _MULTIPLES and length.amount is not None:
        unit, factor = _MULTIPLES[length.unit]
        return Length(length.amount * factor, unit)
    return length


def value_of(length: Length, undivided: frozenset[str] = frozenset()) -> str:
    """The TIMEX3 value: P3M, PT24H, P2Y6M, PXW; of an undivided unit as it is told, P2.5Y and P2DE."""
    value = "P"
    rest: Length | None = length
    while rest is not None:
        part = _part_as_told(rest) if rest.unit in undivided and length.second is None else _part(rest)
        value += part[1:] if part[0] == "T" and "T" in value else part
        rest = rest.second
    return value


def _part_as_told(length: Length) -> str:
    letters = _AS_TOLD.get(length.unit) or _LETTERS[length.unit]
    return letters.replace("x", "X" if length.amount is None else f"{length.amount:g}")


def _part(length: Length) -> str:
    if length.amount is None:
        return _LETTERS[length.unit].replace("x", "X")
    length = simple(length)
    amount = length.amount
    assert amount is not None
    whole = int(amount)
    letters = _LETTERS[length.unit]
    if amount == whole:
        return letters.replace("x", str(whole))
    if length.unit in _FRACTIONS:
        smaller, factor = _FRACTIONS[length.unit]
        rest = round((amount - whole) * factor)
        if abs(rest - (amount - whole) * factor) > _EXACT:  # "4.3 years" are no number of months
            return letters.replace("x", f"{amount:g}")
        tail = _LETTERS[smaller].replace("x", str(rest))
        head = letters.replace("x", str(whole)) if whole else ""
        return head + (tail.lstrip("T") if "T" in head else tail)
    return letters.replace("x", f"{amount:g}")


def moved(day: dt.date, length: Length, sign: int) -> dt.date | None:
    """`day` plus (sign 1) or minus (sign -1) a length of at least a day; None when the length is open or shorter."""
    length = simple(length)
    if length.amount is None:
        return None
    if length.unit in _DAYS:
        return day + sign * dt.timedelta(days=round(length.amount * _DAYS[length.unit]))
    if length.unit in _MONTHS:
        return cal.months_later(day, sign * round(length.amount * _MONTHS[length.unit]))
    return None


def days_reached(hours: int) -> dt.timedelta:
    """How far hours may reach that are counted from a day: a few stay on it, more reach into a day beside it."""
    return dt.timedelta(days=0 if hours <= _FEW_HOURS else 1 + hours // 24)


def _in_days(length: Length) -> Length:
    """Hours as the days they reach into."""
    if length.unit == "hour" and length.amount is not None:
        return Length(max(1, -(-int(length.amount) // 24)), "day")
    return length


def running_part(duration: Duration, reference: dt.date) -> tuple[Length, cal.Days]:
    """What of the unit that runs is over ("so far") or left ("to come") on a day: in months, or days if under one."""
    (first, last), one = STEPS[duration.length.unit](reference, 0)[1], dt.timedelta(days=1)
    start, end = (first, reference) if duration.side == SO_FAR else (reference, last + one)
    months = 12 * (end.year - start.year) + end.month - start.month
    length = Length(months, "month") if months else Length(max((end - start).days, 1), "day")
    return length, (start, max(start, end - one))  # on its first day that day alone


def days_of(duration: Duration, reference: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The days a length covers that ends ("past") or starts ("next") at the reference date."""
    if reference is None or not duration.side:
        return None
    other = moved(reference, _in_days(duration.length), -1 if duration.side == "past" else 1)
    if other is None:
        return None
    return (other, reference) if duration.side == "past" else (reference, other)
