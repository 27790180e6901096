"""The word lists of a language's contexts: marks of tense, and what else tells how an expression is to be read."""

from collections import defaultdict
from functools import cache
from typing import Any

from timeline import assets

Marks = dict[str, frozenset[str]]


@cache
def contexts(language: str) -> Marks:
    """The word lists of a language's contexts, as sets; a list that a language lacks is empty."""
    exists = (assets.folder("lexicon") / language / "time_contexts.toml").is_file()
    tables: dict[str, Any] = assets.lexicon(f"{language}/time_contexts") if exists else {}
    return defaultdict(frozenset, {name: frozenset(words) for name, words in tables.items()})
