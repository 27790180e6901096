"""How much is read before something is no article: a guard against endless lines and archives that explode."""

import io
import zlib
from io import BufferedIOBase

from timeline.errors import InputError

LARGEST = 32 * 1024 * 1024
"""Bytes of one article; the longest novel has six million."""
LARGEST_PAGE = 8 * 1024 * 1024
"""Bytes of one web page; a megabyte is a large one, and finding the text takes seconds a megabyte."""
_FOLDS = 200
"""How far text is let grow when unpacked; natural language packs about four to one, logs thirty."""
_ALLOWANCE = 8 * 1024 * 1024


class CutShortError(InputError):
    """A packed file ends before its content does; what came before is sound."""


def read_all(stream: BufferedIOBase, largest: int = LARGEST) -> bytes:
    """Everything left in `stream`. Raises InputError past `largest` bytes."""
    data, doubt = read_available(stream, largest)
    if doubt:
        raise InputError(doubt)
    return data


def read_available(stream: BufferedIOBase, largest: int = LARGEST) -> tuple[bytes, str]:
    """What can be read of `stream`, and why that isn't all of it ("" when it is).

    Raises InputError past `largest` bytes.
    """
    pieces, size, doubt = [], 0, ""
    try:
        while piece := stream.read1(1 << 20):
            pieces.append(piece)
            size += len(piece)
            if size > largest:
                break
    except CutShortError as error:
        doubt = str(error)
    if size > largest:
        raise InputError(f"holds more than {largest >> 20} MB in one article; split it, or name its form with --format")
    if doubt and not size:
        raise InputError(doubt)
    return b"".join(pieces), doubt


class Unpacked(io.RawIOBase):
    """A stream that unpacks another; `packed` is the size of what it unpacks, in bytes.

    Raises InputError when the packed data is cut short or damaged, or grows beyond what text does.
    """

    def __init__(self, stream: BufferedIOBase, packed: int) -> None:
        self._stream = stream
        self._most = packed * _FOLDS + _ALLOWANCE
        self._size = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills `buffer` with what comes next; 0 at the end."""
        try:
            data = self._stream.read1(len(buffer))
        except EOFError as error:
            raise CutShortError("is cut short; get the whole file again") from error
        except InputError:
            raise
        except (OSError, zlib.error, ValueError, RuntimeError, NotImplementedError) as error:
            raise InputError(f"is damaged or not packed as its name says ({error})") from error
        except Exception as error:
            # zstandard and lzma raise types of their own, which are not at hand without them.
            if type(error).__name__ not in {"ZstdError", "LZMAError", "BadZipFile"}:
                raise
            raise InputError(f"is damaged or not packed as its name says ({error})") from error
        buffer[: len(data)] = data
        self._size += len(data)
        if self._size > self._most:
            raise InputError(f"grows more than {_FOLDS} times when unpacked, as no text does; it was left alone")
        return len(data)

    def close(self) -> None:
        """Closes what is unpacked too."""
        self._stream.close()
        super().close()
