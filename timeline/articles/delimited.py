"""Tables as text (.csv, .tsv): a header, then one record a row, read row by row."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain

from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.encoding import peeked
from timeline.articles.limits import LARGEST
from timeline.articles.records import check_table, draft
from timeline.errors import InputError


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """An article for each row; a row with broken quotes is read as far as it can be and says so."""
    csv.field_size_limit(LARGEST)
    with source.open() as stream:
        buffered, encoding = peeked(stream)
        lines = io.TextIOWrapper(buffered, encoding.name, encoding.errors, newline="")
        first = lines.readline(LARGEST)
        delimiter = "\t" if source.form == ".tsv" else max(",;\t|", key=first.count)
        header = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
        if not header:
            raise InputError("is empty; a table needs a header row, and a row for each article")
        check_table(tuple(header), settings)
        doubts = (encoding.doubt,) if encoding.doubt else ()
        for row, (number, cells, problem) in enumerate(_rows(lines, delimiter, len(header)), 1):
            remarks = (*(doubts if row == 1 else ()), *(problem and (problem,)))
            yield draft(dict(zip(header, cells, strict=False)), settings, f"line {number}", remarks)


def _rows(lines: Iterator[str], delimiter: str, width: int) -> Iterator[tuple[int, Sequence[str], str]]:
    """Line number, cells and what is wrong with each row that isn't blank.

    A row whose quotes don't close is read again leniently; if that doesn't give `width` cells, its first line is read
    with quotes as plain characters, and reading goes on with the next line, so that one bad quote costs one row.
    """
    ahead: list[str] = []
    number = 1
    while True:
        taken: list[str] = []
        feed = _recorded(chain(_drained(ahead), lines), taken)
        try:
            cells, problem = next(csv.reader(feed, delimiter=delimiter, strict=True)), ""
        except StopIteration:
            return
        except csv.Error:
            cells, kept = _lenient(taken, delimiter, width)
            ahead[:0] = taken[kept:]
            del taken[kept:]
            # In tables apart by tabs a quote is a letter like any other.
            is_plain = delimiter == "\t" and len(cells) == width
            problem = "" if is_plain else "has broken quotes; write quotes inside a cell twice"
        if cells:
            if len(cells) != width:
                problem = problem or f"has {len(cells)} cells where the header has {width}"
            yield number + 1, cells, problem
        number += len(taken)


def _lenient(taken: list[str], delimiter: str, width: int) -> tuple[list[str], int]:
    """The cells of a row with broken quotes, and how many of the lines taken for it are really its."""
    for count in range(1, min(len(taken), 200) + 1):
        if delimiter == "\t":
            break
        cells = next(csv.reader(taken[:count], delimiter=delimiter), [])
        if len(cells) == width and _is_closed(taken[:count], delimiter):
            return cells, count
    return next(csv.reader(taken[:1], delimiter=delimiter, quoting=csv.QUOTE_NONE), []), 1


def _is_closed(lines: list[str], delimiter: str) -> bool:
    """Whether a line after `lines` would be a row of its own."""
    return len(list(csv.reader([*lines, "."], delimiter=delimiter))) > 1


def _recorded(lines: Iterator[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        yield line


def _drained(ahead: list[str]) -> Iterator[str]:
    while ahead:
        yield ahead.pop(0)
