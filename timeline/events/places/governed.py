"""Whether a name is told as the place of something: by the preposition or verb that governs it, by the event's type."""

from timeline.events.gazetteer import entries, regions
from timeline.events.names import Name
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.clause import Clause
from timeline.events.participants.words import word_class
from timeline.events.places.words import place_words

AREAS = frozenset({"place", "state"})
_JOURNEY = 5  # words before a journey that tell of another: "ahead of the first official visit"
_TO_HOST = 5  # words between a host and what says so: "is to be the host of"


def directly_in(clause: Clause, index: int) -> bool:
    """Whether "in", "near" or "town of" stands right before the name, but for articles and owners."""
    at = index - 1
    while _opens(clause.word(at)) or (clause.name(at) is not None and clause.word(at + 1) in POSSESSIVE):
        at -= 1
    return clause.word(at) in place_words("directly") or of_place_noun(clause, at)


def of_place_noun(clause: Clause, at: int) -> bool:
    """Whether "of" at an index hangs on a word like "town" or "north", or on such a word before one other."""
    if clause.word(at) != "of":
        return False
    heads = place_words("heads")
    return clause.word(at - 1) in heads or clause.word(at - 2) in heads | {"capital"}


def is_far_off(clause: Clause, index: int) -> bool:
    """Whether a distance and a direction stand before the name: "130 km (81 miles) east of X"."""
    at = governor(clause, index)
    return of_place_noun(clause, at) and clause.word(at - 2) in place_words("distances")


def is_told(clause: Clause, index: int, name: Name, event_type: str) -> bool:
    """Whether a preposition or verb makes the name at `index` the place of something."""
    at = governor(clause, index)
    word = clause.word(at)
    if clause.word(at - 1) in place_words("of_others"):
        return False  # "according to Peru's ministry", "citizens born in Peru"
    owned = index + (2 if clause.word(index + 1) in POSSESSIVE else 1)
    if name.kind == "state" and clause.word(owned) in place_words("abroad"):
        return False  # "outside U.S. embassies", "between Kenya's army and thieves"
    if word == "(" and clause.word(index + 1) == ",":  # "Meeting of the ministers (Lima, April 3)"
        return not word_class("days").isdisjoint(clause.words(index + 2, index + 4))
    if word in place_words("locative") or of_place_noun(clause, at):
        return True
    if word == "over" and clause.word(at - 1) == "all":
        return True  # "bombs explode all over Corsica"
    surfaces = {name.text.split()[-1], clause.word(index + 1).title()}  # "on Rhodes Island", "on Rhodes island"
    if word in place_words("surface") and not surfaces.isdisjoint(place_words("surfaces")):
        return True
    if event_type in {"attack", "disaster"} and name.kind == "place" and _undergoes(clause, index):
        return True
    if _is_gone_to(clause, index, at) or (event_type == "meeting" and _is_received(clause, at)):
        return True
    if is_told_by_type(clause, index, at, name, event_type):
        return True
    outer = clause.name(index - 2) if clause.word(index - 1) == "," and name.kind in AREAS else None
    return outer is not None and is_told(clause, index - 2, outer, event_type)


def is_told_by_type(clause: Clause, index: int, at: int, name: Name, event_type: str) -> bool:
    """What single event types add: where a visit goes, what a storm hits, whose election it is."""
    word, direct = clause.word(at), clause.first <= at < clause.last
    if event_type == "trial" and name.kind == "state" and index < clause.first:
        return clause.word(index + 1) in POSSESSIVE  # "Paraguay's supreme court approved"
    if event_type == "protest":
        street = word == "on" and clause.word(index + 1) == "," and clause.name(index + 2) is not None
        return street or word in place_words("goal") | place_words("strikes") or word == "from"
    if event_type == "visit":
        return direct or word in place_words("goal") | place_words("visits") or _left_for(clause, at, name)
    area = name.kind in AREAS or bool(entries(name.text))
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
    gone = clause.word(at) in place_words("goal") and (
        clause.word(at - 1) in place_words("motion") or on_journey(clause, at - 1)
    )
    return gone or (clause.word(index + 1) == "," and clause.word(index + 2) == "where")


def _is_received(clause: Clause, at: int) -> bool:
    """ "Welcomed Ana Ruiz to the palace": whether "to" at an index tells where somebody is received."""
    received = clause.word(at) == "to" and clause.word(clause.first) in place_words("receiving")
    return received and "and" not in clause.words(clause.last, at)


def on_journey(clause: Clause, at: int) -> bool:
    """Whether a journey is being made: "on a visit", "continued his trip", not "before the visit"."""
    if clause.word(at) not in place_words("journeys"):
        return False
    before = clause.words(max(0, at - _JOURNEY), at)
    return place_words("other_journeys").isdisjoint(before)


def _left_for(clause: Clause, at: int, name: Name) -> bool:
    """Whether "for" at an index tells where somebody left to: "left the island in the afternoon for Peru"."""
    left = any(clause.word(index) in place_words("leaving") for index in range(at))
    return clause.word(at) == "for" and name.kind in AREAS and left


def _hosts(clause: Clause, index: int) -> bool:
    """Whether the name is told as the host of something: "Lima will host", "Peru is to be the host of"."""
    at = index + 1
    while at <= index + _TO_HOST and clause.word(at) in place_words("before_host"):
        at += 1
    return clause.word(at) in place_words("hosting")


def _undergoes(clause: Clause, index: int) -> bool:
    """Whether the name is the subject of what befell it: "Kabul was rocked by", "Kherson came under fire"."""
    at = index + 1
    while clause.word(at) in place_words("before_struck"):
        at += 1
    passive = at > index + 1 and clause.word(at) in place_words("strikes")
    return passive or (clause.word(at) in {"came", "comes"} and clause.word(at + 1) == "under")


def _describes_next(clause: Clause, index: int) -> bool:
    """Whether the name only describes the noun after it: "a U.S. vessel"."""
    word = clause.word(index + 1)
    plain = word.isalpha() and clause.name(index + 1) is None and not clause.first <= index + 1 < clause.last
    return plain and not _stops(word) and word not in place_words("after_area")


def governor(clause: Clause, index: int) -> int:
    """The index of the preposition or verb before the name's noun phrase."""
    at, plain = index - 1, 0
    while at >= 0 and not clause.first <= at < clause.last:
        name = clause.name(at)
        if name is not None and name.kind not in {"nationality", "other"} and not _opens(clause.word(at + 1)):
            break
        if name is None and not _opens(clause.word(at)):
            plain += 1
            described = clause.word(at).endswith("ed") and clause.word(at - 1) in word_class("articles")
            if plain > 3 or not _describes(clause.word(at)) or (_stops(clause.word(at)) and not described):
                break  # but not at "the famed"
        at -= 1
    return at


def _describes(word: str) -> bool:
    """Whether an item is a word or a year: "the 2010 Lima summit"."""
    return word.isalpha() or (len(word) == 4 and word.isdigit())


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
    return word if name is not None and name.kind in AREAS and word in place_words("compass") else ""
