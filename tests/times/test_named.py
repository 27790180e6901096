"""Named dates fall on their true days, and a text's yearless ones get the year that is meant."""

import datetime as dt

import pytest

from timeline.model import UNBOUNDED, DateBasis, DateSpan
from timeline.times import find
from timeline.times.resolution import named

DATES = list(named.named_dates().values())
WEDNESDAY = dt.date(2024, 5, 15)


@pytest.mark.parametrize("date", [date for date in DATES if date.check], ids=lambda date: date.id)
def test_the_checked_year(date: named.NamedDate) -> None:
    first, _, last = date.check.partition("/")
    expected = DateSpan(dt.date.fromisoformat(first), dt.date.fromisoformat(last or first))
    assert named.days_of(date.id, expected.earliest.year) == expected  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "year", "country", "day"),
    [
        ("thanksgiving", 1989, "", "1989-11-23"),
        ("thanksgiving", 2024, "CA", "2024-10-14"),
        ("mothers-day", 2024, "GB", "2024-03-10"),
        ("memorial-day", 1960, "", "1960-05-30"),  # before it was moved to a Monday
        ("veterans-day", 1973, "", "1973-10-22"),  # while it was kept on a Monday
        ("easter", 2000, "", "2000-04-23"),
        ("orthodox-easter", 2021, "", "2021-05-02"),
        ("yom-kippur", 1973, "", "1973-10-06"),
        ("independence-day", 2020, "US", "2020-07-04"),
        ("independence-day", 2020, "IN", "2020-08-15"),
        ("lunar-new-year", 1968, "", "1968-01-30"),
        ("victoria-day", 2022, "", "2022-05-23"),
        ("diwali", 2020, "", "2020-11-14"),
    ],
)
def test_other_years_and_countries(name: str, year: int, country: str, day: str) -> None:
    assert named.days_of(name, year, country).earliest == dt.date.fromisoformat(day)


def test_ramadan_in_a_year_with_two_feasts_of_its_end() -> None:
    assert named.days_of("ramadan", 2000) == DateSpan(dt.date(2000, 11, 27), dt.date(2000, 12, 26))


@pytest.mark.parametrize(
    ("name", "year"), [("independence-day", 2020), ("martin-luther-king-day", 1960), ("d-day", 1950), ("diwali", 1950)]
)
def test_what_is_not_known_stays_unknown(name: str, year: int) -> None:
    assert named.days_of(name, year) == UNBOUNDED


@pytest.mark.parametrize("year", [1, 1900, 1999, 2024, 2077, 9998])
def test_every_date_is_a_span_or_unknown_in_any_year(year: int) -> None:
    for span in (named.days_of(date.id, year) for date in DATES):
        assert span == UNBOUNDED or span.earliest <= span.latest  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("He died on Christmas Eve 2019.", "Christmas Eve 2019", "2019-12-24"),
        ("They met last Thanksgiving.", "last Thanksgiving", "2023-11-23"),
        ("They will meet again next Easter.", "next Easter", "2025-04-20"),
        ("It will open on Labor Day.", "Labor Day", "2024-09-02"),
        ("Shops had closed on Good Friday.", "Good Friday", "2024-03-29"),
        ("It rained on New Years Eve.", "New Years Eve", "2023-12-31"),
        ("Roads were full over Easter weekend.", "Easter weekend", "2024-W13-WE"),
        ("Fighting stopped during Ramadan.", "Ramadan", "2024-03-11/2024-04-09"),
        ("Nobody has flown there since 9/11.", "9/11", "2001-09-11"),
        ("Security changed after the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        ("They parade on St. Patrick's Day.", "St. Patrick's Day", "2024-03-17"),
        ("They landed on D-Day.", "D-Day", "1944-06-06"),
        ("Guests came on the Fourth of July 2020.", "Fourth of July 2020", "2020-07-04"),
    ],
)
def test_named_dates_in_a_text(text: str, quote: str, value: str) -> None:
    (found,) = find(text, WEDNESDAY)
    assert (found.text, found.value) == (quote, value)
    assert found.when.start_date is not None


def test_a_named_date_takes_the_year_of_its_day_in_figures() -> None:
    found = find("They met on Easter Sunday, April 21, 2019.", WEDNESDAY)
    assert [x.value for x in found] == ["2019-04-21", "2019-04-21"]


def test_a_named_date_says_that_it_is_one() -> None:
    (found,) = find("They met last Thanksgiving.", WEDNESDAY)
    assert found.when.basis is DateBasis.NAMED


@pytest.mark.parametrize(
    "text",
    [
        "They felled a Christmas tree.",
        "He sailed to Easter Island.",
        "The halloween-like mask.",
        "She sent Christmas cards.",
        "The Good Friday Agreement holds.",
    ],
)
def test_names_that_are_only_labels(text: str) -> None:
    assert find(text, WEDNESDAY) == []


def test_a_name_kept_on_different_days_is_not_guessed() -> None:
    (found,) = find("They will march on Independence Day.", WEDNESDAY)
    assert found.when.start_date is None


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("They marked Nato's 75th anniversary in Brussels.", "75th anniversary", "2024-04-04"),
        ("Veterans sailed for the 80th anniversary of D-Day.", "80th anniversary of D-Day", "2024-06-06"),
        (
            "Bells rang on the tenth anniversary of the September 11 attacks.",
            "tenth anniversary of the September 11 attacks",
            "2011-09-11",
        ),
        ("He spoke on the centenary of the Armistice.", "centenary of the Armistice", "2018-11-11"),
        ("He sailed for the fiftieth anniversary of D-Day.", "fiftieth anniversary of D-Day", "1994-06-06"),
        (
            "She wrote for the twenty-fifth anniversary of Chernobyl.",
            "twenty-fifth anniversary of Chernobyl",
            "2011-04-26",
        ),
        (
            "They will mark the anniversary of the fall of the Berlin Wall.",
            "anniversary of the fall of the Berlin Wall",
            "2024-11-09",
        ),
    ],
)
def test_anniversaries(text: str, quote: str, value: str) -> None:
    (found,) = find(text, WEDNESDAY)
    assert (found.text, found.value) == (quote, value)
    assert "anniversary of" in found.when.reason


@pytest.mark.parametrize("text", ["They kept their 50th wedding anniversary.", "The firm's 100th anniversary came."])
def test_an_unlisted_anniversary_is_no_date(text: str) -> None:
    assert find(text, WEDNESDAY) == []
