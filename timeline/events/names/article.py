"""The names of one article, each with its fullest form."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from timeline.events.gazetteer import demonyms, state_names, states
from timeline.events.names.runs import Piece, pieces
from timeline.events.names.words import words

_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the article's text. `kind`: person, organisation, state, place, nationality, other.

    `canonical` is the fullest form the article uses, without titles; for a nationality, the state it stands for.
    `modifies`: it only says whose office or counterpart follows ("US" in "US President Trump").
    `office`: the title before the name, "" when there is none.
    """

    start: int
    end: int
    text: str
    kind: str
    canonical: str
    modifies: bool = False
    office: str = ""


class Names:
    """The names of an article's text; nothing is read before the first question."""

    def __init__(self, text: str) -> None:
        self.text = text

    def between(self, start: int, end: int) -> list[Name]:
        """The names that lie whole between two offsets, in order."""
        first = bisect_left(self._starts, start)
        found = []
        for name in self.all[first:]:
            if name.start >= end:
                break
            if name.end <= end:
                found.append(name)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.all]

    @cached_property
    def all(self) -> list[Name]:
        """Every name of the article, in order."""
        found = pieces(self.text)
        forms = _full_forms(found)
        return [name for piece in found if (name := _name(piece, forms)) is not None]


def _full_forms(found: Iterable[Piece]) -> dict[str, tuple[str, str]]:
    """Each word that ends or stands inside a name of several words → (that name, its kind); first told wins."""
    forms: dict[str, tuple[str, str]] = {}
    ordered = sorted((piece for piece in found if piece.kind in {"person", "organisation"}), key=lambda p: -len(p.text.split()))
    for piece in ordered:
        tokens = piece.text.split()
        if len(tokens) > 1 and piece.kind == "person":
            for first in range(len(tokens)):
                forms.setdefault(" ".join(tokens[first:]), (piece.text, piece.kind))
            forms.setdefault(tokens[0], (piece.text, piece.kind))
        elif len(tokens) > 1:
            initials = "".join(token[0] for token in tokens if token[0].isupper())
            if len(initials) > 2 and piece.kind == "organisation":
                forms.setdefault(initials, (piece.text, piece.kind))
    return forms


def _name(piece: Piece, forms: dict[str, tuple[str, str]]) -> Name | None:
    text, kind = piece.text, piece.kind
    if kind == "office":
        return Name(piece.start, piece.end, text, "office", text, piece.modifies, piece.office)
    if kind in {"person", "unknown", "place", "organisation"} and text in forms and (kind != "place" or piece.titled):
        text, kind = forms[text]
    elif piece.weak:
        return None
    if kind == "state":
        return Name(piece.start, piece.end, piece.text, kind, state_names().get(states().get(text, ""), text), piece.modifies)
    if kind == "nationality":
        return Name(piece.start, piece.end, piece.text, kind, demonyms()[text], piece.modifies)
    if kind == "unknown":
        kind = "person" if text in words().given else "other"
    return Name(piece.start, piece.end, piece.text, kind, text, piece.modifies, piece.office)


def matches(query: str, names: Iterable[str]) -> bool:
    """Whether one of `names` can be the entity asked for: the same words, or one is the other's last or first words."""
    asked = _WORDS.findall(query.lower())
    return any(_same(asked, _WORDS.findall(name.lower())) for name in names)


def _same(one: list[str], other: list[str]) -> bool:
    short, long = sorted((one, other), key=len)
    return bool(short) and (long[-len(short) :] == short)
