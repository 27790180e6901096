"""Which time expression of its sentence dates a trigger: one decision, with one reason."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateutil.relativedelta import relativedelta

from timeline.events.syntax import Sentence, words
from timeline.model import DateBasis, Precision, TimeExpression, TimexKind

# Beyond these costs a time is not meant: it belongs to another clause. A saying must stand close to its own time.
LIMIT = 7.0
SAYING_LIMIT = 3.2
_OPENING = 2.0
_OWNED = 2.0
_HANGING = 2.5
_PER_WORD = 0.12
_WEEK = 7
_AHEAD = "the next after the publication date, since it is planned"
_YEAR = re.compile(r"\d{4}")
_ANCHOR = 40  # characters
_PER_WORD_OF_SAYING = 0.3


@dataclass(frozen=True, slots=True)
class Link:
    """The time that dates a trigger, and why it is that one."""

    time: TimeExpression
    reason: str
    cost: float
    since: bool = False  # "have been protesting since June": from then on, until the article
    until: TimeExpression | None = None  # "began on 20 June and ended on 1 July"


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be dated: a trigger's span, its part of speech, and whether it is a saying."""

    start: int
    end: int
    tag: str
    saying: bool


def dates(time: TimeExpression) -> bool:
    """Whether a time expression can date an event: a point or span of the calendar, not a length or a repetition."""
    if time.kind is TimexKind.TIME and time.when.basis in (DateBasis.NARRATIVE, DateBasis.INFERRED):
        return False  # an hour of a day told elsewhere adds nothing to that day
    return time.kind in (TimexKind.DATE, TimexKind.TIME) and time.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


def link(sentence: Sentence, target: Target, times: Sequence[TimeExpression], others: Sequence[Target]) -> Link | None:
    """The time of `times` (all in the sentence) that dates the target, or None.

    `others` are the sentence's other triggers: a time that stands beside one of them is its own ("said on Monday",
    "found guilty on Thursday of …"), never another's if that one is a saying.
    """
    best: Link | None = None
    limit = SAYING_LIMIT if target.saying else LIMIT
    for time in times:
        found = _weigh(sentence, target, time, others)
        if found is not None and found.cost < (best.cost if best else limit):
            best = found
    if best is None or best.since:
        return best
    if target.tag in ("NN", "NNS") and (course := _course(sentence, times)) is not None:
        return course
    return _finer(best, [_weigh(sentence, target, time, others) for time in times]) if len(times) > 1 else best


def _course(sentence: Sentence, times: Sequence[TimeExpression]) -> Link | None:
    """From its beginning to its end, or on: "began on 20 June and ended on 1 July", "began in June and continues"."""
    begin = next((time for time in times if _told_by(sentence, time, "begins")), None)
    if begin is None:
        return None
    end = next((time for time in times if _told_by(sentence, time, "ends")), None)
    if end is not None:
        return Link(begin, "from its beginning to its end", 0.2, until=end)
    return (
        Link(begin, "it goes on since its beginning", 0.2, since=True) if sentence.word_set & words("goes_on") else None
    )


def _told_by(sentence: Sentence, time: TimeExpression, verbs: str) -> bool:
    t = sentence.at(time.start)
    return bool(set(sentence.tokens[max(0, t - 2) : t]) & words(verbs))


def _finer(best: Link, found: Sequence[Link | None]) -> Link:
    """The day told beside its year or month: "in 1941 … on 7 December", "the 2017 election, held on 11 June"."""
    span = best.time.when
    for other in found:
        when = other.time.when if other is not None and other.cost < LIMIT else None
        if (
            other is None
            or when is None
            or not (span.start_date and span.end_date and when.start_date and when.end_date)
        ):
            continue
        inside = span.start_date <= when.start_date and when.end_date <= span.end_date
        if inside and when.precision is Precision.DAY and span.precision in (Precision.YEAR, Precision.MONTH):
            return other
    return best


