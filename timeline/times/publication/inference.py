"""When a text was published, inferred from the text itself: what it tells as past or ahead bounds the day.

Each piece of evidence holds the days on which the text can have been written. They are intersected from the most to
the least trusted; one that contradicts what is already known is left out. A day is claimed only when one is left.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.model import DateSpan, Published, PublishedBasis
from timeline.text import sentences
from timeline.times.context.marks import contexts
from timeline.times.context.tense import direction
from timeline.times.publication import yearless
from timeline.times.publication.evidence import Evidence, Known, meet
from timeline.times.reading import Candidate, Moment, Range
from timeline.times.resolution import named
from timeline.times.resolution.units import unit_of
from timeline.times.rules.tokens import folded

_DAY = dt.timedelta(days=1)
_YEARS = range(1500, 2200)


def infer(
    text: str,
    candidates: Sequence[Candidate],
    *,
    known: Sequence[Known] = (),
    within: DateSpan | None = None,
    language: str = "en",
) -> Published:
    """The day on which `text` was published, or bounds for it, or nothing; with the reasons, strongest first.

    `candidates` are its time expressions, not resolved. `known` are named events with days of their own, `within` is
    what is already certain of the day (a web archive's date).
    """
    low = folded(text)
    found = [
        *_same_days(text, candidates),
        *_anniversaries(text, candidates),
        *_told(low, candidates, language),
        *_known(low, known, candidates, language),
    ]
    span, reasons = _solved(found, within or DateSpan())
    span, more = _solved(yearless.evidence(low, candidates, span, language), span)
    reasons += more
    if span == DateSpan():
        return Published()
    if span.earliest == span.latest and reasons:
        return Published(span.earliest, PublishedBasis.INFERRED, span, "; ".join(reasons))
    return Published(None, PublishedBasis.INFERRED, span, "; ".join(reasons))


def _solved(found: Sequence[Evidence], span: DateSpan) -> tuple[DateSpan, list[str]]:
    """What is left of `span` under the evidence, and the reasons that narrowed it."""
    reasons = []
    for evidence in sorted(found, key=lambda evidence: (-evidence.weight, -_ordinal(evidence.days.earliest))):
        narrowed = meet(span, evidence.days)
        if narrowed is not None and narrowed != span:
            span = narrowed
            reasons.append(evidence.reason)
    return span, reasons


def _ordinal(day: dt.date | None) -> int:
    return day.toordinal() if day else 0


def moments(candidate: Candidate) -> tuple[Moment, ...]:
    """The moments that an expression names: one, the two ends of a range, or none."""
    reading = candidate.reading
    if isinstance(reading, Range):
        return reading.first, reading.last
    return (reading,) if isinstance(reading, Moment) else ()


def _is_absolute(moment: Moment) -> bool:
    return (
        moment.year in _YEARS
        and not (moment.unit or moment.before_christ or moment.name or moment.value)
        and moment.base == "publication"
    )


def _days(moment: Moment) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a moment whose year is told; None when it's no such moment or no such day."""
    try:
        return unit_of(moment)[1]
    except (ValueError, KeyError):
        return None


def _told(low: str, candidates: Sequence[Candidate], language: str) -> Iterator[Evidence]:
    """Dates with a year that the text tells as past, or as ahead; a year alone by the word before it."""
    marks = contexts(language)
    for candidate in candidates:
        for moment in moments(candidate):
            days = _days(moment) if _is_absolute(moment) else None
            if days is None:
                continue
            weight = 2 if moment.day else 1 if moment.month else 0
            tense = direction(low, candidate.start, candidate.end, language)
            word = low[max(0, candidate.start - 12) : candidate.start].split()[-1:] or [""]
            if tense < 0 and (weight or word[0] in marks["before_past_years"]):
                yield Evidence(DateSpan(days[0], None), f"tells of {candidate.text} as past", 10 + weight)
            elif tense == 2 and (weight or word[0] in marks["before_years_ahead"]):
                yield Evidence(DateSpan(None, days[1]), f"tells of {candidate.text} as ahead", 6 + weight)


def _known(low: str, known: Sequence[Known], candidates: Sequence[Candidate], language: str) -> Iterator[Evidence]:
    """Named events with days of their own that the text tells as past, as ahead, or as of this year."""
    tenses = [_tense(low, event, candidates, language) for event in known]
    ahead = {event.name for event, tense in zip(known, tenses, strict=True) if tense > 0}
    for event, tense in zip(known, tenses, strict=True):
        first, last = event.days.earliest, event.days.latest
        if first is None or last is None:
            continue
        if any(phrase in low[event.start : event.end + 14] for phrase in contexts(language)["of_this_year"]):
            year = DateSpan(dt.date(first.year, 1, 1), dt.date(first.year, 12, 31))
            yield Evidence(year, f"{event.name} ({first}) are of this year", 9)
        if tense > 0:
            yield Evidence(DateSpan(None, first - _DAY), f"tells of {event.name} ({first}) as ahead", 8)
        elif tense == -2 and event.name not in ahead:
            yield Evidence(DateSpan(first, None), f"tells of {event.name} ({first}) as past", 7)


def _tense(low: str, event: Known, candidates: Sequence[Candidate], language: str) -> int:
    """The tense in which an event is told, by its opening day ("which will begin on July 26") if the text has it."""
    first = event.days.earliest
    opening = (first.month, first.day) if first else None
    for candidate in candidates:
        moment = candidate.reading
        follows = isinstance(moment, Moment) and 0 <= candidate.start - event.end < 60
        if follows and isinstance(moment, Moment) and (moment.month, moment.day) == opening and candidate.direction:
            return candidate.direction
    return direction(low, event.start, event.end, language)


def _same_days(text: str, candidates: Sequence[Candidate]) -> Iterator[Evidence]:
    """ "Today, April 5, 2024", "yesterday (April 4, 2024)": a day word and its date side by side."""
    for one, other in pairwise(candidates):
        gap = text[one.end : other.start]
        if len(gap) > 6 or gap.strip(" ,(–-is"):
            continue
        for word, dated in ((one, other), (other, one)):
            day = _day_word(word)
            date = dated.reading
            if day is None or not isinstance(date, Moment) or not date.day or not _is_absolute(date):
                continue
            if days := _days(date):
                published = days[0] - dt.timedelta(days=day)
                yield Evidence(DateSpan(published, published), f"calls {dated.text} {word.text.lower()}", 30)


def _day_word(candidate: Candidate) -> int | None:
    """Days from publication that "yesterday" (-1), "today" (0) or "tomorrow" (1) counts; None for anything else."""
    reading = candidate.reading
    is_word = isinstance(reading, Moment) and reading.unit == "day" and not reading.name
    return reading.step if is_word and isinstance(reading, Moment) and reading.base == "publication" else None


def _anniversaries(text: str, candidates: Sequence[Candidate]) -> Iterator[Evidence]:
    """ "Yesterday, at a meeting to celebrate Nato's 75th anniversary": a day word in an anniversary's sentence."""
    told = [c for c in candidates if isinstance(c.reading, Moment) and named.is_anniversary(c.reading.name)]
    spans = sentences(text) if told else []
    for candidate in told:
        moment = candidate.reading
        assert isinstance(moment, Moment)
        start, end = next(((a, b) for a, b in spans if a <= candidate.start < b), (0, 0))
        beside = [_day_word(c) for c in candidates if start <= c.start < end and c is not candidate]
        steps = [step for step in beside if step is not None and abs(step) <= 1]
        days = _days(moment) if moment.year in _YEARS else None
        if days and len(steps) == 1:
            published = days[0] - dt.timedelta(days=steps[0])
            yield Evidence(DateSpan(published, published), f"{candidate.text} was on {days[0]}", 4)
