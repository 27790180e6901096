"""Texts annotated before anybody saw what the tagger makes of them: news, other English, and other languages.

A case holds when every expression, its value and whether it is a repeated time are right, and nothing is invented.
"""

from collections import Counter

import pytest

from tests.times.tables import BESIDE_ENGLISH, Case, annotated, cases, check_annotated, found, rows

NEWS = ("first_sight_news", "first_sight_wire")
GENRES = "first_sight_genres"
LONGER, SECOND = "first_sight_genres2", "second_sight_genres"
LANGUAGES = (*(f"first_sight_{language}" for language in BESIDE_ENGLISH), "second_sight")


@pytest.mark.parametrize("case", cases(*NEWS, GENRES, LONGER, SECOND, *LANGUAGES))
def test_a_text_reads_as_annotated_but_where_it_is_marked(case: Case) -> None:
    check_annotated(case)


@pytest.mark.parametrize("case", cases(GENRES, LONGER, SECOND))
def test_the_annotation_quotes_its_passage_in_order(case: Case) -> None:
    position = 0
    for quote, _, _ in annotated(case):
        position = case["text"].index(quote, position) + len(quote)


@pytest.mark.parametrize(("name", "share"), [("first_sight_wire", 0.87), (LONGER, 0.87)])
def test_most_expressions_of_whole_texts_are_right(name: str, share: float) -> None:
    right = total = 0
    for case in rows(name):
        told = annotated(case)
        right, total = right + (Counter(found(case)) & Counter(told)).total(), total + len(told)
    assert right >= share * total


def test_most_of_the_passages_hold() -> None:
    every = rows(GENRES)
    assert sum("missed" not in case for case in every) >= 0.6 * len(every)
