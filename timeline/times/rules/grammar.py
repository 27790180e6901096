"""Declared rules, compiled once per language, and the cascade that applies them to a stretch of text.

A rule is a pattern over roles and words, a production that builds the reading, and an example. Stages run in the
order that the rules file lists them; within a stage the leftmost, then longest match wins, then the rule listed first.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

from timeline import assets
from timeline.errors import AssetError
from timeline.times import productions
from timeline.times.context.checks import CHECKS
from timeline.times.reading import Duration, Vague
from timeline.times.rules import lexicon as words
from timeline.times.rules import locale_rules
from timeline.times.rules.joins import followers
from timeline.times.rules.matching import Found, Match, Node
from timeline.times.rules.named_rules import with_named_dates
from timeline.times.rules.patterns import ends, needs, openings, symbols
from timeline.times.rules.stretches import Stretches
from timeline.times.rules.tokens import folded, plain, split

_UNKNOWN: tuple[str, words.Roles] = (words.UNKNOWN, {})


@dataclass(frozen=True, slots=True)
class Rule:
    """One declared rule, compiled."""

    name: str
    gives: str
    pattern: re.Pattern[str]
    production: productions.Production
    fixed: dict[str, Any]
    checks: tuple[str, ...]
    example: tuple[str, str]
    reference: str
    parts: tuple[tuple[int, str], ...]  # number and role of each group of the pattern, in the order of the text


@dataclass(frozen=True, slots=True)
class Opening:
    """How a match of a rule can begin, in class characters: what can be all of it, and what can follow what."""

    rule: Rule
    alone: frozenset[str]
    pairs: frozenset[str]  # of two characters


class Stage:
    """Rules tried together: those that can match where two characters stand side by side."""

    def __init__(self, name: str, openings: Sequence[Opening], needs: frozenset[str]) -> None:
        """A stretch without any of the characters `needs` holds no match."""
        self.name, self.needs = name, needs
        self.rules = tuple(opening.rule for opening in openings)
        self.starts = frozenset(key[0] for opening in openings for key in (*opening.alone, *opening.pairs))
        self._openings = openings
        self._matching: dict[str, tuple[Rule, ...]] = {}

    def matching(self, two: str) -> tuple[Rule, ...]:
        """The rules that may match where these two characters (at the end of a stretch, this one) stand."""
        rules = self._matching.get(two)
        if rules is None:
            rules = tuple(o.rule for o in self._openings if two[0] in o.alone or two in o.pairs)
            self._matching[two] = rules
        return rules


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
        written = Counter(symbol for rule in declared for symbol in {*symbols(rule["pattern"])})
        self.language = language
        self.lexicon = words.Lexicon(words.load_words(tables, filter(_is_word, written)))
        self.outputs = frozenset(source["outputs"])
        given = {rule["gives"] for rule in declared} | self.outputs
        self.characters = {role: self.lexicon.character([role]) for role in sorted(given)}
        self._telling = frozenset(self._characters_of(self.outputs))
        self.stages = tuple(self._stage(name, source[name], written) for name in source["stages"] if source.get(name))
        made = [(rule["pattern"], self._made(rule["gives"])) for rule in declared]
        joins = followers(made, self.lexicon.characters)
        self.stretches = Stretches(self.lexicon, source["strong"], source["trim"], joins)

    def _made(self, gives: str) -> frozenset[str]:
        """The class characters of what a rule can make."""
        return frozenset(self.characters[role] for role in _ROLES_MADE.get(gives, (gives,)) if role in self.characters)

    def _stage(self, name: str, rules: list[dict[str, Any]], commonness: Counter[str]) -> Stage:
        told = []
        needed = set[str]()
        for declared in rules:
            pattern = declared["pattern"]
            alone, pairs = openings(pattern)
            two = (one + other for pair in pairs for one, other in product(*map(self.lexicon.characters, pair)))
            told.append(Opening(self._rule(name, declared), frozenset(self._characters_of(alone)), frozenset(two)))
            needed |= self._characters_of(needs(pattern, commonness) or ends(pattern)[0])
        return Stage(name, told, frozenset(needed))

    def _characters_of(self, every: Iterable[str]) -> set[str]:
        return {character for symbol in every for character in self.lexicon.characters(symbol)}

    def _rule(self, stage: str, rule: dict[str, Any]) -> Rule:
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
            name, rule["gives"], pattern, production, rule.get("with", {}), _checks(rule), (example, value),
            rule.get("reference", "2024-05-15"),
            tuple((number, group.partition("__")[0]) for group, number in pattern.groupindex.items()),
        )  # fmt: skip

    def parse(self, text: str) -> tuple[Found, ...]:
        """Every reading in a stretch of text, left to right."""
        nodes = self._tokens(text)
        held = {node.character for node in nodes}
        for stage in self.stages:
            if not stage.needs.isdisjoint(held) and (made := self._apply(stage, nodes, text)):
                nodes, held = made, {node.character for node in made}
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

    def _apply(self, stage: Stage, nodes: list[Node], text: str) -> list[Node]:
        """The nodes with those that the stage's rules make of them; none when no rule matches."""
        classes = "".join([node.character for node in nodes])
        starts, matching = stage.starts, stage.matching
        made: list[Node] = []
        copied = 0
        for position, character in enumerate(classes):
            if position < copied or character not in starts:
                continue
            rules = matching(classes[position : position + 2])
            if rules and (longest := self._longest(rules, classes, position, nodes, text)):
                node, stop = longest
                made += nodes[copied:position]
                made.append(node)
                copied = stop
        return made + nodes[copied:] if made else made

    def _longest(
        self, rules: Sequence[Rule], classes: str, start: int, nodes: list[Node], text: str
    ) -> tuple[Node, int] | None:
        """What the first of the longest matches at a place makes that its production doesn't refuse, and its end."""
        hits = [(rule, hit) for rule in rules if (hit := rule.pattern.match(classes, start))]
        if len(hits) > 1:
            hits.sort(key=lambda item: -item[1].end())
        for rule, hit in hits:
            stop = hit.end()
            if stop == start:
                continue
            first, last = nodes[start].start, nodes[stop - 1].end
            made = rule.production(Match(_named(rule, hit, nodes), text[first:last]), **rule.fixed)
            if made is not None:
                gives = _role(rule.gives, made)
                chain = _rule_chain(nodes[start:stop], rule.name)
                return Node({gives: made}, self.characters[gives], first, last, chain, rule.checks), stop
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


def _named(rule: Rule, hit: re.Match[str], nodes: list[Node]) -> tuple[tuple[str, Any], ...]:
    """Role and value of each part matched; not of what a look-ahead or look-behind saw."""
    spans = hit.regs
    start, end = spans[0]
    return tuple(
        [(role, nodes[at].roles[role]) for number, role in rule.parts if start <= (at := spans[number][0]) < end]
    )


@cache
def grammar(language: str) -> Grammar:
    """The compiled rules of a language."""
    return Grammar(language)


@lru_cache(maxsize=30_000)
def parsed(language: str, text: str) -> tuple[Found, ...]:
    """The readings in a stretch of text that stands alone; the same stretch is parsed once."""
    return grammar(language).parse(text)
