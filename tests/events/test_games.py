"""The calendar of Games is consistent, and mentions of editions get their true days."""

import datetime as dt
import itertools
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import AssetError
from timeline.events.games import find
from timeline.events.games.editions import Edition, competitions, hosts, span
from timeline.model import DateBasis, DateSpan, Precision

TABLE = tomllib.loads((Path(__file__).parent.parent / "corpus" / "games.toml").read_text(encoding="utf-8"))
EDITIONS = [edition for competition in competitions().values() for edition in competition.editions]


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["text"][:60])
def test_mentions(case: dict[str, Any]) -> None:
    reference = dt.date.fromisoformat(case["reference"]) if "reference" in case else None
    text = case["text"]
    found = [
        [text[m.start : m.end], m.edition.name if m.edition else "", m.when.edtf, m.part] for m in find(text, reference)
    ]
    assert found == case["expect"]


@pytest.mark.parametrize("case", TABLE["silent"], ids=lambda case: case["text"][:60])
def test_what_is_no_edition(case: dict[str, Any]) -> None:
    assert find(case["text"], dt.date(2015, 5, 5)) == []


def test_an_open_mention_lists_the_editions_it_may_mean() -> None:
    (mention,) = find("The Tokyo Olympics changed the city.", None)
    assert mention.edition is None
    assert [edition.year for edition in mention.candidates] == [1964, 2020]
    assert mention.when.start_date is None
    assert mention.when.reason


def test_bounds_for_the_publication_date_decide_only_when_they_agree() -> None:
    text = "The Tokyo Olympics changed the city."
    agreed = find(text, DateSpan(dt.date(2021, 1, 1), dt.date(2021, 12, 31)))
    apart = find(text, DateSpan(dt.date(1965, 1, 1), dt.date(2021, 12, 31)))
    assert [mention.edition and mention.edition.year for mention in agreed + apart] == [2020, None]


def test_something_within_an_edition_is_bounded_not_dated() -> None:
    (mention,) = find("They lost a 2018 World Cup semi-final.", None)
    assert (mention.when.earliest, mention.when.latest) == (dt.date(2018, 6, 14), dt.date(2018, 7, 15))
    assert mention.when.start_date is None
    assert mention.when.basis is DateBasis.NAMED


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: f"{edition.competition}-{edition.year}")
def test_every_edition_is_consistent(edition: Edition) -> None:
    assert edition.source
    assert all(len(country) == 2 and country.isupper() for country in edition.countries)
    if edition.cancelled:
        assert edition.start is None
        return
    assert edition.start is not None
    assert edition.end is not None
    assert edition.start <= edition.end
    assert edition.start.year - edition.year in (0, 1)  # named after their year, or put off by one
    if edition.precision is Precision.RANGE:
        assert edition.opening is not None
        assert edition.start <= edition.opening <= edition.end
        assert 3 < (edition.end - edition.start).days < 190


@pytest.mark.parametrize("name", list(competitions()))
def test_editions_follow_each_other(name: str) -> None:
    held = [edition for edition in competitions()[name].editions if edition.start and edition.end]
    assert all(a.end < b.start for a, b in itertools.pairwise(held) if a.end and b.start)
    numbers = [edition.number for edition in competitions()[name].editions if edition.number]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    ("competition", "years"),
    [
        ("olympics-summer", range(1896, 2033, 4)),
        ("olympics-winter", [*range(1924, 1993, 4), *range(1994, 2035, 4)]),
        ("paralympics-summer", range(1960, 2033, 4)),
        ("paralympics-winter", [*range(1976, 1993, 4), *range(1994, 2035, 4)]),
        ("fifa-world-cup", [1930, 1934, 1938, *range(1950, 2035, 4)]),
    ],
)
def test_no_edition_is_missing(competition: str, years: list[int]) -> None:
    assert [edition.year for edition in competitions()[competition].editions] == list(years)


def test_the_cancelled_olympics() -> None:
    cancelled = [(edition.competition, edition.year) for edition in EDITIONS if edition.cancelled]
    summer, winter = "olympics-summer", "olympics-winter"
    assert cancelled == [(summer, 1916), (summer, 1940), (summer, 1944), (winter, 1940), (winter, 1944)]


def test_every_host_name_leads_to_an_edition() -> None:
    places = {place for edition in EDITIONS for place in edition.cities + edition.countries}
    assert [name for name, meant in hosts().items() if not places.intersection(meant)] == []


def test_a_malformed_interval_is_an_error_of_the_file() -> None:
    with pytest.raises(AssetError, match="2012-13-01"):
        span("2012-13-01/2012-13-05")


@given(
    st.text(alphabet=st.sampled_from("the Olympics Games in 2012 London World Cup final, of '96Éß\n"), max_size=200),
    st.none() | st.dates(),
)
def test_any_text_gives_spans_inside_it(text: str, reference: dt.date | None) -> None:
    for mention in find(text, reference):
        assert 0 <= mention.start < mention.end <= len(text)
        when = mention.when
        assert (when.start_date is None) == (when.end_date is None)
        assert mention.reason
