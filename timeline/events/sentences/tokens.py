"""The words and marks of a sentence, and what stands beside them."""

import re
from bisect import bisect_right
from functools import cached_property

from timeline.events.sentences.wordlists import words

_MAY = "may"
_SCORE = re.compile(r"(?<![\w-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\w-])")
_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|[^\W_]+(?:[-'.][^\W_]+)*|'(?:s|re|ve|ll|d)\b|[^\w\s]")


class Tokens:
    """A stretch of a text, word by word. All offsets are into the whole text; `lower` is the stretch in lower case,
    `article` the whole text it stands in, `storms` the words that are names of storms there."""

    __slots__ = ("__dict__", "article", "end", "index", "lower", "start", "storms", "text")

    def __init__(
        self, text: str, lower: str, span: tuple[int, int], index: int = 0, storms: frozenset[str] = frozenset()
    ) -> None:
        self.start, self.end = span
        self.text = text[self.start : self.end]
        self.article = lower
        self.lower = lower[self.start : self.end]
        self.index = index
        self.storms = storms

    @cached_property
    def _tokens(self) -> list[re.Match[str]]:
        return list(_TOKEN.finditer(self.lower))

    @cached_property
    def tokens(self) -> list[str]:
        """Words and marks, in lower case."""
        return [match.group() for match in self._tokens]

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each word."""
        return [self.start + match.start() for match in self._tokens]

    @cached_property
    def word_set(self) -> frozenset[str]:
        """The tokens, as a set, with "<score>" for a score such as 3-2 and "storm" for the name of one; without "may"
        where that is the month.
        """
        told = frozenset(self.tokens) | ({"<score>"} if self._tells_score() else frozenset())
        if not self.storms.isdisjoint(told):
            told |= {"storm"}
        return told - {_MAY} if _MAY in told and self._tells_may() else told

    def _tells_score(self) -> bool:
        """Whether it tells a score; two days of a month are none: "on 14-15 March", "March 14-15"."""
        for score in _SCORE.finditer(self.lower):
            beside = self.lower[: score.start()].split()[-1:] + self.lower[score.end() :].split()[:1]
            if words("month").isdisjoint(word.strip(".,;()") for word in beside):
                return True
        return False

    def _tells_may(self) -> bool:
        """Whether every "may" is the month: "on 7 May", "in May", with its capital."""
        told = [i for i, word in enumerate(self.tokens) if word == _MAY]
        beside = (self.tokens[max(0, i - 1) : i] + self.tokens[i + 1 : i + 2] for i in told)
        dated = (any(word.isdigit() or word in words("before_time") for word in near) for near in beside)
        return all(dated) and all(self.capital(self.starts[i]) for i in told)

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each word stands inside quotation marks that open in the sentence."""
        flags, inside = [], False
        for word in self.tokens:
            if word in ("“", "”", '"'):
                inside = word == "“" or (word == '"' and not inside)
            flags.append(inside)
        return flags

    def at(self, offset: int) -> int:
        """The index of the word at, or last before, `offset`."""
        return bisect_right(self.starts, offset, 1) - 1

    def before(self, offset: int, count: int = 1) -> list[str]:
        """Up to `count` tokens before the one at `offset`, in order."""
        return self.left(self.at(offset), count)

    def left(self, i: int, count: int) -> list[str]:
        """Up to `count` tokens before token `i`, in order."""
        return self.tokens[i - count if i > count else 0 : i]

    def led_by(self, offset: int, kind: str, count: int = 1) -> bool:
        """Whether a word of a class of syntax.toml stands among the `count` tokens before the one at `offset`."""
        return not words(kind).isdisjoint(self.before(offset, count))

    def after(self, offset: int, count: int = 1) -> list[str]:
        """Up to `count` tokens from `offset` (the end of a word) on."""
        i = self.at(offset - 1) + 1
        return self.tokens[i : i + count]

    def capital(self, offset: int) -> bool:
        """Whether the character at `offset` is a capital."""
        return self.text[offset - self.start : offset - self.start + 1].isupper()
