"""What is told from a rule's pattern before any text: what it begins and ends with, and what comes after what."""

import pytest

from timeline.times.rules.grammar import grammar
from timeline.times.rules.patterns import tree
from timeline.times.rules.places import Places, numbers, openings


@pytest.mark.parametrize(
    ("pattern", "first", "last", "after_first"),
    [
        ("A B", {0}, {1}, {1}),
        ("A B? A", {0}, {2}, {1, 2}),
        ("A (B | C)?", {0}, {0, 1, 2}, {1, 2}),
        ("(A | the B?) C*", {0, 1}, {0, 1, 2, 3}, {2, 3}),
        ("(A B)+", {0}, {1}, {1}),
        ("(?<=x) A (?=y)", {0}, {1}, {1}),
        ("(?<!x) A (?!y z)", {0, 1}, {1}, {1, 2}),
    ],
)
def test_places_are_those_that_a_match_begins_and_ends_with_and_goes_on_to(
    pattern: str, first: set[int], last: set[int], after_first: set[int]
) -> None:
    places = Places()
    begins, ends, _ = places.add(tree(pattern))
    assert (set(numbers(begins)), set(numbers(ends))) == (first, last)
    assert set(numbers(places.after(begins))) == after_first


@pytest.mark.parametrize(
    ("pattern", "alone", "first_two"),
    [
        ("A B C", set(), {"AB"}),
        ("A B?", {"A"}, {"AB"}),
        ("A? B", {"B"}, {"AB"}),
        ("(?<=C) A (?!B)", {"A"}, set()),
        ("A (B | C D)", set(), {"AB", "AC"}),
        ("A+", {"A"}, {"AA"}),
        ("A B A C", set(), {"AB"}),
    ],
)
def test_openings_are_the_one_or_two_symbols_that_a_match_begins_with(
    pattern: str, alone: set[str], first_two: set[str]
) -> None:
    told = openings(pattern)
    assert told.alone == alone
    assert {"".join(pair) for pair in told.pairs} == first_two
    assert not told.is_empty


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
