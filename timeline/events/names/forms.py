"""The shorter forms that a name is told by later in an article: surnames, initials, "the Commission"."""

from collections.abc import Iterable

from timeline.events.names.runs import Piece
from timeline.events.names.words import words

Form = tuple[str, str]  # a full name and its kind

_FULL = frozenset({"person", "organisation", "other"})


def full_forms(found: Iterable[Piece]) -> dict[str, Form]:
    """Each shorter form of a name → (that name, its kind); the longest name wins, then the first told."""
    forms: dict[str, Form] = {}
    ordered = sorted((piece for piece in found if piece.kind in _FULL), key=lambda piece: -piece.text.count(" "))
    for piece in ordered:
        full = " ".join(piece.text.split()), piece.kind
        for short in _shorter(piece):
            forms.setdefault(short, full)
    for head, body in _bodies(ordered).items():
        forms.setdefault(head, body)
    return forms


def _shorter(piece: Piece) -> list[str]:
    tokens = piece.text.split()
    if piece.kind == "person":
        return _of_person(tokens, piece.titled)
    if len(tokens) == 1:
        return []
    if tokens[0] in words().thing_heads:
        return [tokens[1]] if len(tokens) == 2 else []  # "Dorian" for "Hurricane Dorian"
    return _of_body(tokens) if piece.kind == "organisation" else []


def _of_person(tokens: list[str], titled: bool) -> list[str]:
    if len(tokens) == 1:
        return tokens if titled else []
    tails = [" ".join(tokens[first:]) for first in range(len(tokens))]
    return [*tails, *(tail.removeprefix("al-") for tail in tails), f"{tokens[0]} {tokens[-1]}", tokens[0]]


def _of_body(tokens: list[str]) -> list[str]:
    """Initials of more than two letters, and the name of a firm without its "Inc."."""
    initials = "".join(token[0] for token in tokens if token[0].isupper())
    bare = [" ".join(tokens[:-1])] if tokens[-1] in words().firms else []
    if bare and "." in tokens[0] and len(tokens) > 2:
        bare.append(" ".join(tokens[1:-1]))  # "Williams" for "A.L. Williams Corp."
    return [*bare, *([initials] if len(initials) > 2 else [])]


def _bodies(found: Iterable[Piece]) -> dict[str, Form]:
    """Words for a body → the one body of the article that ends in it: "the Commission" → "European Commission"."""
    ending: dict[str, set[str]] = {}
    for piece in found:
        tokens = piece.text.split()
        classed = len(tokens) > 1 and tokens[-1] in words().organisations
        if classed and piece.kind == "organisation" and " of " not in piece.text:
            ending.setdefault(tokens[-1], set()).add(" ".join(tokens))
    return {head: (min(full), "organisation") for head, full in ending.items() if len(full) == 1}
