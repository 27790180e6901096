"""Declared rules, compiled once per language, and the readings that they make of a stretch of text.

In comes a stretch of text. Out come its readings, each with its place in the stretch and the rules that built it:

    parsed("en", "3 March 2020")  ->  (Found(0, 12, "CAL", Moment(year=2020, month=3, day=3), "day month", …),)

A rule is a pattern over roles and words, a production that builds a value of what the pattern matched, the role which
that value has for the rules of later stages, and an example. The text's tokens are the first nodes; each stage puts one
node in the place of what a rule of it matched (a cascade of finite-state rules: Abney, 1996). Stages run in the order
that the rules file lists them; within a stage the leftmost, then longest match wins, then the rule listed first.
"""

from collections.abc import Container
from functools import cache, lru_cache
from typing import Any, get_args

from timeline import assets
from timeline.errors import AssetError
from timeline.times import productions
from timeline.times.context.checks import CHECKS
from timeline.times.reading import Trait
from timeline.times.rules import locale_rules
from timeline.times.rules.automaton import Automaton
from timeline.times.rules.cascade import REMEMBERED, Cascade, Rule
from timeline.times.rules.lexicon import Lexicon, languages, load_words, word_tables
from timeline.times.rules.matching import Found
from timeline.times.rules.named_rules import with_named_dates
from timeline.times.rules.parsing import ROLES_GIVEN, rewritten, token_nodes
from timeline.times.rules.patterns import symbols
from timeline.times.rules.places import openings
from timeline.times.rules.stretches import Stretches
from timeline.times.traits import told_by


def _sources(language: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The rules and words of a language: its own files, else what dateparser's locale data gives."""
    if language in languages():
        rules = with_named_dates(language, assets.lexicon(f"{language}/time_rules"))
        return rules, word_tables(language)
    return locale_rules.sources(language)


def _is_word(symbol: str) -> bool:
    return symbol[0].isalpha() and not symbol[0].isupper()


class Grammar:
    """The rules of one language."""

    def __init__(self, language: str) -> None:
        source, tables = _sources(language)
        declared = [rule for stage in source["stages"] for rule in source.get(stage, ())]
        written = {symbol for rule in declared for symbol in symbols(rule["pattern"])}
        self.language = language
        self.lexicon = Lexicon(load_words(tables, filter(_is_word, sorted(written))))
        self.outputs = frozenset(source["outputs"])
        given = {rule["gives"] for rule in declared} | self.outputs
        self._classes = {role: self.lexicon.character([role]) for role in sorted(given)}
        self._telling = frozenset(c for output in self.outputs for c in self.lexicon.characters(output))
        self.rules = tuple(
            self._rule(number, name, rule)
            for number, name in enumerate(source["stages"])
            for rule in source.get(name, ())
        )
        self._cascade = Cascade(self.rules, self.lexicon.characters)
        self.stretches = Stretches(self.lexicon, source["strong"], self._automaton())

    def _rule(self, number: int, stage: str, rule: dict[str, Any]) -> Rule:
        """A declared rule of a stage. Raises AssetError, which names it, when something is wrong with it."""
        name = rule.get("name", "?")
        try:
            pattern = rule["pattern"]
            is_empty = openings(pattern).is_empty
            self.lexicon.refuse_unknown(pattern)
            production = productions.NAMED[rule["make"]]
            example, value = rule["example"]
            checks = _known("check", rule, CHECKS)
            traits = frozenset(_known("traits", rule, get_args(Trait)))
        except (KeyError, ValueError) as error:
            raise AssetError(f"{self.language}/time_rules.toml, [[{stage}]] {name}: {error!r}") from error
        if is_empty:
            raise AssetError(f"{self.language}/time_rules.toml, [[{stage}]] {name}: matches the empty string")
        return Rule(
            name, number, rule["gives"], pattern, self.lexicon, production, rule.get("with", {}), checks,
            traits, (example, value), rule.get("reference", "2024-05-15"),
        )  # fmt: skip

    def _automaton(self) -> Automaton:
        """How far the rules can reach; a word can be all of an output."""
        made = [(rule.written, self._made(rule.gives)) for rule in self.rules]
        told = [(output, frozenset[str]()) for output in self.outputs]
        return Automaton([*made, *told], self.lexicon.characters)

    def _made(self, gives: str) -> frozenset[str]:
        """The token classes of what a rule can make."""
        return frozenset(self._classes[role] for role in ROLES_GIVEN.get(gives, (gives,)) if role in self._classes)

    def parse(self, text: str) -> tuple[Found, ...]:
        """Every reading in a stretch of text, left to right."""
        nodes = token_nodes(text, self.lexicon)
        classes, stage = "".join([node.character for node in nodes]), 0
        while True:
            stage, places = self._cascade.matches(classes, stage)
            if not places:
                break
            if made := rewritten(places, nodes, text, self._classes):
                nodes, classes = made, "".join([node.character for node in made])
            stage += 1
        return tuple(
            Found(n.start, n.end, role, n.roles[role], n.rule, n.checks, n.traits | told_by(n.roles[role]))
            for n in nodes
            if n.character in self._telling
            for role in n.roles
            if role in self.outputs
        )


def _known(key: str, rule: dict[str, Any], known: Container[str]) -> tuple[Any, ...]:
    """The names that a rule has under a key. Raises KeyError for one that isn't known."""
    names = tuple(rule.get(key, ()))
    if unknown := [name for name in names if name not in known]:
        raise KeyError(f"no {key} is called {', '.join(unknown)}")
    return names


@cache
def grammar(language: str) -> Grammar:
    """The compiled rules of a language."""
    return Grammar(language)


@lru_cache(maxsize=REMEMBERED)
def parsed(language: str, text: str) -> tuple[Found, ...]:
    """The readings in a stretch of text that stands alone; the same stretch is parsed once."""
    return grammar(language).parse(text)
