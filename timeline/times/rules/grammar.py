"""Declared rules, compiled once per language, and the cascade that applies them to a stretch of text.

A rule is a pattern over roles and words, a production that builds the reading, and an example. Stages run in the
order that the rules file lists them; within a stage the leftmost, then longest match wins, then the rule listed first.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from timeline import assets
from timeline.errors import AssetError
from timeline.times import productions
from timeline.times.context.checks import CHECKS
from timeline.times.reading import Duration, Vague
from timeline.times.rules import lexicon as words
from timeline.times.rules import locale_rules
from timeline.times.rules.automaton import Automaton
from timeline.times.rules.cascade import Cascade, Hit, Place, Rule
from timeline.times.rules.matching import Found, Match, Node
from timeline.times.rules.named_rules import with_named_dates
from timeline.times.rules.patterns import symbols
from timeline.times.rules.stretches import Stretches
from timeline.times.rules.tokens import folded, plain, split

_REMEMBERED = 30_000  # stretches of text
_UNKNOWN: tuple[str, words.Roles] = (words.UNKNOWN, {})


def _sources(language: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The rules and words of a language: its own files, else what dateparser's locale data gives."""
    if language in words.languages():
        rules = with_named_dates(language, assets.lexicon(f"{language}/time_rules"))
        return rules, assets.lexicon(f"{language}/time_words")
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
        self.lexicon = words.Lexicon(words.load_words(tables, filter(_is_word, sorted(written))))
        self.outputs = frozenset(source["outputs"])
        given = {rule["gives"] for rule in declared} | self.outputs
        self.characters = {role: self.lexicon.character([role]) for role in sorted(given)}
        self._telling = frozenset(self._characters_of(self.outputs))
        self.rules = tuple(
            self._rule(number, name, rule)
            for number, name in enumerate(source["stages"])
            for rule in source.get(name, ())
        )
        self._cascade = Cascade(self.rules, self.lexicon.characters)
        made = [(rule.written, self._made(rule.gives)) for rule in self.rules]
        told = [(output, frozenset[str]()) for output in self.outputs]  # a word can be all of an output
        self.stretches = Stretches(self.lexicon, source["strong"], Automaton([*made, *told], self.lexicon.characters))

    def _made(self, gives: str) -> frozenset[str]:
        """The class characters of what a rule can make."""
        return frozenset(self.characters[role] for role in _ROLES_MADE.get(gives, (gives,)) if role in self.characters)

    def _characters_of(self, every: Iterable[str]) -> set[str]:
        return {character for symbol in every for character in self.lexicon.characters(symbol)}

    def _rule(self, number: int, stage: str, rule: dict[str, Any]) -> Rule:
        name = rule.get("name", "?")
        try:
            pattern = re.compile(self.lexicon.expression(rule["pattern"], capture=True))
            production = productions.NAMED[rule["make"]]
            example, value = rule["example"]
        except (KeyError, ValueError, re.error) as error:
            raise AssetError(f"{self.language}/time_rules.toml, [[{stage}]] {name}: {error!r}") from error
        if pattern.match(""):
            raise AssetError(f"{self.language}/time_rules.toml, [[{stage}]] {name}: matches the empty string")
        return Rule(
            name, number, rule["gives"], rule["pattern"], pattern, production, rule.get("with", {}), _checks(rule),
            (example, value), rule.get("reference", "2024-05-15"),
            tuple((index, group.partition("__")[0]) for group, index in pattern.groupindex.items()),
        )  # fmt: skip

    def parse(self, text: str) -> tuple[Found, ...]:
        """Every reading in a stretch of text, left to right."""
        nodes = self._tokens(text)
        classes, stage = "".join([node.character for node in nodes]), 0
        while True:
            stage, places = self._cascade.matches(classes, stage)
            if not places:
                break
            if made := _apply(places, nodes, text, self.characters):
                nodes, classes = made, "".join([node.character for node in made])
            stage += 1
        return tuple(
            Found(n.start, n.end, role, n.roles[role], n.rule, n.checks)
            for n in nodes
            if n.character in self._telling
            for role in n.roles
            if role in self.outputs
        )

    def _tokens(self, text: str) -> list[Node]:
        low, entries = folded(text), self.lexicon.entries
        nodes, end = list[Node](), 0
        for written in split(low, self.lexicon.classes):
            start, end = end, end + len(written)
            if written in words.SPACES:
                continue
            character, roles = entries.get(plain(written), _UNKNOWN)
            nodes.append(Node(roles, character, start + (written[0] == " " and len(written) > 1), end))
        return nodes


def _apply(places: Sequence[Place], nodes: list[Node], text: str, characters: dict[str, str]) -> list[Node]:
    """The nodes with those that the rules make which match at some places; none when all are refused."""
    made: list[Node] = []
    copied = 0
    for start, hits in places:
        if start >= copied and (longest := _longest(hits, start, nodes, text, characters)):
            node, stop = longest
            made += nodes[copied:start]
            made.append(node)
            copied = stop
    return made + nodes[copied:] if made else made


def _longest(
    hits: Sequence[Hit], start: int, nodes: list[Node], text: str, characters: dict[str, str]
) -> tuple[Node, int] | None:
    """What the first of the matches at a place makes that its production doesn't refuse, and where that ends."""
    for rule, stop, parts in hits:
        first, last = nodes[start].start, nodes[stop - 1].end
        named = tuple([(role, nodes[at].roles[role]) for role, at in parts])
        made = rule.production(Match(named, text[first:last]), **rule.fixed)
        if made is not None:
            gives = _role(rule.gives, made)
            chain = _rule_chain(nodes[start:stop], rule.name)
            return Node({gives: made}, characters[gives], first, last, chain, rule.checks), stop
    return None


_ROLES_MADE = {"CAL": ("CAL", "SPAN")}


def _role(gives: str, made: Any) -> str:
    """The role of a reading: a length ("some days ago") is no CAL, which later rules build dates from."""
    return "SPAN" if gives == "CAL" and isinstance(made, Duration | Vague) else gives


def _rule_chain(covered: list[Node], name: str) -> str:
    """The rules that built the parts, in order and each once, then this one."""
    parts = [node.rule for node in covered if node.rule and node.rule != name]
    return "+".join(dict.fromkeys([*parts, name])) if parts else name


def _checks(rule: dict[str, Any]) -> tuple[str, ...]:
    names = tuple(rule.get("check", ()))
    if unknown := set(names) - set(CHECKS):
        raise KeyError(f"no check is called {', '.join(sorted(unknown))}")
    return names


@cache
def grammar(language: str) -> Grammar:
    """The compiled rules of a language."""
    return Grammar(language)


@lru_cache(maxsize=_REMEMBERED)
def parsed(language: str, text: str) -> tuple[Found, ...]:
    """The readings in a stretch of text that stands alone; the same stretch is parsed once."""
    return grammar(language).parse(text)
