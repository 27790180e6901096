"""The words of a language, each with the roles it can play in a rule.

In come a language's tables of words. Out come, for each word, its roles with their values, and its token class: the set
of its roles, written as one character. A text becomes a string of such characters, one a token, and every rule a
regular expression over them:

    entries["may"]          ->  ("m", {"MONTH": 5})
    expression("DD MONTH")  ->  "[de][m]", where d and e are the classes of the numbers up to 31 (in truth the
                                characters are of Unicode's private use)
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from timeline import assets
from timeline.times.rules.patterns import symbols

Roles = dict[str, Any]

UNKNOWN = " "  # the token class of what no rule reads
SPACE = "_"  # the token class of white space alone
PUNCTUATION = {
    ".": "DOT", ",": "COMMA", "-": "DASH", "/": "SLASH", ":": "COLON", "'": "APOS", "(": "OPEN", ")": "CLOSE",
    "[": "OPEN", "]": "CLOSE", "\u2014": "LONGDASH", ";": "SEMI", '"': "QUOTE", "&": "AND_SIGN", "+": "PLUS",
}  # fmt: skip
_MARKS = frozenset(PUNCTUATION.values())
# What rules read over; wider gaps, as between paragraphs, are unknown to them.
SPACES = frozenset(("\n", "  ", "   ", " \n", "\n ", "\r\n", "\t", "\r", "    "))

# What a run of figures may be, by its number of digits: role and the numbers it holds for.
_FIGURES: dict[int, dict[str, range]] = {
    1: {"DD": range(1, 32), "MO": range(1, 13), "HH": range(25)},
    2: {"DD": range(1, 32), "MO": range(1, 13), "HH": range(25), "YY": range(100), "MM": range(60)},
    3: {"N3": range(1000)},
    4: {"YEAR": range(1000, 2200)},
}


def _digit_roles(text: str) -> Roles:
    number = int(text)
    roles: Roles = {"N": number, **{role: number for role, span in _FIGURES[len(text)].items() if number in span}}
    if len(text) == 4 and number // 100 <= 24 and number % 100 <= 59:
        roles["HHMM"] = number
        if text[0] == "0":  # nothing but a clock time is written so
            roles["HMM"] = number
    return roles


class Lexicon:
    """Words of one language to their roles and token classes; a word also with the space before it (see `tokens`)."""

    def __init__(self, words: dict[str, Roles]) -> None:
        self.roles: dict[str, Roles] = words
        self.classes: dict[str, str] = {}
        self.entries: dict[str, tuple[str, Roles]] = {}
        self._characters: dict[frozenset[str], str] = {}
        self._role_characters: dict[str, list[str]] = {}
        for word, roles in words.items():
            character = self.character(roles)
            self.classes[word] = self.classes[" " + word] = character
            self.entries[word] = self.entries[" " + word] = (character, roles)
        for blank in SPACES:
            self.classes[blank] = SPACE

    def character(self, roles: Iterable[str]) -> str:
        """The token class of a set of roles, the same for the same set."""
        key = frozenset(roles)
        if key not in self._characters:
            self._characters[key] = character = chr(0xE000 + len(self._characters))
            for role in key:
                self._role_characters.setdefault(role, []).append(character)
        return self._characters[key]

    def characters(self, symbol: str) -> str:
        """The token classes that a pattern's symbol stands for; none for a role that nothing has."""
        if not symbol[0].isalpha():
            return symbol
        return "".join(sorted(self._role_characters.get(symbol, ())))

    def one_of(self, *symbols: str) -> str:
        """A regular expression for one token class of any of the symbols."""
        characters = {character for symbol in symbols for character in self.characters(symbol)}
        return f"[{''.join(sorted(characters))}]" if characters else "(?!)"

    def expression(self, pattern: str) -> str:
        """A pattern as a regular expression over token classes. Raises KeyError for a role that no word has."""
        return "".join(map(self._written, symbols(pattern)))

    def named_expression(self, pattern: str) -> str:
        """The same, with a group for each role, named by the role and its number: MONTH__1, MONTH__2."""
        parts, counts = [], Counter[str]()
        for symbol in symbols(pattern):
            written = self._written(symbol)
            if symbol[0].isupper() and symbol not in _MARKS:
                counts[symbol] += 1
                written = f"(?P<{symbol}__{counts[symbol]}>{written})"
            parts.append(written)
        return "".join(parts)

    def _written(self, symbol: str) -> str:
        if not symbol[0].isalpha():  # brackets and marks of quantity are those of regular expressions
            return symbol
        if symbol not in self._role_characters:
            raise KeyError(f"no word has the role {symbol}")
        return self.one_of(symbol)


@cache
def word_tables(language: str) -> dict[str, Any]:
    """The tables of a language's words, by role, with every form of a word that is written with a mark for endings."""
    tables = dict(assets.lexicon(f"{language}/time_words"))
    endings: dict[str, list[str]] = tables.pop("endings", {})
    return {role: _inflected(table, endings) if endings else table for role, table in tables.items()}


def _inflected(table: Any, endings: dict[str, list[str]]) -> Any:
    """A table of words: {"letzt-": 1} is {"letzte": 1, "letzten": 1} where "-" stands for the endings "e" and "en"."""
    if not isinstance(table, dict):
        return table
    forms = [(word, endings.get(word[-1]), value) for word, value in table.items()]
    return {form: value for word, ends, value in forms for form in ([word[:-1] + e for e in ends] if ends else [word])}


def load_words(tables: dict[str, Any], literals: Iterable[str]) -> dict[str, Roles]:
    """The words of a language by role, with the literal words of its rules, the digits and the punctuation."""
    words: dict[str, Roles] = {}
    for role, table in tables.items():
        entries = table.items() if isinstance(table, dict) else ((word, word) for word in table)
        for word, value in entries:
            words.setdefault(word, {})[role] = value
    for word in literals:
        words.setdefault(word, {})[word] = word
    for mark, role in PUNCTUATION.items():
        words[mark] = {role: mark}
    for width in (1, 2, 3, 4):
        for number in range(10**width):
            digits = f"{number:0{width}d}"
            words[digits] = _digit_roles(digits)
    return words


@cache
def languages() -> tuple[str, ...]:
    """The languages that have files of time words and rules."""
    root = assets.folder("lexicon")
    return tuple(sorted(p.parent.name for p in root.glob("*/time_rules.toml")))
