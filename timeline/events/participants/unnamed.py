"""Accused whom a sentence doesn't name: "a 30-year-old man was charged", "the two men were jailed", where the article
accuses one person, or two.
"""

import re
from functools import cache

from timeline.assets import lexicon
from timeline.events.figures import number
from timeline.events.names import Names
from timeline.text.alternatives import either


def accused_unnamed(names: Names, sentence: tuple[int, int]) -> list[str]:
    """The people whom the article accuses, when the sentence accuses as many by what people are alone, or one of them
    by name; else none.
    """
    told = names.text[slice(*sentence)]
    if not names.accused or _accusing().search(told) is None:
        return []
    named = {name.canonical for name in names.between(*sentence)}
    if found := [name for name in names.accused if name in named]:
        return found
    as_many = any(_count(match) == len(names.accused) for match in _somebody().finditer(told))
    return list(names.accused) if as_many else []


def _count(match: re.Match[str]) -> int:
    """How many are told of; two where no number says how many ("both men", "the pair")."""
    return 1 if match["several"] is None else number(match["count"] or "") or 2


@cache
def _accusing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(lexicon('en/roles')['accusing'].split())})\b", re.IGNORECASE)


@cache
def _somebody() -> re.Pattern[str]:
    listed, counts = lexicon("en/roles"), either(lexicon("en/figures")["numbers"])
    one, several = (either(listed[key].split()) for key in ("someone", "several"))
    described = r"(?:[\w-]+\s){0,3}?"
    many = rf"(?:(?P<count>{counts})|both)\s{described}(?:{several})|the\spair"
    return re.compile(rf"\b(?:(?:an?|the)\s{described}(?:{one})|(?P<several>{many}))\b", re.IGNORECASE)
