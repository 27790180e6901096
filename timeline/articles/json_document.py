"""JSON documents (.json): an array of records, read record by record, or one object that is or holds them."""

import json
import re
from collections.abc import Iterator
from io import TextIOWrapper

from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.encoding import decode, peeked
from timeline.articles.json_lines import parse
from timeline.articles.limits import LARGEST, read_all
from timeline.articles.records import draft
from timeline.errors import InputError

_CHUNK = 1 << 16
_BETWEEN = re.compile(r"[\s,]*")
_CONSTANT = re.compile(r"\b(?:NaN|-?Infinity)\b")


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """An article for each record; one that can't be read says why."""
    with source.open() as stream:
        buffered, encoding = peeked(stream)
        if buffered.peek().decode(encoding.name, "ignore").lstrip().startswith("["):
            text = TextIOWrapper(buffered, encoding.name, encoding.errors)
            yield from _array(text, (encoding.doubt,) if encoding.doubt else (), settings)
        else:
            yield from _document(read_all(buffered), settings)


def _document(data: bytes, settings: Settings) -> Iterator[Draft]:
    text, doubt = decode(data)
    try:
        value, remarks = parse(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            raise InputError("holds several JSON values; if each is a line, pass --format jsonl") from error
        raise InputError(f"is broken JSON: {error.msg} at line {error.lineno}, column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"is broken JSON: {error}") from error
    doubts = remarks + ((doubt,) if doubt else ())
    for number, record in enumerate(_records(value), 1):
        yield _article(
            record, f"record {number}" if record is not value else "", settings, doubts if number == 1 else ()
        )


def _records(value: object) -> list[object]:
    """The records in a document: its list of objects ("articles": […]) if it has one, else itself."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and "text" not in value:
        lists = [
            held
            for held in value.values()
            if isinstance(held, list) and held and all(isinstance(one, dict) for one in held)
        ]
        if len(lists) == 1:
            return list(lists[0])
    return [value]


def _array(stream: TextIOWrapper, doubts: tuple[str, ...], settings: Settings) -> Iterator[Draft]:
    """The records of an array that `stream` begins with; its own `doubts` are told of the first."""
    decoder = json.JSONDecoder(parse_constant=lambda _: None)
    text = stream.read(_CHUNK).lstrip()[1:]
    number, place, ended = 0, 0, False
    while True:
        match = _BETWEEN.match(text, place)
        place = match.end() if match else place
        if text[place : place + 1] == "]":
            return
        try:
            record, after = decoder.raw_decode(text, place)
            if after == len(text) and not ended:
                raise json.JSONDecodeError("cut at the end of what was read", text, after)
        except (json.JSONDecodeError, RecursionError) as error:
            if ended or len(text) - place > LARGEST:
                yield Draft(where=f"record {number + 1}", problems=(_broken(error, ended),))
                return
            more = stream.read(max(_CHUNK, len(text) - place))
            text, place, ended = text[place:] + more, 0, not more
            continue
        number += 1
        holds_nan = _CONSTANT.search(text, place, after) and "NaN" not in json.dumps(record)
        nan = ("holds NaN, which is not JSON; it was read as null",) if holds_nan else ()
        yield _article(record, f"record {number}", settings, doubts + nan)
        doubts, place = (), after


def _broken(error: Exception, ended: bool) -> str:
    reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
    return f"is broken JSON: {reason}; what follows was not read" if ended else "is too large for one article"


def _article(record: object, where: str, settings: Settings, doubts: tuple[str, ...]) -> Draft:
    if not isinstance(record, dict):
        return Draft(where=where, problems=(f"holds {type(record).__name__}, not a record with fields",))
    return draft(record, settings, where, doubts)
