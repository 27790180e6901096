"""How much is read before something is no article: a guard against endless lines and archives that explode."""

from typing import BinaryIO

from timeline.errors import InputError

LARGEST = 32 * 1024 * 1024
"""Bytes of one article; the longest novel has six million."""


def read_all(stream: BinaryIO, largest: int = LARGEST) -> bytes:
    """Everything left in `stream`. Raises InputError past `largest` bytes."""
    data = stream.read(largest + 1)
    if len(data) > largest:
        raise InputError(f"holds more than {largest >> 20} MB in one article; split it, or name its form with --format")
    return data
