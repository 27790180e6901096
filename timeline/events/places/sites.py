"""Names that tell a site with its common noun: "the Ramses building", "Moscow concert hall"."""

from timeline.events.gazetteer import demonyms, entries
from timeline.events.names import Name
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.names.words import words
from timeline.events.participants.clause import Clause
from timeline.events.participants.trigger import is_nominal
from timeline.events.places.governed import AREAS, governor
from timeline.events.places.located import is_big_town, leading_place
from timeline.events.places.words import place_words

_DASHES = frozenset({"-", "–"})
_TALKS = frozenset({"call", "meeting", "agreement", "statement"})  # with bodies, not at them


def is_body_visited(clause: Clause, index: int, name: Name) -> bool:
    """Whether a body is what a verb of visiting has as its object ("visited the Ramses Corporation"); or what only
    looks like a person, for an article stands before ("visited the famous Ana Mahal").
    """
    kinds = {"organisation", "other"} | ({"person"} if _has_article(clause, index) else set())
    body = name.kind in kinds and not name.modifies and not is_nominal(clause)
    return body and governor(clause, index) == clause.last - 1


def _has_article(clause: Clause, index: int) -> bool:
    """ "The famed" before a name, which then is no person's."""
    return "the" in (clause.word(index - 1), clause.word(index - 2))


def with_site(clause: Clause, index: int, name: Name) -> str:
    """The name with the common noun of its site, if that follows: "the Ramses plant"."""
    following = clause.items[index + 1] if index + 1 < len(clause.items) else None
    if following is None or following.name is not None or following.text not in place_words("named_sites"):
        return name.text
    return clause.names.text[name.start : following.end]


def site(clause: Clause, index: int, name: Name, event_type: str) -> str:
    """A name with the common noun of its site: "the Ramses Exchange building", "the roof of Notre Dame cathedral"; ""
    where none is told.
    """
    if _is_border(clause, index):
        return clause.names.text[name.start : clause.items[index + 3].end]
    at = _noun_of_site(clause, index)
    noun = clause.items[at] if at < len(clause.items) else None
    if noun is None or noun.name is not None or not _is_site_noun(name, noun.text):
        return ""
    at = governor(clause, index)
    whole = event_type in {"disaster", "attack"} and (at < 0 or clause.word(at) == "of")
    on = clause.word(at) in place_words("surface") and noun.text.title() in place_words("surfaces")
    if not (whole or on or clause.word(at) in place_words("locative")):
        return ""
    return clause.names.text[name.start : noun.end]


def _noun_of_site(clause: Clause, index: int) -> int:
    """The index of the noun behind a name, over what is done at the site: "the Ramses oil refinery"."""
    return index + (2 if clause.word(index + 1) in place_words("work_of_site") else 1)


def _is_border(clause: Clause, index: int) -> bool:
    """Whether two names tell a border between them: "along the Peru–Chile border"."""
    if clause.word(index + 1) not in _DASHES or clause.word(index + 3) != "border":
        return False
    return clause.word(governor(clause, index)) in place_words("locative") | place_words("surface")


def is_described(clause: Clause, index: int, name: Name) -> bool:
    """Whether the name only tells whose a site is, so that its town is the better place: "the Hungarian embassy in
    Dublin", "a Ramses plant in Lille".
    """
    if clause.word(index + 1) in _DASHES:
        return True
    if clause.word(index + 1) in place_words("shops"):
        return False  # "an Aldi store" is what it says
    before = clause.words(governor(clause, index) + 1, index)
    return name.kind == "nationality" or not {"a", "an"}.isdisjoint(before)


def is_nameless(name: Name) -> bool:
    """Whether a building or body is told by common nouns alone, or by whose it is: "High Court", "French Embassy"."""
    tokens = name.text.split()
    if tokens[0] in demonyms() and tokens[-1].lower() in place_words("missions"):
        return True
    return name.kind != "state" and place_words("nameless").issuperset(tokens)


def is_seat(clause: Clause, index: int, name: Name) -> bool:
    """Whether a body is told as where one is: "at the State Department"."""
    seats = not place_words("seats").isdisjoint(name.text.split())
    return seats and name.kind == "organisation" and not name.modifies and clause.word(governor(clause, index)) == "at"


def town_of_occasion(clause: Clause, index: int, name: Name) -> str:
    """The town in the name of the occasion at which something takes place: "at the G20 Seoul summit", "on the sidelines
    of the Munich Security Conference"; "" for others.
    """
    tokens = name.text.split()
    if not {clause.word(index + 1), tokens[-1].lower()} & place_words("gatherings"):
        return ""
    at = governor(clause, index)
    if clause.word(at) not in {"at", "during"} and clause.word(at - 1) not in place_words("margins"):
        return ""
    towns = (leading_place(tokens[start:], 0) for start in range(len(tokens)))
    return next(filter(is_big_town, towns), "")


def _is_site_noun(name: Name, noun: str) -> bool:
    if name.kind == "nationality":
        return noun in place_words("missions")
    return noun in place_words("named_sites") and not _is_listed(name)


def _is_listed(name: Name) -> bool:
    """Whether a name is one of the gazetteer's, and so says where the site is, not what it is called."""
    return name.kind in {"state", "nationality"} or name.text in words().known or bool(entries(name.text))


def names_site(clause: Clause, index: int, name: Name, event_type: str) -> bool:
    """ "Moscow concert hall": a town before a common noun for a site, or right before the event."""
    following = clause.word(index + 1)
    if following in POSSESSIVE:
        owned = clause.name(index + 2)
        named = owned is not None and owned.kind in {"place", "organisation"} and event_type not in _TALKS
        return name.kind in AREAS and (named or clause.word(index + 2) in place_words("sites"))
    erupts = clause.word(clause.last - 1).startswith("erupt")
    if erupts and (index < clause.first or clause.words(clause.last, index) == ["of"]):
        return name.kind == "place"  # "Etna has a minor eruption"
    if clause.word(index - 1) in place_words("goal") | {"for"} and index + 1 == clause.first:
        return False  # "the ferry from Bari to Durres caught fire"
    nouns = {index + 1, _noun_of_site(clause, index)}  # "the Lima train bombings", "the Lima train station"
    site = any(clause.word(at) in place_words("sites") and clause.word(at + 1) != "of" for at in nouns)
    site = site or (event_type in {"arrest", "trial"} and following in place_words("officers"))
    return name.kind == "place" and (
        site
        or (index + 1 == clause.first and (event_type == "disaster" or is_nominal(clause)) and not has_object(clause))
    )


def has_object(clause: Clause) -> bool:
    """Whether an object stands behind the trigger, before which a town is a team: "Viborg defeating the visitors"."""
    return clause.word(clause.last) == "the" or clause.name(clause.last) is not None
