"""The names of one article, each with its fullest form."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from timeline.events.gazetteer import demonyms, entries, is_region, state_names, states
from timeline.events.names.antecedents import antecedent
from timeline.events.names.holders import Holders
from timeline.events.names.name import Name
from timeline.events.names.runs import RUN, Piece, acronyms, pieces
from timeline.events.names.ordinary import is_ordinary
from timeline.events.names.words import words

_WORDS = re.compile(r"\w+")
_ROLE_BEFORE = re.compile(r"([a-z-]+)(?: the)? $", re.IGNORECASE)
_IN = frozenset({"in", "near", "outside", "at", "In", "Near", "Outside", "At"})
_NEXT = re.compile(r" ([a-z]+)\b")
_CONTAINER = re.compile(r", [A-Z]")


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
        found = [self._in_context(piece) for piece in _with_acronyms(pieces(self.text), list(acronyms(self.text)))]
        forms = _full_forms(found)
        named = [name for piece in found if (name := _name(piece, forms)) is not None]
        self.holders = Holders(self.text, named)
        return self.holders.resolved()

    def holder(self, office: str, state: str = "") -> str:
        """The one person whom the article gives an office ("president"), "" when there is none or more than one."""
        return self.holders.of(office, state) if self.all else ""

    def antecedent(self, offset: int, gender: str) -> str:
        """The person meant by a pronoun (gender m or f) at `offset`, "" when nobody fits."""
        return antecedent(
            self.text,
            self.all[max(0, bisect_left(self._starts, offset) - 40) : bisect_left(self._starts, offset)],
            offset,
            gender,
        )

    def _in_context(self, piece: Piece) -> Piece:
        """What the words around tell of a name that its shape leaves open: a person after a role, a place after "in"."""
        if piece.weak:
            return replace(piece, weak=not self._speaks(piece))
        if piece.titled or piece.kind not in {"unknown", "person"}:
            return piece
        before = _ROLE_BEFORE.search(self.text, max(0, piece.start - 24), piece.start)
        word = before[1] if before else ""
        if word in words().roles:
            return replace(piece, kind="person", titled=True)
        first = piece.text.split()[0]
        if word in _IN and (piece.kind == "unknown" or first not in words().given):
            known = piece.kind == "person" or entries(piece.text) or self._region_follows(piece)
            return replace(piece, kind="place") if known else piece
        if (piece.kind == "unknown" or first not in words().given) and self._region_follows(piece):
            return replace(piece, kind="place")
        return piece

    def _region_follows(self, piece: Piece) -> bool:
        """Whether a state or region stands after a comma ("Larissa, Greece")."""
        following = RUN.match(self.text, piece.end + 2) if _CONTAINER.match(self.text, piece.end) else None
        return following is not None and (following[0] in states() or is_region(following[0]))

    def _speaks(self, piece: Piece) -> bool:
        """Whether a lone word that begins a sentence is a name: no dictionary has it, or a saying verb in the singular follows."""
        after = _NEXT.match(self.text, piece.end)
        verb = after[1] if after else ""
        if verb and not is_ordinary(piece.text):
            return True
        return verb in words().sayings and (verb.endswith("s") or not piece.text.endswith("s"))


def _with_acronyms(found: list[Piece], expanded: list[Piece]) -> list[Piece]:
    """The pieces, those inside an expanded acronym replaced by the whole."""
    for whole in expanded:
        found = [piece for piece in found if piece.end <= whole.start or piece.start >= whole.end]
        found.append(whole)
    return sorted(found, key=lambda piece: piece.start) if expanded else found


Form = tuple[str, str]  # a full name and its kind


def _full_forms(found: Iterable[Piece]) -> dict[str, Form]:
    """Each shorter form of a name → (that name, its kind); the longest name wins, then the first told."""
    forms: dict[str, Form] = {}
    ordered = sorted(
        (piece for piece in found if piece.kind in {"person", "organisation", "other"}),
        key=lambda p: -len(p.text.split()),
    )
    for piece in ordered:
        for short in _shorter(piece):
            forms.setdefault(short, (" ".join(piece.text.split()), piece.kind))
    for head, full in _bodies(ordered).items():
        forms.setdefault(head, full)
    return forms


def _shorter(piece: Piece) -> list[str]:
    """The shorter forms a name is told by later: a surname, initials, a firm without its "Inc."."""
    tokens = piece.text.split()
    if piece.kind == "person":
        if len(tokens) == 1:
            return [piece.text] if piece.titled else []
        tails = [" ".join(tokens[first:]) for first in range(len(tokens))]
        return [*tails, *(tail.removeprefix("al-") for tail in tails), f"{tokens[0]} {tokens[-1]}", tokens[0]]
    if len(tokens) == 1:
        return []
    if tokens[0] in words().thing_heads:
        return [tokens[1]] if len(tokens) == 2 else []
    if piece.kind != "organisation":
        return []
    initials = "".join(token[0] for token in tokens if token[0].isupper())
    bare = [" ".join(tokens[:-1])] if tokens[-1] in words().firms else []
    return [*bare, *([initials] if len(initials) > 2 else [])]


def _bodies(found: Iterable[Piece]) -> dict[str, Form]:
    """Words for a body → the one body of the article that ends in it: "the Commission" → "European Commission"."""
    ending: dict[str, set[str]] = {}
    for piece in found:
        tokens = piece.text.split()
        if (
            piece.kind == "organisation"
            and len(tokens) > 1
            and " of " not in piece.text
            and tokens[-1] in words().organisations
        ):
            ending.setdefault(tokens[-1], set()).add(" ".join(tokens))
    return {head: (min(full), "organisation") for head, full in ending.items() if len(full) == 1}


def _is_small(place: str) -> bool:
    """Whether a place is small enough for a person of the article to be meant by its name."""
    return max((entry.population for entry in entries(place)), default=0) < 1_000_000


def _name(piece: Piece, forms: dict[str, Form]) -> Name | None:
    text, kind = " ".join(piece.text.split()), piece.kind
    if kind == "office":
        return Name(piece.start, piece.end, piece.text, "office", text, piece.modifies, piece.office)
    if (
        kind in {"person", "unknown", "place", "organisation", "generic"}
        and text in forms
        and (kind != "place" or piece.titled or _is_small(text))
    ):
        text, kind = forms[text]
    elif piece.weak and text not in words().given:
        return None
    if kind == "state":
        code = states().get(text) or states().get(text.rpartition(" of ")[2].removeprefix("the "), "")
        known = state_names().get(code, text.title() if text.isupper() and len(text) > 4 else text)
        return Name(piece.start, piece.end, piece.text, kind, known, piece.modifies)
    if kind == "nationality":
        return Name(
            piece.start,
            piece.end,
            piece.text,
            kind,
            demonyms().get(text) or demonyms().get(text.title(), text),
            piece.modifies,
        )
    if kind == "generic":
        return Name(piece.start, piece.end, piece.text, "other", text, piece.modifies, piece.office)
    if kind == "unknown":
        kind = "person" if text in words().given else "organisation"
    return Name(piece.start, piece.end, piece.text, kind, text, piece.modifies, piece.office)


def matches(query: str, names: Iterable[str]) -> bool:
    """Whether one of `names` can be the entity asked for: the same words, or one is the other's last words."""
    asked = _WORDS.findall(query.lower())
    return any(_same(asked, _WORDS.findall(name.lower())) for name in names)


def _same(one: list[str], other: list[str]) -> bool:
    short, long = sorted((one, other), key=len)
    return bool(short) and (long[-len(short) :] == short)
