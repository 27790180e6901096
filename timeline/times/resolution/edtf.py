"""Extended Date/Time Format (ISO 8601-2:2019) strings for whole calendar units."""

import datetime as dt

from timeline.model import Precision

_SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}


def edtf_of(start: dt.date, end: dt.date, precision: Precision, approximate: bool = False) -> str:
    """The EDTF level 1/2 string of the days `start` to `end`, told to `precision`; "~" marks an approximate date."""
    told = _exact(start, end, precision)
    return "/".join(part + "~" for part in told.split("/")) if approximate else told


def precision_of(start: dt.date, end: dt.date) -> Precision:
    """That of days which are no whole unit: where "earlier this week" leaves the Monday alone, it tells a day."""
    return Precision.DAY if start == end else Precision.RANGE


def _exact(start: dt.date, end: dt.date, precision: Precision) -> str:
    if precision is Precision.MONTH:
        return f"{start.year:04d}-{start.month:02d}"
    if precision is Precision.YEAR:
        return f"{start.year:04d}"
    if precision is Precision.DECADE:
        return f"{start.year // 10:03d}X"
    if precision is Precision.SEASON and start.month in _SEASON_CODES:
        return f"{start.year:04d}-{_SEASON_CODES[start.month]}"
    if precision is Precision.QUARTER:
        return f"{start.year:04d}-{32 + (start.month + 2) // 3}"
    return start.isoformat() if start == end else f"{start}/{end}"
