"""JSON lines (.jsonl, .ndjson): one record a line, read line by line."""

import json
from collections.abc import Callable, Iterator
from io import BufferedIOBase, TextIOWrapper
from typing import NoReturn

from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.encoding import decode, peeked
from timeline.articles.limits import LARGEST
from timeline.articles.records import draft
from timeline.errors import InputError


class _NotJsonError(ValueError):
    """NaN or Infinity, which Python writes and JSON has no word for."""


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """An article for each line that isn't blank; a line that can't be read is an article that says why."""
    with source.open() as stream:
        for number, line in _lines(_line_reader(stream)):
            if line is None:
                yield Draft(
                    where=f"line {number}",
                    problems=(f"is longer than {LARGEST >> 20} MB; is it JSON lines, one record a line?",),
                )
            elif line.strip():
                yield _article(line, f"line {number}", settings)


def parse(text: str) -> tuple[object, tuple[str, ...]]:
    """The JSON value in `text`, and what was wrong but readable in it. Raises ValueError as `json.loads` does."""
    try:
        return json.loads(text, parse_constant=_refuse), ()
    except _NotJsonError as error:
        return json.loads(text, parse_constant=lambda _: None), (
            f"holds {error}, which is not JSON; it was read as null",
        )


def _refuse(constant: str) -> NoReturn:
    raise _NotJsonError(constant)


def _article(line: bytes, where: str, settings: Settings) -> Draft:
    try:
        text, doubt = decode(line)
        record, remarks = parse(text)
    except json.JSONDecodeError as error:
        return Draft(
            where=where,
            problems=(f"is broken JSON: {error.msg} at column {error.colno}; write one whole record a line",),
        )
    except (ValueError, RecursionError) as error:
        return Draft(where=where, problems=(f"is broken JSON: {error}",))
    except InputError as error:
        return Draft(where=where, problems=(str(error),))
    if not isinstance(record, dict):
        return Draft(
            where=where, problems=(f"holds {type(record).__name__}, not a record; write one JSON object a line",)
        )
    return draft(record, settings, where, remarks + ((doubt,) if doubt else ()))


def _line_reader(stream: BufferedIOBase) -> Callable[[int], bytes]:
    """What gives the next line, in at most so many bytes: UTF-16 and UTF-32, whose lines bytes don't show, as UTF-8."""
    buffered, encoding = peeked(stream)
    if not encoding.name.startswith(("utf-16", "utf-32")):
        return buffered.readline
    wide = TextIOWrapper(buffered, encoding.name, encoding.errors, newline="\n")
    return lambda size: wide.readline(size).encode("utf-8", "replace")


def _lines(readline: Callable[[int], bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Line numbers and lines; None for a line too long to be an article, of which only the head is ever held."""
    number = 0
    while line := readline(LARGEST):
        number += 1
        if len(line) < LARGEST or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = readline(LARGEST)
        yield number, None
