"""Text to tokens: lowered without moving an offset, split so that the pieces joined are the text again.

split(folded("On 3 March,"), …)  ->  ["on", " 3", " march", ","]
"""

import re
from collections.abc import Container

# A token takes the one space before it along, so that running text has one token a word.
LETTERS = "a-z\u00df-\u024f\u0370-\u06ff"  # Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic
_TOKEN = re.compile(rf" ?[{LETTERS}]+| ?[0-9]+| ?[^\s{LETTERS}0-9]|\s+")
_ASCII_UPPER = {c: c + 32 for c in range(ord("A"), ord("Z") + 1)}
_LOOKALIKES = {
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u2019": "'", "\u2018": "'",
    "`": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-", "\u00ad": "-",
}  # fmt: skip
# A year in which a scanner read o for 0, or l or i for 1. Few texts hold such a pair; the search for it opens with a
# figure and looks back from there, as what opens with a letter is tried at every word.
_MISREAD_PAIR = re.compile(r"[0-9](?:(?=[oil])|(?<=[oil][0-9]))")
_MISREAD_YEAR = re.compile(r"\b(?:[12][0-9o](?:[0-9][oil]|[oil][0-9]|oo)|2o[0-9]{2}|[li][089][0-9]{2})\b")
_DIGITS = str.maketrans("oil", "011")
BROKEN = "-\n"


def folded(text: str) -> str:
    """`text` in lower case with look-alike spaces, quotes, dashes and misread years made plain; every offset stays."""
    low = text.lower()
    if len(low) != len(text):  # "\u0130".lower() is two characters
        low = text.translate(_ASCII_UPPER)
    if not low.isascii():
        for odd, plain in _LOOKALIKES.items():
            low = low.replace(odd, plain)
    if _MISREAD_PAIR.search(low) is None:
        return low
    return _MISREAD_YEAR.sub(lambda match: match[0].translate(_DIGITS), low)


def split(low: str, known: Container[str]) -> list[str]:
    """The tokens of a folded text; a known word broken over a line by a hyphen is one token."""
    tokens: list[str] = _TOKEN.findall(low)
    if BROKEN not in low:
        return tokens
    whole: list[str] = []
    index = 0
    while index < len(tokens):
        if tokens[index + 1 : index + 3] == ["-", "\n"] and plain("".join(tokens[index : index + 4])) in known:
            whole.append("".join(tokens[index : index + 4]))
            index += 4
        else:
            whole.append(tokens[index])
            index += 1
    return whole


def plain(token: str) -> str:
    """A token without the break in it."""
    return token.replace(BROKEN, "")
