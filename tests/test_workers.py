"""Articles go to processes and come back in order, whatever happens to the processes."""

import datetime as dt
import multiprocessing
import os
import signal

import pytest

from tests.made import article
from timeline.model import Article
from timeline.workers import batches, find_all, find_one

TEXT = "Anna Berg met Paul Roth in Vienna on Monday. " + "The river was quiet. " * 400  # long, and soon understood


def test_batches_keep_order_and_hold_everything() -> None:
    articles = [article(f"a{number}", text=TEXT) for number in range(100)]
    found = list(batches(iter(articles)))
    assert len(found) > 2
    assert [one for batch in found for one in batch] == articles


@pytest.mark.parametrize("killed", [False, True], ids=["whole", "killed"])
def test_processes_find_what_one_finds_in_the_same_order(killed: bool) -> None:
    articles = [article(f"a{number}", text=f"{TEXT} {number}") for number in range(80)]
    alone = list(find_all(articles))
    together = find_all(iter(articles), workers=2)
    found = [next(together)]
    if killed:
        for process in multiprocessing.active_children():
            assert process.pid is not None
            os.kill(process.pid, signal.SIGKILL)
    assert found + list(together) == alone


def test_an_article_without_text_has_a_heading_and_no_mentions() -> None:
    heading, mentions = find_one(article(text="", problem="a1.txt: is empty"))
    assert (heading.characters, heading.problem, mentions) == (0, "a1.txt: is empty", [])


def test_an_article_whose_lists_are_passed_over_says_so() -> None:
    listed = ", ".join(f"talks with {town}" for town in ["Oslo", "Lima", "Accra"] * 11)
    heading, told = find_one(article(text=f"Anna Berg met Paul Roth on Monday. Agenda: {listed}."))
    assert [mention.trigger.text for mention in told] == ["met"]
    assert "that may tell an event, as a list or table has them, were passed over: 1" in heading.problem


def test_an_article_without_a_date_gets_the_one_its_text_gives_away() -> None:
    text = "Yesterday, at a dinner for Nato's 75th anniversary in Ghent, Ada Brandt met Rolf Anders."
    heading, told = find_one(Article("a", text, "a.txt", language="en"))
    assert (heading.published, str(heading.published_basis)) == (dt.date(2024, 4, 5), "inferred")
    assert {mention.when.start_date for mention in told} == {dt.date(2024, 4, 4)}
