"""An accused whom a sentence doesn't name: "a 30-year-old man was charged", where the article accuses one person."""

import re
from functools import cache

from timeline.assets import lexicon
from timeline.events.names import Names
from timeline.text.alternatives import either


def accused_unnamed(names: Names, sentence: tuple[int, int]) -> list[str]:
    """The one person whom the article accuses, when the sentence accuses them by name, or somebody by age or sex
    alone; else none.
    """
    told = names.text[slice(*sentence)]
    if not names.accused or _accusing().search(told) is None:
        return []
    named = any(name.canonical == names.accused for name in names.between(*sentence))
    return [names.accused] if named or _somebody().search(told) is not None else []


@cache
def _accusing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(lexicon('en/roles')['accusing'].split())})\b", re.IGNORECASE)


@cache
def _somebody() -> re.Pattern[str]:
    someone = either(lexicon("en/roles")["someone"].split())
    return re.compile(rf"\b(?:an?|the)\s(?:\w+\s)??(?:\d\d?[- ]year[- ]old[- ])?(?:{someone})\b", re.IGNORECASE)
