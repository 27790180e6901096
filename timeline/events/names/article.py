"""The names of one article, each with its fullest form."""

from bisect import bisect_left
from dataclasses import replace
from functools import cached_property

from timeline.events.gazetteer import demonyms, entries, state_names, states
from timeline.events.names.accused import accused
from timeline.events.names.antecedents import antecedent, pair
from timeline.events.names.context import in_context
from timeline.events.names.forms import Form, full_forms
from timeline.events.names.holders import Holders
from timeline.events.names.name import Name
from timeline.events.names.ordinary import is_adjective
from timeline.events.names.pieces import pieces
from timeline.events.names.runs import Piece
from timeline.events.names.words import words

_SHORTENED = frozenset({"person", "unknown", "place", "organisation", "generic"})  # kinds that can be short for another
_OPEN = frozenset({"person", "unknown"})
_BIG = 1_000_000  # people: such a town is meant by its name even when a person of the article bears it
_BACK = 40  # names before a pronoun among which its person is looked for
_FAR = 1200  # characters before a sentence about two in which they are named


class Names:
    """The names of an article's text; nothing is read before the first question."""

    def __init__(self, text: str) -> None:
        self.text = text

    def between(self, start: int, end: int) -> list[Name]:
        """The names that lie whole between two offsets, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [name for name in self.all[first:last] if name.end <= end]

    @cached_property
    def all(self) -> list[Name]:
        """Every name of the article, in order."""
        return self._holders.resolved()

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.all]

    @cached_property
    def _holders(self) -> Holders:
        found = _one_kind([in_context(self.text, piece) for piece in pieces(self.text)])
        forms = full_forms(found)
        return Holders(self.text, [name for piece in found if (name := _name(piece, forms)) is not None])

    def holder(self, office: str, state: str = "") -> str:
        """The one person whom the article gives an office ("president"), "" when there is none or more than one."""
        return self._holders.of(office, state)

    @cached_property
    def accused(self) -> tuple[str, ...]:
        """The people whom the article tells as suspects."""
        return accused(self.text, self.all)

    def antecedent(self, offset: int, gender: str) -> str:
        """The person meant by a pronoun (gender m or f) at `offset`, "" when nobody fits."""
        last = bisect_left(self._starts, offset)
        return antecedent(self.text, self.all[max(0, last - _BACK) : last], offset, gender)

    def pair(self, offset: int, kinds: frozenset[str]) -> list[str]:
        """The two of some kinds meant by "they" or "the two" in a sentence that begins at `offset`; none for fewer."""
        return pair(self.text, self.between(max(0, offset - _FAR), offset), offset, kinds)


def _one_kind(found: list[Piece]) -> list[Piece]:
    """The pieces, a name that is once told as a place a place throughout ("in Maidan Shahr", "Maidan Shahr is")."""
    places = {piece.text for piece in found if piece.kind == "place"} - {piece.text for piece in found if piece.titled}
    return [replace(piece, kind="place") if piece.kind in _OPEN and piece.text in places else piece for piece in found]


def _name(piece: Piece, forms: dict[str, Form]) -> Name | None:
    """The piece under its fullest form; None for a word that only its place in the sentence capitalises."""
    kind, canonical = piece.kind, " ".join(piece.text.split())
    if kind in _SHORTENED and canonical in forms and _is_short(piece, canonical):
        canonical, kind = forms[canonical]
    elif piece.weak and canonical not in words().given:
        return None
    elif kind == "unknown" and canonical not in words().given and is_adjective(canonical):
        return None  # "Sunday's Presidential runoff"
    elif kind == "state":
        canonical = _state(canonical)
    elif kind == "nationality":
        canonical = demonyms().get(canonical) or demonyms().get(canonical.title(), canonical)
    elif kind == "generic":
        kind = "other"
    if kind == "unknown":
        kind = "person" if canonical in words().given else "organisation"
    return Name(piece.start, piece.end, piece.text, kind, canonical, piece.modifies, piece.office)


def _is_short(piece: Piece, canonical: str) -> bool:
    """Whether a name can be short for another: that of a big town is not, unless a title stands before."""
    if piece.kind != "place" or piece.titled:
        return True
    return max((entry.population for entry in entries(canonical)), default=0) < _BIG


def _state(told: str) -> str:
    """The name the dataset uses for a state ("US", "Republic of Chile", "RUSSIA")."""
    code = states().get(told) or states().get(told.rpartition(" of ")[2].removeprefix("the "), "")
    spelled = told.title() if told.isupper() and len(told) > 4 else told
    return state_names().get(code or states().get(spelled, ""), spelled)
