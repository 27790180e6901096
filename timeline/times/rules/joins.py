"""What a grammar can join: which words can stand right before which inside one expression.

A stretch of text is parsed only as far as its words can be joined: shorter stretches recur more often, and what recurs
is parsed once.
"""

from collections.abc import Callable, Iterable

from timeline.times.rules.patterns import ends, pairs

Characters = frozenset[str]
Made = dict[str, Characters]  # by the class character of what is made: those its words can begin, or end, with


def followers(rules: Iterable[tuple[str, frozenset[str]]], characters: Callable[[str], str]) -> dict[str, Characters]:
    """For each class character, those that can come right after it in a match.

    `rules` are patterns, each with the class characters of what it can make; `characters` are those of a symbol. What a
    rule makes stands for the words it is made of.
    """
    every = list(rules)
    opening, closing = _words(every, 0, characters), _words(every, 1, characters)
    after: dict[str, set[str]] = {}
    for pattern, _ in every:
        for one, other in pairs(pattern):
            after.setdefault(one, set()).update(_of(other, opening, characters))
    told: dict[str, set[str]] = {}
    for symbol, following in after.items():
        for character in _of(symbol, closing, characters):
            told.setdefault(character, set()).update(following)
    return {character: frozenset(following) for character, following in told.items()}


def _words(rules: list[tuple[str, frozenset[str]]], side: int, characters: Callable[[str], str]) -> Made:
    """What the words of each thing made can begin with (side 0) or end with (side 1)."""
    symbols: dict[str, set[str]] = {}
    for pattern, made in rules:
        for character in made:
            symbols.setdefault(character, set()).update(ends(pattern)[side])
    told = {made: frozenset(c for symbol in every for c in characters(symbol)) for made, every in symbols.items()}
    while True:
        wider = {made: every.union(*(told.get(c, ()) for c in every)) for made, every in told.items()}
        if wider == told:
            return told
        told = wider


def _of(symbol: str, made: Made, characters: Callable[[str], str]) -> set[str]:
    """The class characters of a symbol, and of the words that what it stands for is made of."""
    own = characters(symbol)
    return set(own).union(*(made.get(character, ()) for character in own))
