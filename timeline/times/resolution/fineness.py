"""How fine a date is told: what later expressions can lean on."""

import datetime as dt

from timeline.model import Precision
from timeline.times.reading import Moment

_FINENESS = {
    Precision.MINUTE: 0, Precision.HOUR: 0, Precision.DAY: 0, Precision.WEEK: 1, Precision.WEEKEND: 1,
    Precision.MONTH: 2, Precision.SEASON: 3, Precision.QUARTER: 3, Precision.YEAR: 4, Precision.RANGE: 5,
    Precision.DECADE: 5,
}  # fmt: skip
# How fine a date told must be for one of these units to be counted from it.
NEEDED = {
    "week": 1, "fortnight": 1, "weekend": 1, "month": 2, "quarter": 3, "half": 3, "season": 3, "year": 4, "decade": 5,
    "century": 5,
}  # fmt: skip
_AS_FINE = ((31, 2), (123, 3), (366, 4))  # days, fineness


def fineness_of(precision: Precision, start: dt.date, end: dt.date, reading: Moment) -> int:
    """How fine a date is, from a day (0) to what is longer than a year (5); "mid-2016" is as fine as a season.

    "Five weeks ago" is no finer than a week: it tells no day to count on from.
    """
    if reading.exact and reading.unit == "week" and reading.base == "publication":
        return _FINENESS[Precision.WEEK]
    if precision is not Precision.RANGE:
        return _FINENESS.get(precision, 5)
    return next((fineness for days, fineness in _AS_FINE if (end - start).days < days), 5)
