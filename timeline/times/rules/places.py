"""The places of patterns: every symbol of theirs where it stands, and what can come after it (Glushkov, 1961).

A set of places is the bits of an integer.
"""

from collections.abc import Iterable, Iterator

from timeline.times.rules.patterns import Piece, tree

_END_OF_TEXT = "$"  # a symbol that reads nothing


class Places:
    """Places of the patterns added, numbered in order."""

    def __init__(self) -> None:
        self.symbols: list[str] = []
        self.ahead = 0  # those that what a pattern looks at behind a match can end with
        self._after: list[int] = []

    def add(self, pattern: str) -> tuple[int, int]:
        """The places that a match can begin and end with; it begins before what must stand before it."""
        first, last, _ = self._sides(tree(pattern))
        return first, last

    def after(self, places: int) -> int:
        """The places right after any of some."""
        return union(self._after[place] for place in _numbers(places))

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
        first, last, empty = 0, 0, True
        for piece in pieces:
            opening, closing, is_empty = self._sides(piece)
            self._link(last, opening)
            if piece.looks in ("?=", "?!"):  # what follows it in the pattern stands in the same place
                self.ahead |= closing
                continue
            is_empty |= piece.looks == "?<!" or (piece.looks == "?<=" and not empty)
            first = first | opening if empty else first
            last = last | closing if is_empty else closing
            empty = empty and is_empty
        return first, last, empty

    def _link(self, places: int, following: int) -> None:
        for place in _numbers(places):
            self._after[place] |= following


def union(sets: Iterable[int]) -> int:
    """The places that are in any of the sets."""
    every = 0
    for one in sets:
        every |= one
    return every


def _numbers(places: int) -> Iterator[int]:
    while places:
        lowest = places & -places
        yield lowest.bit_length() - 1
        places ^= lowest
