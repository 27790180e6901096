"""Plain text and Markdown: one file is one article, its text exactly as it stands in the file."""

import re
from collections.abc import Iterator

from timeline.articles.draft import Clue, Draft, Settings, Source
from timeline.articles.encoding import decode
from timeline.articles.limits import read_available
from timeline.model import PublishedBasis

_HEADLINE_LENGTH = 140
_NOT_HEADLINE = re.compile(
    r"\W*(?:By\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d)|.*(?:[.:;,]|\bReporter|\bCorrespondent|\bStaff)\W*$|.*\b(?:19|20)\d\d\W*$|.*@",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"---[ \t]*\r?\n(.{1,4000}?)\n---[ \t]*\r?\n", re.DOTALL)
_FIELD = re.compile(r"^(title|author|date|lang):[ \t]*(.+)$", re.MULTILINE | re.IGNORECASE)
_NO_TITLE = re.compile(r".*\.\w{3,5}$|(?:Microsoft )?Word\b.*|Untitled.*|Layout \d+|Document\d*", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article in `source`."""
    with source.open() as stream:
        data, lack = read_available(stream)
    text, doubt = decode(data, source.charset)
    empty = "" if text.strip() else "is empty; there is no text to read"
    details = _front_matter(text)
    yield Draft(
        text=text,
        title=details.get("title") or headline(text),
        author=details.get("author", ""),
        language=details.get("lang", ""),
        clues=(Clue(PublishedBasis.METADATA, details["date"], "the front matter"),) if details.get("date") else (),
        problems=tuple(filter(None, (lack, doubt, empty))),
    )


def _front_matter(text: str) -> dict[str, str]:
    """The simple fields of the block between lines of dashes that Markdown files of web sites begin with."""
    block = _BLOCK.match(text)
    fields = _FIELD.findall(block[1]) if block else []
    return {name.lower(): value.strip().strip("\"'") for name, value in fields}


def headline(text: str) -> str:
    """The headline a text begins with, or "" when its first lines aren't clearly one above a body.

    Clearly: short lines on their own, no full stop, neither byline nor date, above a longer paragraph.
    Of several (a newspaper's name, the headline) the one with most words.
    """
    above: list[str] = []
    for line in text[:2000].splitlines():
        bare = line.strip().lstrip("#").strip()
        if not bare:
            continue
        if len(bare) > _HEADLINE_LENGTH or bare.endswith((".", "!”", ".”", '."')):
            break
        above.append(bare)
        if len(above) > 4:
            return ""
    else:
        return ""
    candidates = [line for line in above if _LETTER.search(line) and not _NOT_HEADLINE.match(line)]
    return max(candidates, key=lambda line: len(line.split()), default="")


def stated_title(title: str) -> str:
    """The title in a document's properties, "" when it's a file name or what the program put there by itself."""
    return "" if _NO_TITLE.fullmatch(title.strip()) else title.strip()
