"""Told once: the corpus of article groups in tests/corpus/merges.toml, and the properties of merging."""

import datetime as dt
import random

import pytest

from tests.events.groups import groups, mention, pairs, read_corpus
from timeline.events.merging.blocks import candidates
from timeline.events.merging.merge import explain, merge
from timeline.events.merging.telling import tellings
from timeline.events.merging.title import LONGEST, title
from timeline.model import Event, Mention, Status


def test_the_corpus_is_large_enough() -> None:
    told, published = read_corpus()
    assert len(groups()) >= 60
    assert len(told) >= len(published) > 130


def test_merging_finds_the_corpus_events() -> None:
    told, published = read_corpus()
    label = dict(told)
    gold = pairs([[m for m, own in told if own == name] for name in dict.fromkeys(label.values())])
    found = pairs(event.mentions for event in merge([m for m, _ in told], published))
    wrong = [f"{label[a]} + {label[b]}" for a, b in map(tuple, found - gold)]
    missed = [f"{label[a]}: {a.sentence.text} | {b.sentence.text}" for a, b in map(tuple, gold - found)]
    precision, recall = len(found & gold) / len(found), len(found & gold) / len(gold)
    assert precision >= 0.95, wrong
    assert recall >= 0.80, missed


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_mentions_changes_nothing(seed: int) -> None:
    told, published = read_corpus()
    mentions = [m for m, _ in told]
    shuffled = random.Random(seed).sample(mentions, len(mentions))
    assert merge(shuffled, dict(sorted(published.items(), reverse=True))) == merge(mentions, published)


def test_every_mention_is_in_one_event_and_ids_differ() -> None:
    told, published = read_corpus()
    events = merge([m for m, _ in told], published)
    kept = sorted(id(m) for event in events for m in event.mentions)
    assert kept == sorted(id(m) for m, _ in told)
    assert len({event.id for event in events}) == len(events)
    assert all(len({m.article_id for m in event.mentions}) == len(event.mentions) for event in events)


def test_events_of_happened_mentions_never_hold_dates_that_contradict() -> None:
    told, published = read_corpus()
    for event in merge([m for m, _ in told], published):
        happened = [m.when for m in event.mentions if m.status is Status.HAPPENED]
        spans = [(when.start_date, when.end_date) for when in happened if when.start_date and when.end_date]
        assert not spans or max(start for start, _ in spans) <= min(end for _, end in spans)


def _named(group: str) -> list[Event]:
    told, published = read_corpus()
    n = next(i for i, g in enumerate(groups()) if g["name"] == group)
    return merge([m for m, _ in told if m.article_id.startswith(f"g{n:02d}-")], published)


def test_the_newest_toll_wins_and_the_others_are_kept() -> None:
    (event,) = _named("bombing with an updated toll")
    assert (event.killed, event.injured) == (16, 30)
    assert event.disagreement.startswith("killed: 16 (g03-2) / 14 (g03-1) / 9 (g03-0)")
    assert event.first_published == dt.date(2022, 3, 5)
    assert event.title == "Attack in Herat"


def test_a_moved_date_takes_the_newer_and_keeps_the_older() -> None:
    (event,) = _named("brought forward summit, then held")
    assert (event.when.start_date, event.status) == (dt.date(2022, 8, 25), Status.HAPPENED)
    assert "date: 2022-08-25 (g11-2) / 2022-08-30 (g11-0)" in event.disagreement


def test_the_most_precise_date_wins() -> None:
    (event,) = _named("day and month tell the same meeting")
    assert event.when.start_date == event.when.end_date == dt.date(2018, 4, 12)
    assert event.participants == ("Marcus Fenwick", "Yusuf al-Rahim")
    assert event.disagreement == ""


def test_names_take_their_fullest_form() -> None:
    (event,) = _named("a phone call by two outlets, one with last names only")
    assert event.participants == ("Anselm Koberg", "Nino Dvaladze")
    assert event.title == "Call: Anselm Koberg, Nino Dvaladze"


def test_explain_gives_a_reason_for_every_join() -> None:
    told, published = read_corpus()
    for event in merge([m for m, _ in told], published):
        first, *others = explain(event, published)
        assert first[1] == ""
        assert all(reason for _, reason in others)


