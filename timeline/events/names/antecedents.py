"""Whom a pronoun stands for: the subject of the nearest sentence before it that names a fitting person."""

import re
from collections.abc import Sequence

from timeline.events.names.name import Name
from timeline.events.names.ordinary import is_phrase
from timeline.events.names.words import words

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
