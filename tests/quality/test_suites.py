"""The suites: each expectation has its reason, each condition its rows, and each fault is caught."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.made import article, event, mention
from timeline import assets, quality
from timeline.errors import AssetError, QualityError
from timeline.quality.context import CONTEXT
from timeline.quality.suites import suite
from timeline.tables import Tables, tabulate
from timeline.tables.schema import TABLES, table_schema

DAY = dt.date(2024, 4, 3)


@pytest.fixture(scope="module")
def sound() -> Tables:
    return tabulate([event()], [article()])


def spoiled(tables: Tables, table: str, **columns: Any) -> Tables:
    """`tables` with other values in one table's columns."""
    frame = tables.named()[table]
    types = table_schema(table).types
    wrong = frame.with_columns(pl.lit(value, dtype=types[column]).alias(column) for column, value in columns.items())
    return Tables(**{**tables.named(), table: wrong})


def failed(tables: Tables, name: str, begins: str) -> dict[str, str]:
    """Which expectations of one table fail, of those whose reason begins so: reason → severity."""
    frames = tables.named()
    asked = [expectation for expectation in suite(name) if expectation.reason.startswith(begins)]
    assert asked
    return {check.expected: check.severity for check in quality.check(name, frames[name], frames, asked).failures}


@pytest.mark.parametrize("name", TABLES)
def test_every_expectation_names_columns_that_exist_and_its_reason(name: str) -> None:
    known = {*table_schema(name).types, *CONTEXT[name]}
    for expectation in suite(name):
        assert expectation.columns <= known
        assert expectation.reason[0].isupper() or not expectation.reason[0].isalpha()
        assert len(expectation.reason.split()) > 3


def test_sound_tables_meet_every_expectation(sound: Tables) -> None:
    report = quality.validate(sound)
    assert report.believable
    assert not list(report.failures())
    assert report.checks == sum(len(suite(name)) for name in TABLES)
    assert not any(table.unchecked for table in report.tables)


@pytest.mark.parametrize(
    ("name", "columns", "reason", "severity"),
    [
        ("timeline", {"end_date": dt.date(2024, 4, 2)}, "No event ends before it starts", "critical"),
        ("timeline", {"start_date": None}, "An event without a first day has no last one", "critical"),
        ("timeline", {"event_type": "party"}, "The type is one of the codebook's", "critical"),
        ("timeline", {"date_basis": "none"}, "A date that is known says how it is known", "critical"),
        ("timeline", {"date_precision": "vague"}, "A date that is known has a precision", "critical"),
        ("timeline", {"date_precision": "month"}, "A date told to the month spans a month", "warning"),
        (
            "timeline",
            {"end_date": dt.date(2024, 4, 9), "latest_date": None},
            "A date told to the day spans one day",
            "critical",
        ),
        ("timeline", {"earliest_date": dt.date(2024, 4, 4)}, "No event starts before the earliest day", "critical"),
        ("timeline", {"latest_date": dt.date(2024, 4, 2)}, "No event ends after the latest day", "critical"),
        ("timeline", {"edtf": None}, "A date that is known has its EDTF form", "critical"),
        ("timeline", {"killed": -1}, "Nobody is killed less than zero times", "critical"),
        ("timeline", {"killed": 5}, "Only attacks, disasters, protests and deaths kill", "warning"),
        ("timeline", {"country": "France"}, "A country is two capital letters", "critical"),
        (
            "timeline",
            {"participants": "Someone Else"},
            "The participants are those of the table participants",
            "critical",
        ),
        ("timeline", {"mention_count": 9}, "The mentions add up to mention_count", "critical"),
        ("timeline", {"confidence": 1.5}, "Confidence lies between 0 and 1", "critical"),
        ("timeline", {"title": None}, "Every row has a title", "critical"),
        ("mentions", {"event_id": "unknown1"}, "Its event is a row of the timeline", "critical"),
        ("mentions", {"article_id": "unknown1"}, "Its article is a row of the table articles", "critical"),
        ("mentions", {"trigger_end": 99}, "A quoted trigger is as long as its offsets say", "critical"),
        ("mentions", {"sentence_start": 9}, "The trigger stands in the sentence quoted", "critical"),
        ("mentions", {"time_end": 9999}, "No quote ends after its article does", "critical"),
        ("mentions", {"date_reason": None}, "Every date, and every lack of one, has its reason", "critical"),
        (
            "mentions",
            {"time_text": None, "date_basis": "explicit"},
            "A date that the text spells out quotes where",
            "warning",
        ),
        ("articles", {"sha256": "abc"}, "A text's hash is a SHA-256", "critical"),
        ("articles", {"published_basis": "none"}, "An article whose date is not known has none", "critical"),
        ("articles", {"published": dt.date(1400, 1, 1)}, "Articles were published after the year 1500", "critical"),
        ("articles", {"problem": "odd"}, "At least 95 in 100 articles are read without a problem", "warning"),
        ("participants", {"name": "A; B"}, "A name holds no semicolon or line break", "critical"),
        ("participants", {"position": 1}, "No two participants of an event share a position", "critical"),
        ("participants", {"event_id": "unknown1"}, "Its event is a row of the timeline", "critical"),
    ],
)
def test_each_fault_is_caught(sound: Tables, name: str, columns: dict[str, Any], reason: str, severity: str) -> None:
    assert list(failed(spoiled(sound, name, **columns), name, reason).values()) == [severity]
    assert not failed(sound, name, reason)


