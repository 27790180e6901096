"""How long an event lasted, where its length is told with its first day or its last: "a three-day visit"."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.dating.pair import Link, Target
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words
from timeline.model import TimeExpression, TimexKind

_PERIOD = re.compile(r"P(\d+)([DW])|PT(\d+)H")
_BEFORE = 3  # words between a length and the event it is told of: "a two-day working visit"
_GOVERNOR = 8  # words from a verb to the event it ends or begins: "wrapped up a four-day official visit"


def is_length(time: TimeExpression) -> bool:
    """Whether a time expression tells a length of days."""
    return time.kind is TimexKind.DURATION and _days(time) > 1


def lasting(sentence: Sentence, target: Target, found: Link, lengths: Sequence[TimeExpression]) -> Link:
    """The link from the first day to the last, when one is told with the event's length; else as it is.

    "Ended a three-day visit on Friday": Wednesday to Friday; "left on Monday for a two-day visit": Monday and Tuesday.
    """
    day = found.time.when.start_date
    if not lengths or day is None or found.time.when.end_date != day or found.last:
        return found
    length = next((length for length in lengths if _is_of(sentence, length, target)), None)
    days = _days(length) - 1 if length is not None else 0
    if days <= 0 or length is None:
        return found
    edge = _edge(sentence, length, target, found.time)
    if edge > 0:
        return replace(found, last=day + dt.timedelta(days), reason=f"{found.reason}, its first day")
    return replace(found, first=day - dt.timedelta(days), reason=f"{found.reason}, its last day") if edge else found


def _days(length: TimeExpression) -> int:
    told = _PERIOD.fullmatch(length.value)
    if told is None:
        return 0
    return int(told[1]) * (7 if told[2] == "W" else 1) if told[1] else int(told[3]) // 24


def _is_of(sentence: Sentence, length: TimeExpression, target: Target) -> bool:
    """Whether the length is the event's: "a three-day state visit", "two days of talks"."""
    if target.start <= length.start < target.end:
        return True
    if not target.is_noun:
        return False
    first, last = sentence.at(length.start), sentence.at(length.end - 1)
    between = sentence.tokens[last + 1 : sentence.at(target.start)]
    if length.start > target.start or len(between) > _BEFORE:
        return False
    hyphened = "-" in sentence.tokens[first]
    own = between if hyphened else between[1:]
    return (hyphened or between[:1] == ["of"]) and all(w.isalpha() and w not in words("preposition") for w in own)


def _edge(sentence: Sentence, length: TimeExpression, target: Target, time: TimeExpression) -> int:
    """1 when the time tells the first day, -1 the last, 0 when neither is certain."""
    i, t, here = sentence.at(length.start), sentence.at(time.start), sentence.at(target.end - 1)
    if not words("from_day").isdisjoint(sentence.left(t, 1)):
        return 1
    after = sentence.tokens[here + 1 : here + 1 + _GOVERNOR]
    own = after[: after.index(",")] if "," in after else after
    governors = {*sentence.left(i, _GOVERNOR), *own}
    if words("ends_visit") & governors:
        return -1
    return int(bool(words("begins_visit") & governors))
