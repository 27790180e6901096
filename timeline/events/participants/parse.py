"""A sentence read into a clause: items, references, asides."""

import re
from functools import lru_cache

from timeline.events.names import Names
from timeline.events.participants.asides import mark_asides
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.owners import mark_owners
from timeline.events.participants.references import refer

_TOKEN = re.compile(r"['’]s\b|[^\W_]+(?:(?:\.?-|['’.])[^\W_]+)*|[^\w\s]")

# Quotation marks around a name alone quote nobody: «Norvale» beat «Karsten».
_MARKED = frozenset({"«»", "“”", '""', "„“", "‘’"})


@lru_cache(maxsize=8)
def clause_of(names: Names, sentence: tuple[int, int], trigger: tuple[int, int]) -> Clause:
    """The clause of a trigger; who and where are asked of the same one in turn."""
    clause = Clause(names, _items(names, sentence), trigger)
    refer(clause)
    mark_asides(clause)
    mark_owners(clause)
    return clause


def _items(names: Names, sentence: tuple[int, int]) -> list[Item]:
    """Names with the words and marks between them; the title of a person is no word of its own."""
    text, at = names.text, sentence[0]
    items: list[Item] = []
    for name in names.between(*sentence):
        until = _before_title(text, at, name.start, name.office)
        marked = text[name.start - 1 : name.start] + text[name.end : name.end + 1] in _MARKED
        items += _words(text, at, min(until, name.start - 1) if marked else until)
        items.append(Item(name.start, name.end, name.text.lower(), name))
        at = name.end + marked
    return items + _words(text, at, sentence[1])


def _words(text: str, start: int, end: int) -> list[Item]:
    return [Item(match.start(), match.end(), match[0].lower()) for match in _TOKEN.finditer(text, start, end)]


def _before_title(text: str, start: int, end: int, office: str) -> int:
    """Where the title that ends at `end` begins, when it stands after `start`."""
    if not office:
        return end
    if office.endswith(text[start:end].strip()):
        return start
    found = text.rfind(office, start, end)
    return found if found >= 0 else end
