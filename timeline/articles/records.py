"""A record with named fields, from whatever form, as an article: which field is which."""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from timeline.articles.draft import Clue, Draft, Settings
from timeline.errors import InputError
from timeline.model import PublishedBasis

# What people call these columns, in order of trust; compared without case, "_", "-" and spaces.
_USUAL = {
    "id": ("docid", "articleid", "id", "uuid", "guid"),
    "published": (
        "published", "datepublished", "publisheddate", "publicationdate", "publishdate", "pubdate", "publishedat",
        "publishedon", "publishedtime", "firstpublished", "dct", "date", "day", "datetime",
        "timestamp", "created", "createdat",
    ),
    "title": ("title", "headline", "heading"),
    "text": (
        "text", "articletext", "fulltext", "maintext", "body", "articlebody", "content", "story", "article",
        "rawtext", "plaintext",
    ),
    "url": ("url", "link", "canonicalurl", "sourceurl", "permalink", "uri"),
    "publisher": ("publisher", "newspaper", "outlet", "sitename", "publication", "source", "domain"),
    "author": ("author", "authors", "byline", "creator"),
    "language": ("language", "lang", "inlanguage"),
}  # fmt: skip


def check(fields: Iterable[str]) -> None:
    """Raises InputError when one of `fields`, which the caller mapped, is none of ours."""
    if unknown := [ours for ours in fields if ours not in _USUAL]:
        raise InputError(f"--fields knows no {unknown[0]!r}; it knows {', '.join(_USUAL)}")


def columns(names: tuple[str, ...], settings: Settings) -> dict[str, str]:
    """Which of a record's fields `names` holds what: our name → theirs.

    What the caller named wins over the usual names.
    """
    return _columns(names, tuple(sorted(settings.fields.items())))


@lru_cache(maxsize=512)
def _columns(names: tuple[str, ...], given: tuple[tuple[str, str], ...]) -> dict[str, str]:
    found = {ours: theirs for ours, theirs in given if theirs in names}
    plain = {name.lower().replace("_", "").replace("-", "").replace(" ", ""): name for name in reversed(names)}
    for ours, usual in _USUAL.items():
        if ours not in dict(given):
            theirs = next((plain[name] for name in usual if name in plain), None)
            if theirs is not None and theirs not in found.values():
                found[ours] = theirs
    return found


def draft(record: Mapping[str, object], settings: Settings, where: str, problems: tuple[str, ...] = ()) -> Draft:
    """The article in `record`. What it lacks is a problem on the draft, never an exception."""
    named = columns(tuple(record), settings)
    value = {ours: _text(record[theirs]) for ours, theirs in named.items()}
    published = value.get("published", "").strip()
    return Draft(
        text=value.get("text", ""),
        id=value.get("id", "").strip(),
        title=value.get("title", "").strip(),
        url=value.get("url", "").strip(),
        publisher=value.get("publisher", "").strip(),
        author=value.get("author", "").strip(),
        language=value.get("language", "").strip(),
        where=where,
        clues=(Clue(PublishedBasis.GIVEN, published, f"the field {named['published']!r}"),) if published else (),
        problems=problems + _lacking(value, named, tuple(record), settings),
    )


def check_table(names: tuple[str, ...], settings: Settings) -> None:
    """Raises InputError when a table with the columns `names` has none for the text, or two of one name that is read:
    once, not for each row.
    """
    held = columns(names, settings)
    if "text" not in held:
        raise InputError("; ".join(_missing(names, settings)))
    if doubled := [theirs for theirs in held.values() if names.count(theirs) > 1]:
        raise InputError(f"has {names.count(doubled[0])} columns {doubled[0]!r}; rename all but the right one")


def _lacking(
    value: dict[str, str], named: dict[str, str], names: tuple[str, ...], settings: Settings
) -> tuple[str, ...]:
    empty = "text" in named and not value["text"].strip()
    return (*_missing(names, settings), *((f"has an empty field {named['text']!r}",) if empty else ()))


def _missing(names: tuple[str, ...], settings: Settings) -> tuple[str, ...]:
    held = ", ".join(names) or "no fields"
    given = settings.fields
    lacks = tuple(
        f"has no field {one!r} (named in --fields); it has {held}" for one in given.values() if one not in names
    )
    if "text" in given or "text" in columns(names, settings):
        return lacks
    return (*lacks, f"has no field 'text'; it has {held}: name the right one with --fields text=…")


def _text(value: object) -> str:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return _text(value.get("name", ""))
    if isinstance(value, (list, tuple)):
        return "; ".join(filter(None, map(_text, value)))
    isoformat = getattr(value, "isoformat", None)
    return str(isoformat()) if isoformat else str(value)
