"""Plain text and Markdown: one file is one article, its text exactly as it stands in the file."""

import re
from collections.abc import Iterator

from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.encoding import decode
from timeline.articles.limits import read_available

_HEADLINE_LENGTH = 140
_NOT_HEADLINE = re.compile(
    r"\W*(?:By\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d)|.*(?:[.:;,]|\bReporter|\bCorrespondent|\bStaff)\W*$|.*\b(?:19|20)\d\d\W*$|.*@",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article in `source`."""
    with source.open() as stream:
        data, lack = read_available(stream)
    text, doubt = decode(data, source.charset)
    empty = "" if text.strip() else "is empty; there is no text to read"
    yield Draft(text=text, title=headline(text), problems=tuple(filter(None, (lack, doubt, empty))))


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
