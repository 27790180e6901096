"""The article that the project began with, where it is at hand: what a careful reader takes from it."""

import datetime as dt
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from corpora import SHARED

from timeline import pipeline

ARTICLE = SHARED / "corpora" / "000_4559dbb0f484cf44.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article isn't part of the project")

Row = dict[str, Any]


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def rows_of(folder: Path, **options: Any) -> list[Row]:
    pipeline.extract([ARTICLE], folder, validate=False, **options)
    return pl.read_parquet(folder / "timeline.parquet").to_dicts()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    return rows_of(tmp_path_factory.mktemp("given"), published=dt.date(2024, 4, 5))


@pytest.fixture(scope="module")
def undated(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    return rows_of(tmp_path_factory.mktemp("unknown"))


EXPECTED = [
    ("call", "2024-04-03", "2024-04-03", {"participants": "Sebastien Lecornu; Sergei Shoigu", "time_of_day": "NI"}),
    ("call", "2024-04-03", "2024-04-03", {"mention_count": 3}),
    ("meeting", "2024-04-04", "2024-04-04", {"place": "Brussels", "country": "BE"}),
    ("statement", "2024-04-04", "2024-04-04", {"participants": "Emmanuel Macron"}),
    ("attack", None, None, {"place": "Moscow", "country": "RU", "killed": 144, "date_precision": "vague"}),
    ("attack", None, None, {"latest_date": dt.date(2024, 4, 5)}),
    ("games", "2024-07-26", "2024-08-11", {"place": "Paris", "country": "FR", "status": "scheduled"}),
    ("games", "2012-07-27", "2012-08-12", {"place": "London", "country": "GB"}),
    ("games", "2018-02-09", "2018-02-25", {"place": "Pyeongchang", "country": "KR"}),
    ("games", "2021-07-23", "2021-08-08", {"place": "Tokyo", "country": "JP"}),
]


@pytest.mark.parametrize(("kind", "start", "end", "facts"), EXPECTED)
def test_it_tells(told: list[Row], kind: str, start: str | None, end: str | None, facts: Row) -> None:
    dated = [
        row for row in told if (row["event_type"], row["start_date"], row["end_date"]) == (kind, day(start), day(end))
    ]
    assert [row for row in dated if facts.items() <= row.items()], dated or [row["title"] for row in told]


@pytest.mark.parametrize(("kind", "name"), [("meeting", "Nato"), ("attack", "Islamic State")])
def test_who_takes_part(told: list[Row], kind: str, name: str) -> None:
    assert name in "; ".join(row["participants"] or "" for row in told if row["event_type"] == kind).split("; ")


def test_each_is_told_once(told: list[Row]) -> None:
    kinds = [row["event_type"] for row in told]
    assert (kinds.count("call"), kinds.count("attack"), kinds.count("games")) == (1, 1, 4)


def test_without_its_date_the_games_keep_theirs(undated: list[Row]) -> None:
    games = {row["start_date"] for row in undated if row["event_type"] == "games"}
    assert {day("2012-07-27"), day("2018-02-09"), day("2021-07-23"), day("2024-07-26")} <= games


def test_its_own_date_is_inferred_and_then_the_days_follow(undated: list[Row]) -> None:
    call = next(row for row in undated if row["event_type"] == "call")
    assert call["start_date"] == day("2024-04-03")
    assert {row["status"] for row in undated if row["start_date"] == day("2024-07-26")} == {"scheduled"}
