"""The words of a language, each with the roles it can play in a rule.

In come a language's tables of words. Out come, for each word, its roles with their values, and its token class: the set
of its roles, written as one character. A text becomes a string of such characters, one a token, and every rule a
regular expression over them:

    entry("may")            ->  ("m", {"MONTH": 5})
    expression("DD MONTH")  ->  "[de][m]", where d and e are the classes of the numbers up to 31 (in truth the
                                characters are of Unicode's private use)
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import Any

from timeline import assets
from timeline.times.rules.patterns import symbols

Roles = dict[str, Any]

UNKNOWN = " "  # the token class of what no rule reads
SPACE = "_"  # the token class of white space alone
_NO_ENTRY: tuple[str, Roles] = (UNKNOWN, {})
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
_EARLY, _HOURS, _MINUTES = 1000, range(25), range(60)
_LARGE = 2500  # from here on four figures are no year and no clock time


def _figure_roles(width: int, number: int) -> tuple[str, ...]:
    """The roles of a number written with so many digits."""
    roles = ("N", *[role for role, span in _FIGURES[width].items() if number in span])
    if width < 4 or number // 100 not in _HOURS or number % 100 not in _MINUTES:
        return roles
    return (*roles, "HHMM", "HMM") if number < _EARLY else (*roles, "HHMM")  # "0930" can be nothing but a clock time


class Lexicon:
    """Words of one language to their roles and token classes; a word also with the space before it (see `tokens`).

    Of figures, which are many, only the token classes are kept.
    """

    def __init__(self, words: dict[str, Roles]) -> None:
        self.roles: dict[str, Roles] = words
        self.classes: dict[str, str] = {}
        self._entries: dict[str, tuple[str, Roles]] = {}
        self._characters: dict[frozenset[str], str] = {}
        self._role_characters: dict[str, list[str]] = {}
        self._expressions: dict[str, str] = {}  # by symbol
        for word, roles in words.items():
            character = self.character(roles)
            self.classes[word] = self.classes[" " + word] = character
            self._entries[word] = self._entries[" " + word] = (character, roles)
        self._add_figures()
        for blank in SPACES:
            self.classes[blank] = SPACE

    def _add_figures(self) -> None:
        """The token classes of all numbers of up to four digits."""
        for width in _FIGURES:
            for number in range(min(10**width, _LARGE)):
                written = f"{number:0{width}d}"
                self.classes[written] = self.classes[" " + written] = self.character(_figure_roles(width, number))
        large = [*map(str, range(_LARGE, 10000))]
        self.classes.update(dict.fromkeys([*large, *map(" ".__add__, large)], self.character(["N"])))

    def entry(self, token: str) -> tuple[str, Roles]:
        """The token class and the roles of a token; of what no rule reads, UNKNOWN and none."""
        if (entry := self._entries.get(token)) is not None:
            return entry
        if (character := self.classes.get(token)) is None:
            return _NO_ENTRY
        figures = token.lstrip()
        number = int(figures)
        return character, dict.fromkeys(_figure_roles(len(figures), number), number)

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
        if len(characters) == 1:
            return characters.pop()
        return f"[{''.join(sorted(characters))}]" if characters else "(?!)"

    def expression(self, pattern: str) -> str:
        """A pattern as a regular expression over token classes."""
        return "".join(map(self._written, symbols(pattern)))

    def grouped_expression(self, pattern: str) -> str:
        """The same, with a group for each of the pattern's `roles_in`."""
        return "".join([f"({self._written(s)})" if _is_role(s) else self._written(s) for s in symbols(pattern)])

    def refuse_unknown(self, pattern: str) -> None:
        """Raises KeyError for a role in a pattern that no word has."""
        for symbol in symbols(pattern):
            if symbol[0].isalpha() and symbol not in self._role_characters:
                raise KeyError(f"no word has the role {symbol}")

    def _written(self, symbol: str) -> str:
        if not symbol[0].isalpha():  # brackets and marks of quantity are those of regular expressions
            return "(?:" if symbol == "(" else symbol
        if symbol not in self._expressions:
            self._expressions[symbol] = self.one_of(symbol)
        return self._expressions[symbol]


def roles_in(pattern: str) -> tuple[str, ...]:
    """The roles in a pattern as written, marks of punctuation aside."""
    return tuple(filter(_is_role, symbols(pattern)))


def _is_role(symbol: str) -> bool:
    return symbol[0].isupper() and symbol not in _MARKS


@cache
def word_tables(language: str) -> dict[str, Any]:
    """The tables of a language's words, by role, with all compounds and with every form of a word that has endings."""
    tables = dict(assets.lexicon(f"{language}/time_words"))
    endings: dict[str, list[str]] = tables.pop("endings", {})
    for role, made in tables.pop("compounds", {}).items():
        tables[role] = {word: told for parts in made for word, told in _compounds(parts)} | tables.get(role, {})
    return {role: _inflected(table, endings) if endings else table for role, table in tables.items()}


def _compounds(parts: dict[str, Roles]) -> Iterator[tuple[str, Any]]:
    """Words written together, one of each part, with the sum of their numbers or what each part tells by its name.

    {"weekday": {"montag": 1}, "part": {"abend": "EV"}} gives "montagabend" with {"weekday": 1, "part": "EV"}.
    """
    for words in product(*(table.items() for table in parts.values())):
        values = [value for _, value in words]
        told = dict(zip(parts, values, strict=True))
        yield "".join(word for word, _ in words), told if any(isinstance(v, str) for v in values) else sum(values)


def _inflected(table: Any, endings: dict[str, list[str]]) -> Any:
    """A table of words: {"letzt-": 1} is {"letzte": 1, "letzten": 1} where "-" stands for the endings "e" and "en"."""
    if not isinstance(table, dict):
        return table
    forms = [(word, endings.get(word[-1]), value) for word, value in table.items()]
    return {form: value for word, ends, value in forms for form in ([word[:-1] + e for e in ends] if ends else [word])}


def load_words(tables: dict[str, Any], literals: Iterable[str]) -> dict[str, Roles]:
    """The words of a language by role, with the literal words of its rules and the punctuation."""
    words: dict[str, Roles] = {}
    for role, table in tables.items():
        entries = table.items() if isinstance(table, dict) else ((word, word) for word in table)
        for word, value in entries:
            words.setdefault(word, {})[role] = value
    for word in literals:
        words.setdefault(word, {})[word] = word
    for mark, role in PUNCTUATION.items():
        words[mark] = {role: mark}
    return words


@cache
def languages() -> tuple[str, ...]:
    """The languages that have files of time words and rules."""
    root = assets.folder("lexicon")
    return tuple(sorted(p.parent.name for p in root.glob("*/time_rules.toml")))
