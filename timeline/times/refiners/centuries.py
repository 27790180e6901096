"""Centuries told by their number alone after one in full: "the 19th century … those of the twentieth"."""

import re
from bisect import bisect_right
from functools import cache

from timeline.text.alternatives import either
from timeline.times.context.marks import any_of, contexts
from timeline.times.overlaps import with_added
from timeline.times.reading import Candidate, Moment, Range
from timeline.times.rules.grammar import grammar
from timeline.times.traits import century_of

_NEAR = 250  # characters
_LAST = 21
_HALF = 50  # years
_RULE = "century by its number"


def centuries_by_number(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates and the ordinals between them that are of centuries, as another told shortly before is."""
    told = [one for one in candidates if century_of(one.reading) is not None]
    if not told or not contexts(language)["before_century"]:
        return candidates
    found, ends = [], [one.end for one in told]
    for hit in _pattern(language).finditer(low):
        index = bisect_right(ends, hit.start()) - 1
        if index >= 0 and hit.start() - ends[index] <= _NEAR:
            found.append(Candidate(hit.start("quote"), hit.end("quote"), "", _reading(hit, language), _RULE))
    return with_added(found, candidates)


def _reading(hit: re.Match[str], language: str) -> Moment | Range:
    century = _ordinals(language)[hit["number"]] - 1
    if not hit["half"]:
        return Moment(century=century)
    first = 100 * century + _HALF * (grammar(language).lexicon.roles[hit["half"]]["HALF"] - 1)
    return Range(Moment(year=first), Moment(year=first + _HALF - 1))


@cache
def _ordinals(language: str) -> dict[str, int]:
    roles = grammar(language).lexicon.roles
    return {word: told["ORD"] for word, told in roles.items() if 2 < told.get("ORD", 0) <= _LAST}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    roles = grammar(language).lexicon.roles
    halves, bounds = (either(word for word, told in roles.items() if role in told) for role in ("HALF", "BOUND"))
    the, half, of = (any_of(language, name) for name in ("the", "half", "of"))
    before, tails = any_of(language, "before_century"), any_of(language, "after_days", "and", "past")
    number = rf"(?:{the}) (?P<number>{either(_ordinals(language))})"
    part = rf"(?:{the}) (?:(?P<half>{halves}) (?:{half})|{bounds}) (?:{of}) "
    return re.compile(
        rf"\b(?:{before}) (?P<quote>(?:{part})?{number})"
        rf"(?=$|[.,;:)\n]| (?:{tails})\b)"
    )
