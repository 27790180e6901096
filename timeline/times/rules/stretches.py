"""Where in a text a time may be told: known words that the rules can join, around a word of time."""

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.times.rules import lexicon as words
from timeline.times.rules.patterns import Piece, ends, openings, pairs, tree

_LEFT, _LONGEST = 24, 64  # tokens before a word of time, and in a stretch: linear time on any text


class Stretches:
    """Finds the stretches of a text worth parsing, in its string of class characters."""

    def __init__(
        self, lexicon: words.Lexicon, signs: Sequence[str], trim: Sequence[str], followers: dict[str, frozenset[str]]
    ) -> None:
        """`signs` are patterns of what shows a time, `trim` the symbols that no expression begins or ends with."""
        alone = {symbol for sign in signs for symbol in _alone(tree(sign))}
        looked = {symbol for sign in signs for symbol in openings(sign)[0]}
        opening = {symbol for sign in signs for symbol in ends(sign)[0]}
        second = {other for sign in signs for one, other in pairs(sign) if one in opening}
        self._words_of_time = frozenset(c for symbol in alone for c in lexicon.characters(symbol))
        self._opening = re.compile(
            f"{_any(opening, lexicon)}(?:(?<={_any(looked, lexicon)})|(?={_any(second, lexicon)}))"
        )
        self._sequence = re.compile("|".join(lexicon.expression(sign) for sign in signs))
        spaces = frozenset(words.SPACE)
        self._followers = {
            words.SPACE: frozenset(followers) | spaces, **{one: after | spaces for one, after in followers.items()}
        }  # fmt: skip
        self._trim = "".join(map(lexicon.characters, trim)) + words.SPACE
        self._abbreviated = frozenset("".join(map(lexicon.characters, ("MON", "WDAY", "m"))))
        self._full_stop = lexicon.characters("DOT")

    def of(self, classes: str) -> Iterator[tuple[int, int]]:
        """First token, and the one behind the last, of each stretch; from left to right, without overlaps."""
        followers, nothing = self._followers, frozenset[str]()
        position = 0
        while sign := self._sign(classes, position):
            first, last = sign
            start, farthest = max(first - _LEFT, position), len(classes)
            while first > start and classes[first] in followers.get(classes[first - 1], nothing):
                first -= 1
            farthest = min(first + _LONGEST, farthest)
            while last < farthest and classes[last] in followers.get(classes[last - 1], nothing):
                last += 1
            position = last
            yield (
                self._trimmed(classes, first, last)
                if classes[first] in self._trim or classes[last - 1] in self._trim
                else (first, last)
            )

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

    def _trimmed(self, classes: str, first: int, last: int) -> tuple[int, int]:
        """The stretch without what no expression begins or ends with; an abbreviation keeps its full stop."""
        stretch = classes[first:last]
        first, end = last - len(stretch.lstrip(self._trim)), first + len(stretch.rstrip(self._trim))
        stop = end < last and classes[end] in self._full_stop and classes[end - 1] in self._abbreviated
        return first, end + stop


def _alone(group: Piece) -> Iterator[str]:
    """The symbols that are a match by themselves, whatever is beside them."""
    for sequence in group.alternatives:
        if len(sequence) == 1:
            yield from [sequence[0].symbol] if sequence[0].symbol else _alone(sequence[0])


def _any(symbols: Iterable[str], lexicon: words.Lexicon) -> str:
    """A regular expression for one class character of any of the symbols."""
    characters = {character for symbol in symbols for character in lexicon.characters(symbol)}
    return f"[{''.join(sorted(characters))}]" if characters else "(?!)"
