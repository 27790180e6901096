"""How far the rules of a grammar can reach from a word on, before any of them is tried.

In come the patterns of all rules, each with the token classes that it makes, and later a text as a string of token
classes, one character a token. Out comes where the longest run ends that may match:

    "DD MONTH" makes d; "d COMMA YEAR" makes d; "5 May, 2020 was" read from "5" on  ->  behind "2020"

Rules over what other rules make are a context-free grammar. This is the finite automaton that comes nearest from above
(a recursive transition network without its stack): what is made and read at a place leads into the rule that makes it,
and out of it to every place where such a thing is read, whichever rule asked for it. At times it reaches too far, never
too short. A stretch of text that holds no more than what may match recurs often, and is parsed once.

The states are sets of places (subset construction), each made when a text first leads to it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from timeline.times.rules.lexicon import SPACE
from timeline.times.rules.patterns import tree
from timeline.times.rules.places import Places, union

RuleShape = tuple[str, frozenset[str]]  # a pattern, and the token classes of what it makes
_LONGEST = 64  # tokens: linear time on any text


class _Made(NamedTuple):
    """The places, as sets, of a token class that rules make."""

    read: int  # where it is read
    first: int  # where the words that it is made of can begin
    last: int  # where they can end


class State(dict[str, "State | None"]):
    """The state after each token class, None where no rule goes on.

    A state after one is made when it is first asked for; from then on a step is one look-up in a dictionary.
    """

    __slots__ = ("_automaton", "_following", "is_end")

    def __init__(self, automaton: "Automaton", following: int, is_end: bool) -> None:
        """`following` are the places that can be read next; white space is read anywhere."""
        super().__init__({SPACE: self})
        self._automaton, self._following, self.is_end = automaton, following, is_end

    def __missing__(self, token_class: str) -> "State | None":
        self[token_class] = state = self._automaton.state(token_class, self._following)
        return state


class Automaton:
    """The rules of a grammar, as what can stand beside what in a match or in what its rule looks at around it."""

    def __init__(self, rules: Iterable[RuleShape], characters: Callable[[str], str]) -> None:
        """`characters` gives the token classes of a symbol."""
        self._places = places = Places()
        first, last = defaultdict[str, int](int), defaultdict[str, int](int)  # by the class made
        begins, self._ends = 0, 0
        for pattern, made in rules:
            opening, closing, _ = places.add(tree(pattern))
            begins, self._ends = begins | opening, self._ends | closing
            for token_class in made:
                first[token_class] |= opening
                last[token_class] |= closing
        self._ends |= places.ahead
        self._read = _read(places.symbols, characters)
        self._made = _nested(first, last, self._read)
        # By where what is made can end: the places that can come after it. They are found once everything made is.
        self._after_made = [(made.last, self._entered(places.after(made.read))) for made in self._made]
        self._states = dict[int, State]()
        self._start = State(self, self._entered(begins), is_end=False)
        self._anywhere = State(self, (1 << len(places.symbols)) - 1, is_end=False)

    def joins(self, one: str, other: str) -> bool:
        """Whether some rule can read the second token class right after the first."""
        state = self._anywhere[one]
        return state is not None and state[other] is not None

    def end(self, classes: str, start: int) -> int:
        """Where the longest that may be a match from `start` on ends; `start` when nothing may be."""
        state, index, end = self._start[classes[start]], start, start
        while state is not None:
            index += 1
            if state.is_end:
                end = index
            if index - start == _LONGEST or index == len(classes):
                break
            state = state[classes[index]]
        return end

    def state(self, token_class: str, following: int) -> State | None:
        """The state after a token class is read at any of the places that can be read next; None when at none."""
        read = following & self._read[token_class]
        if read and read not in self._states:
            behind_made = union(after for last, after in self._after_made if read & last)
            after = self._entered(self._places.after(read)) | behind_made
            self._states[read] = State(self, after, is_end=bool(read & self._ends))
        return self._states.get(read)

    def _entered(self, places: int) -> int:
        """Places to be read, with those that what is made and read there begins with."""
        entered = places
        for made in self._made:
            if places & made.read:
                entered |= made.first
        return entered


def _read(symbols: Iterable[str], characters: Callable[[str], str]) -> dict[str, int]:
    """By token class the places where it is read."""
    read = defaultdict[str, int](int)
    for place, symbol in enumerate(symbols):
        for token_class in characters(symbol):
            read[token_class] |= 1 << place
    return read


def _nested(first: dict[str, int], last: dict[str, int], read: dict[str, int]) -> list[_Made]:
    """What rules make, by where the patterns that make it begin and end: they can do so with what else is made."""
    within = {token_class: read[token_class] for token_class in first}
    first, last = _closed(first, within), _closed(last, within)
    return [_Made(within[token_class], first[token_class], last[token_class]) for token_class in within]


def _closed(sets: dict[str, int], read: dict[str, int]) -> dict[str, int]:
    """Each set of places with the sets of everything made that is read in it, until none grows any more."""
    while True:
        wider = {
            made: places | union(sets[other] for other in sets if places & read[other]) for made, places in sets.items()
        }
        if wider == sets:
            return sets
        sets = wider
