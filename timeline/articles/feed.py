"""Feeds (.rss, .atom, .xml): an article for each entry."""

import io
from collections.abc import Iterator
from typing import Any

from timeline.articles import extras
from timeline.articles.draft import Clue, Draft, Settings, Source
from timeline.articles.limits import read_all
from timeline.articles.markup import text_of
from timeline.errors import InputError
from timeline.model import PublishedBasis


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """An article for each entry, its full content if the feed has it, else its summary."""
    feedparser = extras.load("feedparser", "feeds")
    with source.open() as stream:
        data = read_all(stream)
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        raise InputError(
            f"holds no entries; is it an RSS or Atom feed? ({feed.get('bozo_exception') or 'no format recognised'})"
        )
    broken = (
        (f"is broken XML, read as far as it goes ({feed.bozo_exception})",)
        if feed.bozo and "version" not in feed
        else ()
    )
    for number, entry in enumerate(feed.entries, 1):
        yield _article(entry, feed.feed, f"entry {number}", broken if number == 1 else ())


def _article(entry: Any, feed: Any, where: str, problems: tuple[str, ...]) -> Draft:
    bodies = [content.get("value", "") for content in entry.get("content", [])]
    text = text_of(max(bodies, key=len, default="") or entry.get("summary", ""))
    published = entry.get("published", "").strip()
    return Draft(
        text=text,
        title=text_of(entry.get("title", "")),
        url=entry.get("link", ""),
        publisher=feed.get("title", ""),
        author=entry.get("author", ""),
        language=feed.get("language", ""),
        where=where,
        clues=(Clue(PublishedBasis.METADATA, published, "the feed"),) if published else (),
        problems=problems if text else (*problems, "has neither content nor a summary"),
    )