def ahead(found: Link, sentence: Sentence) -> Link:
    """The link of what is planned, its weekday or yearless date meant ahead of the article, whatever the tense says.

    "A march is planned on Saturday": the next Saturday. What was to be ("would", "was to") may lie behind.
    """
    time = found.time
    if (
        not time.anchor
        or time.when.basis is not DateBasis.PUBLICATION
        or sentence.word_set & {"would", "was", "were", "last"}
    ):
        return found
    start, end, anchor = time.when.start_date, time.when.end_date, dt.date.fromisoformat(time.anchor[:10])
    if start is None or end is None or end >= anchor:
        return found
    if time.rule.endswith("weekday") and (anchor - start).days <= _WEEK:
        step = relativedelta(days=_WEEK)
    elif "month" in time.rule and not _YEAR.search(time.text):
        step = relativedelta(years=1)
    else:
        return found
    start, end = start + step, end + step
    edtf = start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
    when = replace(time.when, start_date=start, end_date=end, earliest=start, latest=end, edtf=edtf, reason=_AHEAD)
    return replace(found, time=replace(time, when=when))


def is_past(time: TimeExpression) -> bool:
    """Whether the time lies more than a week before what it was resolved against, or in a year that is told."""
    end = time.when.end_date
    if end is None or time.when.basis is DateBasis.EXPLICIT:
        return end is not None
    return bool(time.anchor) and (dt.date.fromisoformat(time.anchor[:10]) - end).days > _WEEK


def announcement(sentence: Sentence, times: Sequence[TimeExpression], others: Sequence[Target]) -> Link | None:
    """The time of the saying that tells what the sentence says, for what has no other date (CODEBOOK, ruling 6)."""
    for time in times:
        t, t_last = sentence.at(time.start), sentence.at(time.end - 1)
        if not is_label(sentence, time) and any(
            other.saying and _beside(sentence, t, t_last, other) for other in others
        ):
            return Link(time, "dated only by its announcement", LIMIT)
    return None


def _weigh(sentence: Sentence, target: Target, time: TimeExpression, others: Sequence[Target]) -> Link | None:
    i, last = sentence.at(target.start), sentence.at(target.end - 1)
    t, t_last = sentence.at(time.start), sentence.at(time.end - 1)
    if time.start < target.end and target.start < time.end:
        return Link(time, "it names its own date", 0.0)
    if time.when.basis is DateBasis.EVENT and 0 < target.start - time.end < _ANCHOR:
        return None  # it is the event that the time counts from
    if time.when.basis is DateBasis.EVENT:
        return Link(time, "counted from another event", 0.5)
    if t > last and time.when.precision is not Precision.DAY and _ranked(sentence, i):
        return None
    if is_label(sentence, time):
        if target.tag in ("NN", "NNS") and _one_noun_phrase(sentence, t_last, i):
            return Link(time, "the date is part of its name", 0.1)
        during = t > last and not target.saying and sentence.tokens[t - 1] in ("during", "at")
        return _by_distance(sentence, target, time, _OWNED) if during else None
    if t and sentence.tokens[t - 1] in ("until", "till"):
        return None  # an end, not the day
    if "responsibility" in sentence.tokens[max(0, i - 5) : i]:
        return None  # "claimed responsibility for the attack on Saturday": the day of the claim
    if t and sentence.tokens[t - 1] == "since":
        return (
            Link(time, "it has gone on since the date", 0.2 + _PER_WORD * abs(t - last), since=True)
            if t > last and _perfect(sentence, i)
            else None
        )
    if t > last and all(word in words("before_time") for word in sentence.tokens[last + 1 : t]):
        return Link(time, "the date follows it", 0.2)
    owner = next((other for other in others if other is not target and _beside(sentence, t, t_last, other)), None)
    if (owner is not None and owner.saying and not _occasion(sentence, t_last, i)) or (target.tag == "IN" and t < i):
        return None
    owned = _OWNED if owner is not None and owner.start < target.start else 0.0
    if t <= 2 and sentence.tokens[0] in words("before_time") | {sentence.tokens[t]}:
        return Link(time, "the sentence opens with the date", _opening_cost(sentence, target, i, t_last) + owned)
    return _by_distance(sentence, target, time, owned)


def _ranked(sentence: Sentence, i: int) -> bool:
    """ "The deadliest attack this year": the time is the scope of the ranking, not the date."""
    return any(
        (word.endswith("est") and len(word) > 5) or word in ("worst", "most")
        for word in sentence.tokens[max(0, i - 3) : i]
    )


