"""Which names of a clause tell where: by preposition, by verb, by the noun after them."""

from dataclasses import dataclass

from timeline.events.gazetteer import entries, landmarks, regions
from timeline.events.names import Name
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.names.words import words
from timeline.events.participants.clause import Clause
from timeline.events.participants.trigger import is_nominal
from timeline.events.participants.words import word_class
from timeline.events.places.words import place_words

_KINDS = frozenset({"place", "state", "organisation", "other"})
_AREAS = frozenset({"place", "state"})

_TO_HOST = 5  # words between a host and what says so: "is to be the host of"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name at an index of the clause that tells where. `detail`: 3 facility, 2 town, 1 region, 0 state."""

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
    if name is None or clause.first <= index < clause.last:
        return None
    if (site := _site(clause, index, name, event_type)) is not None:
        return site
    if event_type == "election" and name.kind == "nationality" and name.text.endswith("s") and index < clause.first:
        return Candidate(index, name, 0, name.canonical)  # "Sri Lankans voted"
    if event_type == "visit" and _is_town_visited(clause, index, name):
        return Candidate(index, name, 2, name.text)
    if name.kind not in _KINDS or _holds_next(clause, index):
        return None
    if name.modifies and name.kind != "place":
        return None
    detail = _detail(name)
    if name.kind not in _AREAS and detail < 3 and not _is_unlisted_town(clause, index, name):
        taken = event_type in {"attack", "disaster", "election"} and " " not in name.text and name.kind != "other"
        if not taken or not _is_told_by_type(clause, index, _governor(clause, index), name, event_type):
            return None
    told = _is_told(clause, index, name, event_type) or _names_site(clause, index, name, event_type)
    return Candidate(index, name, detail, name.text) if told else None


def _holds_next(clause: Clause, index: int) -> bool:
    """Whether a place only says where the next one lies: "the Belfast suburb of X", "Belfast's sister town of X"."""
    at = index + 1
    if clause.word(at) in POSSESSIVE:
        owned = clause.name(at + 1)
        if owned is not None and (owned.kind == "place" or _is_unlisted_town(clause, at + 1, owned)):
            return True  # "London's Wembley"
        at += 1 if clause.word(at + 1) in words().place_nouns else 2
    return clause.word(at) in words().place_nouns and clause.word(at + 1) == "of"


def _is_town_visited(clause: Clause, index: int, name: Name) -> bool:
    """Whether what looks like a given name is the town that a visit goes to ("visited Florence")."""
    alone = name.kind == "person" and name.text == name.canonical and " " not in name.text
    return alone and bool(entries(name.text)) and clause.first <= _governor(clause, index) < clause.last


def _site(clause: Clause, index: int, name: Name, event_type: str) -> Candidate | None:
    """A name with the common noun of its site: "the Ramses Exchange building", "the roof of Notre Dame cathedral"."""
    noun = clause.items[index + 1] if index + 1 < len(clause.items) else None
    if noun is None or noun.name is not None or not _is_site_noun(name, noun.text):
        return None
    at = _governor(clause, index)
    whole = event_type in {"disaster", "attack"} and (at < 0 or clause.word(at) == "of")
    on = clause.word(at) in place_words("surface") and noun.text.title() in place_words("surfaces")
    if not (whole or on or clause.word(at) in place_words("locative")):
        return None
    return Candidate(index, name, 3, clause.names.text[name.start : noun.end])


def _is_site_noun(name: Name, noun: str) -> bool:
    if name.kind == "nationality":
        return noun in place_words("missions")
    return noun in place_words("named_sites") and not _is_listed(name)


def _is_listed(name: Name) -> bool:
    """Whether a name is one of the gazetteer's, and so says where the site is, not what it is called."""
    return name.kind in {"state", "nationality"} or name.text in words().known or bool(entries(name.text))


def _detail(name: Name) -> int:
    if name.kind == "state":
        return 0
    if name.text in landmarks():
        return 3
    if known := entries(name.text):
        return 1 if known[0].kind in {"region", "state"} else 2
    tokens = name.text.split()
    venue = tokens[0] in words().facility_heads or any(
        token in words().facilities or token in place_words("venues") for token in tokens
    )
    return 3 if venue else 2


def _is_unlisted_town(clause: Clause, index: int, name: Name) -> bool:
    """Whether one capitalised word that no list knows stands right after "in" or "near"."""
    if name.kind != "organisation" or not name.text.isalpha() or name.text.isupper():
        return False
    return name.text not in words().known and name.text == name.canonical and _directly_in(clause, index)


def _directly_in(clause: Clause, index: int) -> bool:
    at = index - 1
    while _opens(clause.word(at)) or (clause.name(at) is not None and clause.word(at + 1) in POSSESSIVE):
        at -= 1
    return clause.word(at) in place_words("directly") or _of_place_noun(clause, at)


def _of_place_noun(clause: Clause, at: int) -> bool:
    """Whether "of" at an index hangs on a word like "town" or "north", or on such a word before one other."""
    if clause.word(at) != "of":
        return False
    heads = place_words("heads")
    return clause.word(at - 1) in heads or clause.word(at - 2) in heads | {"capital"}


