"""The patterns of a phrase that names an edition of the Games, made from the calendar and lexicon/en/games.toml."""

import re
from functools import cache

from timeline.assets import lexicon
from timeline.events.games.editions import competitions, hosts
from timeline.text.alternatives import either

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:(?P<month1>{_MONTH})\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?|"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_MONTH}))(?!\d)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_YEAR = r"(?:18[89]|19\d|20[0-3])\d"
_NOT_A_RANGE = r"\b(?!\s*[-–]\s*\d)"
_SEASON_OR_YEAR = r"(?:year|summer|winter|spring|autumn|fall)"


@cache
def heads() -> dict[str, tuple[str, ...]]:
    """Lowered head phrase to the ids of the competitions it may name."""
    names: dict[str, list[str]] = {}
    for competition in competitions().values():
        for head in competition.heads:
            names.setdefault(head.lower(), []).append(competition.id)
    return {name: tuple(ids) for name, ids in names.items()}


@cache
def head_pattern() -> re.Pattern[str]:
    plain = {"games", "euro", "euros"}  # too common in small letters
    loose = either(head for head in heads() if head not in plain)
    return re.compile(rf"(?<![-\w])(?:(?i:{loose})|Games|GAMES|Euros?)(?![-\w])")


@cache
def _any_of(name: str) -> str:
    """The expressions of one list of lexicon/en/games.toml, as alternatives."""
    return "|".join(word.replace("'", "['’]").replace(" ", r"\s+") for word in lexicon("en/games")[name])


@cache
def left_pattern() -> re.Pattern[str]:
    """What stands before the head noun: [part of] [the last edition of] [the] modifiers."""
    last, coming = _any_of("last"), _any_of("next")
    modifier = (
        rf"(?P<year>{_YEAR})(?:['’]s)?|['’](?P<two>\d\d)|(?P<host>{_host_names()})(?P<owner>['’]s?)?|"
        rf"(?P<last>{last})|(?P<next>{coming})|(?P<offset>this|next|last)\s+{_SEASON_OR_YEAR}['’]s|"
        rf"(?P<roman>[IVXL]+)|(?P<nth>\d{{1,2}})(?:st|nd|rd|th)|(?:{_any_of('modifiers')})"
    )
    part = rf"(?:(?P<opening>{_any_of('opening')})|(?P<closing>{_any_of('closing')})|(?P<final>{_any_of('final')}))"
    return re.compile(
        rf"(?:(?<=\s)|(?<=[(\"“‘—–-])|^)(?:{part}\s+(?:of|for|at|to|in)\s+)?"
        rf"(?:(?:the\s+)?(?:(?P<last_edition>{last})|(?P<next_edition>{coming}))\s+(?:{_any_of('edition')})\s+of\s+)?"
        rf"(?P<det>[Tt]he\s+|THE\s+)?(?P<mods>(?:(?:{modifier}),?\s+)*)\Z"
    )


@cache
def right_pattern() -> re.Pattern[str]:
    """What follows the head noun: [year] [in host] [in year | this year]."""
    held = rf",?\s+(?:(?:{_any_of('held')})\s+)?"
    host = _host_names()
    return re.compile(
        rf"(?:\s+(?P<two>['’]\d\d\b)|\s+(?:(?:in|of)\s+)?(?P<year_first>{_YEAR}){_NOT_A_RANGE})?"
        rf"(?:{held}(?:in|at|by)\s+(?P<host>{host})\b(?:,\s+(?:{host})\b)?)?"
        rf"(?:{held}(?:in\s+)?(?P<year>{_YEAR}){_NOT_A_RANGE}|{held}(?P<offset>this|next|last)\s+{_SEASON_OR_YEAR}\b(?!['’])|"
        rf"{held}later\s+(?P<later>this)\s+year\b)?"
    )


@cache
def after_pattern() -> re.Pattern[str]:
    """A part named after the edition: "opening ceremony", "final", "semi-final"."""
    parts = "|".join(rf"(?P<{part}>{_any_of(f'{part}_after')})" for part in ("opening", "closing", "final"))
    return re.compile(rf"(?:['’]s?)?\s+(?:{parts}|(?:[\w-]+\s+)?(?P<within>{_any_of('within_after')}))\b")


@cache
def opens_pattern() -> re.Pattern[str]:
    """The day on which the edition opens: "which will begin on July 26", "(July 26-August 11)"."""
    other_day = _DAY.replace("1>", "3>").replace("2>", "4>")
    return re.compile(
        rf"[^.;!?\n]{{0,50}}?\b(?:{_any_of('opens')})\s+(?:in\s+\w+\s+)?(?:on\s+)?{_WEEKDAY}{_DAY}|"
        rf"\s*[(,]\s*{_WEEKDAY}{other_day}\s*(?:[-–—]|to\b|until\b)"
    )


@cache
def label_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s?)?\s+(?:[a-z][\w-]+\s+)?(?:{_any_of('labels')})\b")


@cache
def indefinite_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of('indefinite')})\s+\Z", re.IGNORECASE)


@cache
def _host_names() -> str:
    return either(form for name in hosts() for form in (name, name.upper()))


@cache
def host_year_pattern() -> re.Pattern[str]:
    cities = either(name for name, places in hosts().items() if any(len(place) > 2 for place in places))
    return re.compile(rf"\b(?P<host>{cities})\s+(?P<year>{_YEAR}){_NOT_A_RANGE}")
