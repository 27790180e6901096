"""Web pages (.html, .htm): the main text, and what the page says about itself."""

import datetime as dt
import re
from collections.abc import Iterator

from timeline.articles import extras
from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.encoding import decode
from timeline.articles.language import language_of
from timeline.articles.limits import LARGEST_PAGE, read_all
from timeline.articles.page_dates import clues
from timeline.errors import InputError

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article in `source`."""
    with source.open() as stream:
        data = read_all(stream, LARGEST_PAGE)
    yield article(data, url=source.url, charset=source.charset)


def charset_of(declaration: str) -> str:
    """The charset in a Content-Type header or a meta tag, "" when it has none."""
    match = _CHARSET.search(declaration)
    return match[1] if match else ""


def article(
    data: bytes, *, url: str = "", charset: str = "", where: str = "", not_after: dt.date | None = None
) -> Draft:
    """The article on the page `data`. Raises InputError when it has no text."""
    html, doubt = decode(data, _believed(data, charset))
    trafilatura = extras.load("trafilatura")
    root = extras.load("trafilatura.utils").load_html(html)
    if root is None:
        raise InputError("holds no HTML that can be read; is it a web page?")
    page_clues = clues(root, html, url)
    found = trafilatura.bare_extraction(
        html, url=url or None, with_metadata=True, include_comments=False, include_tables=True
    )
    if found is None or not (found.text or "").strip():
        raise InputError("holds no article text; save the whole page, or pass the text itself")
    return Draft(
        text=found.text,
        title=found.title or "",
        url=found.url or url,
        publisher=found.sitename or found.hostname or "",
        author=found.author or "",
        # A template's lang attribute is often left at English, so the text is asked first.
        language=language_of(found.text) or root.get("lang") or "",
        where=where,
        clues=page_clues,
        not_after=not_after,
        problems=(doubt,) if doubt else (),
    )


def _believed(data: bytes, charset: str) -> str:
    """The charset a server or the page declares, unless the bytes are UTF-8 whatever was declared."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return charset or charset_of(data[:4096].decode("ascii", "ignore"))
    return ""
