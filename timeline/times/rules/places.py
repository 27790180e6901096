"""The position automaton of patterns (Glushkov, 1961): every symbol of theirs, where it stands, is a place of its own.

In come patterns. Out come the places that a match can begin and end with, and those that can come right after others.
A set of places is an integer in which place number n is bit n; of "A B? A", added first:

    add(tree("A B? A"))  ->  (0b001, 0b100): a match begins with the first A and ends with the second
    symbols              ->  ["A", "B", "A"]
    after(0b001)         ->  0b110: B or the second A comes after the first
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from timeline.times.rules.patterns import Piece, tree

_END_OF_TEXT = "$"  # a symbol that reads nothing


class Openings(NamedTuple):
    """How a match of a pattern can begin, looks aside."""

    alone: frozenset[str]  # symbols that can be all of it
    pairs: frozenset[tuple[str, str]]  # the first two of one of two symbols or more
    is_empty: bool  # whether there can be nothing to it


class Places:
    """Places of the patterns added, numbered in order; `looks` says whether with what they look at around a match."""

    def __init__(self, *, looks: bool = True) -> None:
        self.symbols: list[str] = []
        self._looks = looks
        self.ahead = 0  # those that what a pattern looks at behind a match can end with
        self._after: list[int] = []

    def add(self, pattern: Piece) -> tuple[int, int, bool]:
        """The places that a match can begin and end with, and whether it can be empty.

        It begins before what must stand before it.
        """
        return self._sides(pattern)

    def after(self, places: int) -> int:
        """The places right after any of some."""
        every = 0
        while places:  # as `numbers` goes through them, without a generator: every state of the automaton asks
            lowest = places & -places
            every |= self._after[lowest.bit_length() - 1]
            places ^= lowest
        return every

    def _sides(self, piece: Piece) -> tuple[int, int, bool]:
        """The places that a piece can begin and end with, and whether it can be empty."""
        if piece.symbol:
            place = 1 << len(self.symbols)
            self.symbols.append(piece.symbol)
            self._after.append(0)
            first, last, empty = place, place, piece.symbol == _END_OF_TEXT
        else:
            told = [self._sequence(sequence) for sequence in piece.alternatives]
            first, last = union(one[0] for one in told), union(one[1] for one in told)
            empty = any(one[2] for one in told)
        if piece.quantity in ("*", "+"):
            self._link(last, first)
        return first, last, empty or piece.optional

    def _sequence(self, pieces: Iterable[Piece]) -> tuple[int, int, bool]:
        """The same of pieces one after the other, each linked to what can stand right before it."""
        first, last, empty = 0, 0, True
        for piece in pieces if self._looks else [piece for piece in pieces if not piece.looks]:
            opening, closing, is_empty = self._sides(piece)
            self._link(last, opening)
            if piece.looks in ("?=", "?!"):  # what follows it in the pattern stands in the same place
                self.ahead |= closing
                continue
            # What is looked at before a match is read before it; what mustn't stand there can be left out, and so can
            # what is looked at within a pattern, as the pieces before it have read that already.
            is_empty |= piece.looks == "?<!" or (piece.looks == "?<=" and not empty)
            first = first | opening if empty else first
            last = last | closing if is_empty else closing
            empty = empty and is_empty
        return first, last, empty

    def _link(self, places: int, following: int) -> None:
        for place in numbers(places):
            self._after[place] |= following


@cache
def openings(pattern: str) -> Openings:
    """How a match of a pattern can begin: openings("(?<=x) A B?") is ({"A"}, {("A", "B")}, False)."""
    places = Places(looks=False)
    first, last, is_empty = places.add(tree(pattern))
    told = places.symbols
    alone = frozenset([told[place] for place in numbers(first & last)])
    pairs = [(told[one], told[other]) for one in numbers(first) for other in numbers(places.after(1 << one))]
    return Openings(alone, frozenset(pairs), is_empty)


def union(sets: Iterable[int]) -> int:
    """The places that are in any of the sets."""
    every = 0
    for one in sets:
        every |= one
    return every


def numbers(places: int) -> Iterator[int]:
    """The numbers of the places in a set, in order."""
    while places:
        lowest = places & -places
        yield lowest.bit_length() - 1
        places ^= lowest
