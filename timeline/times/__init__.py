"""Time expressions: scanned from a text, then resolved against a reference date.

`find` is `resolve(scan(text))`; a reference found later resolves again without a second scan.
"""

import datetime as dt

from timeline.model import DateSpan, TimeExpression
from timeline.times.reading import Candidate
from timeline.times.resolution.linked import shift
from timeline.times.resolution.resolving import resolve
from timeline.times.scanning import scan

__all__ = ["Candidate", "find", "resolve", "scan", "shift"]


def find(text: str, reference: dt.date | DateSpan | None, language: str = "en") -> list[TimeExpression]:
    """Every time expression in `text`, sorted and without overlaps, resolved against `reference`."""
    return resolve(scan(text, language), text, reference, language)
