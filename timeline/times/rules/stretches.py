"""Where in a text a time may be told: known words that the rules can join, around a sign of time.

In comes a text as a string of token classes. Out come the stretches of it that are worth parsing, as the numbers of
their first token and of the one behind their last:

    of(classes of "it fell on 3 march , he said")  ->  (2, 5), which is "on 3 march"
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.times.rules.automaton import Automaton
from timeline.times.rules.lexicon import SPACE, Lexicon
from timeline.times.rules.patterns import Piece, tree
from timeline.times.rules.places import openings

_LEFT, _LONGEST = 24, 64  # tokens before a sign of time, and in a stretch: linear time on any text


class Stretches:
    """Finds the stretches of a text."""

    def __init__(self, lexicon: Lexicon, signs: Sequence[str], automaton: Automaton) -> None:
        """`signs` are patterns of what shows a time, `automaton` tells what rules can match."""
        alone = {symbol for sign in signs for symbol in _alone(tree(sign))}
        whole = {symbol for sign in signs for symbol in openings(sign).alone}
        first_two = {pair for sign in signs for pair in openings(sign).pairs}
        first, second = {one for one, _ in first_two}, {other for _, other in first_two}
        self._words_of_time = frozenset(c for symbol in alone for c in lexicon.characters(symbol))
        # One set of characters at its head, by which `re` skips over all others.
        self._opening = re.compile(
            f"{lexicon.one_of(*whole, *first)}(?:(?<={lexicon.one_of(*whole)})|(?={lexicon.one_of(*second)}))"
        )
        self._sequence = re.compile("|".join(lexicon.expression(sign) for sign in signs))
        self._automaton = automaton

    def of(self, classes: str) -> Iterator[tuple[int, int]]:
        """First token, and the one behind the last, of each stretch; from left to right, without overlaps."""
        position = 0
        while sign := self._sign(classes, position):
            start, end = self._around(classes, *sign, position)
            position = max(sign[1], end)
            if end:
                yield start, end

    def _sign(self, classes: str, position: int) -> tuple[int, int] | None:
        """Where the next sign of a time stands, from `position` on."""
        while hit := self._opening.search(classes, position):
            start = hit.start()
            if classes[start] in self._words_of_time:  # most signs: the patterns needn't be tried
                return start, start + 1
            if sequence := self._sequence.match(classes, start):
                return start, sequence.end()
            position = start + 1
        return None

    def _around(self, classes: str, first: int, last: int, position: int) -> tuple[int, int]:
        """What matches that hold a sign, or overlap with such, may cover, from `position` on; (0, 0) for nothing.

        Asks from each token on how far a match may reach. What reaches into one another is a chain; the one is wanted
        that holds the sign.
        """
        joins, reach = self._automaton.joins, self._automaton.end
        index, earliest, farthest = first, max(first - _LEFT, position), first + _LONGEST
        while index > earliest and joins(classes[index - 1], classes[index]):
            index -= 1
        start = end = 0
        while index < last or index < end < farthest:
            if index >= end:  # the chain ends before this token
                if end > first:
                    break
                start = index
            reached = reach(classes, index)
            if reached > end and reached > index:  # nothing may match from a token of the sign itself
                end = reached
            index += 1
        return _inside(classes, start, end) if end > first else (0, 0)


def _inside(classes: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the white space at its edges."""
    while classes[start] == SPACE:
        start += 1
    while classes[end - 1] == SPACE:
        end -= 1
    return start, end


def _alone(group: Piece) -> Iterable[str]:
    """The symbols that are a match by themselves, whatever is beside them."""
    for sequence in group.alternatives:
        if len(sequence) == 1:
            yield from [sequence[0].symbol] if sequence[0].symbol else _alone(sequence[0])
