"""Which form an article comes in, by the file's ending or its first bytes, and which module reads it."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module

from timeline.articles.draft import Draft, Settings, Source
from timeline.errors import InputError

Reader = Callable[[Source, Settings], Iterator[Draft]]

# ending → the module of this package that reads it
_BY_ENDING = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "plain",
    ".jsonl": "json_lines",
    ".ndjson": "json_lines",
    ".json": "json_document",
    ".csv": "delimited",
    ".tsv": "delimited",
    ".parquet": "parquet_table",
    ".html": "web_page",
    ".htm": "web_page",
    ".xhtml": "web_page",
    ".warc": "web_archive",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".eml": "mail",
    ".pdf": "portable_document",
    ".docx": "word",
}
# Documents whose text is not read: in a folder too they are told, so that no cutting is lost without a word.
_UNREAD = (
    ".doc", ".odt", ".rtf", ".epub", ".pages", ".wpd", ".mht", ".mhtml", ".webarchive", ".msg", ".xls", ".xlsx", ".ods",
)  # fmt: skip
PACKED = (".gz", ".zst", ".zip")
_BINARY = (
    (b"%PDF-", ".pdf"),
    (b"PAR1", ".parquet"),
    (b"PK\x03\x04", ".zip"),
    (b"\x1f\x8b", ".gz"),
    (b"\x28\xb5\x2f\xfd", ".zst"),
    (b"WARC/", ".warc"),
)
_WRITTEN = (
    (
        re.compile(rb"\s*<(?:\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<?(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL),
        ".xml",
    ),
    (
        re.compile(
            rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        ".html",
    ),
    (re.compile(rb'\s*\{\s*"'), ".jsonl"),
    (re.compile(rb"\s*\["), ".json"),
)


def ending(name: str) -> str:
    """The last ending of a file name, lower case, with its dot; "" without one."""
    stem, dot, last = name.rpartition(".")
    return f".{last.lower()}" if dot and stem.strip("./") and "/" not in last else ""


def is_known(name: str) -> bool:
    """Whether a file of this name is read, or told to be unreadable, when it's found in a folder."""
    last = ending(name)
    if last in PACKED:
        return last == ".zip" or is_known(name[: -len(last)])
    return last in _BY_ENDING or last in _UNREAD


def endings() -> str:
    """The endings of all files that are read, for messages."""
    return " ".join((*_BY_ENDING, *PACKED))


def stem(name: str) -> str:
    """A file name without the endings that tell its form."""
    while ending(name) in PACKED or ending(name) in _BY_ENDING:
        name = name[: -len(ending(name))]
    return name


def sniff(head: bytes) -> str:
    """The ending that files which begin like `head` normally have; ".txt" when nothing speaks against it."""
    for mark, found in _BINARY:
        if head.startswith(mark):
            return found
    plain = head.removeprefix(b"\xef\xbb\xbf")
    return next((found for mark, found in _WRITTEN if mark.match(plain)), ".txt")


def reader(form: str) -> Reader:
    """What reads the form with this ending ("html" or ".html"). Raises InputError that lists the forms there are."""
    module = _BY_ENDING.get("." + form.lower().lstrip("."))
    if form in PACKED:
        raise InputError("is packed; unpack it first, or pass it as a file")
    if form in _UNREAD:
        raise InputError(f"{form} files are not read; save it as .docx, .pdf, .html or .txt (a table as .csv)")
    if module is None:
        raise InputError(
            f"no reader for {form or 'files without ending'!r}; "
            f"choose --format from {', '.join(ending[1:] for ending in _BY_ENDING)}"
        )
    read: Reader = import_module(f"timeline.articles.{module}").read
    return read
