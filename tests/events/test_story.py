"""Told once: the tellings of an article become events. The articles are of Wednesday 10 May 2023."""

from pathlib import Path

import pytest

from tests.events.told import days, told

BLAST = "Gunmen attacked a hotel in Karvo on Sunday. Five people died."


def test_later_tellings_join_the_first() -> None:
    (mention,) = told(f"{BLAST} The attack was claimed by no one. The attackers fled after the shooting.")
    assert [span.text for span in mention.tellings] == ["attacked", "attack", "shooting"]


def test_another_attack_is_another_event() -> None:
    found = told(f"{BLAST} Another attack in Lund on Monday killed two.")
    assert [(days(m), m.killed) for m in found] == [("2023-05-07", 5), ("2023-05-08", 2)]


def test_the_past_is_not_the_news() -> None:
    found = told(
        f"{BLAST} An attack in Lund in 2011 killed ninety. It was a quiet country once.\n\nThe attack shook Karvo."
    )
    assert [(days(m), len(m.tellings)) for m in found] == [("2023-05-07", 2), ("2011-01-01/2011-12-31", 2)]


def test_sayings_of_two_speakers_are_two_events() -> None:
    found = told("Ada Brandt said on Monday the road is open. Rolf Anders said on Monday it is not.")
    assert [m.participants for m in found] == [("Ada Brandt",), ("Rolf Anders",)]


def test_one_saying_per_speaker_and_day() -> None:
    (mention,) = told("Ada Brandt said on Monday the road is open. Brandt told reporters on Monday it is wide.")
    assert len(mention.tellings) == 2


def test_only_the_title_tells_a_dated_event() -> None:
    (mention,) = told("Fish was served to all.", title="Ministers meet in Oslo on Friday")
    assert (mention.field, mention.event_type, mention.trigger.start) == ("title", "meeting", 10)


def test_a_record_without_text_is_read_by_its_title() -> None:
    (mention,) = told("", title="Ada Brandt meets Rolf Anders in Oslo")
    assert (mention.field, days(mention)) == ("title", "2023-05-10")


@pytest.mark.parametrize("text", ["", " \n", "…", "1990", "attack", "\ud7ff\U0010ffff", "met " * 2000])
def test_any_text_is_read(text: str) -> None:
    assert isinstance(told(text), list)


def test_a_sentence_of_nothing_but_triggers_is_a_list() -> None:
    crowd = "police arrested Anna Berg on Monday, " * 40
    assert told(crowd) == []
    (mention,) = told(f"{crowd}\nThe court acquitted Paul Roth on Tuesday.")
    assert mention.event_type == "trial"


def test_quotes_are_of_the_original_through_cleaning() -> None:
    text = "Gunmen at-\ntacked\u00a0a hotel in Kar\u00advo on Sun-\nday, killing  five."
    (mention,) = told(text)
    assert text[mention.trigger.start : mention.trigger.end] == mention.trigger.text == "at-\ntacked"
    assert mention.time is not None
    assert text[mention.time.start : mention.time.end] == mention.time.text


def test_an_own_codebook_adds_a_type(tmp_path: Path) -> None:
    own = tmp_path / "product_launch.toml"
    own.write_text(
        'type = "product_launch"\n\n[[trigger]]\nverb = ["launch", "unveil"]\n'
        'after_not = ["an attack"]\nexample = "The firm unveiled its truck."\n',
        encoding="utf-8",
    )
    found = told("Voltan unveiled its electric truck in Karvo on Sunday. Fish was served.", codebook=str(own))
    assert [(m.event_type, days(m)) for m in found] == [("product_launch", "2023-05-07")]
