"""A rule's pattern as a tree of symbols, and what can be told from it before any text is seen.

What a match can begin and end with, and what can stand beside what in it (the first, last and follow sets of
Glushkov's construction, 1961). A symbol is a role (upper case) or a word (lower case).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.times.rules.tokens import LETTERS

Symbols = frozenset[str]
Pairs = frozenset[tuple[str, str]]
_SYMBOL = re.compile(rf"[A-Z][A-Z0-9_]*|[{LETTERS}]+|\s+|\(\?<?[=!]|_|.")
_NOTHING = Symbols()


@dataclass(frozen=True, slots=True)
class Piece:
    """One symbol of a pattern, or a group of alternatives, each a sequence of pieces."""

    symbol: str = ""
    alternatives: tuple[tuple["Piece", ...], ...] = ()
    quantity: str = ""  # ?, *, + or nothing
    looks: str = ""  # how, when it only looks: ?=, ?!, ?<= or ?<!

    @property
    def optional(self) -> bool:
        return self.quantity in ("?", "*")


@dataclass(frozen=True, slots=True)
class Sides:
    """What a match can begin with, end with and be; whether it can be empty; what can follow what in it."""

    first: Symbols
    last: Symbols
    alone: Symbols
    empty: bool
    pairs: Pairs


_EMPTY = Sides(_NOTHING, _NOTHING, _NOTHING, empty=True, pairs=Pairs())


def symbols(pattern: str) -> list[str]:
    """The symbols of a pattern as written, brackets and marks of quantity among them, white space left out."""
    return [symbol for symbol in _SYMBOL.findall(pattern) if not symbol.isspace()]


@cache
def tree(pattern: str) -> Piece:
    """A pattern as one group of alternatives."""
    return _group(iter(symbols(pattern)))


def _group(rest: Iterator[str], looks: str = "") -> Piece:
    """The group that the `rest` of the symbols are inside of, up to its closing bracket or their end."""
    told: list[list[Piece]] = [[]]
    for symbol in rest:
        if symbol == ")":
            break
        if symbol == "|":
            told.append([])
        elif symbol in ("?", "*", "+"):
            piece = told[-1].pop()
            told[-1].append(Piece(piece.symbol, piece.alternatives, symbol, piece.looks))
        else:
            told[-1].append(_group(rest, symbol[1:]) if symbol.startswith("(") else Piece(symbol))
    return Piece(alternatives=tuple(map(tuple, told)), looks=looks)


def ends(pattern: str) -> tuple[Symbols, Symbols]:
    """The symbols that a match can begin with, and those that it can end with."""
    told = _match(pattern)
    return told.first, told.last


def openings(pattern: str) -> tuple[Symbols, Pairs]:
    """The symbols that can be a whole match, and the pairs of symbols that one of two or more can begin with."""
    told = _match(pattern)
    return told.alone, Pairs(pair for pair in told.pairs if pair[0] in told.first)


def pairs(pattern: str) -> Pairs:
    """What can stand right before what in a match, or in what the pattern looks at beside it."""
    return _sides(tree(pattern), seen=True).pairs


@cache
def _match(pattern: str) -> Sides:
    return _sides(tree(pattern), seen=False)


def _sides(piece: Piece, seen: bool) -> Sides:
    """The sides of a piece; of what it only looks at when that is to be `seen`."""
    if piece.looks and not seen:
        return _EMPTY
    if piece.symbol:
        one = Symbols((piece.symbol,))
        whole = Sides(one, one, one, empty=False, pairs=Pairs())
    else:
        every = [_sequence(sequence, seen) for sequence in piece.alternatives]
        whole = Sides(
            _NOTHING.union(*(one.first for one in every)),
            _NOTHING.union(*(one.last for one in every)),
            _NOTHING.union(*(one.alone for one in every)),
            any(one.empty for one in every),
            Pairs().union(*(one.pairs for one in every)),
        )
    again = _crossed(whole.last, whole.first) if piece.quantity in ("*", "+") else Pairs()
    empty = whole.empty or piece.optional or bool(piece.looks)
    return Sides(whole.first, whole.last, whole.alone, empty, whole.pairs | again)


def _sequence(pieces: Sequence[Piece], seen: bool) -> Sides:
    whole = _EMPTY
    for piece in pieces:
        told = _sides(piece, seen)
        whole = Sides(
            whole.first | told.first if whole.empty else whole.first,
            told.last | whole.last if told.empty else told.last,
            (told.alone if whole.empty else _NOTHING) | (whole.alone if told.empty else _NOTHING),
            whole.empty and told.empty,
            whole.pairs | told.pairs | _crossed(whole.last, told.first),
        )
    return whole


def _crossed(before: Symbols, after: Symbols) -> Pairs:
    return Pairs((one, other) for one in before for other in after)