def _is_told(clause: Clause, index: int, name: Name, event_type: str) -> bool:
    """Whether a preposition or verb makes the name at `index` the place of something."""
    at = _governor(clause, index)
    word = clause.word(at)
    if name.kind == "state" and clause.word(index + 1) in place_words("abroad"):
        return False  # "outside U.S. embassies"
    if word in place_words("locative") or _of_place_noun(clause, at):
        return True
    if word in place_words("surface") and name.text.split()[-1] in place_words("surfaces"):
        return True
    if _is_gone_to(clause, index, at) or _is_told_by_type(clause, index, at, name, event_type):
        return True
    outer = clause.name(index - 2) if clause.word(index - 1) == "," and name.kind in _AREAS else None
    return outer is not None and _is_told(clause, index - 2, outer, event_type)


def _is_told_by_type(clause: Clause, index: int, at: int, name: Name, event_type: str) -> bool:
    """What single event types add: where a visit goes, what a storm hits, whose election it is."""
    word, direct = clause.word(at), clause.first <= at < clause.last
    if event_type == "trial" and name.kind == "state" and index < clause.first:
        return clause.word(index + 1) in POSSESSIVE  # "Paraguay's supreme court approved"
    if event_type == "protest":
        return word in place_words("goal") or word == "from"
    if event_type == "visit":
        return direct or word in place_words("goal") | place_words("visits") or _left_for(clause, at, name)
    area = name.kind in _AREAS or bool(entries(name.text))
    if event_type in {"meeting", "games"} and area and _hosts(clause, index):
        return True
    if event_type == "attack" and area and word == "of" and at == clause.last:
        return True  # "the invasion of Kuwait"
    if event_type == "attack" and direct and clause.word(clause.first) in place_words("taking"):
        return True
    if event_type in {"disaster", "attack"} and area and not _describes_next(clause, index):
        return direct or word in place_words("strikes") or word in place_words("struck") or bool(compass(clause, index))
    if event_type == "election" and (name.kind == "state" or name.text in regions()):
        return index < clause.first or (word == "of" and clause.word(at - 1) in word_class("roles"))
    if event_type == "election":
        return word == "of" and clause.word(at - 1) in word_class("single_offices")
    return False


def _is_gone_to(clause: Clause, index: int, at: int) -> bool:
    """ "Flew to Paris for talks", "in Kampala, where she is to sign": what follows takes place there."""
    if index > clause.first:
        return False
    gone = clause.word(at) in place_words("goal") and clause.word(at - 1) in place_words("motion")
    return gone or (clause.word(index + 1) == "," and clause.word(index + 2) == "where")


def _left_for(clause: Clause, at: int, name: Name) -> bool:
    """Whether "for" at an index tells where somebody left to: "left the island in the afternoon for Peru"."""
    left = any(clause.word(index) in place_words("leaving") for index in range(at))
    return clause.word(at) == "for" and name.kind in _AREAS and left


def _hosts(clause: Clause, index: int) -> bool:
    """Whether the name is told as the host of something: "Lima will host", "Peru is to be the host of"."""
    at = index + 1
    while at <= index + _TO_HOST and clause.word(at) in place_words("before_host"):
        at += 1
    return clause.word(at) in place_words("hosting")


def _describes_next(clause: Clause, index: int) -> bool:
    """Whether the name only describes the noun after it: "a U.S. vessel"."""
    word = clause.word(index + 1)
    plain = word.isalpha() and clause.name(index + 1) is None and not clause.first <= index + 1 < clause.last
    return plain and not _stops(word) and word not in place_words("after_area")


def _governor(clause: Clause, index: int) -> int:
    """The index of the preposition or verb before the name's noun phrase."""
    at, plain = index - 1, 0
    while at >= 0 and not clause.first <= at < clause.last:
        name = clause.name(at)
        if name is not None and name.kind not in {"nationality", "other"} and not _opens(clause.word(at + 1)):
            break
        if name is None and not _opens(clause.word(at)):
            plain += 1
            if plain > 3 or not clause.word(at).isalpha() or _stops(clause.word(at)):
                break
        at -= 1
    return at


def _opens(word: str) -> bool:
    """Whether a word opens a noun phrase, or makes an owner of the name before it."""
    return word in word_class("articles") or word in POSSESSIVE


def _stops(word: str) -> bool:
    """Whether a word ends a noun phrase, going left."""
    if (
        word in place_words("stops")
        or word.endswith("ed")
        or word in word_class("auxiliaries")
        or word in word_class("borders")
    ):
        return True
    return any(word in place_words(key) for key in ("locative", "surface", "goal", "strikes", "visits"))


def compass(clause: Clause, index: int) -> str:
    """The word that narrows a state or region down ("northern"), "" when there is none."""
    name, word = clause.name(index), clause.word(index - 1)
    return word if name is not None and name.kind in _AREAS and word in place_words("compass") else ""


def _names_site(clause: Clause, index: int, name: Name, event_type: str) -> bool:
    """ "Moscow concert hall": a town before a common noun for a site, or right before the event."""
    following = clause.word(index + 1)
    if following in POSSESSIVE:
        owned = clause.name(index + 2)
        named = owned is not None and owned.kind in {"place", "organisation"}
        return name.kind in _AREAS and (named or clause.word(index + 2) in place_words("sites"))
    site = following in place_words("sites") and clause.word(index + 2) != "of"
    return name.kind == "place" and (
        site or (index + 1 == clause.first and (event_type == "disaster" or is_nominal(clause)))
    )
