"""Times of what is planned lie ahead of the article, whatever the tense of the sentence says."""

import datetime as dt
import re
from dataclasses import replace

from dateutil.relativedelta import relativedelta

from timeline.events.dating.pair import Link
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words
from timeline.model import DateBasis, TimeExpression

_WEEK = 7
_MONTH = 31
_REASON = "the next after the publication date, since it is planned"
_NEAREST = "the nearest to the publication date, since it was called off"
_BEHIND = "the last before the publication date, since nobody plans it"
_TOLD = "the last before the publication date, past tense"
_YEAR = re.compile(r"\d{4}")


def ahead(found: Link, sentence: Sentence, *, planned: bool = True) -> Link:
    """The link with its weekday or yearless date meant ahead: "a march is planned on Saturday", the next Saturday.

    What was to be ("would", "was to") may lie behind, and stays; so does a date of the last month that only the present
    tense speaks for (not `planned`: "meets Ana Ruiz on 11 November", told on the 12th).
    """
    time = found.time
    relative = bool(time.anchor) and time.when.basis is DateBasis.PUBLICATION
    if not relative or sentence.word_set & words("was_to_be"):
        return found
    start, end, anchor = time.when.start_date, time.when.end_date, _anchor(time)
    step = _step(time, anchor)
    if start is None or end is None or end >= anchor or step is None:
        return found
    if not planned and step.years and (anchor - end).days <= _MONTH:
        return found
    start, end = start + step, end + step
    return _placed(found, start, end, _REASON)


def behind(found: Link, *, told: bool = False) -> Link:
    """The link with its weekday meant before: "the victims of Monday's crash will be buried", last Monday's.

    What a verb in the past tense tells (`told`) lies behind with its yearless date too: "they met in May".
    """
    time = found.time
    start, end = time.when.start_date, time.when.end_date
    relative = bool(time.anchor) and time.when.basis is DateBasis.PUBLICATION
    if not relative or start is None or end is None or start <= _anchor(time):
        return found
    if "weekday alone" in time.traits:
        step = relativedelta(days=_WEEK) if (start - _anchor(time)).days <= _WEEK else None
    else:
        step = _step(time, _anchor(time)) if told else None
    return found if step is None else _placed(found, start - step, end - step, _TOLD if told else _BEHIND)


def nearest(found: Link) -> Link:
    """The link with its weekday or yearless date meant on whichever side of the article is nearer.

    What was called off may have been due: on Monday "Sunday's match" was yesterday's, "Wednesday's" is to come.
    """
    time, anchor = found.time, _anchor(found.time) if found.time.anchor else None
    start, end = time.when.start_date, time.when.end_date
    if anchor is None or start is None or end is None or time.when.basis is not DateBasis.PUBLICATION:
        return found
    step = _step(time, anchor)
    moved = [(start + shift, end + shift) for shift in (step, -step)] if step else []
    best = min([(start, end), *moved], key=lambda span: abs((span[0] - anchor).days))
    return found if best == (start, end) else _placed(found, *best, _NEAREST)


def _placed(found: Link, start: dt.date, end: dt.date, reason: str) -> Link:
    edtf = start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
    when = found.time.when._replace(
        start_date=start, end_date=end, earliest=start, latest=end, edtf=edtf, reason=reason
    )
    return replace(found, time=found.time._replace(when=when))


def is_past(time: TimeExpression) -> bool:
    """Whether the time lies more than a week before what it was resolved against, or is spelled out with its year."""
    end = time.when.end_date
    if end is None or time.when.basis is DateBasis.EXPLICIT:
        return end is not None
    return bool(time.anchor) and (_anchor(time) - end).days > _WEEK


def is_over(time: TimeExpression) -> bool:
    """Whether the time lies in the days before what it was resolved against: "Tuesday", told on a Thursday."""
    end = time.when.end_date
    return bool(time.anchor) and time.when.basis is DateBasis.PUBLICATION and end is not None and end < _anchor(time)


def is_ahead(time: TimeExpression) -> bool:
    """Whether the time begins after what it was resolved against."""
    start = time.when.start_date
    return bool(time.anchor) and start is not None and start > _anchor(time)


def _anchor(time: TimeExpression) -> dt.date:
    return dt.date.fromisoformat(time.anchor[:10])


def _step(time: TimeExpression, anchor: dt.date) -> relativedelta | None:
    """How far on the same weekday, or the same date, comes again."""
    start = time.when.start_date
    if start is not None and "weekday alone" in time.traits and (anchor - start).days <= _WEEK:
        return relativedelta(days=_WEEK)
    if "named month" in time.traits and not _YEAR.search(time.text):
        return relativedelta(years=1)
    return None
