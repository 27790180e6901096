"""How hours are written that are told by a number alone: "from 9 to 5", "at 7", "at 7.50 and 14.10"."""

import re
from functools import cache
from typing import NamedTuple

from timeline.text.alternatives import either
from timeline.times.context.marks import any_of, contexts
from timeline.times.refiners.hours import in_words

_BESIDE = " ("  # what stands before a preposition


class HourPatterns(NamedTuple):
    """How the hours of a language are written.

    `hour`: one, "about 7", with a group `opens` where the clause follows that it opens; `listed`: one with a stop
    behind another, ", 14.10"; `span`: two, "9 to 5", "11-4"; `span_behind`: the same right behind a repeated time,
    "daily 9-5"; `second`: what joins one to an hour before it.
    """

    hour: re.Pattern[str]
    listed: re.Pattern[str]
    span: re.Pattern[str]
    span_behind: re.Pattern[str]
    second: re.Pattern[str]


def spans_after(names: tuple[str, ...], low: str, language: str) -> list[re.Match[str]]:
    """Two hours after a word of one of these lists; the second may be left to an expression found behind `joint`."""
    return _after(_openings(names, language), patterns(language).span, low)


def hours_after(names: tuple[str, ...], low: str, language: str) -> list[re.Match[str]]:
    """Each hour after a word of one of these lists: "at 7", "at about seven"."""
    return _after(_openings(names, language), patterns(language).hour, low)


def _after(openings: tuple[str, ...], pattern: re.Pattern[str], low: str) -> list[re.Match[str]]:
    """Where a pattern matches behind an opening. To find a string is many times cheaper than to search by a pattern."""
    hits = []
    for opening in openings:
        place = low.find(opening)
        while place >= 0:
            start, end = place, place + len(opening)
            if (hit := pattern.match(low, end)) and low[start - 1 : start] in _BESIDE:
                hits.append(hit)
            place = low.find(opening, end)
    return hits


@cache
def _openings(names: tuple[str, ...], language: str) -> tuple[str, ...]:
    words = frozenset[str]().union(*(contexts(language)[name] for name in names))
    return tuple(f"{word} " for word in sorted(words))


@cache
def patterns(language: str) -> HourPatterns:
    """The patterns of a language."""
    hour = rf"(?:\d\d?(?:\.[0-5]\d)?|{either(in_words(language))})"
    end = rf"(?=$|,(?!\d)|[;)\n]|\.(?!\d)| [(\u2014]| - | (?:{any_of(language, 'after_hours')})\b)"
    opens = rf"(?P<opens>)(?= (?:{any_of(language, 'subjects', 'the', 'indefinite')})\b)"  # "at 14.05 the train left"
    joint = rf" ?- ?| (?:{any_of(language, 'to', 'and')}) "
    span = rf"(?P<first>{hour})(?P<joint>{joint})(?P<last>{hour}{end})?"
    return HourPatterns(
        hour=re.compile(
            rf"(?:(?:{any_of(language, 'near_hours', 'beside_hours')}) )?(?P<hour>{hour})(?:{end}|{opens})"
        ),
        listed=re.compile(rf"(?:,| (?:{any_of(language, 'and')})) (?P<hour>\d\d?\.[0-5]\d){end}"),
        span=re.compile(span),
        span_behind=re.compile(rf"[ ,(:]{{1,3}}{span}"),
        second=re.compile(rf"(?:{joint})(?P<last>{hour}){end}"),
    )
