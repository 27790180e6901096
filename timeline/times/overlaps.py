"""Stretches of a text that touch none of some others, in linear time but for a binary search each."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanned)


def apart(ones: Iterable[S], others: Sequence[Spanned]) -> list[S]:
    """Those of `ones` that share no character with any of `others`, which are sorted and apart from each other."""
    starts = [other.start for other in others]

    def is_free(one: Spanned) -> bool:
        index = bisect_left(starts, one.end) - 1
        return index < 0 or others[index].end <= one.start

    return [one for one in ones if is_free(one)]


def with_added(added: Iterable[S], others: list[S]) -> list[S]:
    """`others` and those of `added` that share no character with them, in order; `others` itself where none is."""
    free = apart(added, others)
    return sorted([*others, *free], key=lambda one: one.start) if free else others
