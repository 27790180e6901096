"""Any of some words, as the alternatives of a regular expression."""

import re
from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """The alternatives for some words, the longest first; what never matches for none.

    Any white space may stand where a word has a space, and an apostrophe of either form where it has one:
    either(["men's", "sons of men"]) is "sons\\s+of\\s+men|men['\u2019]s".
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(map(_spelled, ordered)) or "(?!)"


def _spelled(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+").replace("'", "['\u2019]")
