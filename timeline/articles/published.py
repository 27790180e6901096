"""When an article was published: the clues its form gives, weighed in one order, with their contradictions told."""

import datetime as dt
import re

from timeline.articles.draft import Clue
from timeline.model import DateSpan, Published, PublishedBasis

EARLIEST_YEAR = 1500
"""The first newspapers are of about 1600; a year before this is a mistake."""
LATEST_YEAR = 2200
_TRUST = list(PublishedBasis)
_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_SECONDS = re.compile(r"\s*\d{9,10}(?:\.\d+)?\s*$|\s*\d{12,13}\s*$")


def decide(
    clues: tuple[Clue, ...], not_after: dt.date | None = None, written: dt.date | None = None
) -> tuple[Published, tuple[str, ...]]:
    """What the most trusted clue that is a believable day says, and what is wrong with or between the clues.

    `not_after` is a day by which the article certainly existed. `written`, when the file was last written, only speaks
    against later days and bounds nothing: copying a file must not change what is known of it.
    """
    dated: list[tuple[Clue, dt.date]] = []
    problems: list[str] = []
    for clue in sorted(clues, key=lambda clue: _TRUST.index(clue.basis)):
        day = day_of(clue.value)
        complaint = _complaint(clue, day, not_after or written)
        if complaint:
            problems.append(complaint)
        elif day:
            dated.append((clue, day))
    problems += _conflicts(dated)
    if dated:
        clue, day = dated[0]
        return Published(day, clue.basis, DateSpan(day, day), f"{clue.where} says {clue.value.strip()}"), tuple(
            problems
        )
    bounds = DateSpan(None, not_after) if not_after else DateSpan()
    return Published(None, PublishedBasis.NONE, bounds), tuple(problems)


def day_of(value: str) -> dt.date | None:
    """The day that a date as machines and forms write it names, in its own time zone; None when it names none."""
    if match := _ISO.match(value):
        try:
            return dt.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    if _SECONDS.match(value):
        seconds = float(value)
        return (dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds / (1000 if seconds > 1e11 else 1))).date()
    return _spelled(value)


def _spelled(value: str) -> dt.date | None:
    if not any(letter.isdigit() for letter in value) or len(value) > 120:
        return None
    from dateparser.date import DateDataParser

    settings = {
        "STRICT_PARSING": True,
        "RELATIVE_BASE": dt.datetime(1900, 1, 1),
        "PARSERS": ["absolute-time"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    found = DateDataParser(settings=settings).get_date_data(value)
    return found.date_obj.date() if found.date_obj and found.period in ("day", "time") else None


def _complaint(clue: Clue, day: dt.date | None, not_after: dt.date | None) -> str:
    if day is None:
        return f"{clue.where} says {clue.value.strip()!r}, which is no date; write it as YYYY-MM-DD"
    if day.year < EARLIEST_YEAR or day.year > LATEST_YEAR:
        return f"{clue.where} says {clue.value.strip()!r}, which no newspaper can be of; correct it or pass --published"
    # A day of grace: the same moment is already tomorrow further east.
    if not_after and day > not_after + dt.timedelta(days=1):
        return f"{clue.where} says {clue.value.strip()!r}, though it was there by {not_after}; correct it"
    return ""


def _conflicts(dated: list[tuple[Clue, dt.date]]) -> list[str]:
    if not dated:
        return []
    first, chosen = dated[0]
    return [
        f"{first.where} says {chosen}, {clue.where} says {day}; {chosen} was taken"
        for clue, day in dated[1:]
        if abs((day - chosen).days) > 1 and clue.basis is not first.basis
    ]
