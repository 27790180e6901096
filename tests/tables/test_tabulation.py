"""Events become rows: counts, order, types and offsets."""

import datetime as dt
import random

import polars as pl
import pytest

from tests.made import TEXT, article, event, mention, when
from timeline.tables import Heading, tabulate
from timeline.tables.schema import TABLES, table_schema

_FACTS = """event_type title status start_date end_date time_of_day edtf date_precision date_basis earliest_date
latest_date participants place country latitude longitude killed injured"""
CONTRACT = {
    "timeline": f"event_id {_FACTS} confidence article_count mention_count first_published disagreement",
    "mentions": f"""mention_id event_id article_id field {_FACTS} trigger trigger_start trigger_end sentence
    sentence_start sentence_end time_text time_start time_end timex_type timex_value time_anchor date_reason
    tellings rule confidence""",
    "articles": """article_id source title publisher author language published published_basis
    published_earliest published_latest published_reason sha256 characters
    mention_count problem""",
    "participants": "event_id position name",
}


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_the_contract_in_order_and_type(name: str) -> None:
    frame = tabulate([event()], [article()]).named()[name]
    assert frame.columns == CONTRACT[name].split()
    assert frame.schema == pl.Schema(table_schema(name).types)


@pytest.mark.parametrize("name", TABLES)
def test_without_events_the_types_still_hold(name: str) -> None:
    frame = tabulate([], []).named()[name]
    assert frame.is_empty()
    assert frame.schema == pl.Schema(table_schema(name).types)


def test_every_telling_counts_and_the_sums_agree() -> None:
    tables = tabulate([event(mention("a1"), mention("a2", tellings=()))], [article("a1"), article("a2", title="Other")])
    assert tables.timeline["mention_count"].to_list() == [3]
    assert tables.articles["mention_count"].to_list() == [2, 1]
    assert tables.mentions["tellings"].to_list() == ["8-11; 47-52", "8-11"]


def test_a_mention_names_the_rules_of_its_event_and_of_its_time() -> None:
    told = tabulate([event(mention("a1"), mention("a2", time=None))], [article("a1"), article("a2")]).mentions
    assert told["rule"].to_list() == ["meeting.1; weekday", "meeting.1"]


def test_copies_of_one_text_count_as_one_article() -> None:
    told = event(mention("a1"), mention("a2"), mention("a3"))
    articles = [article("a1"), article("a2"), article("a3", text=TEXT + " More.")]
    assert tabulate([told], articles).timeline["article_count"].to_list() == [2]


def test_quotes_stand_at_their_offsets() -> None:
    row = tabulate([event()], [article()]).mentions.row(0, named=True)
    for quote, place in (("trigger", "trigger"), ("sentence", "sentence"), ("time_text", "time")):
        assert TEXT[row[f"{place}_start"] : row[f"{place}_end"]] == row[quote]


def test_what_is_unknown_is_null_never_empty_text() -> None:
    bare = mention(when=when(None), time=None, participants=(), place=None)
    tables = tabulate([event(bare)], [article(language="")])
    row = tables.timeline.row(0, named=True)
    unknown = (
        "start_date",
        "end_date",
        "time_of_day",
        "edtf",
        "participants",
        "place",
        "country",
        "latitude",
        "disagreement",
    )
    assert [row[name] for name in unknown] == [None] * len(unknown)
    assert tables.mentions["time_text"].to_list() == [None]
    assert tables.articles["language"].to_list() == [None]
    for frame in tables.named().values():
        assert not (frame.select(pl.col(pl.String) == "").sum_horizontal().sum())


def test_the_timeline_is_in_order_of_time_with_the_undated_last() -> None:
    days = [dt.date(2024, 5, 1), None, dt.date(2023, 1, 1), dt.date(2024, 4, 3)]
    events = [event(mention(when=when(day)), name=f"e{number}") for number, day in enumerate(days)]
    assert tabulate(events, [article()]).timeline["event_id"].to_list() == ["e2", "e3", "e0", "e1"]


def test_the_order_of_the_events_changes_nothing() -> None:
    events = [event(mention(f"a{number}"), name=f"e{number}") for number in range(20)]
    articles = [article(f"a{number}") for number in range(20)]
    shuffled = random.Random(1).sample(events, len(events))
    for name, frame in tabulate(events, articles).named().items():
        assert frame.equals(tabulate(shuffled, articles).named()[name])


def test_participants_are_numbered_from_one() -> None:
    assert tabulate([event()], [article()]).participants.rows() == [
        ("e0000001", 1, "Ann Lee"),
        ("e0000001", 2, "Bob Ray"),
    ]


def test_a_heading_is_the_article_without_its_text() -> None:
    heading = Heading.of(article(problem="a1.txt: odd"))
    assert (heading.characters, heading.problem) == (len(TEXT), "a1.txt: odd")
    assert tabulate([], [heading]).articles.equals(tabulate([], [article(problem="a1.txt: odd")]).articles)


def test_mention_ids_differ_and_stay() -> None:
    told = event(mention("a1"), mention("a2"))
    first, second = (
        tabulate([told], [article("a1"), article("a2")]).mentions["mention_id"].to_list() for _ in range(2)
    )
    assert first == second
    assert len(set(first)) == 2
