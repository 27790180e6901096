"""From bytes to text: declared, marked, UTF-8, or detected; and what was doubtful about it."""

import codecs
import re

from timeline.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What news is saved in when it isn't UTF-8; without this list short texts are taken for rare code pages.
_PLAUSIBLE = [
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
]
# UTF-8 that was read as windows-1252 and saved again: "â€™" for ’, "Ã©" for é.
_MOJIBAKE = re.compile(
    "â€[\u2122\u0153\u009d\u0098\u0099\u201c\u201d\u02dc]|Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf](?![a-z])"
)
_TEXT_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1a\x1b\x85")


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text of `data`, and what is doubtful about it ("" when nothing is).

    A byte-order mark wins over `declared`, which wins over UTF-8, which wins over detection.
    Raises InputError when the bytes aren't text in any encoding.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), _doubt(data, name)
    if is_binary(data[:4096]):
        raise InputError("holds binary data, not text; name its form with --format, or convert it to text first")
    for name in filter(None, (declared, "utf-8")):
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        return text, mojibake(text)
    return _detect(data)


def is_binary(head: bytes) -> bool:
    """Whether the first bytes of a file are something no text holds."""
    if b"\0" in head:
        return True
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in head)
    return controls > len(head) // 20


def mojibake(text: str) -> str:
    """A remark when `text` looks like UTF-8 that was once read in another encoding, else ""."""
    if text.isascii():
        return ""
    found = _MOJIBAKE.findall(text)
    return (
        f"looks wrongly decoded when it was saved ({found[0]!r}); save it again from the original"
        if len(found) > 1
        else ""
    )


def _doubt(data: bytes, name: str) -> str:
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        return f"is marked as {name}, but byte {error.start} isn't; it was read as �"
    return ""


def _detect(data: bytes) -> tuple[str, str]:
    patched, repaired = _patch(data)
    if repaired:
        return patched, f"is UTF-8 with {repaired} stray bytes, read as windows-1252; save it as UTF-8"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_PLAUSIBLE).best()
    name = best.encoding if best else "cp1252"
    return data.decode(name, "replace"), f"is not UTF-8 and was read as {name}; save it as UTF-8 if letters look wrong"


def _patch(data: bytes) -> tuple[str, int]:
    """UTF-8 text with its stray bytes read as windows-1252, and how many; none when strays outnumber the sound letters."""
    pieces: list[str] = []
    sound = strays = start = 0
    while start < len(data):
        try:
            pieces.append(data[start:].decode())
            break
        except UnicodeDecodeError as error:
            good = data[start : start + error.start].decode()
            pieces += [good, data[start + error.start : start + error.start + 1].decode("cp1252", "replace")]
            sound += len(good.encode()) - len(good)
            strays += 1
            start += error.start + 1
        if strays > 50:
            return "", 0
    sound += sum(ord(letter) > 127 for letter in pieces[-1]) if pieces else 0
    return ("".join(pieces), strays) if sound > strays else ("", 0)
