"""Whom a pronoun stands for: the subject of the nearest sentence before it that names a fitting person."""

import re
from collections.abc import Sequence

from timeline.events.names.name import Name
from timeline.events.names.words import words

_REACH = 700  # characters: further back, a pronoun's person is a guess
_END = re.compile(r"[.!?][\"”’')]*\s|\n")
_WOMAN = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "madam", "madame", "queen", "princess", "duchess", "dame", "lady", "sister", "spokeswoman",
                    "congresswoman", "chairwoman", "actress", "baroness", "countess", "empress", "councilwoman"})  # fmt: skip
_MAN = frozenset({"mr", "mr.", "sir", "king", "prince", "duke", "lord", "pope", "father", "brother", "spokesman", "congressman", "chairman", "actor",
                  "baron", "count", "emperor", "bishop", "archbishop", "cardinal", "imam", "ayatollah", "sheikh"})  # fmt: skip


def antecedent(text: str, names: Sequence[Name], offset: int, gender: str) -> str:
    """The canonical name of the person meant by a pronoun of `gender` (m, f) at `offset`; "" when nobody fits."""
    near = [
        name for name in names if offset - _REACH <= name.start < offset and name.kind == "person" and not name.modifies
    ]
    fitting = [name for name in near if gender_of(name) in {gender, ""}]
    if not fitting:
        return ""
    last = fitting[-1]
    begin = sentence_start(text, last.start)
    same = [name for name in fitting if name.start >= begin]
    return same[0].canonical


def gender_of(name: Name) -> str:
    """m or f by the title or given name, "" when neither tells."""
    title = name.office.lower().split()
    if _WOMAN & set(title):
        return "f"
    if _MAN & set(title):
        return "m"
    given = name.canonical.split()[0]
    return "m" if given in words().men else "f" if given in words().women else ""


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence that holds `offset` begins, to the eye: after the last full stop or line end before it."""
    start = max(0, offset - _REACH)
    for match in _END.finditer(text, start, offset):
        if text[match.start() - 2 : match.start()].strip() not in {"r", "Mr", "rs", "Dr", "S", "J"}:
            start = match.end()
    return start
