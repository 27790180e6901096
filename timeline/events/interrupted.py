"""Triggers of several words that a time or an adverb interrupts: "spoke on Monday with", "met briefly with"."""

import re
from collections.abc import Iterator, Sequence

from timeline.events.triggers import Hit, Lexicon
from timeline.model import TimeExpression

_REACH = 24  # characters of a trigger on either side of what interrupts it
_LEAD_IN = re.compile(r"(?:(?:early|late|earlier|later|again|on|in|at|this|the same) ){0,3}$")
_COMPLEMENTS = (" with ", " to ", " for ", " from ", " at ", " a ", " an ", " the ", " visit", " trip")
_ADVERB = re.compile(r"(?<= )(?:[a-z]{3,}ly|again|also|later|twice)(?= )")


def interrupted(lexicon: Lexicon, text: str, times: Sequence[TimeExpression]) -> Iterator[Hit]:
    """The standings of triggers in `text` (in lower case) that hold one of the times, or an adverb, between words."""
    for start, end in (*((time.start, time.end) for time in times), *(m.span() for m in _ADVERB.finditer(text))):
        shift = max(0, start - _REACH)
        before = _LEAD_IN.sub("", text[shift:start])
        after = text[end : end + _REACH]
        if not before.endswith(" ") or not after.startswith(_COMPLEMENTS):
            continue
        cut = len(before)
        for hit in lexicon.scan(before + after[1:]):
            whole = hit.start or not shift  # at the window's start it may be the end of a longer word
            if whole and hit.start < cut < hit.end:
                yield Hit(shift + hit.start, end + 1 + hit.end - cut, hit.form, hit.senses)
