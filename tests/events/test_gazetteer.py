"""Places of the world, and the bearer of a name that an article means."""

import pytest

from timeline.assets import folder
from timeline.events.gazetteer import demonyms, entries, regions, state_names, states
from timeline.events.names import Names
from timeline.events.places.located import located


def test_every_line_of_the_gazetteer_is_whole() -> None:
    lines = (folder("lexicon") / "gazetteer.tsv").read_text(encoding="utf-8").splitlines()[2:]
    assert len(lines) > 40_000
    for line in lines:
        name, *places = line.split("\t")
        assert name
        for place in places:
            kind, country, _, latitude, longitude, population = place.split(",")
            assert kind in {"k", "c", "t", "r"}
            assert len(country) == 2
            assert int(population) >= 0
            assert (latitude == "") == (kind in {"k", "r"})
            assert not latitude or (abs(float(latitude)) <= 90 and abs(float(longitude)) <= 180)


def test_states_and_demonyms_agree() -> None:
    known = set(state_names().values()) | set(regions())
    assert set(demonyms().values()) - known == {"Kashmir", "Texas", "California"} - known
    assert len(states()) > 250


@pytest.mark.parametrize(
    ("name", "country"), [("Kiev", "UA"), ("Kyiv", "UA"), ("Gdansk", "PL"), ("Bombay", "IN"), ("Timbuktu", "ML")]
)
def test_towns_by_their_english_names(name: str, country: str) -> None:
    assert entries(name)[0].country == country


@pytest.mark.parametrize("name", ["Basra", "Fallujah", "Raqqa", "Mecca", "Chittagong", "Hargeisa", "Marrakech"])
def test_towns_that_are_spelled_otherwise_at_home(name: str) -> None:
    assert located(name, Names(f"In {name}."), ()).latitude is not None


def test_a_name_nobody_bears() -> None:
    assert entries("Nowhereville") == ()


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("They met in Paris.", "Paris", "FR"),
        ("Texas police said that they met in Paris. The United States and American officials agreed.", "Paris", "FR"),
        ("They met in Georgia. Armenia and Azerbaijan agreed.", "Georgia", "GE"),
        ("They met in Georgia. The United States and American officials agreed.", "Georgia", "US"),
        ("They met in Birmingham. British police agreed.", "Birmingham", "GB"),
        ("They met in Nowhereville.", "Nowhereville", ""),
        ("They met at Tynan Hall. Irish police agreed.", "Tynan Hall", "IE"),
    ],
)
def test_the_article_tells_the_country(text: str, name: str, country: str) -> None:
    assert located(name, Names(text), ()).country == country


def test_a_town_has_coordinates_and_a_state_none() -> None:
    town, state = located("Reykjavik", Names(""), ()), located("Iceland", Names(""), ())
    assert (round(town.latitude or 0), round(town.longitude or 0)) == (64, -22)
    assert (state.country, state.latitude, state.longitude) == ("IS", None, None)
