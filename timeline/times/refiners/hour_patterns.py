"""How hours are written that are told by a number alone: "from 9 to 5", "at 7", "at 7.50 and 14.10"."""

import re
from functools import cache

from timeline.times.context.marks import any_of, contexts
from timeline.times.refiners.hours import in_words

_BESIDE = " ("  # what stands before a preposition


def spans_after(names: tuple[str, ...], low: str, language: str) -> list[re.Match[str]]:
    """Two hours after a word of one of these lists; the second may be left to an expression found behind `joint`."""
    return _after(_openings(names, language), span(language), low)


def hours_after(names: tuple[str, ...], low: str, language: str) -> list[re.Match[str]]:
    """Each hour after a word of one of these lists: "at 7", "at about seven"."""
    return _after(_openings(names, language), _hour(language), low)


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
def span(language: str) -> re.Pattern[str]:
    """Two hours: "9 to 5", "11-4"."""
    hour, end, joints = _parts(language)
    return re.compile(rf"(?P<first>{hour})(?P<joint> ?- ?| (?:{joints}) )(?P<last>{hour}{end})?")


@cache
def span_behind(language: str) -> re.Pattern[str]:
    """Two hours right behind a repeated time: "daily 9-5"."""
    return re.compile(rf"[ ,(:]{{1,3}}{span(language).pattern}")


@cache
def second_hour(language: str) -> re.Pattern[str]:
    """What joins a second hour to one before it."""
    hour, end, joints = _parts(language)
    return re.compile(rf"(?: ?- ?| (?:{joints}) )(?P<last>{hour}){end}")


@cache
def listed_hour(language: str) -> re.Pattern[str]:
    """An hour with a stop listed behind another one."""
    _, end, _ = _parts(language)
    return re.compile(rf"(?:,| (?:{any_of(language, 'and')})) (?P<hour>\d\d?\.[0-5]\d){end}")


@cache
def _hour(language: str) -> re.Pattern[str]:
    hour, end, _ = _parts(language)
    return re.compile(rf"(?:(?:{any_of(language, 'near_hours')}) )?(?P<hour>{hour}){end}")


@cache
def _parts(language: str) -> tuple[str, str, str]:
    """Regular expressions for an hour, for its end, and for what joins two."""
    hour = rf"(?:\d\d?(?:\.[0-5]\d)?|{'|'.join(in_words(language))})"
    end = rf"(?=$|,(?!\d)|[;)\n]|\.(?!\d)| \(| (?:{any_of(language, 'after_hours')})\b)"
    return hour, end, any_of(language, "to", "and")
