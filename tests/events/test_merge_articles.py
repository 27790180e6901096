"""The articles of tests/corpus/merges.toml from text to timeline: found, then merged."""

from typing import Any

from tests.events.groups import mention, pairs, read_groups
from timeline.events import find, merge
from timeline.model import Article, Mention, Published, PublishedBasis


def _found(article_id: str, record: dict[str, Any], day: Any) -> list[tuple[Mention, str]]:
    """The mentions found in an article, each with the label of the event of the corpus that it is, or ""."""
    published = Published(day, PublishedBasis.GIVEN)
    left = find(Article(article_id, record["text"], article_id, published=published, language="en"))
    labelled = []
    for row in record["told"]:
        at = mention(article_id, record["text"], row).trigger.start
        fitting = [found for found in left if found.event_type == row["type"]]
        if fitting:
            best = min(fitting, key=lambda found: abs(found.trigger.start - at))
            left.remove(best)
            labelled.append((best, row["event"]))
    return labelled + [(found, "") for found in left]


def test_articles_merge_into_the_events_they_tell() -> None:
    """Recall is over all pairs of the corpus, also those whose mentions aren't found."""
    labels: dict[Mention, str] = {}
    published, wanted = {}, 0
    for n, group in read_groups():
        counts: dict[str, int] = {}
        for article_id, record, day in group:
            published[article_id] = day
            labels |= {found: f"{n}/{label}" if label else "" for found, label in _found(article_id, record, day)}
            for row in record["told"]:
                counts[row["event"]] = counts.get(row["event"], 0) + 1
        wanted += sum(count * (count - 1) // 2 for count in counts.values())
    events = merge(list(labels), published)
    joined = [tuple(pair) for pair in pairs([[m for m in event.mentions if labels[m]] for event in events])]
    right = [pair for pair in joined if labels[pair[0]] == labels[pair[1]]]
    assert len(right) / len(joined) >= 0.95
    assert len(right) / wanted >= 0.80
