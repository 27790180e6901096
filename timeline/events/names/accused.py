"""Whom an article tells as accused, so that "the suspect" and "the two men" can be people."""

import re
from collections.abc import Sequence
from functools import cache

from timeline.assets import lexicon
from timeline.events.names.name import Name
from timeline.text.alternatives import either

_REACH = 50  # characters before a name in which its accusation stands
_JOINED = re.compile(r"(?:, \d\d)?(?:,| and|, and) (?:[A-Z]\w+ |\d\d-year-old )?")


def accused(text: str, names: Sequence[Name]) -> tuple[str, ...]:
    """The people whom the article tells as arrested, charged or suspected, with those named in one breath with them."""
    people = [name for name in names if name.kind == "person"]
    found = [_breath(text, people, index) for index, name in enumerate(people) if _is_accused(text, name)]
    return tuple(dict.fromkeys(name.canonical for breath in found for name in breath))


def _breath(text: str, people: list[Name], index: int) -> list[Name]:
    """The people told together with the one at `index`: "Ana Ruiz, 34, and Peruvian Otto Lund"."""
    first, last = index, index + 1
    while first and _JOINED.fullmatch(text, people[first - 1].end, _begin(people[first])):
        first -= 1
    while last < len(people) and _JOINED.fullmatch(text, people[last - 1].end, _begin(people[last])):
        last += 1
    told = people[first:last]
    return told if " and " in text[told[0].end : told[-1].start] else [people[index]]


def _begin(name: Name) -> int:
    """Where a name with its title begins."""
    return name.start - len(name.office) - 1 if name.office else name.start


def _is_accused(text: str, name: Name) -> bool:
    start = _begin(name)
    before = _before().search(text, max(0, start - _REACH), start)
    return before is not None or _after().match(text, name.end) is not None


def _any_of(name: str) -> str:
    """The words of a list of lexicon/en/accusations.toml, as alternatives."""
    return either(lexicon("en/accusations")[name])


@cache
def _before() -> re.Pattern[str]:
    """What accuses somebody, up to the name: "the trial of", "charged the driver"."""
    between = rf"(?: (?!(?:{_any_of('none_between')}|\w+ed)\b)\w+){{0,3}}?(?: as|,)? (?:\d\d-year-old )?"
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
