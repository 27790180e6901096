"""Web archives (.warc): an article for each page that was answered with HTML."""

from collections.abc import Iterator
from io import BufferedIOBase
from typing import Any

from timeline.articles import extras, web_page
from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.limits import LARGEST_PAGE, CutShortError
from timeline.articles.published import day_of
from timeline.errors import InputError


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The articles of `source`; the day a page was archived only bounds its publication."""
    iterator = extras.load("warcio.archiveiterator", "warc")
    failure = extras.load("warcio.exceptions", "warc").ArchiveLoadFailed
    number = 0
    with source.open() as stream:
        sound = _SoundPart(stream)
        try:
            for record in iterator.ArchiveIterator(sound):
                if _is_page(record):
                    number += 1
                    yield _article(record, f"page {number}")
        except (failure, EOFError, ValueError) as error:
            raise InputError(f"is damaged after {number} pages ({error}); get the whole file again") from error
        if sound.error:
            raise InputError(f"is cut short after {number} pages; get the whole file again") from sound.error


class _SoundPart:
    """A stream that ends where a packed one was cut short, so that the pages before the cut are read."""

    def __init__(self, stream: BufferedIOBase) -> None:
        self._stream = stream
        self.error: CutShortError | None = None

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes; none at the end and at the cut."""
        try:
            return self._stream.read1(size)
        except CutShortError as error:
            self.error = error
            return b""


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == "200" and "html" in kind.lower()


def _article(record: Any, where: str) -> Draft:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    archived = day_of(record.rec_headers.get_header("WARC-Date") or "")
    charset = web_page.charset_of(record.http_headers.get_header("Content-Type") or "")
    try:
        data = record.content_stream().read(LARGEST_PAGE)
        return web_page.article(data, url=url, charset=charset, where=where, not_after=archived)
    except InputError as error:
        return Draft(url=url, where=where, not_after=archived, problems=(str(error),))
