"""Anniversaries of well-known days: "Nato's 75th anniversary", "the 80th anniversary of D-Day" → 2024-06-06."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from timeline import assets
from timeline.text.alternatives import either
from timeline.times.reading import Moment, Traits
from timeline.times.resolution import named
from timeline.times.rules.lexicon import word_tables
from timeline.times.rules.matching import Found
from timeline.times.traits import told_by

_TENS = range(20, 100)
_SPOKEN_OF: Traits = frozenset({"spoken of"})  # an anniversary that is marked or awaited: it dates nothing else


def anniversaries(low: str, language: str) -> Iterator[tuple[int, int, Found]]:
    """Every anniversary of a listed day in a folded text: where it stands, and its reading."""
    words = _words(language)
    if not any(sign in low for sign in words.get("signs", ())):
        return
    told = tuple(name for name, longest in _longest_words(language) if longest in low)
    if not told:
        return
    for match in _pattern(language, told).finditer(low):
        day = _names(language)[re.sub(r"\s+", " ", match["before"] or match["after"])]
        count = _count(match, language)
        year = None if count is None else named.founded(day).year + count
        start = match.start() if match["after"] else match.end("before") + len(match["owner"] or "")
        start += len(low[start : match.end()]) - len(low[start : match.end()].lstrip())
        moment = Moment(name=day, year=year)
        found = Found(start, match.end(), "CAL", moment, "anniversary", traits=told_by(moment))
        is_dating = _is_dating(low[max(0, start - 12) : start], words["dating"])
        yield start, match.end(), found if is_dating else found._replace(traits=found.traits | _SPOKEN_OF)


def _is_dating(before: str, dating: Iterable[str]) -> bool:
    """Whether the words before say that something happened on the anniversary."""
    return f" {before}".rstrip().endswith(tuple(f" {word}" for word in dating))


@cache
def _words(language: str) -> dict[str, Any]:
    """How a language speaks of anniversaries; empty for one that has no such file."""
    exists = (assets.folder("lexicon") / language / "anniversaries.toml").is_file()
    return assets.lexicon(f"{language}/anniversaries") if exists else {}


@cache
def _names(language: str) -> dict[str, str]:
    """Names of the days, each with and without its article, to their ids."""
    names = {}
    for row in assets.lexicon("anniversaries")["anniversary"]:
        for name in row["names"].get(language, ()):
            names[name] = names[name.removeprefix("the ")] = row["id"]
    return names


@cache
def _ordinals(language: str) -> dict[str, int]:
    """Ordinals of one word."""
    return {**word_tables(language)["ORD"], **_words(language)["ordinals"]}


@cache
def _tens(language: str) -> dict[str, int]:
    """What an ordinal may begin with: "twenty" of "twenty-fifth"."""
    return {word: number for word, number in word_tables(language)["CARD"].items() if number in _TENS}


@cache
def _longest_words(language: str) -> list[tuple[str, str]]:
    """Each name with its longest word, without which a text doesn't tell it."""
    return [(name, max(name.split(), key=len)) for name in _names(language)]


@lru_cache(maxsize=256)
def _pattern(language: str, told: tuple[str, ...]) -> re.Pattern[str]:
    """Anniversaries of some of the names: those in a text are few, and soon compiled."""
    words = _words(language)
    names, tens, ordinals = either(told), either(_tens(language)), either(_ordinals(language))
    kind, whole, of = (either(words[name]) for name in ("words", "whole", "of"))
    number = rf"(?:(?P<figures%d>\d{{1,3}})(?:st|nd|rd|th)|(?P<words%d>(?:(?:{tens})-)?(?:{ordinals})))"
    return re.compile(
        rf"(?<!\w)(?:(?P<before>{names})(?P<owner>'s|')?\s+(?:{number % (1, 1)}\s+(?:{kind})|(?P<whole1>{whole}))"
        rf"|(?:{number % (2, 2)}[\s-]+)?(?:(?:{kind})|(?P<whole2>{whole}))\s+(?:{of})\s+(?P<after>{names}))(?!\w)"
    )


def _count(match: re.Match[str], language: str) -> int | None:
    """Which anniversary it is; None when the text doesn't say."""
    if figures := match["figures1"] or match["figures2"]:
        return int(figures)
    if words := match["words1"] or match["words2"]:
        ten, _, one = words.rpartition("-")
        return _tens(language).get(ten, 0) + _ordinals(language)[one]
    whole = match["whole1"] or match["whole2"]
    return int(_words(language)["whole"][whole]) if whole else None
