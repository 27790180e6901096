"""The day of a clock time told beside it: "at 05:00 EDT on Thursday", "am 22. Mai um 9.30 Uhr", or by an agenda."""

import re
from functools import cache

from timeline.times.context.marks import any_of, contexts, maybe
from timeline.times.productions import is_day
from timeline.times.productions.daytimes import NOON, hour_in
from timeline.times.reading import GENERIC, Candidate, Moment, Range, Reading, Repeated

_ENTRY_END = re.compile(r"[.!?;]\s|\n")
_OPENS_ENTRY = re.compile(r"(?:^|[.!?:;]\s|\n)\s*(?:[a-z]{2,3}\s+)?$")
_AFTER_ENTRY = ("", ".", ";", "-", "/", "(", ")")
_LONGEST_JOINT, _LONGEST_ENTRY = 16, 1_000  # characters
_DASHES = frozenset({"-", "\u2013", "\u2014"})
_FACE = re.compile(r"\d{1,2}(?:[:.]\d\d)?")  # an hour without "a.m." or "p.m."
_SAME_SENTENCE = 80  # characters
_PUBLICATION_DAY = Moment(unit="day", step=0)


def clocks_with_their_day(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "At 09:00 GMT (05:00 EDT) on Thursday", "6:30-8 p.m. Thursday": a clock time takes the day told behind it."""
    words, to_day = contexts(language), _to_day(language)
    joints = words["to"] | words["and"] | _DASHES
    refined = list(candidates)
    for index in range(len(refined) - 2, -1, -1):
        clock, day = refined[index], refined[index + 1]
        if day.start - clock.end > _LONGEST_JOINT or not (_is_clock(clock) and _is_on_a_day(day)):
            continue
        gap = low[clock.end : day.start]
        if gap.strip() in joints and isinstance(day.reading, Moment) and day.reading.hour is not None:
            refined[index] = clock._replace(reading=_until(day.reading, clock.reading), direction=day.direction)
        elif to_day.fullmatch(gap):
            refined[index] = clock._replace(reading=_at_clock(day.reading, clock.reading), direction=day.direction)
    return refined


@cache
def _to_day(language: str) -> re.Pattern[str]:
    """What may stand between a clock time and its day."""
    zone = rf"(?:[a-z]+ (?:{any_of(language, 'of_zone')})\b)?"
    verb = rf"(?:(?:{any_of(language, 'verbs_of_hours')}) (?:{any_of(language, 'of_a_day')}) )?"
    return re.compile(rf"[ ,([]*{zone}[ ,()[\]]*{verb}{maybe(language, 'on')}{maybe(language, 'the')}")


def clocks_after_their_day(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "Am 22. Mai um 9.30 Uhr", "on 11 May from 9.30 am to 5 pm": a clock time is of the day told before it."""
    joints = contexts(language)["day_to_clock"] | contexts(language)["day_and_hours"]
    refined = list(candidates)
    for index in range(1, len(refined) if joints else 0):
        day, clock = refined[index - 1], refined[index]
        if _is_clock(clock) and _is_on_a_day(day) and low[day.end : clock.start].strip(" ,") in joints:
            refined[index] = clock._replace(reading=_at_clock(day.reading, clock.reading), direction=day.direction)
    return refined


def clocks_of_any_day(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "Every day from 9 a.m. to 7 p.m.", "täglich von 9 bis 19 Uhr": hours told right after a repeated time."""
    clocks = [index for index, one in enumerate(candidates) if index and (_is_clock(one) or "bare hours" in one.traits)]
    refined = list(candidates) if clocks else candidates
    for index in clocks:
        before, clock = refined[index - 1], candidates[index]
        near = clock.start - before.end <= _LONGEST_JOINT
        if near and _repeats(before) and not _ENTRY_END.search(low, before.end, clock.start):
            refined[index] = clock._replace(reading=_of_any_day(clock.reading))
    return refined


def clocks_by_their_part(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "On Thursday evening, beginning at 7:00": an hour of the clock face is of the part of day told before it."""
    refined = list(candidates)
    told: Candidate | None = None
    for index, one in enumerate(candidates):
        reading = one.reading
        if not isinstance(reading, Moment):
            continue
        if reading.part:
            told = one
        elif told is not None and _is_clock(one) and _FACE.fullmatch(low, one.start, one.end) and reading.hour:
            gap = low[told.end : one.start]
            if len(gap) <= _SAME_SENTENCE and not _ENTRY_END.search(gap) and isinstance(told.reading, Moment):
                hour = hour_in(told.reading.part, reading.hour) if reading.hour < NOON else reading.hour
                refined[index] = one._replace(reading=reading._replace(hour=hour))
    return refined


def listed_clocks(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """ "Lesung, Rathaus, 20 Uhr.": an entry of an agenda without a day is of the day of publication.

    A day told inside another entry holds for that entry alone; one that opens its entry, as a heading does, holds on.
    """
    joints = contexts(language)["day_to_clock"]
    if not joints:
        return candidates
    refined = list(candidates)
    day: Candidate | None = None
    for index, candidate in enumerate(candidates):
        if not _is_clock(candidate):
            day = candidate if _is_on_a_day(candidate) else day
        elif day is not None and _is_listed(candidate, low, joints) and _is_elsewhere(day, candidate, low):
            refined[index] = candidate._replace(reading=_at_clock(_PUBLICATION_DAY, candidate.reading))
    return refined


def _is_listed(clock: Candidate, low: str, joints: frozenset[str]) -> bool:
    """Whether a comma stands before the clock time or its preposition, and the entry ends with it."""
    _, comma, joint = low[max(0, clock.start - _LONGEST_JOINT) : clock.start].rpartition(",")
    return bool(comma) and joint.strip() in joints and low[clock.end : clock.end + 2].strip()[:1] in _AFTER_ENTRY


def _is_elsewhere(day: Candidate, clock: Candidate, low: str) -> bool:
    """Whether the day stands inside an entry before that of the clock time."""
    opens = _OPENS_ENTRY.search(low, max(0, day.start - _LONGEST_JOINT), day.start)
    return opens is None and (
        clock.start - day.end > _LONGEST_ENTRY or _ENTRY_END.search(low, day.end, clock.start) is not None
    )


def _at_clock(day: Reading, clock: Reading) -> Moment:
    assert isinstance(day, Moment)
    assert isinstance(clock, Moment)
    return day._replace(hour=clock.hour, minute=clock.minute, zone=clock.zone, part="")


def _until(last: Moment, clock: Reading) -> Moment:
    """The first of two hours of a day: in the half of the day that the last tells, where it can be."""
    told = _at_clock(last, clock)
    assert told.hour is not None
    assert last.hour is not None
    is_later = told.hour < NOON <= last.hour and (told.hour + NOON, told.minute or 0) < (last.hour, last.minute or 0)
    return told._replace(hour=told.hour + NOON) if is_later else told


def _of_any_day(clock: Reading) -> Reading:
    if isinstance(clock, Range):
        return Range(clock.first._replace(pick=GENERIC), clock.last._replace(pick=GENERIC))
    assert isinstance(clock, Moment)
    return clock._replace(pick=GENERIC)


def _repeats(candidate: Candidate) -> bool:
    reading = candidate.reading
    return isinstance(reading, Repeated) or (isinstance(reading, Moment) and reading.pick == GENERIC)


def _is_clock(candidate: Candidate) -> bool:
    return "clock alone" in candidate.traits


def _is_on_a_day(candidate: Candidate) -> bool:
    reading = candidate.reading
    return isinstance(reading, Moment) and reading.base == "publication" and is_day(reading) and reading.unit != "week"
