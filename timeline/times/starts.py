"""What a rule's pattern can start with, and what it can't do without: only rules that may match are tried."""

from collections.abc import Callable, Mapping, Sequence

Characters = frozenset[str]
_OPENINGS = ("(?=", "(?!", "(?<=", "(?<!")


def starts(symbols: Sequence[str], characters: Callable[[str], str]) -> Characters:
    """The class characters a pattern may start with, by its symbols; `characters` gives those of one symbol."""
    return _alternatives([s for s in symbols if not s.isspace()], 0, characters)[0]


def needs(symbols: Sequence[str], characters: Callable[[str], str], commonness: Mapping[str, int]) -> Characters | None:
    """The class characters of which a match holds one at least, the rarest such set; None when there is no such set."""
    best = _needed_alternatives([s for s in symbols if not s.isspace()], 0, characters, commonness)[0]
    return None if best is None else best[1]


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


_Needed = tuple[int, Characters]  # how common it is, and its characters


def _needed_alternatives(
    symbols: list[str], index: int, characters: Callable[[str], str], commonness: Mapping[str, int]
) -> tuple[_Needed | None, int]:
    """What any of the alternatives from `index` on needs, and where they end."""
    every: list[_Needed | None] = []
    while True:
        told, index = _needed_sequence(symbols, index, characters, commonness)
        every.append(told)
        if index >= len(symbols) or symbols[index] == ")":
            break
        index += 1  # the bar
    known = [told for told in every if told is not None]
    if len(known) < len(every):
        return None, index
    return (sum(count for count, _ in known), frozenset[str]().union(*(told for _, told in known))), index


def _needed_sequence(
    symbols: list[str], index: int, characters: Callable[[str], str], commonness: Mapping[str, int]
) -> tuple[_Needed | None, int]:
    best: _Needed | None = None
    while index < len(symbols) and symbols[index] not in ("|", ")"):
        symbol = symbols[index]
        told: _Needed | None = (commonness.get(symbol, 0), frozenset(characters(symbol)))
        if symbol.startswith("("):
            told, index = _needed_alternatives(symbols, index + 1, characters, commonness)
        index += 1
        optional = index < len(symbols) and symbols[index] in ("?", "*")
        index += index < len(symbols) and symbols[index] in ("?", "*", "+")
        if told is not None and not optional and symbol not in _OPENINGS and (best is None or told[0] < best[0]):
            best = told
    return best, index
