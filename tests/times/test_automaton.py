"""How far the rules can reach from a word on: never less than what they match, seldom more."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.times.rules.automaton import Automaton
from timeline.times.rules.grammar import grammar

RULES = [
    ("A B?", frozenset("M")),
    ("M (c | d) M", frozenset("N")),
    ("(?<=x) N (?!y z)", frozenset("O")),
    ("(?<!w) (e f?)+ (?=g | $)", frozenset()),
]


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ("A", 1),
        ("AB", 2),
        ("AA", 1),
        ("AcAB", 4),
        ("ABcB", 2),
        ("cA", 0),
        ("xAdA", 4),
        ("xAdAyz", 6),  # what is looked at behind a match counts, when all of it is there
        ("xAdAy", 4),
        ("xA", 2),  # forgets that the look-behind asked for more than M
        ("wefee", 5),
        ("efg", 3),
        ("ef", 2),
        ("w", 0),
        ("q", 0),
    ],
)
def test_the_longest_that_may_match(classes: str, expected: int) -> None:
    assert Automaton(RULES, str).end(classes, 0) == expected


@given(st.text("ABcdefgwxyz", max_size=12))
def test_it_reaches_at_least_as_far_as_any_match(classes: str) -> None:
    automaton = Automaton(RULES, str)
    made = "AB?"
    for pattern in (made, f"{made}(?:c|d){made}", f"x{made}(?:c|d){made}(?!yz)", "(?<!w)(?:ef?)+(?=g|$)"):
        for match in re.finditer(pattern, classes):
            assert automaton.end(classes, match.start()) >= match.end()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 1986 , the", ["1986"]),
        ("the end of march and the", ["the end of march"]),
        ("of may , a", ["may"]),
        ("two and march or", ["march"]),
        ("will ago ago", []),
    ],
)
def test_a_stretch_holds_no_more_than_may_match(text: str, expected: list[str]) -> None:
    rules = grammar("en")
    words = text.split()
    classes = "".join(rules.lexicon.classes[word] for word in words)
    assert [" ".join(words[first:last]) for first, last in rules.stretches.of(classes)] == expected
