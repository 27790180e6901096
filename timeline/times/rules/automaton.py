"""How far the rules of a grammar can reach from a word on, before any of them is tried.

The patterns of all rules are one automaton over class characters, in which what a rule makes stands for the words it is
made of. Having finitely many states it forgets, inside of what is made, which rule asked for it: at times it reaches
too far, never too short. A stretch of text that holds no more than what may match recurs often, and is parsed once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from timeline.times.rules.lexicon import SPACE
from timeline.times.rules.patterns import tree
from timeline.times.rules.places import Places, union

Rule = tuple[str, frozenset[str]]  # a pattern, and the class characters of what it makes
_LONGEST = 64  # tokens: linear time on any text


class _Made(NamedTuple):
    """Sets of places for what rules make of words."""

    read: int  # where it is read
    first: int  # where its words begin
    last: int  # where they end
    after: int  # what can be read right after it


class State(dict[str, "State | None"]):
    """By class character the state after it, None where no rule goes on; made when it is first asked for."""

    __slots__ = ("_automaton", "_following", "is_end")

    def __init__(self, automaton: "Automaton", following: int, is_end: bool) -> None:
        """`following` are the places that can be read next."""
        super().__init__({SPACE: self})
        self._automaton, self._following, self.is_end = automaton, following, is_end

    def __missing__(self, character: str) -> "State | None":
        self[character] = state = self._automaton.state(character, self._following)
        return state


class Automaton:
    """The rules of a grammar, as what can stand beside what in a match or in what its rule looks at around it."""

    def __init__(self, rules: Iterable[Rule], characters: Callable[[str], str]) -> None:
        """`characters` gives the class characters of a symbol."""
        self._places = places = Places()
        first, last = defaultdict[str, int](int), defaultdict[str, int](int)
        begins, self._ends = 0, 0
        for pattern, made in rules:
            opening, closing = places.add(tree(pattern))
            begins, self._ends = begins | opening, self._ends | closing
            for character in made:
                first[character] |= opening
                last[character] |= closing
        self._ends |= places.ahead
        self._read = defaultdict[str, int](int)  # where each class character is read
        for place, symbol in enumerate(places.symbols):
            for character in characters(symbol):
                self._read[character] |= 1 << place
        self._made = self._parts(first, last)
        self._states = dict[int, State]()
        self._start = State(self, self._entered(begins), is_end=False)
        self._anywhere = State(self, (1 << len(places.symbols)) - 1, is_end=False)

    def joins(self, one: str, other: str) -> bool:
        """Whether some rule can read the second class character right after the first."""
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

    def state(self, character: str, following: int) -> State | None:
        """The state after a class character is read at any of the places that follow it."""
        read = following & self._read[character]
        if read and read not in self._states:
            after = self._entered(self._places.after(read)) | union(m.after for m in self._made if read & m.last)
            self._states[read] = State(self, after, is_end=bool(read & self._ends))
        return self._states.get(read)

    def _entered(self, places: int) -> int:
        """Places to be read, with those that what is made and read there begins with."""
        return places | union(made.first for made in self._made if places & made.read)

    def _parts(self, first: dict[str, int], last: dict[str, int]) -> list[_Made]:
        """What is made, by class character: it can begin and end with what else is made."""
        read = {character: self._read[character] for character in first}
        first, last = _closed(first, read), _closed(last, read)
        self._made = [_Made(read[character], first[character], last[character], 0) for character in first]
        return [made._replace(after=self._entered(self._places.after(made.read))) for made in self._made]


def _closed(sets: dict[str, int], read: dict[str, int]) -> dict[str, int]:
    """Each set of places with those of everything made that is read in it."""
    while True:
        wider = {
            made: places | union(sets[other] for other in sets if places & read[other]) for made, places in sets.items()
        }
        if wider == sets:
            return sets
        sets = wider
