"""The word classes of places: lexicon/en/places.toml, as sets, read once."""

from functools import cache

from timeline.assets import lexicon


@cache
def place_words(key: str) -> frozenset[str]:
    """A class of words by its name in lexicon/en/places.toml."""
    return frozenset(str(lexicon("en/places")[key]).split())
