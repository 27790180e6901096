"""Hours of the clock face as they are told by a number alone: arithmetic of twelve hours, and patterns for them."""

import re
from functools import cache

from timeline.times.context.marks import contexts
from timeline.times.reading import Moment
from timeline.times.rules.grammar import grammar

NOON, _LAST = 12, 24
EARLIEST = 7  # a bare hour before this one is of the afternoon where something opens or closes

Hour = tuple[int, int | None]


def moment_of(hour: Hour) -> Moment:
    return Moment(hour=hour[0], minute=hour[1])


def minutes(hour: Hour) -> int:
    return 60 * hour[0] + (hour[1] or 0)


def later(hour: Hour) -> Hour:
    return (hour[0] % NOON + NOON, hour[1])


def opening(hour: Hour) -> Hour:
    return later(hour) if hour[0] < EARLIEST else hour


def after(first: Hour, hour: Hour) -> Hour:
    """An hour as the next one after the first of its range."""
    return hour if minutes(hour) > minutes(first) or hour[0] > NOON else later(hour)


def before(hour: Hour, last: Hour) -> Hour:
    """An hour as the one next before the last of its range."""
    return later(hour) if hour[0] <= NOON and minutes(later(hour)) < minutes(last) else hour


def hour_of(written: str, language: str) -> Hour | None:
    """An hour in figures, with or without minutes, or in a word."""
    if not written[:1].isdigit():
        number = _in_words(language).get(written)
        return (number, None) if number is not None else None
    figures, _, minutes = written.partition(".")
    return (int(figures), int(minutes) if minutes else None) if int(figures) <= _LAST else None


@cache
def _in_words(language: str) -> dict[str, int]:
    """The hours of the clock face by their words."""
    roles = grammar(language).lexicon.roles
    return {word: told["CARD"] for word, told in roles.items() if 1 <= told.get("CARD", 0) <= NOON}


@cache
def _parts(language: str) -> tuple[str, str, str]:
    """Regular expressions for an hour, for its end, and for what joins two."""
    words = contexts(language)
    hour = rf"(?:\d\d?(?:\.[0-5]\d)?|{'|'.join(_in_words(language))})"
    end = rf"(?=$|,(?!\d)|[;)\n]|\.(?!\d)| \(| (?:{'|'.join(sorted(words['after_hours']))})\b)"
    return hour, end, "|".join(sorted(words["to"] | words["and"]))


@cache
def opened(language: str) -> tuple[re.Pattern[str], ...]:
    """ "From 9 to 5", "between 8 and": one pattern for each word, as they are found fast by what they begin with."""
    hour, end, joints = _parts(language)
    words = contexts(language)["from"] | contexts(language)["between"]
    return tuple(
        re.compile(rf" (?P<from>{word}) (?P<first>{hour})(?P<joint> ?- ?| (?:{joints}) )(?P<last>{hour}{end})?")
        for word in sorted(words)
    )


@cache
def behind(language: str) -> re.Pattern[str]:
    """A range of hours right behind a day or a repeated time."""
    hour, end, joints = _parts(language)
    words = "|".join(sorted(contexts(language)["from"] | contexts(language)["between"]))
    return re.compile(
        rf"[ ,(:]{{1,3}}(?:(?P<from>{words}) )?(?P<first>{hour})(?P<joint> ?- ?| (?:{joints}) )(?P<last>{hour}{end})?"
    )


@cache
def second_hour(language: str) -> re.Pattern[str]:
    """What joins a second hour to one before it."""
    hour, end, joints = _parts(language)
    return re.compile(rf"(?: ?- ?| (?:{joints}) )(?P<last>{hour}){end}")


@cache
def at_hour(language: str) -> re.Pattern[str]:
    """ "At 7", whatever stands before it."""
    hour, end, _ = _parts(language)
    return re.compile(rf" at (?:about |around )?(?P<hour>{hour}){end}")


@cache
def stopped_hour(language: str) -> re.Pattern[str]:
    """An hour with a stop behind another word than "at"."""
    _, end, joints = _parts(language)
    words = "|".join(sorted(contexts(language)["from"] | contexts(language)["between"]))
    return re.compile(rf" (?:{words}|{joints}|by|before|after) (?:about |around )?(?P<hour>\d\d?\.[0-5]\d){end}")


@cache
def listed_hour(language: str) -> re.Pattern[str]:
    """An hour with a stop behind another one."""
    _, end, _ = _parts(language)
    ands = "|".join(sorted(contexts(language)["and"]))
    return re.compile(rf"(?:,| (?:{ands})) (?P<hour>\d\d?\.[0-5]\d){end}")
