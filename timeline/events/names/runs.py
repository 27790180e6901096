"""Runs of capitalised words in a text, as pieces with offsets."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.events.gazetteer import demonyms, is_region, states
from timeline.events.names.kinds import COMPOUND, parts
from timeline.events.names.words import words

_UPPER = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
_ABBREVIATED = r"(?:Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Fr|St|Mt|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Kft|Hon|Cmdr|Brig)\."
_WORD = (
    rf"(?:{_ABBREVIATED}|People[’']s Republic|(?:[{_UPPER}]\.){{1,4}}(?:[{_UPPER}]\b)?"
    rf"|[{_UPPER}]\w*s['’](?= (?:Hall|Conference|Union|League|Association|Club|Court|Party|Day|Square|Park|Gate|Federation|Hospital|College))"
    rf"|(?:(?:al|el|ash|an|d)[-’'])?[{_UPPER}]\w*(?:[-’'–](?!s\b)\w+)*)"
)
_PARTICLE = r"(?:do|de|da|di|del|della|dos|du|la|le|van|von|der|den|ten|ter|zu|af|av|bin|ibn|bint|al|el|ben)"
WORD = re.compile(rf"{_WORD}|\b(?:{_PARTICLE}|\d{{1,4}})(?= )")
RUN = re.compile(rf"(?<![\w@#]){_WORD}(?:[ \xa0](?:(?:{_PARTICLE}|\d{{1,4}})[ ]){{0,2}}(?:& )?{_WORD})*")
_INITIAL = re.compile(r"(?:^|[.!?:;\n\"“‘(•*–—-])[\"“‘'(\[ ]*\s*$")
_JOIN = {" of ", " of the ", " for ", " for the "}
_STATE_HEADS = {"Republic", "Kingdom", "State", "Commonwealth", "Federation", "Emirate", "Sultanate", "Government"}
_ACRONYM = re.compile(rf" \(([{_UPPER}]{{2,12}})\)")


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
        in_office = bool(joined) and joined[-1].kind == "office" and text[joined[-1].end : match.start()] in _JOIN
        for piece in _run_pieces(text, match, in_office):
            between = text[joined[-1].end : piece.start] if in_office else ""
            if (
                in_office
                and piece.kind in {"person", "unknown"}
                and between not in _JOIN
                and joined[-1].kind == "office"
            ):
                title = joined.pop()
                joined.append(replace(title, modifies=True))
                piece = replace(piece, kind="person", titled=True, office=f"{title.office}{between}".strip())
            _append(joined, piece, text)
    return joined


def acronyms(text: str) -> Iterator[Piece]:
    """Organisations told with their acronym ("the National Disaster Council (NDC)"), as pieces that end before the bracket."""
    for match in _ACRONYM.finditer(text):
        letters, at = match[1].upper(), match.start()
        told = list(re.finditer(r"[^\W_]+", text[max(0, at - 120) : at]))
        taken, left = len(told), list(letters)
        while taken and left:
            word = told[taken - 1][0]
            if word[0].upper() == left[-1] and (
                word[0].isupper() or word not in {"of", "and", "the", "for", "in", "on", "to"}
            ):
                left.pop()
            elif word not in {"of", "and", "the", "for", "in", "on", "to", "s", "de"}:
                break
            taken -= 1
        if not left:
            start = max(0, at - 120) + told[taken].start()
            end = at - 2 if text[at - 2 : at] in {"'s", "’s"} else at
            if text[start:end] not in states():
                yield Piece(start, end, text[start:end], "organisation")


def _run_pieces(text: str, match: re.Match[str], in_office: bool) -> Iterator[Piece]:
    """The pieces of one run; `in_office`: an office and "of" stand before it ("Secretary of State Mike Pompeo")."""
    tokens = list(WORD.finditer(match[0]))
    initial = _INITIAL.search(text, max(0, match.start() - 8), match.start()) is not None
    run = tuple(sys.intern(token[0]) for token in tokens)
    skip = _portfolio(run) if in_office else 1 if initial and _is_plain(run, text) else 0
    for part in parts(run[skip:]):
        first, last = tokens[part.first + skip], tokens[part.last - 1 + skip]
        start, end = match.start() + first.start(), match.start() + last.end()
        weak = initial and part.kind == "unknown" and part.first == 0 and not skip
        if part.last - part.first == 1 and not part.office and ("-" in first[0] or "–" in first[0]):
            yield from _hyphenated(start, text[start:end], part.kind)
        else:
            yield Piece(start, end, text[start:end], part.kind, part.titled, part.modifies, part.office, weak)


def _portfolio(run: tuple[str, ...]) -> int:
    """How many words of a run that follows "Minister of" are no name: those of the field before the person's given name."""
    fields = 0
    while fields < len(run) and run[fields] in words().office_parts:
        fields += 1
    given = next((index for index, word in enumerate(run) if word in words().given), 0)
    return (
        given
        if given and not any(_known_kind(word) or word in words().organisations for word in run[:given])
        else fields
    )


