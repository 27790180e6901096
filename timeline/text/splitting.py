"""Sentences: where they end in news, and where a full stop ends none."""

import re
from functools import cache

from timeline.assets import lexicon

# . ! ? … with closing quotes, before what can begin a sentence; or a line end.
_BOUNDARY = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]»]*+(?=\s++[\"“‘'(\[„«–—-]*+[^\Wa-zß-öø-ÿ_])|[\n\u2028\u2029]")
_NEXT_WORD = re.compile(r"\W*(\w+)")
_INITIALS = re.compile(r"(?:\w\.)*[^\W\d_]$")
# Characters. Prose has no longer sentence; a list or table without full stops has, and every word of a sentence is
# weighed against every other.
_LONGEST = 1_500


def sentences(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of `text`, in order, without white space around them.

    A line end ends a sentence, and so does the last space before what is too long for one.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        stop = match.start()
        if text[stop] == "." and match.end() == stop + 1 and _goes_on(text, start, stop):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        _append(spans, text, start, cut)
        start = cut
    piece = text[start:end]
    if stripped := piece.strip():
        offset = start + len(piece) - len(piece.lstrip())
        spans.append((offset, offset + len(stripped)))


@cache
def _abbreviations() -> dict[str, str]:
    words = lexicon("en/sentences")
    kinds = ("may_end", "before_number", "before_name")
    found: dict[str, str] = {}
    for kind in kinds:
        found |= {word: "either" if kind == "before_number" and word in found else kind for word in words[kind]}
    return found


@cache
def _word_set(kind: str) -> frozenset[str]:
    return frozenset(lexicon("en/sentences")[kind])


def _goes_on(text: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, an initial or an ordinal inside the sentence."""
    last = text[max(start, stop - 12) : stop].split()
    if not last:
        return False
    word = last[-1].lstrip("(\"“‘'[")
    kind = _abbreviations().get(word)
    if kind is None and not word.isdigit():
        if not _INITIALS.match(word):
            return False
        kind = "may_end"
    following = _NEXT_WORD.match(text, stop + 1)
    after = following[1] if following else ""
    if kind is None:
        return len(word) < 3 and after in _word_set("after_ordinal")
    if kind == "before_name":
        return True
    if after[:1].isdigit():
        return kind != "may_end" or word in ("a.m", "p.m") or len(word) > 1
    return kind != "before_number" and after not in _word_set("beginners")
