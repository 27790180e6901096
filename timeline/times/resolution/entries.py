"""Entries of a diary, log or review of a year, each headed by its day, and dispatches: they are told on that day."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import TypeGuard

from timeline.times.reading import Candidate, Moment, Reading
from timeline.times.refiners.open_readings import is_weekday

_FEWEST = 2  # a single day at the head of a text is its date line
_LINE = re.compile(r"(?:^|\n)[ \t]*$")
_ENDS_HEADING = re.compile(r"[ \t]*(?:[.:\u2013\u2014-](?!\d)|\n|\([^()\n]*\)[ \t]*\n)")
_DEAR = re.compile(r"[.,]?\s*\n\s*(?:my )?dear", re.IGNORECASE)  # a letter, or "Dear diary"
_INDENT = 8  # characters
_NUMBERED = re.compile(r"(?:^|\n)(?:day|entry|letter) \d+[ :.,(=\u2013\u2014-]+$", re.IGNORECASE)  # "Day 4 (May 8th)"
_LONGEST_NUMBER = 16  # characters
_FEWEST_WEEKDAYS = 3
_REVIEWED = 6  # months from the first entry of a chronicle of a year to its last, at least
_REVIEWED_WITHIN = dt.timedelta(days=45)  # from the end of a year to its chronicle
_UNDER_WAY = 3  # days from a dispatch to its publication, at most


def day_of_dispatch(candidates: Sequence[Candidate], published: dt.date) -> dt.date:
    """The day that a text is told on: of its dateline where it was published soon after, else of publication."""
    dateline = next((one.reading for one in candidates if "dateline" in one.traits), None)
    if isinstance(dateline, Moment):
        for days in range(1, _UNDER_WAY + 1):
            day = published - dt.timedelta(days=days)
            if (dateline.month, dateline.day, dateline.year or day.year) == (day.month, day.day, day.year):
                return day
    return published


def headings(candidates: Sequence[Candidate], text: str) -> list[int]:
    """Which candidates head the entries of a text, in order; none when the text isn't one of entries."""
    found = [index for index, candidate in enumerate(candidates) if _is_heading(candidate, text)]
    if len(found) >= _FEWEST:
        return found
    first = candidates[found[0]] if found else None
    is_sure = first is not None and (_is_numbered(first, text) or _DEAR.match(text, first.end) is not None)
    return found if is_sure else []


def of_one_year(
    candidates: Sequence[Candidate], heads: Sequence[int], text: str, reference: dt.date
) -> Sequence[Candidate]:
    """The candidates, those that head the entries of a whole year, and months on lines of their own, as of one year:
    that told before them, else the one just gone, as in a review of it.
    """
    days = [(one.month or 0, one.day or 0) for one in (candidates[at].reading for at in heads) if is_yearless(one)]
    years = {one.reading.year for one in candidates[: heads[0]] if isinstance(one.reading, Moment)} - {None}
    if len(years) > 1 or len(days) < len(heads) or days != sorted(days) or days[-1][0] - days[0][0] < _REVIEWED:
        return candidates
    year, heading = years.pop() if years else (reference - _REVIEWED_WITHIN).year, frozenset(heads)
    return [
        one._replace(reading=one.reading._replace(year=year))
        if is_yearless(one.reading) and (at in heading or _is_line(one, text))
        else one
        for at, one in enumerate(candidates)
    ]


def is_yearless(reading: Reading) -> TypeGuard[Moment]:
    """ "May", "May 3": a month or a day of it without its year."""
    return isinstance(reading, Moment) and reading.month is not None and reading.year is None and not reading.unit


def _is_line(candidate: Candidate, text: str) -> bool:
    return _opens_a_line(candidate, text) and text.startswith("\n", candidate.end)


def _opens_a_line(candidate: Candidate, text: str) -> bool:
    return _LINE.search(text, max(0, candidate.start - _INDENT), candidate.start) is not None


def weekday_headings(candidates: Sequence[Candidate], text: str) -> list[int]:
    """The same where each entry is headed by its weekday: "Monday: …", "Tuesday: …"."""
    if not candidates or not text.startswith(":", candidates[0].end):
        return []
    found = [index for index, one in enumerate(candidates) if _is_weekday_heading(one, text)]
    return found if len(found) >= _FEWEST_WEEKDAYS and found[0] == 0 else []


def in_a_row(heads: Sequence[Candidate]) -> list[Candidate]:
    """Weekdays that head entries, each but the first as the next such day after the one before."""
    return [heads[0], *(_next(one) for one in heads[1:])]


def _next(candidate: Candidate) -> Candidate:
    assert isinstance(candidate.reading, Moment)
    return candidate._replace(reading=candidate.reading._replace(pick="listed"), direction=1)


def _is_weekday_heading(candidate: Candidate, text: str) -> bool:
    """Whether a weekday opens its line, with a colon behind it."""
    if not text.startswith((":\n", ": "), candidate.end) or not is_weekday(candidate.reading):
        return False
    return _opens_a_line(candidate, text)


def _is_numbered(candidate: Candidate, text: str) -> bool:
    """Whether the number of its day stands before the date of an entry: one is enough to show a journal."""
    return _NUMBERED.search(text, max(0, candidate.start - _LONGEST_NUMBER), candidate.start) is not None


def _is_heading(candidate: Candidate, text: str) -> bool:
    """Whether a day with its month or weekday stands alone at the start of a line: "9 November. Moved up …"."""
    reading = candidate.reading
    if not isinstance(reading, Moment) or reading.day is None or not (reading.month or reading.weekday):
        return False
    if reading.part or reading.hour is not None or reading.unit:
        return False
    if not _opens_a_line(candidate, text):
        return _is_numbered(candidate, text)
    return _ENDS_HEADING.match(text, candidate.end) is not None
