"""When an article was published: the clues its form gives, weighed in one order, with their contradictions told."""

import calendar
import datetime as dt
import re
from collections import Counter
from functools import cache, lru_cache
from typing import Any

from timeline.articles.draft import Clue
from timeline.model import DateSpan, Published, PublishedBasis

EARLIEST_YEAR = 1500
"""The first newspapers are of about 1600; a year before this is a mistake."""
LATEST_YEAR = 2200
_TRUST = list(PublishedBasis)
_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_PARTIAL = re.compile(r"\s*(\d{4})(?:-(\d\d))?\s*$")
_SECONDS = re.compile(r"\s*\d{9,10}(?:\.\d+)?\s*$|\s*\d{12,13}\s*$")
# 3/4/2024 is a day in March to some and in April to others; with points it is the day first everywhere.
_EITHER_WAY = re.compile(r"\s*(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?!\d)")
_POINTS = re.compile(r"\s*\d{1,2}\.\s?\d{1,2}\.\d{2,4}(?!\d)")
_UNIVERSAL = re.compile(r"\d{2}:\d{2}.*(?:Z|[+-]00:?00|UTC|GMT)\s*$")
_LOCAL = re.compile(r"\d{2}:\d{2}.*[+-](?!00:?00)\d\d:?\d\d\s*$")


def decide(
    clues: tuple[Clue, ...], not_after: dt.date | None = None, written: dt.date | None = None
) -> tuple[Published, tuple[str, ...]]:
    """What the most trusted clue that is a believable day says, and what is wrong with or between the clues.

    `not_after` is a day by which the article certainly existed. `written`, when the file was last written, only speaks
    against later days and bounds nothing: copying a file must not change what is known of it.
    """
    dated: list[tuple[Clue, DateSpan]] = []
    problems: list[str] = []
    for clue in sorted(clues, key=lambda clue: _TRUST.index(clue.basis)):
        days = span_of(clue.value)
        if complaint := _complaint(clue, days, not_after or written):
            problems.append(complaint)
        elif days:
            dated.append((clue, days))
    whole = [(clue, days) for clue, days in dated if days.earliest == days.latest]
    problems += _conflicts(whole)
    if not dated:
        bounds = DateSpan(None, not_after) if not_after else DateSpan()
        return Published(None, PublishedBasis.NONE, bounds), tuple(problems)
    clue, days = _chosen(whole) if whole else dated[0]
    day = days.earliest if whole else None
    return Published(day, clue.basis, days, f"{clue.where} says {clue.value.strip()}"), tuple(problems)


def _chosen(dated: list[tuple[Clue, DateSpan]]) -> tuple[Clue, DateSpan]:
    """The most trusted day. Where sources of its kind differ by a day, as time zones make them, the local day.

    That is the day of the same moment told with an offset, else the day that most sources have.
    """
    first, days = dated[0]
    near = [(clue, other) for clue, other in dated if _apart(days, other) <= 1]
    if _UNIVERSAL.search(first.value):
        for clue, local in near:
            if clue.basis is first.basis and _LOCAL.search(clue.value):
                return clue, local
    if first.basis is PublishedBasis.METADATA:
        votes = Counter(other for _, other in dict.fromkeys((clue.where, other) for clue, other in near))
        return max(near, key=lambda one: votes[one[1]])
    return first, days


def day_of(value: str) -> dt.date | None:
    """The day that a date as machines and forms write it names, in its own time zone; None when it names none."""
    days = span_of(value)
    return days.earliest if days and days.earliest == days.latest else None


@lru_cache(maxsize=4096)
def span_of(value: str) -> DateSpan | None:
    """The days that a date as machines and forms write it covers: one, a month or a year; None when it's no date."""
    try:
        if match := _ISO.match(value):
            day = dt.date(int(match[1]), int(match[2]), int(match[3]))
        elif match := _PARTIAL.match(value):
            year, month = int(match[1]), int(match[2] or 0)
            last = calendar.monthrange(year, month or 12)[1]
            return DateSpan(dt.date(year, month or 1, 1), dt.date(year, month or 12, last))
        elif _SECONDS.match(value):
            seconds = float(value)
            day = (dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds / (1000 if seconds > 1e11 else 1))).date()
        else:
            spelled = _spelled(value)
            return DateSpan(spelled, spelled) if spelled else None
    except (ValueError, OverflowError):
        return None
    return DateSpan(day, day)


def _spelled(value: str) -> dt.date | None:
    """A date in words or with its parts in another order; None when it can be read in two ways."""
    if not any(letter.isdigit() for letter in value) or len(value) > 120:
        return None
    if both := _EITHER_WAY.match(value):
        one, other = int(both[1]), int(both[2])
        if one <= 12 and other <= 12 and one != other:
            return None
    from email.utils import parsedate

    if parts := parsedate(value):
        return dt.date(*parts[:3])
    found = _parser("DMY" if _POINTS.match(value) else "MDY").get_date_data(value)
    return found.date_obj.date() if found.date_obj and found.period in ("day", "time") else None


@cache
def _parser(order: str) -> Any:
    from dateparser.date import DateDataParser

    settings = {
        "STRICT_PARSING": True,
        "RELATIVE_BASE": dt.datetime(1900, 1, 1),
        "PARSERS": ["absolute-time"],
        "DATE_ORDER": order,
    }
    return DateDataParser(settings=settings)


def _complaint(clue: Clue, days: DateSpan | None, not_after: dt.date | None) -> str:
    said = f"{clue.where} says {clue.value.strip()!r}"
    if days is None or days.earliest is None or days.latest is None:
        return f"{said}, which is no date, or two; write it as YYYY-MM-DD"
    if days.earliest.year < EARLIEST_YEAR or days.latest.year > LATEST_YEAR:
        return f"{said}, which no newspaper can be of; correct it or pass --published"
    # A day of grace: the same moment is already tomorrow further east.
    if not_after and days.earliest > not_after + dt.timedelta(days=1):
        return f"{said}, though it was there by {not_after}; correct it"
    return ""


def _conflicts(dated: list[tuple[Clue, DateSpan]]) -> list[str]:
    if not dated:
        return []
    first, chosen = dated[0]
    return [
        f"{first.where} says {chosen.earliest}, {clue.where} says {days.earliest}; {chosen.earliest} was taken"
        for clue, days in dated[1:]
        if clue.basis is not first.basis and _apart(days, chosen) > 1
    ]


def _apart(one: DateSpan, other: DateSpan) -> int:
    return abs((one.earliest - other.earliest).days) if one.earliest and other.earliest else 0