def _opening_cost(sentence: Sentence, target: Target, i: int, t_last: int) -> float:
    crossing = sentence.crossing[i - 1] - sentence.crossing[t_last]
    hanging = _HANGING if sentence.subordinate[i] and target.saying else 0.0
    return (
        min(_OPENING + 0.2 * crossing + 0.3 * _PER_WORD * (i - t_last), crossing + _PER_WORD * (i - t_last)) + hanging
    )


def _by_distance(sentence: Sentence, target: Target, time: TimeExpression, owned: float) -> Link | None:
    i, last = sentence.at(target.start), sentence.at(target.end - 1)
    t, t_last = sentence.at(time.start), sentence.at(time.end - 1)
    ahead = t > last
    crossing = (
        sentence.crossing[t - 1] - sentence.crossing[last]
        if ahead
        else sentence.crossing[i - 1] - sentence.crossing[t_last]
    )
    coordinated = not ahead and sentence.tokens[t_last + 1 : i] in (["and"], ["and", "also"], ["and", "then"])
    if target.saying and not coordinated and (crossing >= 1.0 or set(sentence.tokens[last + 1 : t]) & _content_words()):
        return None  # the time belongs to what is said
    if not ahead and sentence.subordinate[t] and not sentence.subordinate[i]:
        crossing += _HANGING
    distance = (_PER_WORD_OF_SAYING if target.saying else _PER_WORD) * (t - last if ahead else i - t_last)
    reason = "the date stands in its clause" if crossing < 1.5 else "the date stands in its sentence"
    return Link(time, reason, distance + crossing + owned)


@cache
def _content_words() -> frozenset[str]:
    """Words that show that what is said has begun: "said he would leave on Friday"."""
    return (
        words("auxiliary")
        | words("future")
        | words("future_in_past")
        | words("modal")
        | words("pronoun") - words("audience")
    )


def _perfect(sentence: Sentence, i: int) -> bool:
    return bool(set(sentence.tokens[max(0, i - 5) : i]) & {"has", "have", "had", "'ve"})


def _occasion(sentence: Sentence, t_last: int, i: int) -> bool:
    """ "said on Monday at a meeting": what the saying took place at shares its time."""
    between = sentence.tokens[t_last + 1 : i]
    return 0 < len(between) <= 5 and between[0] in ("at", "during") and "," not in between


def is_label(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether the time only names the noun after it: "Monday's attack", "the 2018 Winter Games", "a June 3 letter"."""
    t, t_last = sentence.at(time.start), sentence.at(time.end - 1)
    if t_last + 1 >= len(sentence.tokens):
        return False
    if sentence.tokens[t_last].endswith(("'s", "s'")) or sentence.tokens[t_last + 1] in ("'s", "'"):
        return True
    following = sentence.tokens[t_last + 1]
    if not following[0].isalpha() or following in words("preposition") | words("auxiliary") | words(
        "determiner"
    ) | words("pronoun") | words("conjunction"):
        return False
    previous = sentence.tokens[t - 1] if t else ""
    if previous in words("article") and sentence.tokens[t] not in ("same", "following", "previous", "next", "day"):
        return True
    bare = len(time.value) in (4, 7) and t == t_last and time.value[:1].isdigit()
    return bare and previous not in words("before_time") and previous != ","


def _one_noun_phrase(sentence: Sentence, t_last: int, i: int) -> bool:
    """Whether the word `i` belongs to the noun phrase that the time ending at `t_last` opens."""
    between = sentence.tokens[t_last + 1 : i]
    barred = words("preposition") | words("auxiliary") | words("pronoun") | words("conjunction")
    return 0 <= i - t_last - 1 <= 4 and all(
        (word[0].isalnum() and word not in barred) or word in ("'s", "'") for word in between
    )


def _beside(sentence: Sentence, t: int, t_last: int, other: Target) -> bool:
    """Whether the time stands beside another trigger: "said on Monday", "told reporters on Monday", "Monday said"."""
    i, last = sentence.at(other.start), sentence.at(other.end - 1)
    between = sentence.tokens[last + 1 : t]
    if t > last and len(between) <= 4 and all(word in words("before_time") | words("audience") for word in between):
        return True
    return other.saying and t_last == i - 1 and t > 2
