"""Sentences, and cleaning with an offset map back to the original."""

import re

# A sentence ends at . ! ? (with closing quotes) before a capital, digit or opening quote; or at a line end.
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|Rev|St|Jr|Sr|vs|No|Inc|Corp|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|a\.m|p\.m)\.$"
)
_BOUNDARY = re.compile(r"[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[A-Z0-9])|\n")


def sentences(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of `text`, in order, without surrounding white space."""
    spans, start = [], 0
    for match in _BOUNDARY.finditer(text):
        if text[match.start()] == "." and _ABBREVIATION.search(text, max(start, match.start() - 6), match.start() + 1):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if stripped := piece.strip():
        offset = start + len(piece) - len(piece.lstrip())
        spans.append((offset, offset + len(stripped)))
