"""The classes of words of lexicon/en/syntax.toml, and whether a text begins or ends with one of them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice, pairwise
from typing import Any

from timeline import assets

_END_OF_CLAUSE = re.compile(r"[.;:,]")
_NEXT_WORD = re.compile(r"\s\S")
_SOON = 6  # words: "reached a last-minute deal"


@cache
def words(name: str) -> frozenset[str]:
    """A class of function words of lexicon/en/syntax.toml."""
    return frozenset(assets.lexicon("en/syntax")[name])


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The same, for `ends_with` and `starts_with`."""
    return tuple(words(name))


@cache
def table(name: str) -> Mapping[str, Any]:
    """What a table of lexicon/en/syntax.toml says of words: [boundary] the weight of each, "counted_from" how many
    words it is.
    """
    told: Mapping[str, Any] = assets.lexicon("en/syntax")[name]
    return told


def ends_with(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether `text` ends in one of the phrases, as whole words."""
    text = text.rstrip(" \n\"'“‘(")
    return text.endswith(phrases) and any(
        text.endswith(p) and (len(text) == len(p) or not text[-len(p) - 1].isalnum()) for p in phrases
    )


def pair_at(tokens: Sequence[str], kind: str) -> int:
    """Where two words in a row first are a phrase of a class of syntax.toml, -1 when they never are."""
    return next((k for k, pair in enumerate(pairwise(tokens)) if " ".join(pair) in words(kind)), -1)


def starts_with(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether `text` starts with one of the phrases, as whole words."""
    text = text.lstrip(" \n")
    return text.startswith(phrases) and any(
        text.startswith(p) and not text[len(p) : len(p) + 1].isalnum() for p in phrases
    )


def follows_soon(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases starts within some words of the start of `text`, in the same clause."""
    text = _END_OF_CLAUSE.split(text, maxsplit=1)[0]
    ends = islice(_NEXT_WORD.finditer(text), _SOON + 1)
    return any(starts_with(text[match.start() :], phrases) for match in ends)
