"""From bytes to text: declared, marked, UTF-8, or detected; and what was doubtful about it."""

import codecs
import io
import re
from typing import NamedTuple, cast

from timeline.articles.language import language_of
from timeline.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What news is saved in when it isn't UTF-8; without this list short texts are taken for rare code pages.
_PLAUSIBLE = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip
# Written in the letters of windows-1252: their words settle what the few bytes beyond ASCII in a text leave open.
_WESTERN = frozenset({"de", "en", "es", "fr", "it", "nl", "pt"})
_HEAD = 1 << 16
# UTF-8 that was read as windows-1252 and saved again: "â€™" for ’, "Ã©" for é.
_MOJIBAKE = re.compile(
    "â€[\u2122\u0153\u009d\u0098\u0099\u201c\u201d\u02dc]|Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf](?![a-z])"
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1a\x1b"))


class Encoding(NamedTuple):
    """How to decode some bytes: the arguments of `bytes.decode`, and what is doubtful about it ("" when nothing is)."""

    name: str
    errors: str = "strict"
    doubt: str = ""


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text of `data`, and what is doubtful about it ("" when nothing is). Raises InputError when it isn't text."""
    encoding = detect(data, declared)
    text = data.decode(encoding.name, encoding.errors)
    return text, encoding.doubt or mojibake(text)


def peeked(stream: io.BufferedIOBase) -> tuple[io.BufferedReader, Encoding]:
    """`stream`, of which nothing is taken, and the encoding of what it begins with. Raises InputError as `detect`."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream), _HEAD)
    encoding = detect(buffered.peek(_HEAD), whole=False)
    # Stray bytes behind what was looked at are likelier old ones than none.
    return buffered, encoding._replace(errors="windows-1252" if encoding.name.startswith("utf-8") else "replace")


def detect(data: bytes, declared: str = "", *, whole: bool = True) -> Encoding:
    """The encoding of `data`: its byte-order mark, else what was `declared`, else UTF-8, else what it looks like.

    Unless `data` is the `whole`, it may end within a letter. Raises InputError when it isn't text in any encoding.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            sound = _decodes(data, name, whole)
            return Encoding(name) if sound else Encoding(name, "replace", f"holds bytes that are not {name}")
    if name := _unmarked(data[:4096]):
        return Encoding(name, "replace", f"is {name} without a byte-order mark; save it as UTF-8")
    if is_binary(data[:4096]):
        raise InputError("holds binary data, not text; name its form with --format, or convert it to text first")
    for name in (declared, "utf-8"):
        if name and _decodes(data, name, whole):
            return Encoding(name)
    return _guessed(data)


def _unmarked(head: bytes) -> str:
    """UTF-16 as it shows without a mark, "" when it doesn't: every other byte of most letters is zero."""
    if b"\0" not in head:
        return ""
    for high, low, name in ((head[1::2], head[::2], "utf-16-le"), (head[::2], head[1::2], "utf-16-be")):
        if 2 * high.count(0) > len(high) > 1 and not is_binary(low):
            return name
    return ""


def is_binary(head: bytes) -> bool:
    """Whether the first bytes of a file are something no text holds."""
    return b"\0" in head or len(head) - len(head.translate(None, _CONTROLS)) > len(head) // 20


def mojibake(text: str) -> str:
    """A remark when `text` looks like UTF-8 that was once read in another encoding, else ""."""
    if text.isascii():
        return ""
    found = _MOJIBAKE.findall(text)
    return (
        f"was once wrongly decoded and saved so ({found[0]!r}); get it again from its source" if len(found) > 1 else ""
    )


def _decodes(data: bytes, name: str, whole: bool) -> bool:
    try:
        if whole:
            data.decode(name)
        else:
            codecs.getincrementaldecoder(name)().decode(data)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _guessed(data: bytes) -> Encoding:
    as_utf8 = data.decode("utf-8", "replace")
    strays = as_utf8.count("\ufffd")
    sound = sum(letter > "\x7f" for letter in as_utf8) - strays
    if sound > strays:
        return Encoding(
            "utf-8", "windows-1252", f"is UTF-8 with {strays} stray bytes, read as windows-1252; save it as UTF-8"
        )
    name = "cp1252"
    if language_of(data.decode(name, "replace")) not in _WESTERN:
        from charset_normalizer import from_bytes

        best = from_bytes(data, cp_isolation=_PLAUSIBLE).best()
        name = best.encoding if best else name
    return Encoding(name, "replace", f"is not UTF-8 and was read as {name}; save it as UTF-8 if letters look wrong")


def _stray_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("windows-1252", _stray_bytes)