def test_what_has_happened_is_not_ahead_of_its_articles(sound: Tables) -> None:
    ahead = dt.date(2024, 4, 8)
    dates = {"start_date": ahead, "end_date": ahead, "latest_date": None, "edtf": "2024-04-08"}
    for begins, severity in (("Most of what has happened", "critical"), ("What has happened", "warning")):
        assert list(failed(spoiled(sound, "timeline", **dates), "timeline", begins).values()) == [severity]
        assert not failed(spoiled(sound, "timeline", status="scheduled", **dates), "timeline", begins)


def test_a_failure_tells_how_many_rows_and_three_of_them() -> None:
    events = [event(mention(f"a{number}"), name=f"e000000{number}", title="") for number in range(5)]
    tables = spoiled(tabulate(events, [article(f"a{number}") for number in range(5)]), "timeline", status="perhaps")
    lines = [check.line for _, check in quality.validate(tables).failures("critical")]
    assert lines == [
        "The status is happened, scheduled or cancelled: 5 rows fail, such as e0000000, e0000001, e0000002"
    ]


def test_types_of_another_codebook_are_let_through(sound: Tables) -> None:
    other = spoiled(spoiled(sound, "timeline", event_type="party"), "mentions", event_type="party")
    assert not quality.validate(other).believable
    assert quality.validate(other, event_types=["party"]).believable


def test_an_empty_run_is_believable_with_a_warning() -> None:
    report = quality.validate(tabulate([], [article()]))
    assert report.believable
    assert "At least one event was found: it is 0" in [check.line for _, check in report.failures()]


def write_suite(folder: Path, **changes: Any) -> str:
    entry = {
        "type": "expect_column_values_to_not_be_null",
        "kwargs": {"column": "title"},
        "meta": {"reason": "Every row has a title"},
        "severity": "critical",
        **changes,
    }
    path = folder / "my_suite.json"
    path.write_text(json.dumps({"name": "mine", "expectations": [entry]}))
    return str(path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"type": "expect_nothing_in_particular"}, "expectation 1 .* doesn't know"),
        ({"kwargs": {"column": "colour"}}, "looks at colour, which the table timeline doesn't have"),
        ({"kwargs": {"column": "title", "column_B": "title", "min_value": 1}}, "the suite can't be used"),
        (
            {
                "kwargs": {
                    "column": "title",
                    "row_condition": {
                        "type": "comparison",
                        "column": {"name": "title"},
                        "operator": "<",
                        "parameter": 5,
                    },
                }
            },
            "could not be evaluated",
        ),
    ],
)
def test_a_suite_that_cannot_be_used_is_an_error_not_a_pass(
    sound: Tables, tmp_path: Path, changes: dict[str, Any], message: str
) -> None:
    table = tmp_path / "timeline.parquet"
    sound.timeline.write_parquet(table)
    with pytest.raises(QualityError, match=message):
        quality.validate_file(table, write_suite(tmp_path, **changes))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"severity": "fatal"}, "severity 'fatal'; use critical or warning"),
        ({"meta": {}}, "lacks 'reason'"),
    ],
)
def test_a_malformed_suite_is_named(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(AssetError, match=message):
        suite(write_suite(tmp_path, **changes))


def test_an_empty_suite_checks_nothing_and_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.json").write_text('{"name": "empty", "expectations": []}')
    with pytest.raises(AssetError, match="holds no expectations"):
        suite(str(tmp_path / "empty.json"))


def test_alone_a_table_is_checked_as_far_as_it_goes(sound: Tables, tmp_path: Path) -> None:
    sound.timeline.write_parquet(tmp_path / "timeline.parquet")
    report = quality.validate_file(tmp_path / "timeline.parquet")
    assert report.believable
    assert len(report.tables[0].unchecked) == 5
    assert report.checks + 5 == len(suite("timeline"))


def test_the_suites_are_named_after_the_tables() -> None:
    assert {path.stem for path in assets.folder("validation").glob("*.json")} == set(TABLES)
