"""Triggers of several words that a time or an adverb interrupts: "spoke on Monday with", "met briefly with"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.events.sentences.wordlists import words
from timeline.events.triggers.trigger import Hit, Lexicon
from timeline.model import TimeExpression
from timeline.text.alternatives import either

_REACH = 24  # characters of a trigger on either side of what interrupts it


def interrupted(lexicon: Lexicon, text: str, times: Sequence[TimeExpression]) -> Iterator[Hit]:
    """The standings of triggers in `text` (in lower case) that hold one of the times, or an adverb, between words."""
    for start, end in (*((time.start, time.end) for time in times), *(m.span() for m in _adverb().finditer(text))):
        shift = max(0, start - _REACH)
        before = _before_time().sub("", text[shift:start])
        after = text[end : end + _REACH]
        if not before.endswith(" ") or not after.startswith(_resuming()):
            continue
        cut = len(before)
        for hit in lexicon.scan(before + after[1:]):
            whole = hit.start or not shift  # at the window's start it may be the end of a longer word
            if whole and hit.start < cut < hit.end:
                yield Hit(shift + hit.start, end + 1 + hit.end - cut, hit.form, hit.senses)


@cache
def _before_time() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{either(words('interrupting_before_time'))}) ){{0,3}}$")


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:[a-z]{{3,}}ly|{either(words('interrupting'))})(?= )")


@cache
def _resuming() -> tuple[str, ...]:
    """How a trigger goes on; of nouns the plural too."""
    return (*(f" {word} " for word in words("resuming")), *(f" {word}" for word in words("resuming_noun")))
