"""Tables of cases in the languages beside English, and what holds in every language."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.times.tables import BESIDE_ENGLISH, Case, cases
from timeline import times
from timeline.times.rules.grammar import grammar
from timeline.times.rules.lexicon import languages

PUBLISHED = dt.date(2024, 5, 15)
PIECES = [
    "am",
    "5.",
    "Mai",
    "el",
    "3 de",
    "marzo",
    "il y a",
    "tre",
    "giorni",
    "fa",
    "às",
    "20h30",
    "uhr",
    "1999",
    ",",
    ".",
    "\n",
    "İ",
    "ß",
]
BETWEEN = [" ", " ", "\n", "", "-", ",", ", ", ",\n", "."]


@pytest.mark.parametrize("case", cases(*(f"times_{language}" for language in BESIDE_ENGLISH)))
def test_expression_is_found_with_its_value(case: Case) -> None:
    found = times.find(case["text"], case.get("reference", PUBLISHED), case["language"])
    assert [(x.text, x.value) for x in found] == [(e["quote"], e["value"]) for e in case["expect"]]


def test_every_language_has_its_rules() -> None:
    assert set(languages()) >= {"en", *BESIDE_ENGLISH}


def test_a_length_that_ended_today_keeps_its_value_and_tells_the_day() -> None:
    (found,) = times.find("Vor drei Jahren zog er um.", PUBLISHED, "de")
    assert found.value == "P3Y"
    assert (found.when.start_date, found.when.end_date) == (dt.date(2021, 1, 1), dt.date(2021, 12, 31))


def test_today_means_nowadays_in_an_essay_and_a_day_in_the_news() -> None:
    essay = "Heute lesen viele keine Zeitung mehr. " + "Das war einmal anders. " * 120
    assert [x.value for x in times.find(essay, PUBLISHED, "de")] == ["PRESENT_REF"]
    assert [x.value for x in times.find(essay[:100], PUBLISHED, "de")] == ["2024-05-15"]
    assert "2024-05-15" in [x.value for x in times.find(essay + "Er kam um 20 Uhr.", PUBLISHED, "de")]


def pieces(language: str) -> list[str]:
    """Every word of the language's rules, some written with a capital, and some odd pieces."""
    words = list(grammar(language).lexicon.roles)
    return [*sorted(words), *(word.capitalize() for word in sorted(words)[::3]), *PIECES]


@pytest.mark.parametrize("language", ["en", *BESIDE_ENGLISH])
@settings(max_examples=80)
@given(data=st.data(), reference=st.none() | st.dates())
def test_any_words_give_spans_of_the_text(language: str, data: st.DataObject, reference: dt.date | None) -> None:
    drawn = data.draw(st.lists(st.tuples(st.sampled_from(pieces(language)), st.sampled_from(BETWEEN)), max_size=12))
    text = "".join(word + between for word, between in drawn)
    for found in times.find(text, reference, language):
        assert text[found.start : found.end] == found.text
        when = found.when
        assert (when.start_date is None) == (when.end_date is None)
        if when.start_date is not None and when.end_date is not None:
            assert when.start_date <= when.end_date


def test_last_millennium() -> None:
    (found,) = times.find("Nobody recalls the last millennium.", PUBLISHED)
    assert (found.when.start_date, found.when.end_date) == (dt.date(1001, 1, 1), dt.date(2000, 12, 31))


def test_a_length_from_the_last_date_told_tells_the_day() -> None:
    _, found = times.find("El 2 de mayo enfermó y tres días más tarde ya trabajaba.", PUBLISHED, "es")
    assert (found.kind, found.value, found.when.start_date) == ("DURATION", "P3D", dt.date(2024, 5, 5))


def test_hours_counted_from_no_hour_are_a_length() -> None:
    (found,) = times.find("Der Kahn sank; zwei Stunden später lag er am Ufer.", PUBLISHED, "de")
    assert (found.kind, found.value) == ("DURATION", "PT2H")


def test_both_days_of_a_range_have_its_span() -> None:
    found = times.find("La feria se celebra del 7 al 12 de junio.", PUBLISHED, "es")
    days = (dt.date(2024, 6, 7), dt.date(2024, 6, 12))
    assert [(x.when.start_date, x.when.end_date) for x in found] == [days, days]
