"""When a web page says it was published: JSON-LD, meta tags, time elements, then what htmldate finds in its markup.

Never its date of change, and never the day it was crawled.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from timeline.articles import extras
from timeline.articles.draft import Clue
from timeline.articles.published import EARLIEST_YEAR
from timeline.model import PublishedBasis

_META = (
    "article:published_time", "article:published", "datepublished", "og:article:published_time",
    "og:published_time", "bt:pubdate", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "published_time", "date.issued", "dcterms.issued", "dc.date.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published",
    "date_published", "originalpublicationdate", "rnews:datepublished", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "date",
)  # fmt: skip
_PUBLISHED_CLASS = re.compile(
    r"\b(?:pub(?:lish(?:ed)?)?[-_]?(?:date|time)|entry-date|date-?published|dt-published|published)\b", re.IGNORECASE
)
_NEW_YEAR = re.compile(r"\b0?1[./-]0?1[./-]|-01-01|\bJan\w*\.? 0?1\b|\b0?1\.? Jan", re.IGNORECASE)
_UPDATED = re.compile(r"updat|modif", re.IGNORECASE)


def clues(root: Any, html: str, url: str) -> tuple[Clue, ...]:
    """What the parsed page `root` says of its publication, most trusted first."""
    found = [*_json_ld(root), *_meta(root), *_time_elements(root)]
    if not found:
        found = list(_searched(html, url))
    return tuple(dict.fromkeys(found))


def _clue(value: object, where: str) -> Iterator[Clue]:
    if isinstance(value, str) and any(character.isdigit() for character in value):
        yield Clue(PublishedBasis.METADATA, value.strip(), where)


def _json_ld(root: Any) -> Iterator[Clue]:
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        try:
            content = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        dated = [node for node in _nodes(content) if "datePublished" in node]
        dates = [node["datePublished"] for node in sorted(dated, key=_is_no_article)]
        yield from (clue for value in dates[:1] for clue in _clue(value, "the page's JSON-LD datePublished"))


def _is_no_article(node: dict[str, Any]) -> bool:
    """Whether a JSON-LD object is something else than an article; a page's own date may be its template's."""
    return not re.search(r"Article|Posting|Report", str(node.get("@type", "")))


def _nodes(content: object) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document that may be the article: at the top, in lists and in @graph."""
    if isinstance(content, list):
        for one in content:
            yield from _nodes(one)
    elif isinstance(content, dict):
        yield content
        yield from _nodes(content.get("@graph", []))


def _meta(root: Any) -> Iterator[Clue]:
    tags: dict[str, str] = {}
    for tag in root.iterfind(".//meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        tags.setdefault(name, tag.get("content") or "")
    for name in _META:
        yield from _clue(tags.get(name), f"the page's meta tag {name}")


def _time_elements(root: Any) -> Iterator[Clue]:
    for element in root.iter("time", "abbr", "span"):
        kind = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
        stated = (
            element.get("datetime")
            or element.get("content")
            or (element.get("title") if element.tag == "abbr" else None)
        )
        if (
            stated
            and (element.get("pubdate") is not None or _PUBLISHED_CLASS.search(kind))
            and not _UPDATED.search(kind)
        ):
            yield from _clue(stated, "the page's time element")
            return


def _searched(html: str, url: str) -> Iterator[Clue]:
    htmldate = extras.load("htmldate")
    found = htmldate.find_date(
        html,
        original_date=True,
        url=url or None,
        min_date=f"{EARLIEST_YEAR}-01-01",
        max_date="2199-12-31",
        deferred_url_extractor=True,
    )
    # htmldate makes the first of January of a year that stands alone, in a copyright line for example.
    if found and (not found.endswith("-01-01") or _NEW_YEAR.search(html)):
        yield from _clue(found, "the page's markup")
