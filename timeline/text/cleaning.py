"""Cleaning for understanding, every edit on record so that quotes stay the original's."""

import re
from collections.abc import Iterator

from timeline.text.lines import line_edits
from timeline.text.offsets import CleanText, Edit

_SPACES = "\t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_ONE_TO_ONE = str.maketrans(_SPACES + _LINE_ENDS, " " * len(_SPACES) + "\n" * len(_LINE_ENDS))
_UNUSUAL = re.compile(f"[{_SPACES}{_LINE_ENDS}]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]+|[ﬀ-ﬆ]")
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_WIDE_SPACE = re.compile(r"(?<=\S)  +(?=\S)")
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_BRACKETS = {")": "(", "]": "["}


def clean(text: str) -> CleanText:
    """`text` as its author meant it: whole words and paragraphs, plain spaces, nothing that a page put around it.

    What can be replaced one for one (line ends and spaces of other kinds) is; the rest are edits with a map back.
    """
    plain = text.translate(_ONE_TO_ONE) if _UNUSUAL.search(text) else text
    edits = [*_letters(plain), *_wide_spaces(plain), *_stray_brackets(plain), *line_edits(plain)]
    return CleanText(plain, _disjoint(edits))


def _disjoint(edits: list[Edit]) -> tuple[Edit, ...]:
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return tuple(kept)


def _letters(text: str) -> Iterator[Edit]:
    if not text.isascii():
        for match in _INVISIBLE.finditer(text):
            yield Edit(match.start(), match.end(), _LIGATURES.get(match[0], ""))


def _wide_spaces(text: str) -> Iterator[Edit]:
    if "  " in text:
        for match in _WIDE_SPACE.finditer(text):
            yield Edit(match.start(), match.end(), " ")


def _stray_brackets(text: str) -> Iterator[Edit]:
    """Brackets without a partner in their line, where they stand against a space or another bracket: "[news])"."""
    if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
        return
    for line in _LINE.finditer(text):
        open_ones: list[tuple[str, int]] = []
        for match in re.finditer(r"[()\[\]]", line[0]):
            place = line.start() + match.start()
            if match[0] in "([":
                open_ones.append((match[0], place))
            elif open_ones and open_ones[-1][0] == _BRACKETS[match[0]]:
                open_ones.pop()
            elif text[place - 1 : place] in {"]", ")", " "}:
                yield Edit(place, place + 1, "")
        for _, place in open_ones:
            if text[place + 1 : place + 2] in {"[", "(", " "}:
                yield Edit(place, place + 1, "")
