"""Kinds of events of one type, by the words that name them: an earthquake and a quake, an election and a referendum."""

from functools import lru_cache

from timeline.assets import lexicon


@lru_cache(maxsize=1 << 12)
def kinds(event_type: str, trigger: str) -> frozenset[str]:
    """The kinds that a lowered trigger names: {"quake"} for "a tremor"; empty for "attack", which may be any."""
    known = lexicon("en/kinds").get(event_type, {})
    words = trigger.split()
    return frozenset(
        kind for kind, stems in known.items() if any(word.startswith(stem) for word in words for stem in stems)
    )
