"""The whole dataflow on one screen: articles → mentions → events → tables → validated → files."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from timeline import articles
from timeline.events.merge import merge
from timeline.model import Article, Event, Mention
from timeline.tables import Heading, Tables, tabulate
from timeline.workers import find_all
from timeline.write import write


@dataclass(frozen=True, slots=True)
class Run:
    """What one run found, and the files it wrote."""

    tables: Tables
    files: list[Path] = field(default_factory=list)


def _unseen(heading: Heading, mentions: int) -> None:
    """Nobody watches."""


def extract(
    sources: Sequence[str | Path],
    output: str | Path = "outputs",
    *,
    published: dt.date | None = None,
    format: str | None = None,
    fields: Mapping[str, str] | None = None,
    language: str | None = None,
    workers: int = 1,
    validate: bool = True,
    watch: Callable[[Heading, int], None] = _unseen,
) -> Run:
    """Read the articles in `sources` and write their timeline into the folder `output`."""
    found = articles.read(sources, published=published, format=format, fields=fields, language=language)
    events, headings = find_events(found, workers, watch)
    tables = tabulate(events, headings)
    return Run(tables, write(tables, output))


def find_events(
    found: Iterable[Article], workers: int = 1, watch: Callable[[Heading, int], None] = _unseen
) -> tuple[list[Event], list[Heading]]:
    """The events that articles tell, and the headings of all articles in order. No text is kept."""
    headings: list[Heading] = []
    mentions: list[Mention] = []
    for heading, told in find_all(found, workers):
        headings.append(heading)
        mentions += told
        watch(heading, len(told))
    return merge(mentions, {heading.article_id: heading.published for heading in headings}), headings
