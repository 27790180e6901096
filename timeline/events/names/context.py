"""What the words around a name tell of it, where its shape leaves that open."""

import re
from dataclasses import replace
from functools import cache

from timeline.events.gazetteer import entries, is_region, states
from timeline.events.names.ordinary import is_ordinary, is_phrase
from timeline.events.names.patterns import run_pattern
from timeline.events.names.runs import Piece
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.names.words import any_of, words

_BEFORE = re.compile(r"([a-z-]+)(?: the)? $", re.IGNORECASE)
_IN = re.compile(r"\b([a-z]+) in (?:the )?$")
_OF = re.compile(r"\b([a-z]+) of $")
_MODEL = re.compile(r" (?!(?:19|20)\d\d\b)\d{3,4}\b(?![,.]\d)")
_NEXT = re.compile(r"[”\"»]? ([a-z]+)\b")
_CAPITAL = re.compile(r" ([A-Z][a-z]+)")
_APPOSED = re.compile(r", (?:(?:the|an?|who|which|whose)\b|\d\d?,)")
_CONTAINER = re.compile(r", [A-Z]")


def in_context(text: str, piece: Piece) -> Piece:
    """The piece, as a person after a role, as a place after "in" or before its state, no longer weak before a verb."""
    if piece.kind == "organisation" and _MODEL.match(text, piece.end):
        return replace(piece, kind="other")  # "a Boeing 737"
    if piece.text in words().postal and text[piece.start - 2 : piece.start] == ", ":
        return replace(piece, kind="place")  # "Springfield, MA"
    if piece.weak:
        return replace(piece, weak=not _is_subject(text, piece))
    if piece.titled or piece.kind not in {"unknown", "person"} or _is_no_place(text, piece):
        return piece
    before = _BEFORE.search(text, max(0, piece.start - 24), piece.start)
    word = before[1] if before else ""
    if word.lower() in words().indefinite and is_ordinary(piece.text) and _NEXT.match(text, piece.end):
        return replace(piece, kind="other")  # "a Black motorist", not "a Houthi drone"
    if word in words().roles:
        return replace(piece, kind="person", titled=True)
    if _settled().match(text, piece.end) or _of_place(text, piece) or _is_site(text, piece):
        return replace(piece, kind="place")
    given = piece.text.split()[0] in words().given
    if given and _is_town_here(text, piece, word):
        return replace(piece, kind="place")
    if given and piece.kind == "person":
        return piece
    inside = word.lower() in words().before_place and (
        entries(piece.text) or (piece.kind == "person" and not is_phrase(piece.text))
    )
    goal = word in words().before_goal or _town_site().match(text, piece.end) is not None
    near = goal and piece.kind == "unknown" and entries(piece.text)
    return replace(piece, kind="place") if inside or near or _region_follows(text, piece) else piece


def _is_no_place(text: str, piece: Piece) -> bool:
    """ "No confidence in Ana Ruiz", "in the Ana Ruiz kidnapping case"."""
    if _case().match(text, piece.end):
        return True
    before = _IN.search(text, max(0, piece.start - 24), piece.start)
    return before is not None and before[1] in words().trust


@cache
def _settled() -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of('settled')})\b(?! (?:{any_of('settled_not')}))")


@cache
def _town_site() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z-]+ )?(?:{any_of('town_sites')})\b")


@cache
def _case() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{any_of('cases')})\b")


@cache
def _site() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('before_site')}) $")


def _is_town_here(text: str, piece: Piece, before: str) -> bool:
    """Whether a given name is a town by the preposition before it ("in Emilia", "off Bergen")."""
    if text[piece.end : piece.end + 2] in POSSESSIVE:
        return False
    alone = " " not in piece.text and bool(entries(piece.text))
    return before.lower() == "in" or (alone and before.lower() in words().before_lone_town)


def _of_place(text: str, piece: Piece) -> bool:
    """Whether "village of" or the like stands before."""
    before = _OF.search(text, max(0, piece.start - 24), piece.start)
    return before is not None and before[1] in words().place_nouns


def _is_site(text: str, piece: Piece) -> bool:
    """Whether what looks like a person is a street or building by where it stands: "on Spring Street"."""
    last = piece.text.rpartition(" ")[2]
    site = piece.kind == "person" and last in words().facilities and " " in piece.text
    return site and _site().search(text, max(0, piece.start - 9), piece.start) is not None


def _region_follows(text: str, piece: Piece) -> bool:
    """Whether a state or region stands after a comma ("Larissa, Greece")."""
    following = run_pattern().match(text, piece.end + 2) if _CONTAINER.match(text, piece.end) else None
    return following is not None and (following[0] in states() or is_region(following[0]))


def _is_subject(text: str, piece: Piece) -> bool:
    """Whether a lone word that begins a sentence is a name: no dictionary has it and a verb or an aside follows, or a
    verb in the singular does.
    """
    after = _NEXT.match(text, piece.end)
    if after is None and (verb := _CAPITAL.match(text, piece.end)) is not None and verb[1] in words().headline_verbs:
        return not is_ordinary(piece.text)
    if after is None:
        return _APPOSED.match(text, piece.end) is not None and not is_ordinary(piece.text)
    if not is_ordinary(piece.text):
        return True
    return after[1] in words().sayings and (after[1].endswith("s") or not piece.text.endswith("s"))
