"""An expression in its text, with the words on either side, as checks look at it."""

import re
import string
from typing import NamedTuple

from timeline.times.context.marks import contexts

_NEAR = 24  # characters on either side, in which a word or a list of words is looked for
_IN_WORDS = string.ascii_letters + string.digits + "'" + "".join(map(chr, range(0xC0, 0x250)))  # Latin letters
_STREET = re.compile(r" [A-Z][\w.]*(?: [A-Z][\w.]*)? ([A-Z][a-z]+)\b")
_WORDS = re.compile(r"[a-z\u00df-\u024f']+|\S")
_AFTER = re.compile(r"[ \n\t]*([A-Za-z\u00c0-\u024f']+|\S)")


class Surroundings(NamedTuple):
    """An expression in its text; `before` and `after` are the word or mark on either side, as written."""

    text: str
    start: int
    end: int
    language: str
    reading: object

    @property
    def quote(self) -> str:
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        told = self.text[max(0, self.start - _NEAR) : self.start].rstrip(" \n\t")
        return told[len(told.rstrip(_IN_WORDS)) :] or told[-1:].strip()

    @property
    def after(self) -> str:
        hit = _AFTER.match(self.text[self.end : self.end + _NEAR])
        return hit[1] if hit else ""

    @property
    def is_address(self) -> bool:
        """Whether a street follows: "1990 Main Street"."""
        hit = _STREET.match(self.text, self.end, self.end + 40)
        return hit is not None and self.among(hit[1], "streets")

    @property
    def introduced(self) -> bool:
        """Whether the word before says that a time follows: "in", "since"."""
        return self.among(self.before, "introduces")

    @property
    def opens_a_line(self) -> bool:
        """Whether a new line starts with it."""
        return self.text[max(0, self.start - 1) : self.start] == "\n"

    @property
    def before_a_name(self) -> bool:
        """Whether a capitalised word follows after a space: "April Smith"."""
        return is_name(self.after) and self.text[self.end : self.end + 1] == " "

    def followed_by(self, name: str) -> bool:
        """Whether one of the language's lists has what comes next, after a space or hyphen."""
        tail = self.text[self.end : self.end + 16].lower().lstrip("- \u2010\u2011")
        return any(tail.startswith(word) for word in contexts(self.language)[name])

    def in_a_list(self, name: str, joins: str) -> bool:
        """Whether another word of one list stands beside it, joined by one of a second list: "summer and fall"."""
        words = contexts(self.language)[name] - {self.quote.split()[-1].lower()}
        between = contexts(self.language)[joins]
        before = _WORDS.findall(self.text[max(0, self.start - _NEAR) : self.start].lower())
        after = _WORDS.findall(self.text[self.end : self.end + _NEAR].lower())
        return _joined(before[::-1], words, between) or _joined(after, words, between)

    def among(self, word: str, name: str) -> bool:
        """Whether a word is in one of the language's lists."""
        return word.lower() in contexts(self.language)[name]


def _joined(beside: list[str], words: frozenset[str], between: frozenset[str]) -> bool:
    """Whether the first of the words beside an expression that is no joint is one of `words`, after a joint."""
    joints = next((index for index, word in enumerate(beside) if word not in between), len(beside))
    return 0 < joints < len(beside) and beside[joints] in words


def is_name(word: str) -> bool:
    """Whether a word is written as names are: a capital, then small letters."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower()
