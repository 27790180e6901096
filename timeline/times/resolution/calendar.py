"""Calendar arithmetic on whole units: pure functions from dates to dates and spans."""

import calendar
import datetime as dt

Days = tuple[dt.date, dt.date]

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SEASONS = tuple(SEASON_MONTHS)


def month_days(year: int, month: int) -> Days:
    """First and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def nth_day(year: int, month: int, nth: int, weekday: int | None = None) -> dt.date:
    """The nth day of a month, or the nth of an ISO weekday in it; -1 is the last. Raises ValueError for none."""
    first, last = month_days(year, month)
    days = [first + dt.timedelta(days=offset) for offset in range(last.day)]
    days = [day for day in days if weekday is None or day.isoweekday() == weekday]
    if nth > len(days):
        raise ValueError(f"{month} of {year} has no such day")
    return days[nth - 1 if nth > 0 else nth]


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of the month, `months` later (or earlier), clipped to that month's last day."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month0 + 1, min(day.day, calendar.monthrange(year, month0 + 1)[1]))


def year_days(year: int) -> Days:
    """First and last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def years_days(first: int, last: int) -> Days:
    """First day of one year to the last day of another, clipped to what a date can hold."""
    return dt.date(max(first, 1), 1, 1), dt.date(min(last, 9999), 12, 31)


def week_days(day: dt.date) -> Days:
    """Monday and Sunday of the week of `day` (ISO 8601)."""
    monday = day - dt.timedelta(days=day.weekday())
    return monday, monday + dt.timedelta(days=6)


def weekend_days(day: dt.date) -> Days:
    """Saturday and Sunday of the week of `day`."""
    monday, sunday = week_days(day)
    return monday + dt.timedelta(days=5), sunday


def quarter_days(year: int, quarter: int) -> Days:
    """First and last day of a quarter, 1 to 4."""
    return dt.date(year, 3 * quarter - 2, 1), month_days(year, 3 * quarter)[1]


def half_days(year: int, half: int) -> Days:
    """First and last day of a half-year, 1 or 2."""
    return dt.date(year, 6 * half - 5, 1), month_days(year, 6 * half)[1]


def season_days(year: int, season: str) -> Days:
    """A meteorological season of the northern hemisphere; winter runs into the next year."""
    first = dt.date(year, SEASON_MONTHS[season], 1)
    last = months_later(first, 2)
    return first, month_days(last.year, last.month)[1]


def season_of(day: dt.date) -> tuple[int, str]:
    """The season that holds `day`, with the year it began in."""
    if day.month < 3:
        return day.year - 1, "WI"
    return day.year, SEASONS[(day.month - 3) // 3]


def part_of_month(days: Days, part: str) -> Days:
    """Early, mid or late in a month: its days 1-10, 11-20 and 21 to the end."""
    first, last = days
    if part == "early":
        return first, first.replace(day=10)
    if part == "mid":
        return first.replace(day=11), first.replace(day=20)
    return first.replace(day=21), last


def third_of(days: Days, part: str) -> Days:
    """Early, mid or late in any longer span: its first, middle or last third, in whole months."""
    first, last = days
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months < 3:
        third = ((last - first).days + 1) // 3
        cuts = (first, first + dt.timedelta(days=third), last - dt.timedelta(days=third - 1))
    else:
        cuts = (first, months_later(first, months // 3), months_later(first, months - months // 3))
    day = dt.timedelta(days=1)
    return {"early": (cuts[0], cuts[1] - day), "mid": (cuts[1], cuts[2] - day), "late": (cuts[2], last)}[part]


def week_value(day: dt.date) -> str:
    """The ISO week of `day` as TIMEX3 writes it: 1990-W33."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
