"""Productions for ranges written in one: days of a month, months of a year, years."""

from dataclasses import replace

from timeline.times.productions.parts import Parts, is_together, production
from timeline.times.reading import Moment, Range


def _lent(moment: Moment, other: Moment) -> Moment:
    if moment.year is None and other.year is not None and not moment.unit and moment.weekday is None:
        return replace(moment, year=other.year)
    return moment


@production
def moment_range(parts: Parts) -> Range | None:
    """Two moments and all between; each lends the other what it leaves unsaid."""
    first, last = parts.all("CAL")[:2]
    return Range(_lent(first, last), _lent(last, first))


@production
def day_range(parts: Parts, next_only: bool = False) -> Range | None:
    """ "May 5-8", "5 to 8 May 2019": two days of one month. Refuses days that run backwards."""
    first, last = [value for role, value in parts.named if role in ("DD", "ORD")][:2]
    month, year = parts.get("MONTH"), parts.get("YEAR")
    if first >= last or (next_only and last != first + 1):
        return None
    return Range(Moment(year=year, month=month, day=first), Moment(year=year, month=month, day=last))


@production
def month_range(parts: Parts) -> Range | None:
    """ "January-June 2016"."""
    first, last = parts.all("MONTH")[:2]
    year = parts.get("YEAR")
    return Range(Moment(year=year, month=first), Moment(year=year, month=last)) if first < last else None


@production
def year_range(parts: Parts) -> Range | None:
    """ "1939-45", "2015-2018", written together; apart, both are expressions of their own."""
    if not is_together(parts):
        return None
    first = parts.all("YEAR")[0]
    last = parts.all("YEAR")[1] if len(parts.all("YEAR")) > 1 else first // 100 * 100 + parts.get("YY", 0)
    return Range(Moment(year=first), Moment(year=last)) if first < last <= first + 150 else None


@production
def range_itself(parts: Parts) -> Range | None:
    """ "The night of 14-15 April": the two days it spans."""
    told: Range | None = parts.get("RANGE")
    return told
