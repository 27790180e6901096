"""The decision: of the times in a sentence the one that dates a trigger."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.dating.background import is_spoken_of
from timeline.events.dating.beside import is_label, stands_beside
from timeline.events.dating.eligible import may_date
from timeline.events.dating.elsewhere import looked_back
from timeline.events.dating.pair import Link, Pair, Target
from timeline.events.dating.weighing import weigh
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words
from timeline.model import DateBasis, Precision, TimeExpression, TimexKind

# Beyond these costs a time is not meant: it belongs to another clause.
_LIMIT = 7.0
_SAYING_LIMIT = 3.2
_RELATIVE = 6  # words from a relative pronoun to its verb
_DAY = dt.timedelta(days=1)
_DAYS = (Precision.DAY, Precision.RANGE)
_PRECISE = (Precision.DAY, Precision.MONTH, Precision.YEAR)


def dates(time: TimeExpression) -> bool:
    """Whether a time expression can date an event: a point or span of the calendar, not a length or a repetition."""
    if "spoken of" in time.traits:
        return False
    if "hours counted" in time.traits:
        return time.when.start_date is not None  # "an hour later", a length by its value
    if time.kind is TimexKind.TIME and time.when.basis in (DateBasis.NARRATIVE, DateBasis.INFERRED):
        return "counted from the story" in time.traits  # "that evening"; "at six" adds nothing to a day told elsewhere
    return time.kind in (TimexKind.DATE, TimexKind.TIME) and time.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


def link(sentence: Sentence, target: Target, times: Sequence[TimeExpression], others: Sequence[Target]) -> Link | None:
    """The time of `times` (all in the sentence) that dates the target, or None.

    `others` are all triggers of the sentence: a time that stands beside one of them is its own ("said on Monday",
    "found guilty on Thursday of …").
    """
    times = [time for time in times if may_date(sentence, target, time, times)]
    limit = _SAYING_LIMIT if target.saying else _LIMIT
    times = _of_its_part(sentence, target, times) if len(times) > 1 and "that" in sentence.word_set else times
    weighed = [weigh(sentence, target, time, others) for time in times]
    found = [each for each in weighed if each is not None and each.cost < limit]
    best = min(found, key=lambda each: each.cost, default=None)
    if best is None or best.since:
        return best
    course = _course(sentence, times) if target.is_noun else None
    return course or (best if target.saying else _to_the_next(sentence, _finer(best, found), times))


def _of_its_part(sentence: Sentence, target: Target, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """The times but those of the other part of a sentence that "that" divides, where the target's has its own: "showed
    on Thursday that last month the plant shut", "on Thursday it ruled that he had left in May".
    """
    i, that = target.start - sentence.start, " that "
    opens, ends = sentence.lower.rfind(that, 0, i), sentence.lower.find(that, i)
    told, open_to = (sentence.start + at if at >= 0 else at for at in (opens, ends))
    own = [time for time in times if time.start > told] if opens >= 0 else []
    if own and own[0].end <= target.start:
        return own
    own = [time for time in times if time.start < open_to] if ends >= 0 and not target.is_noun else []
    return own or times


def announcement(
    sentence: Sentence, target: Target, times: Sequence[TimeExpression], others: Sequence[Target]
) -> Link | None:
    """The time of the saying that tells the target, for what has no other date (CODEBOOK, ruling 6); what stands in a
    relative clause tells nothing of the one it hangs on: "rang Ana Ruiz, who told him on Monday".
    """
    if (target.is_noun and is_spoken_of(sentence, target)) or _in_relative(sentence, target):
        return None
    sayings = [o for o in others if o.saying and (o.start < target.start or not _in_relative(sentence, o))]
    for time in times:
        said = not is_label(sentence, time) and any(stands_beside(sentence, time, saying) for saying in sayings)
        if said and looked_back(Pair(sentence, target, time, others)):
            return Link(time, "dated only by its announcement", _LIMIT)
    return None


def _in_relative(sentence: Sentence, target: Target) -> bool:
    """Whether a verb tells of a person or place only: "where a lorry hit a tram, she said on Friday"."""
    i = sentence.at(target.start)
    before = sentence.left(i, _RELATIVE)
    last = max((k for k, word in enumerate(before) if word in words("relative") or word == ","), default=-1)
    return not target.is_noun and last >= 0 and before[last] in words("relative_pronoun")


def _course(sentence: Sentence, times: Sequence[TimeExpression]) -> Link | None:
    """From its beginning to its end, or on: "began on 20 June and ended on 1 July", "began in June and continues"."""
    begin = next((time for time in times if _told_by(sentence, time, "begins")), None)
    if begin is None:
        return None
    end = next((time for time in times if _told_by(sentence, time, "ends")), None)
    if end is not None:
        return Link(begin, "from its beginning to its end", 0.2, last=end.when.end_date)
    goes_on = not sentence.word_set.isdisjoint(words("goes_on")) or "so far" in sentence.lower
    return Link(begin, "it goes on since its beginning", 0.2, since=True) if goes_on else None


def _to_the_next(sentence: Sentence, best: Link, times: Sequence[TimeExpression]) -> Link:
    """ "Burned on Saturday and Sunday", "in June and July", "today and yesterday": both, whichever is nearer."""
    told = best.time.when
    for other in times:
        one, two = sorted((best.time, other), key=lambda time: time.start)
        joined = sentence.at(two.start) - sentence.at(one.end - 1) == 2
        if not joined or sentence.tokens[sentence.at(two.start) - 1] != "and":
            continue
        if told.start_date is None or told.end_date is None:
            return best
        alike = other.when.precision is told.precision and told.precision in _PRECISE
        if alike and other.when.start_date == told.end_date + _DAY:
            return replace(best, last=other.when.end_date)
        if alike and other.when.end_date == told.start_date - _DAY:
            return replace(best, first=other.when.start_date)
    return best


def _told_by(sentence: Sentence, time: TimeExpression, verbs: str) -> bool:
    t = sentence.at(time.start)
    return not words(verbs).isdisjoint(sentence.left(t, 3))


def _finer(best: Link, found: Sequence[Link]) -> Link:
    """The day told beside its year or month: "in 1941 … on 7 December", "the 2017 election, held on 11 June"."""
    span = best.time.when
    if span.basis is DateBasis.NARRATIVE:
        return best  # "on 3 May … that month"
    if span.precision not in (Precision.YEAR, Precision.MONTH) or span.start_date is None or span.end_date is None:
        return best
    for other in found:
        when = other.time.when
        if when.precision not in _DAYS or other is best or when.start_date is None or when.end_date is None:
            continue
        if span.start_date <= when.start_date and when.end_date <= span.end_date and when.precision != span.precision:
            return other
    return best
