"""A rule's pattern, read: its symbols in order, and the tree of alternatives that they make.

In comes a pattern as the rules file declares it: a regular expression whose symbols are roles (upper case: MONTH) and
words (lower case: of). Out come the symbols, or `Piece`s inside of pieces:

    symbols("the? DD MONTH")  ->  ("the", "?", "DD", "MONTH")
    tree("A | b C*")          ->  Piece(alternatives=((Piece("A"),), (Piece("b"), Piece("C", quantity="*"))))
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from timeline.times.rules.tokens import LETTERS

_SYMBOL = re.compile(rf"[A-Z][A-Z0-9_]*|[{LETTERS}]+|\s+|\(\?<?[=!]|_|.")


class Piece(NamedTuple):
    """One symbol of a pattern, or a group of alternatives, each a sequence of pieces."""

    symbol: str = ""
    alternatives: tuple[tuple["Piece", ...], ...] = ()
    quantity: str = ""  # ?, *, + or nothing
    looks: str = ""  # how, when it only looks: ?=, ?!, ?<= or ?<!

    @property
    def optional(self) -> bool:
        return self.quantity in ("?", "*")


@cache
def symbols(pattern: str) -> tuple[str, ...]:
    """The symbols of a pattern as written, brackets and marks of quantity among them, white space left out."""
    return tuple([symbol for symbol in _SYMBOL.findall(pattern) if not symbol.isspace()])


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
            told[-1].append(told[-1].pop()._replace(quantity=symbol))
        else:
            told[-1].append(_group(rest, symbol[1:]) if symbol.startswith("(") else Piece(symbol))
    return Piece(alternatives=tuple(map(tuple, told)), looks=looks)
