"""Text to tokens: lowered without moving an offset, split so that the pieces joined are the text again."""

import re

# A token takes the one space before it along, so that running text has one token a word.
TOKEN = re.compile(r" ?[a-z\u00df-\u024f]+| ?[0-9]+| ?[^\sa-z\u00df-\u024f0-9]|\s+")
_ASCII_UPPER = {c: c + 32 for c in range(ord("A"), ord("Z") + 1)}
_LOOKALIKES = {
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u2019": "'", "\u2018": "'",
    "`": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-", "\u00ad": "-",
}  # fmt: skip


def folded(text: str) -> str:
    """`text` in lower case with look-alike spaces, quotes and dashes made plain; every offset stays."""
    low = text.lower()
    if len(low) != len(text):  # "İ".lower() is two characters
        low = text.translate(_ASCII_UPPER)
    if not low.isascii():
        for odd, plain in _LOOKALIKES.items():
            low = low.replace(odd, plain)
    return low
