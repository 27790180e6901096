"""PDF (.pdf): the text layer, page after page."""

import io
from collections.abc import Iterator
from typing import Any

from timeline.articles import extras
from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.limits import read_all
from timeline.articles.plain import headline, stated_title
from timeline.errors import InputError

_LARGEST = 256 << 20


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article in `source`. Raises InputError when it's locked, damaged, or only pictures of text."""
    pypdf = extras.load("pypdf", "pdf")
    with source.open() as stream:
        data = read_all(stream, _LARGEST)
    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise InputError("is locked with a password; save it without one")
        text = _text(document)
        details = document.metadata or {}
    except InputError:
        raise
    # pypdf lets whatever a broken file provokes through: KeyError, RecursionError, struct.error, its own.
    except Exception as error:
        raise InputError(f"is a damaged PDF ({type(error).__name__}: {error}); save it again") from error
    if not text.strip():
        raise InputError("holds no text, only pictures of it; recognise the text first, with ocrmypdf for example")
    yield Draft(
        text=text, title=stated_title(_detail(details, "/Title")) or headline(text), author=_detail(details, "/Author")
    )


def _text(document: Any) -> str:
    """The pages' text with a form feed between pages."""
    return "\f".join(page.extract_text() for page in document.pages)


def _detail(details: Any, key: str) -> str:
    value = details.get(key)
    return str(value).strip() if value else ""
