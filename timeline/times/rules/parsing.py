"""One stretch of text as nodes, and what a stage of rules makes of them.

In comes a text, and later where the rules of a stage match. Out come nodes, at first one a token:

    token_nodes("3 March", …)  ->  a node of "3" (N, DD, MO, HH), a node of "March" (MONTH)
    rewritten(places, …)       ->  a node of "3 March" (CAL), where a rule over "DD MONTH" that gives CAL matches at 0
"""

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.times.reading import Duration, Vague
from timeline.times.rules.cascade import Hit, HitsAt
from timeline.times.rules.lexicon import SPACES, Lexicon
from timeline.times.rules.matching import Match, Node
from timeline.times.rules.tokens import folded, plain, split

# The roles of what a rule makes that gives this one: a length ("some days ago") is no CAL, which later rules build on.
ROLES_GIVEN = {"CAL": ("CAL", "SPAN")}


def token_nodes(text: str, lexicon: Lexicon) -> list[Node]:
    """The tokens of a text but for white space, each with its roles and token class."""
    nodes, end = list[Node](), 0
    for written in split(folded(text), lexicon.classes):
        start, end = end, end + len(written)
        if written in SPACES:
            continue
        token_class, roles = lexicon.entry(plain(written))
        nodes.append(Node(roles, token_class, start + (written[0] == " " and len(written) > 1), end))
    return nodes


def rewritten(places: Sequence[HitsAt], nodes: list[Node], text: str, classes: Mapping[str, str]) -> list[Node]:
    """The nodes with those that a stage's rules make in the place of what they matched; none when all are refused.

    `classes` gives the token class of a role.
    """
    made: list[Node] = []
    copied = 0  # nodes before this one are in `made`, or covered by what is
    for start, hits in places:
        if start >= copied and (one := _first_made(hits, start, nodes, text, classes)):
            node, stop = one
            made += nodes[copied:start]
            made.append(node)
            copied = stop
    return made + nodes[copied:] if made else made


def _first_made(
    hits: Sequence[Hit], start: int, nodes: list[Node], text: str, classes: Mapping[str, str]
) -> tuple[Node, int] | None:
    """What the first of the hits at a node makes that its production doesn't refuse, and the node behind it."""
    for rule, stop, parts in hits:
        first, last = nodes[start].start, nodes[stop - 1].end
        named = tuple([(role, nodes[at].roles[role]) for role, at in parts])
        made = rule.production(Match(named, text[first:last]), **rule.fixed)
        if made is not None:
            gives = _role(rule.gives, made)
            covered = nodes[start:stop]
            chain, traits = _rule_chain(covered, rule.name), rule.traits.union(*(node.traits for node in covered))
            return Node({gives: made}, classes[gives], first, last, chain, rule.checks, traits), stop
    return None


def _role(gives: str, made: Any) -> str:
    return "SPAN" if gives == "CAL" and isinstance(made, Duration | Vague) else gives


def _rule_chain(covered: list[Node], name: str) -> str:
    """The rules that built the parts, in order and each once, then this one."""
    parts = [node.rule for node in covered if node.rule and node.rule != name]
    return "+".join(dict.fromkeys([*parts, name])) if parts else name
