"""Where in a text a time may be told: known words that the rules can join, around a word of time."""

import re
from collections.abc import Iterator, Sequence

from timeline.times import lexicon as words
from timeline.times.patterns import ends, tree

_LEFT, _LONGEST = 24, 64  # tokens before a word of time, and in a stretch: linear time on any text


class Stretches:
    """Finds the stretches of a text worth parsing, in its string of class characters."""

    def __init__(
        self, lexicon: words.Lexicon, signs: Sequence[str], trim: Sequence[str], followers: dict[str, frozenset[str]]
    ) -> None:
        """`signs` are patterns of what shows a time, `trim` the symbols that no expression begins or ends with."""
        every = [sequence for sign in signs for sequence in tree(sign).alternatives]
        alone = [sequence[0].symbol for sequence in every if len(sequence) == 1 and sequence[0].symbol]
        opening = {symbol for sign in signs for symbol in ends(tree(sign))[0]}
        self._words_of_time = frozenset(c for symbol in alone for c in lexicon.characters(symbol))
        self._opening = re.compile(lexicon.one_of(*opening))
        self._sequence = re.compile("|".join(lexicon.expression(sign) for sign in signs))
        self._followers = followers
        self._trim = "".join(map(lexicon.characters, trim)) + words.SPACE
        self._abbreviated = frozenset("".join(map(lexicon.characters, ("MON", "WDAY", "m"))))
        self._full_stop = lexicon.characters("DOT")

    def of(self, classes: str) -> Iterator[tuple[int, int]]:
        """First token, and the one behind the last, of each stretch; from left to right, without overlaps."""
        position = 0
        while sign := self._sign(classes, position):
            first = self._reach_left(classes, sign[0], position)
            position = self._reach_right(classes, max(sign[1], first + 1), first + _LONGEST)
            yield self._trimmed(classes, first, position)

    def _sign(self, classes: str, position: int) -> tuple[int, int] | None:
        """Where the next sign of a time stands, from `position` on."""
        while hit := self._opening.search(classes, position):
            start = hit.start()
            if classes[start] in self._words_of_time:
                return start, start + 1
            if sequence := self._sequence.match(classes, start):
                return start, sequence.end()
            position = start + 1
        return None

    def _reach_left(self, classes: str, start: int, position: int) -> int:
        """The first of the tokens before `start` that can be joined up to it, at `position` or after."""
        first = start
        for index in range(start - 1, max(start - _LEFT, position) - 1, -1):
            character = classes[index]
            if character == words.SPACE:
                continue
            if classes[first] not in self._followers.get(character, ()):
                break
            first = index
        return first

    def _reach_right(self, classes: str, end: int, farthest: int) -> int:
        """The token behind the last of those from `end` on that can be joined to the ones before."""
        last = end
        for index in range(end, min(farthest, len(classes))):
            character = classes[index]
            if character == words.SPACE:
                continue
            if character not in self._followers.get(classes[last - 1], ()):
                break
            last = index + 1
        return last

    def _trimmed(self, classes: str, first: int, last: int) -> tuple[int, int]:
        """The stretch without what no expression begins or ends with; an abbreviation keeps its full stop."""
        stretch = classes[first:last]
        first, end = last - len(stretch.lstrip(self._trim)), first + len(stretch.rstrip(self._trim))
        stop = end < last and classes[end] in self._full_stop and classes[end - 1] in self._abbreviated
        return first, end + stop
