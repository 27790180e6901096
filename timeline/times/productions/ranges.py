"""Productions for ranges written in one: days of a month, months of a year, years."""

from timeline.times.productions.parts import Parts, is_together, production
from timeline.times.reading import Moment, Range


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
    """ "January-June 2016"; "November-March" runs over the end of a year."""
    first, last = parts.all("MONTH")[:2]
    year = parts.get("YEAR")
    if first == last or (first > last and year is not None):
        return None
    return Range(Moment(year=year, month=first), Moment(year=year, month=last))


@production
def quarter_by_months(parts: Parts) -> Moment | None:
    """ "The July-September period"."""
    first, last = parts.all("MONTH")
    is_whole = first % _MONTHS == 1 and last == first + _MONTHS - 1
    return Moment(quarter=last // _MONTHS) if is_whole else None


@production
def quarter_by_its_month(parts: Parts) -> Moment | None:
    """ "The June quarter": the one that ends in June."""
    month = parts.get("MONTH")
    return Moment(quarter=month // _MONTHS, year=parts.get("YEAR")) if month % _MONTHS == 0 else None


@production
def year_range(parts: Parts) -> Range | None:
    """ "1939-45", "2015-2018", written together; apart, both are expressions of their own."""
    if not is_together(parts):
        return None
    first = parts.all("YEAR")[0]
    last = parts.all("YEAR")[1] if len(parts.all("YEAR")) > 1 else first // 100 * 100 + parts.get("YY", 0)
    return Range(Moment(year=first), Moment(year=last)) if first < last <= first + 150 else None


@production
def years_by_one_figure(parts: Parts) -> Range | None:
    """ "1743-5": years of one decade."""
    first, figure = parts.get("YEAR"), parts.get("DD")
    if not is_together(parts) or parts.text[-2].isdecimal() or figure <= first % 10:
        return None
    return Range(Moment(year=first), Moment(year=first - first % 10 + figure))


@production
def range_itself(parts: Parts) -> Range | None:
    """ "The night of 14-15 April": the two days it spans."""
    told: Range | None = parts.get("RANGE")
    return told


@production
def century_range(parts: Parts) -> Range | None:
    """ "The 17th and 18th centuries": from the first year of one to the last of the other."""
    first, last = parts.all("ORD")
    return Range(Moment(century=first - 1), Moment(century=last - 1)) if 1 <= first < last <= _LAST_CENTURY else None


@production
def century_range_before_christ(parts: Parts) -> Range | None:
    """ "The sixth and fifth centuries BC", which count backwards."""
    first, last = parts.all("ORD")
    if not _LAST_CENTURY >= first > last >= 1:
        return None
    return Range(Moment(century=first, before_christ=True), Moment(century=last, before_christ=True))


@production
def millennium(parts: Parts) -> Range | None:
    """ "The third millennium BC", "the second millennium AD": its ten centuries."""
    number = parts.get("ORD")
    if not 1 <= number <= _CENTURIES:
        return None
    if parts.text.lower().rstrip(".").endswith(("ad", "ce")) and parts.get("ERA") is None and "b." not in parts.text:
        return Range(Moment(century=_CENTURIES * (number - 1)), Moment(century=_CENTURIES * number - 1))
    first, last = _CENTURIES * number, _CENTURIES * (number - 1) + 1
    return Range(Moment(century=first, before_christ=True), Moment(century=last, before_christ=True))


_CENTURIES = 10  # of a millennium


@production
def part_of_century(parts: Parts, parts_in_all: int) -> Range | None:
    """ "The second half of the 19th century": its years, as centuries are counted from 1800 in such talk."""
    *which, century = [value for role, value in parts.named if role in ("ORD", "HALF", "QUARTER")]
    number = which[0] if which else parts_in_all
    if not 1 <= number <= parts_in_all or not 1 <= century <= _LAST_CENTURY:
        return None
    years = 100 // parts_in_all
    first = (century - 1) * 100 + (number - 1) * years
    return Range(Moment(year=first), Moment(year=first + years - 1))


@production
def decade_of_century(parts: Parts) -> Moment | None:
    """ "The first decade of the 21st century": 2000 to 2009."""
    *which, century = parts.all("ORD")
    number = which[0] if which else 10
    return Moment(decade=(century - 1) * 10 + number - 1) if number <= 10 and 1 <= century <= _LAST_CENTURY else None


_LAST_CENTURY, _MONTHS = 30, 3  # months of a quarter
