"""A cleaned text and the way back: which characters of the original each of its characters stands for."""

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """`original[start:end]` reads `text` in the cleaned text."""

    start: int
    end: int
    text: str


class CleanText:
    """A text cleaned for understanding, and where each of its characters stands in the original."""

    __slots__ = ("_ends", "_starts", "edits", "text")

    def __init__(self, original: str, edits: tuple[Edit, ...] = ()) -> None:
        """`edits` are sorted and don't overlap; characters outside them are one to one."""
        pieces: list[str] = []
        self.edits = edits
        self._starts: list[int] = []
        self._ends: list[int] = []
        done = length = 0
        for edit in edits:
            pieces += (original[done : edit.start], edit.text)
            length += edit.start - done
            self._starts.append(length)
            length += len(edit.text)
            self._ends.append(length)
            done = edit.end
        pieces.append(original[done:])
        self.text = "".join(pieces) if edits else original

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original that `text[start:end]` stands for.

        A character that an edit wrote stands for all that the edit replaced.
        """
        if not self.edits:
            return start, end
        first, after_first = self._character(start)
        if end <= start:
            return first, first
        _, last = self._character(end - 1)
        return first, max(last, after_first)

    def _character(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset, offset + 1
        edit = self.edits[index]
        if offset < self._ends[index]:
            return edit.start, edit.end
        place = edit.end + offset - self._ends[index]
        return place, place + 1