def _hyphenated(start: int, word: str, kind: str) -> Iterator[Piece]:
    """ "Ukraine-EU" is two names; "Yemen-based" is none."""
    left, _, right = word.replace("–", "-").partition("-")
    known = [_known_kind(half) for half in (left, right)]
    if all(known):
        yield Piece(start, start + len(left), left, known[0])
        yield Piece(start + len(left) + 1, start + len(word), right, known[1])
    elif not COMPOUND.match(word):
        yield Piece(start, start + len(word), word, kind)


def _known_kind(word: str) -> str:
    if word in states():
        return "state"
    if is_region(word):
        return "place"
    return "nationality" if word in demonyms() else words().known.get(word, "")


def _is_plain(run: tuple[str, ...], text: str) -> bool:
    """Whether a capital that begins a sentence hides an ordinary word: it is listed, or the article has it in small letters too."""
    word, lists = run[0], words()
    if len(run) == 1 and word in lists.openers:
        return True
    if word in lists.given or word in lists.honorifics or word in lists.offices or word in lists.known:
        return False
    if word in lists.openers and len(run) > 1:
        return run[1] in lists.given or run[1] in lists.known or run[1] in states() or f" {word.lower()} " in text
    return f" {word.lower()} " in text


def _append(joined: list[Piece], piece: Piece, text: str) -> None:
    if joined and text[joined[-1].end : piece.start] in _JOIN:
        before = joined[-1]
        if before.kind == "office":
            piece = replace(piece, modifies=piece.kind != "person")
        elif piece.kind == "state" and before.text.split()[-1] in _STATE_HEADS:
            whole = text[before.start : piece.end]
            joined[-1] = replace(piece, start=before.start, text=whole, modifies=before.modifies or piece.modifies)
            return
        elif _takes_of(before) and not piece.titled and piece.kind != "office":
            kind = (
                before.kind
                if before.kind != "generic"
                else "organisation"
                if before.text in words().organisations
                else "place"
            )
            whole = text[before.start : piece.end]
            joined[-1] = replace(
                before, end=piece.end, text=whole, kind=kind, modifies=before.modifies or piece.modifies
            )
            return
    elif joined and _goes_on(joined[-1], piece, text):
        before = joined[-1]
        joined[-1] = replace(before, end=piece.end, text=text[before.start : piece.end], kind="organisation")
        return
    joined.append(piece)


def _goes_on(before: Piece, piece: Piece, text: str) -> bool:
    """Whether "and" goes on with a body's name: "Institute of Surgery and Transplantology"."""
    if text[before.end : piece.start] != " and ":
        return False
    if piece.text.split()[0] in words().fields and before.text.split()[-1] in words().fields:
        return True
    field = " of " in before.text or " for " in before.text
    return before.kind == "organisation" and field and piece.kind == "unknown"


def _takes_of(piece: Piece) -> bool:
    """Whether "of" after the piece goes on with its name: "University", "Bank", "Gulf"."""
    last = piece.text.split()[-1]
    return piece.kind in {"organisation", "place", "other", "generic"} and last in (
        words().organisations | words().facilities | words().things
    )
