"""Rules tried together, and where they match in a string of class characters: the same string is tried once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, NamedTuple

from timeline.times import productions


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


class Hit(NamedTuple):
    """A rule's match at a place: the node behind it, and the parts it names by the numbers of their nodes."""

    rule: Rule
    stop: int
    parts: tuple[tuple[str, int], ...]


Place = tuple[int, tuple[Hit, ...]]  # the number of a node, and the matches that begin there, the longest first


class Stage:
    """Rules tried together: those that can match where two characters stand side by side."""

    def __init__(self, name: str, openings: Sequence[Opening], needs: frozenset[str]) -> None:
        """A stretch without any of the characters `needs` holds no match."""
        self.name, self.needs = name, needs
        self.rules = tuple(opening.rule for opening in openings)
        self._starts = frozenset(key[0] for opening in openings for key in (*opening.alone, *opening.pairs))
        self._openings = openings
        self._matching: dict[str, tuple[Rule, ...]] = {}

    def matches(self, classes: str) -> tuple[Place, ...]:
        """Every place of a string of class characters where some of the rules match."""
        if self.needs.isdisjoint(classes):
            return ()
        places = list[Place]()
        for start, character in enumerate(classes):
            if character in self._starts and (rules := self._rules(classes[start : start + 2])):
                hits = [_hit(rule, hit) for rule in rules if (hit := rule.pattern.match(classes, start))]
                if told := sorted((hit for hit in hits if hit.stop > start), key=_behind, reverse=True):
                    places.append((start, tuple(told)))
        return tuple(places)

    def _rules(self, two: str) -> tuple[Rule, ...]:
        """The rules that may match where these two characters (at the end of a stretch, this one) stand."""
        rules = self._matching.get(two)
        if rules is None:
            rules = tuple(o.rule for o in self._openings if two[0] in o.alone or two in o.pairs)
            self._matching[two] = rules
        return rules


_behind = attrgetter("stop")


def _hit(rule: Rule, match: re.Match[str]) -> Hit:
    """The match with the parts it names; not with what a look-ahead or look-behind saw."""
    spans = match.regs
    start, end = spans[0]
    return Hit(rule, end, tuple([(role, at) for number, role in rule.parts if start <= (at := spans[number][0]) < end]))
