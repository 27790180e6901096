"""Which time expression of its sentence dates a trigger: one decision, with one reason."""

from dataclasses import dataclass
from collections.abc import Sequence

from timeline.events.syntax import Sentence
from timeline.model import DateBasis, TimeExpression, TimexKind

# Beyond this cost a time is not meant: it belongs to another clause.
LIMIT = 7.0
_FRAME = 2.0
_ON = frozenset({"on", "in", "at", "during", "by", "early", "late", "the", "of", "this", "from", "over", "around", "about", "as", "back", "earlier", "later"})


@dataclass(frozen=True, slots=True)
class Link:
    """The time that dates a trigger, and why it is that one."""

    time: TimeExpression
    reason: str
    cost: float


def dates(time: TimeExpression) -> bool:
    """Whether a time expression can date an event: a point or span of the calendar, not a length or a repetition."""
    if time.kind in (TimexKind.DURATION, TimexKind.SET):
        return time.when.start_date is not None and time.when.basis is not DateBasis.NONE
    return time.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


def link(sentence: Sentence, start: int, end: int, times: Sequence[TimeExpression], sayings: Sequence[tuple[int, int]]) -> Link | None:
    """The time of `times` (all in the sentence) that dates the trigger at [start, end), or None.

    `sayings` are the spans of the sentence's reporting verbs: a time that stands beside one of them dates the
    saying, not what is said.
    """
    best: Link | None = None
    for time in times:
        found = _weigh(sentence, start, end, time, sayings)
        if found is not None and found.cost < (best.cost if best else LIMIT):
            best = found
    return best


def _weigh(sentence: Sentence, start: int, end: int, time: TimeExpression, sayings: Sequence[tuple[int, int]]) -> Link | None:
    i, last = sentence.at(start), sentence.at(end - 1)
    t, t_last = sentence.at(time.start), sentence.at(time.end - 1)
    if time.start < end and start < time.end:
        return Link(time, "names its own date", 0.0)
    if t_last < i and _premodifies(sentence, t_last, i):
        return Link(time, "date stands before it", 0.1)
    if t > last and all(token in _ON for token in sentence.tokens[last + 1 : t]):
        return Link(time, "date follows it", 0.2)
    reports = _reports(sentence, t, t_last, sayings)
    if reports is not None and (start, end) not in sayings:
        return None
    crossing = _crossing(sentence, i, last, t, t_last)
    distance = 0.12 * (t - last if t > last else i - t_last)
    if t <= 1 and _opens_main_clause(sentence, t_last):
        return Link(time, "the sentence opens with it", min(_FRAME + 0.35 * crossing + 0.3 * distance, distance + crossing))
    return Link(time, "same clause" if crossing < 1.5 else "same sentence", distance + crossing)


def _premodifies(sentence: Sentence, t_last: int, i: int) -> bool:
    """"Monday's attack", "the November 23 meeting", "the 2015 federal court decision": at most four words between, none a verb's."""
    between = sentence.tokens[t_last + 1 : i]
    if len(between) > 3 or any(not token.replace("'", "").replace("-", "").isalnum() for token in between):
        return False
    if between and between[0] in ("'s", "'"):
        return True
    return not between and sentence.text[sentence.starts[t_last] - sentence.start :][:1] != "" and sentence.tokens[i - 1] == sentence.tokens[t_last]


def _reports(sentence: Sentence, t: int, t_last: int, sayings: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The reporting verb that the time stands beside ("said on Monday", "Monday said"), if it does."""
    for start, end in sayings:
        i, last = sentence.at(start), sentence.at(end - 1)
        if t > last and t - last <= 4 and all(token in _ON or token in ("reporters", "him", "journalists", "her") or (k == 0 and token.isalpha() and t - last == 2) for k, token in enumerate(sentence.tokens[last + 1 : t])):
            return start, end
        if t_last == i - 1 and t > 1:
            return start, end
    return None


def _crossing(sentence: Sentence, i: int, last: int, t: int, t_last: int) -> float:
    """The weight of the clause boundaries between trigger and time."""
    if t > last:
        return sentence.crossing[t - 1] - sentence.crossing[last] if t else 0.0
    return sentence.crossing[i - 1] - sentence.crossing[t_last] if i else 0.0


def _opens_main_clause(sentence: Sentence, t_last: int) -> bool:
    return t_last + 1 < len(sentence.tokens)
