"""Which names of a clause tell where: by preposition, by verb, by the noun after them."""

import re
from dataclasses import dataclass

from timeline.events.gazetteer import Entry, entries, landmarks, means_region, regions
from timeline.events.names import Name
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.names.words import any_of, words
from timeline.events.participants.clause import Clause
from timeline.events.participants.trigger import is_nominal
from timeline.events.places.governed import (
    AREAS,
    directly_in,
    governor,
    is_told,
    is_told_by_type,
)
from timeline.events.places.sites import (
    is_body_visited,
    is_described,
    is_nameless,
    is_seat,
    names_site,
    site,
    town_of_occasion,
    with_site,
)
from timeline.events.places.topics import is_topic
from timeline.events.places.words import place_words

_GOES_ON = re.compile(rf"(?:['’]s)? (?!{any_of('calendar')}\b)[A-Z]")  # but "in Lima Saturday"
_KINDS = frozenset({"place", "state", "organisation", "other"})
_TALKED = frozenset({"trial", "meeting", "call", "statement", "agreement"})  # of what happened elsewhere
_KIND_OF_VOTE = 2  # words: "early parliamentary"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name at an index of the clause that tells where. `detail`: 3 facility, 2 town, 1 region, 0 state or sea,
    -1 continent.
    """

    index: int
    name: Name
    detail: int
    text: str


def candidates(clause: Clause, event_type: str) -> list[Candidate]:
    """The names that tell where, in order."""
    found = (_candidate(clause, index, event_type) for index in range(len(clause.items)))
    return [candidate for candidate in found if candidate is not None]


def _candidate(clause: Clause, index: int, event_type: str) -> Candidate | None:
    name = clause.name(index)
    if name is None or clause.first <= index < clause.last or clause.word(index - 2) in words().trust:
        return None
    if name.text.islower():
        return None  # a pronoun
    return _by_what_stands_by(clause, index, name, event_type) or _by_itself(clause, index, name, event_type)


def _by_what_stands_by(clause: Clause, index: int, name: Name, event_type: str) -> Candidate | None:
    """A name of any kind that tells where by the noun or verb beside it."""
    if whole := site(clause, index, name, event_type):
        return Candidate(index, name, 1 if is_described(clause, index, name) else 3, whole)
    if name.kind == "nationality":
        return Candidate(index, name, 0, name.canonical) if _is_at_home(clause, index, name, event_type) else None
    if event_type == "visit" and _is_town_visited(clause, index, name):
        return Candidate(index, name, 2, name.text)
    if event_type == "visit" and is_body_visited(clause, index, name):
        return Candidate(index, name, 3, with_site(clause, index, name))
    if event_type in _TALKED and (town := town_of_occasion(clause, index, name)):
        return Candidate(index, name, 2, town)
    return Candidate(index, name, 1, name.text) if event_type in _TALKED and is_seat(clause, index, name) else None


def _by_itself(clause: Clause, index: int, name: Name, event_type: str) -> Candidate | None:
    """A place, or what can be one, that is told as where."""
    unlisted = _is_unlisted_town(clause, index, name)
    if (name.kind not in _KINDS and not unlisted) or _holds_next(clause, index):
        return None
    if name.modifies and name.kind != "place" and not _is_office_elected(clause, index, event_type):
        return None
    if event_type in _TALKED - {"agreement"} and is_topic(clause, index, name):
        return None
    detail = _detail(name)
    if name.kind not in AREAS and detail < 3 and not unlisted:
        taken = event_type in {"attack", "disaster", "election"} and " " not in name.text and name.kind != "other"
        if not taken or not is_told_by_type(clause, index, governor(clause, index), name, event_type):
            return None
    told = is_told(clause, index, name, event_type) or names_site(clause, index, name, event_type)
    return Candidate(index, name, 1 if is_nameless(name) else detail, name.text) if told else None


def _is_at_home(clause: Clause, index: int, name: Name, event_type: str) -> bool:
    """Whether a people tells the state where it happens: "the Danish general election", "Haitians demonstrate",
    "Turkish police arrest", "in a small Peruvian town".
    """
    if event_type == "election" and _votes(clause, index, name):
        return True
    following = clause.word(index + 1)
    if event_type == "protest" and index + 1 == clause.first:
        return name.text.endswith("s")
    if event_type in {"arrest", "trial"} and index < clause.first and following in place_words("at_home"):
        return True
    towns = place_words("settlements") | place_words("many_settlements")
    if event_type == "attack" and _is_land_struck(clause, index):
        return True
    in_town = following in towns and clause.word(index + 2) != "of"
    return (
        in_town and clause.name(index + 2) is None and clause.word(governor(clause, index)) in place_words("locative")
    )


def _is_land_struck(clause: Clause, index: int) -> bool:
    """Whether what is struck lies in the land of a people: "struck Yemeni villages", "a raid on Syrian soil"."""
    at = governor(clause, index)
    if not (clause.first <= at < clause.last or clause.word(at) in place_words("struck")):
        return False
    return not place_words("grounds").isdisjoint(clause.words(index + 1, index + 4))


def _votes(clause: Clause, index: int, name: Name) -> bool:
    """Whether a people is told as the one that votes: "Sri Lankans voted", "the Danish general election"."""
    if index >= clause.first:
        return False
    between = clause.items[index + 1 : clause.first]
    before_noun = is_nominal(clause) and len(between) <= _KIND_OF_VOTE and all(item.text.isalpha() for item in between)
    return name.text.endswith("s") or (before_noun and all(item.name is None for item in between))


def _is_office_elected(clause: Clause, index: int, event_type: str) -> bool:
    """Whether it is the state of an office, told by who is elected: "Prime Minister of Peru Ana Ruiz wins", "is
    re-elected as President of Peru"; not "the President of Peru congratulated", nor a vote of confidence.
    """
    popular = place_words("popular_votes") | place_words("electing")
    if event_type != "election" or popular.isdisjoint(clause.words(clause.first, clause.last)):
        return False
    return place_words("greeting").isdisjoint(clause.words(0, clause.first))


def _holds_next(clause: Clause, index: int) -> bool:
    """Whether a place only says where the next one lies: "the Belfast suburb of X", "Belfast's sister town of X"."""
    at = index + 1
    if clause.word(at) in POSSESSIVE:
        owned = clause.name(at + 1)
        if owned is not None and (owned.kind == "place" or _is_unlisted_town(clause, at + 1, owned)):
            return True  # "London's Wembley"
        at += 1 if clause.word(at + 1) in words().place_nouns else 2
    if clause.word(at) not in words().place_nouns or clause.word(at + 1) != "of":
        return False
    return clause.word(at) not in place_words("quarters") or not _is_part_of(clause, index, at + 2)


def _is_part_of(clause: Clause, index: int, whole: int) -> bool:
    """Whether a place is the lesser of two: in "the Holz district of Linz" Holz, in "the Linz district of Holz" not."""
    name, town = clause.name(index), clause.name(whole)
    if name is None or town is None:
        return False
    return max(map(_people, entries(name.text)), default=0) < max(map(_people, entries(town.text)), default=0)


def _people(entry: Entry) -> int:
    return entry.population


def _is_town_visited(clause: Clause, index: int, name: Name) -> bool:
    """Whether what looks like a given name is the town that a visit goes to ("visited Florence")."""
    alone = name.kind == "person" and name.text == name.canonical and " " not in name.text
    return alone and bool(entries(name.text)) and clause.first <= governor(clause, index) < clause.last


def _detail(name: Name) -> int:
    tokens = name.text.split()
    if name.kind == "state" or tokens[-1] in place_words("seas"):
        return 0
    if name.text in landmarks():
        return 3
    if known := entries(name.text):
        if name.text in regions() and not known[0].country and name.text.split()[-1] in place_words("continents"):
            return -1
        return 1 if known[0].kind == "state" or means_region(name.text) else 2
    if tokens[-1] in place_words("areas"):
        return 1
    venue = tokens[0] in words().facility_heads or any(
        token in words().facilities or token in place_words("venues") for token in tokens
    )
    return 3 if venue else 2


def _is_unlisted_town(clause: Clause, index: int, name: Name) -> bool:
    """Whether one capitalised word that no list knows stands right after "in" or "near", or more before a region."""
    if name.kind in {"person", "organisation"} and _lies_within(clause, index):
        return directly_in(clause, index)  # "in Spin Ghar, Nangarhar Province"
    word = name.text.removeprefix("al-").removeprefix("Al-")
    if name.kind != "organisation" or not word.isalpha() or word.isupper() or word.islower():
        return False
    if _GOES_ON.match(clause.names.text, name.end):
        return False  # "in Formula One", "at the Children's Hospital"
    return name.text not in words().known and name.text == name.canonical and directly_in(clause, index)


def _lies_within(clause: Clause, index: int) -> bool:
    """Whether a state or region follows over a comma."""
    outer = clause.name(index + 2) if clause.word(index + 1) == "," else None
    return outer is not None and outer.kind in AREAS and _detail(outer) < 2
