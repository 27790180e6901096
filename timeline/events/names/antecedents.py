"""Whom a pronoun stands for: the subject of the nearest sentence before it that names a fitting person; for "they" or
"the two", the two of a kind named last.
"""

import re
from collections.abc import Sequence
from functools import cache

from timeline.assets import lexicon
from timeline.events.names.name import Name
from timeline.events.names.ordinary import is_phrase
from timeline.events.names.words import words
from timeline.text.alternatives import either

_REACH = 700  # characters: further back, a pronoun's person is a guess
_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)[.!?][\"”’')]*\s|\n")
_SUBJECT = {"m": re.compile(r"\b[Hh]e\b"), "f": re.compile(r"\b[Ss]he\b"), "": re.compile(r"(?!)")}


def antecedent(text: str, names: Sequence[Name], offset: int, gender: str) -> str:
    """The canonical name of the person meant by a pronoun of `gender` (m, f) at `offset`; "" when nobody fits.

    In the nearest sentence with people that fit, those come first whose title or given name tells the gender; where
    that sentence has the pronoun before them, it is still the same person.
    """
    near = [name for name in names if offset - _REACH <= name.start < offset]
    people = [name for name in near if name.kind == "person" and not name.modifies]
    fitting = [
        name for name in people if gender_of(name) == gender or (not gender_of(name) and not is_phrase(name.canonical))
    ]
    if not fitting:
        return ""
    begin = sentence_start(text, fitting[-1].start)
    same = [name for name in fitting if name.start >= begin]
    told = next((name for name in same if gender_of(name) == gender), same[0]).canonical
    subject = _SUBJECT[gender].search(text, begin, same[0].start)
    if subject is None:
        return told
    return antecedent(text, names, subject.start(), gender) or told  # "he met Paul Lind. … He": the same


def pair(text: str, names: Sequence[Name], offset: int, kinds: frozenset[str]) -> list[str]:
    """The canonical names of the two of some kinds named last before `offset`; those whom a "they" behind the first of
    them stood for. None when fewer than two are named.
    """
    near = [name for name in names if name.start < offset and name.kind in kinds]
    found = list(dict.fromkeys(name.canonical for name in reversed(near)))[:2][::-1]
    if len(found) < 2:
        return []
    first = max(name.start for name in near if name.canonical == found[0])
    subject = together().search(text, first, offset)
    if subject is None or subject.start() == first:
        return found
    return pair(text, names, subject.start(), kinds) or found  # "they hosted Ivan Petrov. They …": the same


@cache
def together() -> re.Pattern[str]:
    """What stands for two told before: "they", "the two", "both leaders" (its `noun`: who they are)."""
    listed = lexicon("en/gatherings")
    nouns = either(word for key in ("leaders", "states", "bodies", "sides") for word in listed[key])
    bare = r"(?!\s(?:\w+s|men|women|people)\b)"  # "the two met", but no "the two suspects met"
    told = rf"(?:the\stwo|both|the)\s(?P<noun>{nouns})\b|the\stwo\b{bare}|the\spair\b|they\b"
    return re.compile(rf"\b(?:{told})", re.IGNORECASE)


def gender_of(name: Name) -> str:
    """m or f by the title or given name, "" when neither tells."""
    titles, given = set(name.office.lower().split()), name.canonical.split()[0]
    if titles & words().female_titles:
        return "f"
    if titles & words().male_titles:
        return "m"
    return "m" if given in words().men else "f" if given in words().women else ""


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence that holds `offset` begins, to the eye: after the last full stop or line end before it."""
    start = max(0, offset - _REACH)
    for match in _END.finditer(text, start, offset):
        start = match.end()
    return start
