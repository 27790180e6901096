"""Runs of capitalised words in a text, as pieces with offsets."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.events.names.kinds import parts
from timeline.events.names.words import words

_UPPER = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
_ABBREVIATED = r"(?:Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Fr|St|Mt|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Kft|Hon|Cmdr|Brig)\."
_WORD = rf"(?:{_ABBREVIATED}|(?:[{_UPPER}]\.){{1,4}}(?:[{_UPPER}]\b)?|(?:(?:al|el|ash|an|d)[-’'])?[{_UPPER}]\w*(?:[-’'](?!s\b)\w+)*)"
_PARTICLE = r"(?:de|da|di|del|della|dos|du|la|le|van|von|der|den|ten|ter|zu|af|av|bin|ibn|bint|al|el|ben)"
WORD = re.compile(rf"{_WORD}|{_PARTICLE}(?= )")
RUN = re.compile(rf"(?<![\w@#]){_WORD}(?:[ \u00a0](?:{_PARTICLE}[ ]){{0,2}}(?:& )?{_WORD})*")
_INITIAL = re.compile(r"(?:^|[.!?:;\n\"“‘(•*–—-])[\"“‘'(\[ ]*\s*$")
_JOIN = {" of ", " of the ", " for ", " for the "}
_STATE_HEADS = {"Republic", "Kingdom", "State", "Commonwealth", "Federation", "Emirate", "Sultanate", "Government"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A name as it stands in the text; see kinds.Part. `weak`: a lone unknown word that begins a sentence."""

    start: int
    end: int
    text: str
    kind: str
    titled: bool = False
    modifies: bool = False
    office: str = ""
    weak: bool = False


def pieces(text: str) -> list[Piece]:
    """All names of `text` in order, joined over "of" and "for" ("Ministry of Foreign Affairs")."""
    joined: list[Piece] = []
    for match in RUN.finditer(text):
        for piece in _run_pieces(text, match):
            _append(joined, piece, text)
    return joined


def _run_pieces(text: str, match: re.Match[str]) -> Iterator[Piece]:
    tokens = list(WORD.finditer(match[0]))
    if text[match.end() : match.end() + 1] == "." and len(tokens[-1][0]) == 1:
        pass
    initial = _INITIAL.search(text, max(0, match.start() - 8), match.start()) is not None
    run = tuple(sys.intern(token[0]) for token in tokens)
    skip = 1 if initial and len(run) > 1 and _is_plain(run[0], text) else 0
    for part in parts(run[skip:]):
        first, last = tokens[part.first + skip], tokens[part.last - 1 + skip]
        start, end = match.start() + first.start(), match.start() + last.end()
        weak = initial and part.kind == "unknown" and part.first == 0 and not skip
        yield Piece(start, end, text[start:end], part.kind, part.titled, part.modifies, part.office, weak)


def _is_plain(word: str, text: str) -> bool:
    """Whether a capital that begins a sentence hides an ordinary word: the article has it in small letters too."""
    lists = words()
    if word in lists.given or word in lists.honorifics or word in lists.offices or word in lists.known:
        return False
    return f" {word.lower()} " in text


def _append(joined: list[Piece], piece: Piece, text: str) -> None:
    if joined and text[joined[-1].end : piece.start] in _JOIN:
        before = joined[-1]
        if before.kind == "office":
            piece = replace(piece, modifies=piece.kind != "person")
        elif piece.kind == "state" and before.text in _STATE_HEADS:
            joined[-1] = Piece(piece.start, piece.end, piece.text, "state", modifies=piece.modifies)
            return
        elif before.kind in {"organisation", "place", "other"} and before.text.split()[-1] in (words().organisations | words().facilities | words().things):
            if not piece.titled and piece.kind != "office":
                joined[-1] = replace(before, end=piece.end, text=text[before.start : piece.end], modifies=piece.modifies)
                return
    joined.append(piece)
