"""Entries of a diary, log or minutes, each headed by its day: what an entry tells is told on that day."""

import re
from collections.abc import Sequence

from timeline.times.reading import Candidate, Moment

_FEWEST = 2  # a single day at the head of a text is its date line
_LINE = re.compile(r"(?:^|\n)[ \t]*$")
_ENDS_HEADING = re.compile(r"[ \t]*(?:[.:\u2013\u2014-](?!\d)|\n|\([^()\n]*\)[ \t]*\n)")
_INDENT = 8  # characters


def headings(candidates: Sequence[Candidate], text: str) -> list[int]:
    """Which candidates head the entries of a text, in order; none when the text isn't one of entries."""
    found = [index for index, candidate in enumerate(candidates) if _is_heading(candidate, text)]
    return found if len(found) >= _FEWEST else []


def _is_heading(candidate: Candidate, text: str) -> bool:
    """Whether a day with its month or weekday stands alone at the start of a line: "9 November. Moved up …"."""
    reading = candidate.reading
    if not isinstance(reading, Moment) or reading.day is None or not (reading.month or reading.weekday):
        return False
    if reading.part or reading.hour is not None or reading.unit:
        return False
    opens = _LINE.search(text, max(0, candidate.start - _INDENT), candidate.start) is not None
    return opens and _ENDS_HEADING.match(text, candidate.end) is not None
