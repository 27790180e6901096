"""Hours of the clock face that are told by a number alone: arithmetic of twice twelve hours."""

from functools import cache

from timeline.times.productions.daytimes import NOON
from timeline.times.reading import Moment
from timeline.times.rules.grammar import grammar

_LAST = 2 * NOON
EARLIEST = 7  # a bare hour before this one is of the afternoon where something opens or closes

Hour = tuple[int, int | None]  # hour and minute, the latter None where it isn't told


def moment_of(hour: Hour) -> Moment:
    return Moment(hour=hour[0], minute=hour[1])


def minutes(hour: Hour) -> int:
    """The minutes from midnight."""
    return 60 * hour[0] + (hour[1] or 0)


def later(hour: Hour) -> Hour:
    """An hour of the clock face as one after noon."""
    return (hour[0] % NOON + NOON, hour[1])


def opening(hour: Hour) -> Hour:
    """The first hour of a range: "9" is of the morning, "2" of the afternoon."""
    return later(hour) if hour[0] < EARLIEST else hour


def after(first: Hour, hour: Hour) -> Hour:
    """An hour as the next one after the first of its range."""
    return hour if minutes(hour) > minutes(first) or hour[0] > NOON else later(hour)


def before(hour: Hour, last: Hour) -> Hour:
    """An hour as the one next before the last of its range."""
    return later(hour) if hour[0] <= NOON and minutes(later(hour)) < minutes(last) else hour


def nearest(hour: Hour, told: Hour) -> Hour:
    """An hour of the clock face as the one nearer to an hour told in full."""
    return min((hour, later(hour)), key=lambda one: abs(minutes(one) - minutes(told)))


def hour_of(written: str, language: str) -> Hour | None:
    """An hour in figures, with or without minutes, or in a word; None for anything else."""
    if not written[:1].isdigit():
        number = in_words(language).get(written)
        return (number, None) if number is not None else None
    figures, _, minute = written.partition(".")
    return (int(figures), int(minute) if minute else None) if int(figures) <= _LAST else None


@cache
def in_words(language: str) -> dict[str, int]:
    """The hours of the clock face by their words."""
    roles = grammar(language).lexicon.roles
    return {word: told["CARD"] for word, told in roles.items() if 1 <= told.get("CARD", 0) <= NOON}
