"""The publication day of an article that doesn't state it, from its times and the Games it speaks of."""

from dataclasses import replace

from timeline.events import games
from timeline.model import Article, DateSpan, Published
from timeline.text import clean
from timeline.times import scan
from timeline.times.publication.evidence import Known
from timeline.times.publication.inference import infer


def dated(article: Article) -> Article:
    """`article` with its day, or bounds for it, inferred when it has none; itself when it has."""
    if article.published.date is not None or not article.text:
        return article
    found = inferred(article.text, article.published.bounds, article.language or "en")
    return replace(article, published=found) if found.bounds != DateSpan() else article


def inferred(text: str, within: DateSpan | None = None, language: str = "en") -> Published:
    """When `text` was published, as far as it can be told from itself."""
    plain = clean(text).text
    editions = [
        Known(mention.start, mention.end, mention.edition.name, DateSpan(mention.edition.start, mention.edition.end))
        for mention in games.find(plain)
        if mention.edition is not None and mention.part == "whole"
    ]
    return infer(plain, scan(plain, language), known=editions, within=within, language=language)
