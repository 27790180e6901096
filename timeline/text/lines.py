"""Lines that are not the article's, and ends of lines where a word or a sentence goes on."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from timeline.assets import lexicon
from timeline.text.offsets import Edit

_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_INNER_END = re.compile(r"(?<!\b[A-Z])[.!?][\"”’')\]]* ")  # no initial: "Ronald K. Brandt"
_TERMINAL = frozenset(".!?…\"”’')]")
_LONGEST_DEBRIS = 160


def line_edits(text: str) -> Iterator[Edit]:
    """Lines that are not the article's, and ends of lines where a word or a sentence goes on."""
    if "\n" not in text:
        return
    lines = []
    for line in _LINE.finditer(text):
        if line.end() - line.start() <= _LONGEST_DEBRIS and _debris().fullmatch(line[0]):
            yield Edit(line.start(), line.end(), "")
        else:
            lines.append(line.span())
    width = _wrap_width(text, lines)
    for one, other in pairwise(lines):
        if edit := _mended(text, one, other, width):
            yield edit


@cache
def _debris() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line['pattern']})" for line in lexicon("en/debris")["line"]), re.IGNORECASE)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicon("en/debris")["broken_after"][kind])


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int:
    """The column at which a hard-wrapped text was wrapped; 0 when its lines are paragraphs."""
    widths = sorted(end - start for start, end in lines)
    width = widths[len(widths) * 9 // 10] if len(widths) > 3 else 0
    if not 50 <= width <= 100:
        return 0
    single = [(one, other) for one, other in pairwise(lines) if text.count("\n", one[1], other[0]) == 1]
    full = sum(_is_full(text, one, other, width) for one, other in single)
    return width if len(single) > 2 and full * 10 >= len(single) * 6 else 0


def _is_full(text: str, one: tuple[int, int], other: tuple[int, int], width: int) -> bool:
    word = text.find(" ", other[0], other[1])
    return one[1] - one[0] + (word if word > 0 else other[1]) - other[0] >= width - 3


def _mended(text: str, one: tuple[int, int], other: tuple[int, int], width: int) -> Edit | None:
    """The edit that joins two lines when a word or sentence was broken between them."""
    end, start = one[1], other[0]
    last, first = text[end - 1], text[start]
    if last == "-" and text[end - 2].isalpha() and first.isalpha():
        return Edit(end - (first.islower() and not _is_compound(text, end, start)), start, "")
    wrapped = width > 0 and text.count("\n", end, start) == 1 and _is_full(text, one, other, width)
    return Edit(end, start, " ") if wrapped or _is_broken(text, one, other) else None


def _is_broken(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    start, end = one
    last, first, length = text[end - 1], text[other[0]], end - start
    if first.islower():
        return length >= 30 and (last.isalnum() or last in ",’”)]")
    if not (last.isalnum() or last == ",") or not first.isalnum() or length < 7:
        return False
    word = text[text.rfind(" ", start, end) + 1 : end]
    if word in _words("cannot_end"):
        return True
    # A long line of whole sentences is body text, which ends with a full stop; without one, a name was broken in two.
    goes_on = last == "," or word[0].isupper() or word in _words("hardly_ends")
    return (
        goes_on
        and length >= 60
        and _INNER_END.search(text, start, end) is not None
        and text[other[1] - 1] in _TERMINAL
        and text[other[0] : other[1]].split(None, 1)[0] not in lexicon("en/sentences")["beginners"]
    )


def _is_compound(text: str, end: int, start: int) -> bool:
    """Whether the hyphen before `end` belongs to the word: the text writes it so elsewhere, and never as one word."""
    left = re.search(r"\w+$", text[max(0, end - 30) : end - 1])
    right = re.match(r"\w+", text[start : start + 30])
    if not left or not right or f"{left[0]}{right[0]}" in _written(text):
        return False
    return f"{left[0]}-{right[0]}" in _written(text)


@lru_cache(maxsize=1)
def _written(text: str) -> frozenset[str]:
    """The words of a text, with the compounds among them."""
    return frozenset(re.findall(r"\w+(?:-\w+)?", text))
