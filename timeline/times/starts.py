"""What a rule's pattern can start with, so that only the rules that may match at a place are tried there."""

from collections.abc import Callable, Sequence

Characters = frozenset[str]
_OPENINGS = ("(?=", "(?!", "(?<=", "(?<!")


def starts(symbols: Sequence[str], characters: Callable[[str], str]) -> Characters:
    """The class characters a pattern may start with, by its symbols; `characters` gives those of one symbol."""
    return _alternatives([s for s in symbols if not s.isspace()], 0, characters)[0]


def alternatives(symbols: Sequence[str]) -> list[list[str]]:
    """The alternatives of a pattern at its top level, as lists of symbols."""
    told: list[list[str]] = [[]]
    depth = 0
    for symbol in symbols:
        depth += (symbol.startswith("(")) - (symbol == ")")
        if symbol == "|" and not depth:
            told.append([])
        elif not symbol.isspace():
            told[-1].append(symbol)
    return told


def _alternatives(symbols: list[str], index: int, characters: Callable[[str], str]) -> tuple[Characters, bool, int]:
    """First characters, whether it may be empty, and where it ends, of alternatives from `index` on."""
    first, empty = frozenset[str](), False
    while True:
        told, nothing, index = _sequence(symbols, index, characters)
        first, empty = first | told, empty or nothing
        if index >= len(symbols) or symbols[index] == ")":
            return first, empty, index
        index += 1  # the bar


def _sequence(symbols: list[str], index: int, characters: Callable[[str], str]) -> tuple[Characters, bool, int]:
    first, empty = frozenset[str](), True
    while index < len(symbols) and symbols[index] not in ("|", ")"):
        symbol = symbols[index]
        if symbol.startswith("("):
            told, nothing, index = _alternatives(symbols, index + 1, characters)
            if symbol in _OPENINGS:
                told, nothing = frozenset(), True
        else:
            told, nothing = frozenset(characters(symbol)), False
        index += 1
        if index < len(symbols) and symbols[index] in ("?", "*", "+"):
            nothing = nothing or symbols[index] != "+"
            index += 1
        if empty:
            first, empty = first | told, nothing
    return first, empty, index
