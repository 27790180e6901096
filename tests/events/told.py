"""Short articles for the tests of events, made from a text and the day it was published."""

import datetime as dt

from timeline.events import find
from timeline.model import Article, Mention, Published, PublishedBasis

PUBLISHED = dt.date(2023, 5, 10)  # a Wednesday


def told(text: str, published: dt.date | None = PUBLISHED, title: str = "", codebook: str = "") -> list[Mention]:
    """The events of a text."""
    known = Published(published, PublishedBasis.GIVEN) if published else Published()
    return find(Article(id="a", text=text, source="a.txt", title=title, published=known, language="en"), codebook)


def days(mention: Mention) -> str:
    """The dates of a mention, as "start" or "start/end", "" when undated."""
    start, end = mention.when.start_date, mention.when.end_date
    if start is None or end is None:
        return ""
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
