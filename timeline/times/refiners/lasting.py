"""Lengths that last: Portuguese "há três anos" is "for three years" of what goes on, "ago" of what happened.

The lists of a language: `lasting_since`, how such an expression begins; `lasting`, verbs and participles of what goes
on; `joins_clauses`, what opens another clause behind a comma; `not`, after which a verb that tells no past event is of
what hasn't been for so long.
"""

import re
from functools import cache

from timeline.times.context.marks import Marks, any_of, contexts
from timeline.times.reading import Candidate, Duration, Length, Moment

_WORD = re.compile(r"[^\W\d_]+")
_AROUND = 70  # characters
_NEAR = 6  # words


def lasting(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, days counted back as lengths where the clause tells what has lasted since."""
    words = contexts(language)
    if not words["lasting_since"]:
        return candidates
    clause = _clause(language)
    return [_as_length(one) if _lasts(one, low, words, clause) else one for one in candidates]


@cache
def _clause(language: str) -> re.Pattern[str]:
    """What parts two clauses."""
    return re.compile(rf"[.;:!?\n]|, (?:{any_of(language, 'joins_clauses')}) ")


def _lasts(one: Candidate, low: str, words: Marks, clause: re.Pattern[str]) -> bool:
    reading = one.reading
    if not isinstance(reading, Moment) or not reading.unit or (reading.step or 0) >= 0 or reading.base != "publication":
        return False
    if low[one.start : one.end].split(" ", 1)[0] not in words["lasting_since"]:
        return False
    before = clause.split(low[max(0, one.start - _AROUND) : one.start])[-1]
    told = _WORD.findall(before)[-_NEAR:]
    if any(_is_event(word, words) for word in told if word not in words["lasting"]):
        return False
    return not words["lasting"].isdisjoint(told) or not words["not"].isdisjoint(told)


def _is_event(verb: str, words: Marks) -> bool:
    return verb in words["past"] or verb.endswith(tuple(words["past_endings"]))


def _as_length(one: Candidate) -> Candidate:
    assert isinstance(one.reading, Moment)
    return one._replace(reading=Duration(Length(-(one.reading.step or 0), one.reading.unit)))
