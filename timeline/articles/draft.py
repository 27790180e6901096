"""What a reader of one form hands over: an article as found, before it has an id, a hash and a publication date."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BufferedIOBase

from timeline.model import PublishedBasis


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that dates an article: `value` as it stands there, `where` as a reader would say it."""

    basis: PublishedBasis
    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its form holds it.

    `where` names the record inside the source ("line 3"), "" when the source is one article.
    `clues` are in order of trust within their basis; `not_after` is a day by which it had certainly been published.
    """

    text: str = ""
    id: str = ""
    title: str = ""
    url: str = ""
    publisher: str = ""
    author: str = ""
    language: str = ""
    where: str = ""
    clues: tuple[Clue, ...] = ()
    not_after: dt.date | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Something that holds articles: a file, a member of an archive, standard input, or an answer from the web.

    `open` gives a fresh binary stream; it raises InputError when it can't. `charset` is what a server declared.
    `size` is in bytes, 0 when unknown.
    `written` is the day the source was last written, which no article in it can be published after. `problem` says why
    nothing can be read from it, `doubt` what is odd about it though it can.
    """

    name: str
    form: str
    open: Callable[[], BufferedIOBase]
    stem: str = ""
    written: dt.date | None = None
    charset: str = ""
    url: str = ""
    size: int = 0
    problem: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the caller said about the articles: the publication day, which record field is which, the language."""

    published: dt.date | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
