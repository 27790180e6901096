"""Runs of capitalised words in a text, as pieces with offsets."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.gazetteer import demonyms, entries, is_region, states
from timeline.events.names.kinds import Part, parts
from timeline.events.names.ordinary import is_ordinary
from timeline.events.names.patterns import compound_pattern, word_pattern
from timeline.events.names.words import words

_INITIAL = re.compile(r"(?:^|[.!?:;\n\"“‘(•*–—-])[\"“‘'(\[ ]*\s*$")


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


def run_pieces(text: str, match: re.Match[str], in_office: bool) -> Iterator[Piece]:
    """The pieces of one run; `in_office`: an office and "of" stand before it ("Secretary of State Mike Pompeo")."""
    tokens = list(word_pattern().finditer(match[0]))
    initial = _INITIAL.search(text, max(0, match.start() - 8), match.start()) is not None
    run = tuple(sys.intern(token[0]) for token in tokens)
    labelled = int(initial and len(run) > 1 and _is_label(run))
    skip = _portfolio(run) if in_office else 1 if initial and _is_plain(run, text) else 0
    for part in parts(run[skip:]):
        start = match.start() + tokens[part.first + skip].start()
        end = match.start() + tokens[part.last - 1 + skip].end()
        weak = initial and part.kind == "unknown" and part.first == labelled and not skip
        yield from _pieces(text, start, end, part, weak)


def _pieces(text: str, start: int, end: int, part: Part, weak: bool) -> Iterator[Piece]:
    """One part as a piece; as two when a hyphen joins two names ("Ukraine-EU"), as none when it makes an adjective."""
    word = text[start:end]
    if part.last - part.first > 1 or part.office or not ("-" in word or "–" in word):
        yield Piece(start, end, word, part.kind, part.titled, part.modifies, part.office, weak)
        return
    left, _, right = word.replace("–", "-").partition("-")
    kinds = known_kind(left), known_kind(right)
    if all(kinds):
        yield Piece(start, start + len(left), left, kinds[0])
        yield Piece(start + len(left) + 1, end, right, kinds[1])
    elif not compound_pattern().match(word):
        yield Piece(start, end, word, part.kind)


def known_kind(word: str) -> str:
    """The kind of a listed word, "" when no list has it."""
    if word in states():
        return "state"
    if is_region(word):
        return "place"
    return "nationality" if word in demonyms() else words().known.get(word, "")


def _is_label(run: tuple[str, ...]) -> bool:
    """Whether a run begins with a place in capitals that only heads a report: "AUSTRIA Early results showed"."""
    return len(run[0]) > 3 and run[0].isupper() and not run[1].isupper() and known_kind(run[0].title()) != ""


def _portfolio(run: tuple[str, ...]) -> int:
    """How many words of a run that follows "Minister of" tell the field of office, before the person's given name."""
    given = next((index for index, word in enumerate(run) if word in words().given), 0)
    if given and not any(known_kind(word) or word in words().organisations for word in run[:given]):
        return given
    told = words().office_parts | words().fields
    fields = next((index for index, word in enumerate(run) if word not in told), len(run))
    return 0 if fields < len(run) and run[fields] in words().organisations else fields


def _is_plain(run: tuple[str, ...], text: str) -> bool:
    """Whether the capital that begins a sentence hides an ordinary word: listed, or told in small letters too."""
    word, lists = run[0], words()
    if len(run) == 1 and word in lists.openers:
        return True
    if len(run) > 1 and word in lists.thing_heads:
        return False  # "Typhoon Iris", told before as "a typhoon"
    if len(run) > 1 and word in lists.office_parts and (run[1] in lists.offices or run[1] in lists.office_parts):
        return False  # "Trade Minister"
    if word in lists.given or word in lists.honorifics or word in lists.offices or word in lists.known:
        return False
    if word in lists.openers and len(run) > 1 and (run[1] in lists.given or known_kind(run[1])):
        return True
    if len(run) > 2 and run[1] in lists.given and is_ordinary(word):
        return True  # "Chanting Helmut Kohl"
    if len(run) > 1 and word.endswith("ing") and is_ordinary(word) and (known_kind(run[1]) or entries(run[1])):
        return True  # "Visiting Russia", "Leaving Odesa"
    if len(run) > 1 and word.endswith("ing") and is_ordinary(word) and text.count(run[1]) > 1:
        return True  # "Remanding Alder"
    return word.lower() in _between_spaces(text)


@lru_cache(maxsize=8)  # of the texts at hand: it is asked for every sentence
def _between_spaces(text: str) -> frozenset[str]:
    """What stands between two spaces in a text."""
    return frozenset(text.split(" ")[1:-1])
