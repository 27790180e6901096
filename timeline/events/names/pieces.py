"""All names of a text as pieces, joined over "of", "for" and "and" into the names of bodies."""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.events.gazetteer import states
from timeline.events.names.headlines import is_plain_headline, runs
from timeline.events.names.patterns import ACRONYM
from timeline.events.names.runs import Piece, run_pieces
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.names.words import joints, words

_SHAPED = frozenset({"person", "unknown", "place"})  # kinds told by nothing but capital letters
_OF = re.compile(r" of ", re.IGNORECASE)  # "Memorandum Of Understanding (MOU)" is no body
_MORE = frozenset({" and ", " & ", ", "})  # between two fields of an office
_REACH = 120  # characters before an acronym in which its words stand


def pieces(text: str) -> list[Piece]:
    """The names of `text`, in order ("Ministry of Foreign Affairs" is one, "President of Chile Ana Ruiz" is three)."""
    joined: list[Piece] = []
    for match in runs(text):
        in_office = bool(joined) and _opens_field(joined[-1], match, text)
        found = list(run_pieces(text, match, in_office))
        if in_office and not found:  # "Minister of Foreign Affairs of Peru": the field belongs to the office
            joined[-1] = replace(joined[-1], end=match.end(), text=text[joined[-1].start : match.end()])
        for piece in found:
            if piece.kind in _SHAPED and not piece.titled and is_plain_headline(text, piece.start, piece.text):
                continue  # "Local Man" in "Police Arrest Local Man"
            _append(joined, _in_field(joined, piece, text) if in_office else piece, text)
    expanded = list(acronyms(text))
    return _with_whole(joined, expanded) if expanded else joined


def _opens_field(before: Piece, match: re.Match[str], text: str) -> bool:
    """Whether a run tells the field of the office before it, or more of it ("Minister of Health and Sport")."""
    between = text[before.end : match.start()]
    more = between in _MORE and {before.text.split()[-1], match[0].split()[0]} <= words().fields
    return before.kind == "office" and (more or between in joints())


def acronyms(text: str) -> Iterator[Piece]:
    """Bodies told with their acronym ("the National Disaster Council (NDC)"), as pieces that end before the bracket."""
    for match in ACRONYM.finditer(text):
        begin = max(0, match.start() - _REACH)
        start = _expansion(text, begin, match.start(), match[1].upper())
        end = match.start() - 2 if text[: match.start()].endswith(POSSESSIVE) else match.start()
        if start >= 0 and text[start:end] not in states():
            head = _OF.split(text[start:end])[0].split()[-1]
            yield Piece(start, end, text[start:end], "other" if head in words().things else "organisation")


def _expansion(text: str, begin: int, end: int, letters: str) -> int:
    """Where the words begin whose initials are `letters`, going back from `end`; -1 when they don't fit."""
    left = list(letters)
    for word in reversed(list(re.finditer(r"[^\W_]+", text[begin:end]))):
        small = word[0] in words().acronym_skips
        if word[0][0].upper() == left[-1] and not small:
            left.pop()
        elif not small:
            return -1
        if not left:
            return begin + word.start()
    return -1


def _with_whole(found: list[Piece], expanded: list[Piece]) -> list[Piece]:
    """The pieces, those inside an expanded acronym replaced by the whole."""
    for whole in expanded:
        found = [piece for piece in found if piece.end <= whole.start or piece.start >= whole.end]
        found.append(whole)
    return sorted(found, key=lambda piece: piece.start)


def _in_field(joined: list[Piece], piece: Piece, text: str) -> Piece:
    """The person after an office whose field was passed over ("State" in "Secretary of State Mike Pompeo")."""
    title, between = joined[-1], text[joined[-1].end : piece.start]
    if title.kind != "office" or between in joints() or piece.kind not in {"person", "unknown"}:
        return piece
    joined[-1] = replace(title, modifies=True)
    return replace(piece, kind="person", titled=True, office=text[title.start : piece.start].strip())


def _append(joined: list[Piece], piece: Piece, text: str) -> None:
    """Adds a piece, or joins it to the last one."""
    before = joined[-1] if joined else None
    if before is not None and text[before.end : piece.start] in joints():
        if before.kind == "office":
            piece = replace(piece, modifies=piece.kind != "person")
        elif whole := _joined(before, piece, text):
            joined[-1] = whole
            return
    elif before is not None and _goes_on(before, piece, text):
        joined[-1] = replace(before, end=piece.end, text=text[before.start : piece.end], kind="organisation")
        return
    joined.append(piece)


def _joined(before: Piece, piece: Piece, text: str) -> Piece | None:
    """Two pieces joined by "of" or "for", None when they stay apart."""
    whole, modifies = text[before.start : piece.end], before.modifies or piece.modifies
    if before.text.split()[-1] in words().state_heads and (piece.kind == "state" or whole in states()):
        return replace(piece, start=before.start, text=whole, kind="state", modifies=modifies)
    court = piece.text == "Justice" and before.text.endswith("Court")
    if not _takes_of(before) or piece.titled or (piece.kind == "office" and not court):
        return None
    kind = before.kind
    if kind == "generic":
        kind = "organisation" if before.text in words().organisations else "place"
    return replace(before, end=piece.end, text=whole, kind=kind, modifies=modifies)


def _takes_of(piece: Piece) -> bool:
    """Whether "of" after the piece goes on with its name: "University", "Bank", "Gulf"."""
    last = piece.text.split()[-1]
    classed = last in words().organisations or last in words().facilities or last in words().things
    return classed and piece.kind in {"organisation", "place", "other", "generic"}


def _goes_on(before: Piece, piece: Piece, text: str) -> bool:
    """Whether "and" goes on with a body's name: "Institute of Surgery and Transplantology"."""
    if text[before.end : piece.start] != " and ":
        return False
    if piece.text.split()[0] in words().fields and before.text.split()[-1] in words().fields:
        return True
    field = " of " in before.text or " for " in before.text
    return before.kind == "organisation" and field and piece.kind == "unknown"
