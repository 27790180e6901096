"""Who gathered, where the clause of a meeting names nobody: the body whose members or whose day it is."""

import re
from functools import cache

from timeline.assets import lexicon
from timeline.events.names import Names
from timeline.events.names.shapes import POSSESSIVE
from timeline.text.alternatives import either


def gathered(names: Names, sentence: tuple[int, int]) -> list[str]:
    """The bodies and states in the sentence whose members meet ("Nato foreign ministers"), or whose day is kept
    ("to celebrate Nato's 75th anniversary")."""
    found = []
    for name in names.between(*sentence):
        if name.kind not in {"organisation", "state"}:
            continue
        before, after = names.text[sentence[0] : name.start], names.text[name.end : sentence[1]]
        if _members().match(after) or (_occasion().search(before) and after[:2] in POSSESSIVE):
            found.append(name.canonical)
    return found


@cache
def _members() -> re.Pattern[str]:
    words = lexicon("en/gatherings")
    return re.compile(rf"\s(?:(?:{either(words['portfolio'])})\s)?(?:{either(words['members'])})\b")


@cache
def _occasion() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(lexicon('en/gatherings')['occasion'])})\s$")
