"""Whom an article tells as the one accused, so that "the suspect" can be a person: only where it is one alone."""

import re
from collections.abc import Sequence
from functools import cache

from timeline.assets import lexicon
from timeline.events.names.name import Name
from timeline.text.alternatives import either

_REACH = 50  # characters before a name in which its accusation stands


def accused(text: str, names: Sequence[Name]) -> str:
    """The one person whom the article tells as arrested, charged or suspected; "" for none or more than one."""
    people = {name.canonical for name in names if name.kind == "person" and _is_accused(text, name)}
    return min(people) if len(people) == 1 else ""


def _is_accused(text: str, name: Name) -> bool:
    start = name.start - len(name.office) - 1 if name.office else name.start
    before = _before().search(text, max(0, start - _REACH), start)
    return before is not None or _after().match(text, name.end) is not None


def _any_of(name: str) -> str:
    """The words of a list of lexicon/en/accusations.toml, as alternatives."""
    return either(lexicon("en/accusations")[name])


@cache
def _before() -> re.Pattern[str]:
    """What accuses somebody, up to the name: "the trial of", "charged the driver"."""
    between = rf"(?: (?!(?:{_any_of('none_between')})\b)\w+){{0,3}}?(?: as|,)? (?:\d\d-year-old )?"
    return re.compile(rf"\b(?:(?:{_any_of('proceedings')}) of|{_any_of('before')})\b{between}$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    """What accuses, behind the name and what is told of it between commas."""
    done = rf"(?:{_any_of('auxiliaries')}) (?:\w+ly )?(?:{_any_of('participles')})\b"
    court = r"(?:(?:again )?in court|(?:before|in|at) [^.]{0,40}\bCourt\b)"
    faces = rf"faces? [^.]{{0,20}}\b(?:{_any_of('faced')})\b"
    return re.compile(
        rf"(?:, [^,.]{{1,40}},)? (?:{done}|(?:{_any_of('appearing')}) {court}|{_any_of('pleading')}|{faces})"
    )
