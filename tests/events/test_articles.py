"""tests/corpus/articles.toml: whole articles, scored as a whole: what is found, with which dates."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline.events import find
from timeline.model import Article, Mention, Published, PublishedBasis
from timeline.text import sentences

CORPUS = Path(__file__).parents[1] / "corpus" / "articles.toml"


@dataclass(frozen=True, slots=True)
class Score:
    gold: int
    rows: int
    found: int
    dated: int

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.gold + self.rows)


@cache
def _articles() -> list[dict[str, Any]]:
    articles: list[dict[str, Any]] = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["article"]
    return articles


def _told(record: dict[str, Any]) -> list[Mention]:
    published = Published(dt.date.fromisoformat(record["published"]), PublishedBasis.GIVEN)
    article = Article(record["id"], record["text"], record["id"], record.get("title", ""), published, language="en")
    return [mention for mention in find(article) if mention.field == "text"]


def _pairs(record: dict[str, Any], rows: list[Mention]) -> list[tuple[dict[str, Any], Mention, bool]]:
    """(event, row, same dates): one row for one event of its type and sentence, required and dated first."""
    spans = sentences(record["text"])
    possible = []
    for i, event in enumerate(record["told"]):
        dates = (event.get("start", "None"), event.get("end", event.get("start", "None")))
        places = [record["text"].index(trigger) for trigger in event["triggers"]]
        for j, row in enumerate(rows):
            inside = any(a <= at < b and a <= row.trigger.start < b for at in places for a, b in spans)
            if inside and row.event_type == event["type"]:
                right = (str(row.when.start_date), str(row.when.end_date)) == dates
                possible.append((event.get("optional", False), not right, i, j))
    pairs: list[tuple[dict[str, Any], Mention, bool]] = []
    used: set[tuple[str, int]] = set()
    for _, wrong, i, j in sorted(possible):
        if not {("event", i), ("row", j)} & used:
            used |= {("event", i), ("row", j)}
            pairs.append((record["told"][i], rows[j], not wrong))
    return pairs


@cache
def _score() -> Score:
    gold = rows = found = dated = 0
    for record in _articles():
        told = _told(record)
        pairs = _pairs(record, told)
        required = [right for event, _, right in pairs if not event.get("optional")]
        gold += sum(not event.get("optional") for event in record["told"])
        rows += len(told) - (len(pairs) - len(required))
        found += len(required)
        dated += sum(required)
    return Score(gold, rows, found, dated)


def test_the_corpus_has_every_register() -> None:
    assert len(_articles()) >= 50
    assert {record["id"].split("-")[0] for record in _articles()} >= {"news", "rel", "bul"}
    for record in _articles():
        assert all(trigger in record["text"] for event in record["told"] for trigger in event["triggers"])


def test_events_are_found_and_dated() -> None:
    score = _score()
    assert score.f1(score.found) >= 0.9, score
    assert score.f1(score.dated) >= 0.86, score


def test_dates_of_found_events_are_right() -> None:
    score = _score()
    assert score.dated / score.found >= 0.93, score
