"""Two people told before who act together: "the two last met in March", "both leaders", "they had spoken"."""

import re
from collections.abc import Sequence
from functools import cache

from timeline.assets import lexicon
from timeline.events.names import Names
from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import is_time
from timeline.events.participants.words import word_class
from timeline.text.alternatives import either

_REACH = 1200  # characters before the sentence in which the two are named
_STATES = frozenset({"state"})
_BODIES = frozenset({"organisation"})
_PEOPLE = frozenset({"person"})


def pair_told_before(names: Names, text: str, sentence: tuple[int, int], trigger: int) -> list[str]:
    """The two named last before a sentence that means two before its trigger; none when it doesn't, or only one is."""
    match = _together().search(text, sentence[0], trigger)
    if match is None:
        return []
    noun = (match["noun"] or "").lower()
    listed = lexicon("en/gatherings")
    if noun in listed["states"]:
        kinds: Sequence[frozenset[str]] = (_STATES,)
    elif noun in listed["bodies"]:
        kinds = (_BODIES,)
    else:
        kinds = (_PEOPLE, _STATES) if noun in listed["sides"] else (_PEOPLE,)
    return next(filter(None, (_last_two(names, sentence[0], kind) for kind in kinds)), [])


def is_pair_subject(clause: Clause) -> bool:
    """ "They had last spoken with Ana Ruiz": whether "they" stands before the verb, and nobody else."""
    at = clause.first - 1
    while is_time(clause.word(at)) or clause.word(at) in word_class("between_verbs"):
        at -= 1
    return clause.word(at) == "they" and not any(item.acts for item in clause.items[:at])


def _last_two(names: Names, before: int, kinds: frozenset[str]) -> list[str]:
    """The two of some kinds named last; those whom a "they" behind them stood for, where one is told since."""
    near = [name for name in names.between(max(0, before - _REACH), before) if name.kind in kinds]
    found = list(dict.fromkeys(name.canonical for name in reversed(near)))[:2][::-1]
    if len(found) < 2:
        return []
    first = max(name.start for name in near if name.canonical == found[0])
    since = _together().search(names.text, first, before)
    return found if since is None or since.start() == first else _last_two(names, since.start(), kinds) or found


@cache
def _together() -> re.Pattern[str]:
    listed = lexicon("en/gatherings")
    nouns = either(word for key in ("leaders", "states", "bodies", "sides") for word in listed[key])
    bare = r"(?!\s(?:\w+s|men|women|people)\b)"  # "the two met", but no "the two suspects met"
    told = rf"(?:the\stwo|both|the)\s(?P<noun>{nouns})\b|the\stwo\b{bare}|the\spair\b|they\b"
    return re.compile(rf"\b(?:{told})", re.IGNORECASE)
