"""The rules of a grammar stage by stage, and where they match in a string of token classes.

In come the classes of a stretch's nodes, one character each, and a stage. Out comes the first stage from that one on in
which a rule matches, with what matches at each node, the longest first:

    matches(classes of "3 march 2020", 0)  ->  8, ((0, (Hit of "day month" up to node 3,)),
                                                   (1, (Hit of "month year" up to 3, Hit of "month" up to 2)), …)

Whoever asks makes nodes of what matched and goes on with the next stage (see `grammar`).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from timeline.times import productions
from timeline.times.reading import Traits
from timeline.times.rules.lexicon import Lexicon, roles_in
from timeline.times.rules.places import openings

REMEMBERED = 30_000  # stretches of text, and strings of classes: the same one is parsed once


@dataclass(frozen=True)
class Rule:
    """One declared rule. Its pattern is compiled when a text has what it can begin with: few texts ask for many."""

    name: str
    stage: int
    gives: str
    written: str  # its pattern as declared
    lexicon: Lexicon
    production: productions.Production
    fixed: dict[str, Any]
    checks: tuple[str, ...]
    traits: Traits
    example: tuple[str, str]
    reference: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Its pattern over token classes."""
        return re.compile(self.lexicon.grouped_expression(self.written))

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The role of each group of the pattern."""
        return roles_in(self.written)


class Hit(NamedTuple):
    """A rule's match: the number of the node behind it, and the parts it names with the numbers of their nodes."""

    rule: Rule
    stop: int
    parts: tuple[tuple[str, int], ...]


HitsAt = tuple[int, tuple[Hit, ...]]  # the number of a node, and the matches that begin there, the longest first


class _Opening(NamedTuple):
    """A rule that can begin with a token class: whether that can be all of a match, and what can come after it."""

    rule: Rule
    is_alone: bool
    following: frozenset[str]


class Cascade:
    """The rules by what a match of theirs can begin with: one token class, or two side by side."""

    def __init__(self, rules: Iterable[Rule], characters: Callable[[str], str]) -> None:
        """`rules` in the order they are declared; `characters` gives the token classes of a symbol."""
        self._openings: dict[str, list[_Opening]] = defaultdict(list)
        for rule in rules:
            for token_class, opening in _by_class(rule, characters):
                self._openings[token_class].append(opening)
        self._beginning: dict[str, tuple[tuple[int, Rule], ...]] = {}
        self.matches = lru_cache(maxsize=REMEMBERED)(self._matches)

    def _matches(self, classes: str, stage: int) -> tuple[int, tuple[HitsAt, ...]]:
        """The first stage from `stage` on that has a match, and every node where it has one; none of them at last."""
        tried: dict[int, list[tuple[int, Rule]]] = defaultdict(list)  # by stage
        for start in range(len(classes)):
            for number, rule in self._rules(classes[start : start + 2]):
                if number >= stage:
                    tried[number].append((start, rule))
        for number in sorted(tried):
            found: dict[int, list[Hit]] = defaultdict(list)
            for start, rule in tried[number]:
                if match := rule.pattern.match(classes, start):
                    found[start].append(_hit(rule, match))
            if found:
                return number, tuple((start, _longest_first(hits)) for start, hits in found.items())
        return stage, ()

    def _rules(self, two: str) -> tuple[tuple[int, Rule], ...]:
        """The rules that may match where these two token classes (at a string's end, this one) stand, with stages."""
        rules = self._beginning.get(two)
        if rules is None:
            told = self._openings.get(two[0], ())
            fit = [opening.rule for opening in told if opening.is_alone or two[1:] in opening.following]
            rules = tuple((rule.stage, rule) for rule in fit)
            self._beginning[two] = rules
        return rules


def _by_class(rule: Rule, characters: Callable[[str], str]) -> Iterable[tuple[str, _Opening]]:
    """Each token class that a match of the rule can begin with, and how."""
    alone, pairs, _ = openings(rule.written)
    whole = {token_class for symbol in alone for token_class in characters(symbol)}
    after: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        after[one].update(characters(other))
    following: dict[str, frozenset[str]] = dict.fromkeys(whole, frozenset())
    for symbol, others in after.items():
        for token_class in characters(symbol):
            following[token_class] = following.get(token_class, frozenset()) | others
    return [(one, _Opening(rule, one in whole, others)) for one, others in following.items()]


_behind = attrgetter("stop")


def _longest_first(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The matches by their length; of two as long, the one whose rule is declared first."""
    return tuple(sorted(hits, key=_behind, reverse=True))


def _hit(rule: Rule, match: re.Match[str]) -> Hit:
    """The match with the parts it names; not with what a look-ahead or look-behind saw."""
    whole, *parts = match.regs
    start, end = whole
    return Hit(
        rule, end, tuple([(role, at) for role, (at, _) in zip(rule.roles, parts, strict=True) if start <= at < end])
    )
