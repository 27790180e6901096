"""Articles from whatever form they come in, each with its text as given and when it was published."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from timeline.articles import forms, locate, records
from timeline.articles.assemble import Assembler
from timeline.articles.draft import Settings, Source
from timeline.errors import InputError
from timeline.model import Article

__all__ = ["read"]


def read(
    sources: Sequence[str | Path],
    *,
    published: dt.date | None = None,
    format: str | None = None,
    fields: Mapping[str, str] | None = None,
    language: str | None = None,
) -> Iterator[Article]:
    """The articles in files, folders (with all below them) and "-" (standard input), one after another.

    `published` is the day all of them were published, `format` their form whatever their ending ("jsonl"), `fields`
    maps our field names to a record's own ("text" → "body"), `language` is an ISO 639-1 code. What can't be read is an
    article without text whose `problem` names file, line and remedy. Raises InputError, at once, when nothing that was
    named exists or holds articles, or `format` or one of `fields` is unknown.
    """
    if format is not None:
        forms.reader(format)
    if fields:
        records.check(fields)
    found = locate.sources(sources, format or "")
    settings = Settings(published, dict(fields or {}), language or "")
    return _articles(found, settings)


def _articles(sources: Sequence[Source], settings: Settings) -> Iterator[Article]:
    assembler = Assembler(sources, settings)
    for source in _with_content(sources):
        if source.problem:
            yield assembler.unreadable(source, source.problem)
            continue
        try:
            for draft in forms.reader(source.form)(source, settings):
                yield assembler.article(draft, source)
        except InputError as error:
            yield assembler.unreadable(source, str(error))
        except OSError as error:
            yield assembler.unreadable(source, f"cannot be read ({error.strerror or error}); check the file")
        except Exception as error:  # what a hostile file makes a library raise must not cost the other articles
            yield assembler.unreadable(source, f"cannot be read ({error!r}); save it again, or in another form")


def _with_content(sources: Sequence[Source]) -> Iterable[Source]:
    """The sources, those on the web fetched when their turn is near."""
    if not any(locate.is_address(source.name) for source in sources):
        return sources
    from timeline.articles import fetch

    return fetch.fetched(sources, fetch.Manners(cache=fetch.cache_file()))