def test_an_id_stays_when_a_later_article_joins() -> None:
    told, published = read_corpus()
    mentions = [m for m, _ in told if m.article_id.startswith("g03-")]
    (before,), (after,) = merge(mentions[:1], published), merge(mentions, published)
    assert before.id == after.id


def test_two_mentions_of_one_article_never_merge() -> None:
    text = "Ada Bell met Ivo Carr in Riga on Monday. Ada Bell met Ivo Carr in Riga."
    row = {"type": "meeting", "trigger": "met", "start": "2020-01-06", "who": ["Ada Bell", "Ivo Carr"], "place": "Riga"}
    twice = [mention("a", text, row), mention("a", text, {**row, "trigger": "met Ivo"})]
    other = mention("b", text, row)
    events = merge([*twice, other], {"a": dt.date(2020, 1, 7), "b": dt.date(2020, 1, 7)})
    assert sorted(len(event.mentions) for event in events) == [1, 2]


def test_a_ship_named_by_both_joins_a_telling_with_a_place_and_one_without() -> None:
    told, published = read_corpus()
    ours = [m for m, label in told if label.endswith(("/havsula", "/orlanda"))]
    assert sorted(len(event.mentions) for event in merge(ours, published)) == [1, 2]


@pytest.mark.parametrize(
    ("event_type", "names", "place", "when", "expected"),
    [
        ("call", ["Sebastien Lecornu", "Sergei Shoigu"], "", "2024-04-03", "Call: Sebastien Lecornu, Sergei Shoigu"),
        ("attack", ["Islamic State"], "Moscow", "", "Attack in Moscow"),
        ("meeting", ["Nato"], "Brussels", "", "Meeting: Nato"),
        ("games", [], "Paris", "", "Games in Paris"),
        ("games", ["Skjold", "Brage"], "Riga", "", "Games: Skjold, Brage"),
        ("meeting", [], "Brussels", "", "Meeting in Brussels"),
        ("attack", [], "", "2020-03", "Attack, 2020-03"),
        ("product_launch", ["Corvane"], "", "", "Product launch: Corvane"),
        ("call", [f"Person Number{n:02d}" for n in range(9)], "", "",
         "Call: Person Number00, Person Number01, Person Number02 and 6 more"),
    ],
)  # fmt: skip
def test_titles(event_type: str, names: list[str], place: str, when: str, expected: str) -> None:
    assert title(event_type, names, place, when) == expected


def test_a_title_is_never_too_long() -> None:
    assert len(title("call", ["A" * 300], "")) <= LONGEST
    assert len(title("attack", [], "the very long name of a place " * 9)) <= LONGEST


def _reports(count: int) -> list[Mention]:
    """One bombing as told by many outlets, each in words of its own."""
    row = {"type": "attack", "trigger": "bombing", "start": "2022-03-04", "place": "Herat", "country": "AF"}
    return [mention(f"a{n:05d}", f"Outlet {n} told of the bombing.", row) for n in range(count)]


def test_a_crowded_day_is_compared_by_neighbours() -> None:
    few, many = (len(candidates(tellings(_reports(count), {}))) for count in (200, 400))
    assert many < 2.2 * few
    assert len(merge(_reports(400), {})) == 1


def test_a_text_that_many_papers_print_costs_little() -> None:
    row = {"type": "attack", "trigger": "bombing", "start": "2022-03-04", "place": "Herat", "country": "AF"}
    text = "A bombing at a market in Herat killed 9 people on Friday, hospital officials said."
    copies = [mention(f"a{n:05d}", text, row) for n in range(1000)]
    assert len(candidates(tellings(copies, {}))) < 1000
    (event,) = merge(copies, {})
    assert event.confidence == copies[0].confidence


def test_an_article_given_twice_has_ids_of_its_own() -> None:
    text = "Ada Bell met Ivo Carr in Riga on Monday."
    row = {"type": "meeting", "trigger": "met", "start": "2020-01-06", "who": ["Ada Bell", "Ivo Carr"]}
    events = merge([mention("a", text, row), mention("a", text, row)], {})
    assert len({event.id for event in events}) == len(events) == 2
