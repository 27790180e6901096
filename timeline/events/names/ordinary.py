"""Whether a word is one of the English dictionary: that of lemminflect (the NIH Specialist Lexicon)."""

import gzip
import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from timeline.errors import AssetError


@lru_cache(maxsize=1 << 16)
def is_ordinary(word: str) -> bool:
    """Whether `word`, in small letters, is an English noun, verb, adjective or adverb."""
    return word.lower().encode() in _dictionary()


def is_phrase(name: str) -> bool:
    """Whether all words of a name are dictionary words ("Troubled Waters")."""
    return all(is_ordinary(word) for word in name.split())


def is_adjective(word: str) -> bool:
    """Whether `word`, in small letters, is an English adjective or adverb and nothing else."""
    return word.lower().encode() in _adjectives()


@cache
def _dictionary() -> frozenset[bytes]:
    """The words of its table of lemmas: read in a fiftieth of a second, much faster than the library loads it."""
    return frozenset(re.findall(rb"^([^,]+),", _table(), re.MULTILINE))


@cache
def _adjectives() -> frozenset[bytes]:
    """The words of the table that are adjectives or adverbs alone."""
    table = _table()
    other = frozenset(re.findall(rb"^([^,]+),(?!ad[jv],)", table, re.MULTILINE))
    return frozenset(re.findall(rb"^([^,]+),ad[jv],", table, re.MULTILINE)) - other


def _table() -> bytes:
    """The table of lemmas, "word,category,lemmas" a line."""
    spec = find_spec("lemminflect")
    if spec is None or spec.origin is None:
        raise AssetError("the package lemminflect is missing; reinstall event-timeline")
    return gzip.decompress((Path(spec.origin).parent / "resources" / "lemma_lu.csv.gz").read_bytes())
