"""Names that tell a site with its common noun: "the Ramses building", "Moscow concert hall"."""

from timeline.events.gazetteer import entries
from timeline.events.names import Name
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.names.words import words
from timeline.events.participants.clause import Clause
from timeline.events.participants.trigger import is_nominal
from timeline.events.places.governed import AREAS, governor
from timeline.events.places.words import place_words


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
    noun = clause.items[index + 1] if index + 1 < len(clause.items) else None
    if noun is None or noun.name is not None or not _is_site_noun(name, noun.text):
        return ""
    at = governor(clause, index)
    whole = event_type in {"disaster", "attack"} and (at < 0 or clause.word(at) == "of")
    on = clause.word(at) in place_words("surface") and noun.text.title() in place_words("surfaces")
    if not (whole or on or clause.word(at) in place_words("locative")):
        return ""
    return clause.names.text[name.start : noun.end]


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
        named = owned is not None and owned.kind in {"place", "organisation"}
        return name.kind in AREAS and (named or clause.word(index + 2) in place_words("sites"))
    erupts = clause.word(clause.last - 1).startswith("erupt")
    if erupts and (index < clause.first or clause.words(clause.last, index) == ["of"]):
        return name.kind == "place"  # "Etna has a minor eruption"
    site = following in place_words("sites") and clause.word(index + 2) != "of"
    site = site or (event_type in {"arrest", "trial"} and following in place_words("officers"))
    return name.kind == "place" and (
        site or (index + 1 == clause.first and (event_type == "disaster" or is_nominal(clause)))
    )
