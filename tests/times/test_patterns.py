"""What is told from a rule's pattern before any text: its ends, and what can stand beside what in it."""

import pytest

from timeline.times.rules.grammar import grammar
from timeline.times.rules.patterns import ends, openings, pairs


@pytest.mark.parametrize(
    ("pattern", "first", "last"),
    [
        ("A B", {"A"}, {"B"}),
        ("A? B", {"A", "B"}, {"B"}),
        ("A (B | C)?", {"A"}, {"A", "B", "C"}),
        ("(A | the B?) C*", {"A", "the"}, {"A", "the", "B", "C"}),
        ("(?<!on) A (?=of)", {"A"}, {"A"}),
    ],
)
def test_ends_are_what_a_match_begins_and_ends_with(pattern: str, first: set[str], last: set[str]) -> None:
    assert ends(pattern) == (first, last)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("A B C", {"AB", "BC"}),
        ("A B? C", {"AB", "AC", "BC"}),
        ("A (B | C D)", {"AB", "AC", "CD"}),
        ("(A B)+", {"AB", "BA"}),
        ("(?<=A) B (?!C D)", {"AB", "BC", "CD"}),
    ],
)
def test_pairs_are_what_a_match_or_its_neighbours_hold_side_by_side(pattern: str, expected: set[str]) -> None:
    assert {"".join(pair) for pair in pairs(pattern)} == expected


@pytest.mark.parametrize(
    ("pattern", "alone", "first_two"),
    [
        ("A B C", set(), {"AB"}),
        ("A B?", {"A"}, {"AB"}),
        ("A? B", {"B"}, {"AB"}),
        ("(?<=C) A (?!B)", {"A"}, set()),
    ],
)
def test_openings_are_the_one_or_two_symbols_that_a_match_begins_with(
    pattern: str, alone: set[str], first_two: set[str]
) -> None:
    one, two = openings(pattern)
    assert one == alone
    assert {"".join(pair) for pair in two} == first_two


@pytest.mark.parametrize("text", ["the first half of last year", "5 to 8 may 2019", "late in march", "a year ago"])
def test_the_words_of_one_expression_are_one_stretch(text: str) -> None:
    rules = grammar("en")
    classes = "".join(rules.lexicon.classes[word] for word in text.split())
    assert list(rules.stretches.of(classes)) == [(0, len(classes))]


def test_words_that_nothing_joins_are_no_part_of_a_stretch() -> None:
    rules = grammar("en")
    classes = "".join(rules.lexicon.classes[word] for word in ["will", "will", "march", "will", "ago", "ago"])
    ((first, last),) = rules.stretches.of(classes)
    assert (first, last) == (2, 3)
