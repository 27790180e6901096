"""Whether a name asked for is one that was found: for a timeline about somebody."""

import re
import unicodedata
from collections.abc import Iterable

from timeline.events.names.words import words

_WORDS = re.compile(r"\w+")
_ALIKE = 3  # letters that two given names share from the start ("Steve", "Steven")


def matches(query: str, names: Iterable[str]) -> bool:
    """Whether one of `names` can be the one asked for: "Jobs", "Steve Jobs", "Steven P. Jobs"; "UN", "United Nations".

    Accents and case don't count; a query without words matches nothing.
    """
    asked = _told(query)
    return bool(asked) and any(_same(asked, told) for told in map(_told, names) if told)


def _told(name: str) -> list[str]:
    """The words of a name in small plain letters, without what firms and titles add."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    found = [word for word in _WORDS.findall(plain) if len(name.split()) == 1 or not _is_addition(word)]
    return [word.lower() for word in found]


def _is_addition(word: str) -> bool:
    return word in words().firms or word in words().honorifics or word == "The"


def _same(one: list[str], other: list[str]) -> bool:
    short, long = sorted((one, other), key=len)
    if short == long[-len(short) :] or [_initials(long)] == short:
        return True
    if len(short) < 2 or short[-1] != long[-1]:
        return False
    return _alike(short[0], long[0])


def _alike(one: str, other: str) -> bool:
    """Whether two given names can be one person's: an initial, or the same beginning."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one[:_ALIKE] == other[:_ALIKE]


def _initials(name: list[str]) -> str:
    return "".join(word[0] for word in name) if len(name) > 1 else ""
