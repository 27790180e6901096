"""The word lists behind names, as sets: lexicon/en/names.toml and lexicon/given_names.txt, read once."""

from dataclasses import dataclass
from functools import cache

from timeline.assets import folder, lexicon
from timeline.errors import AssetError
from timeline.text.alternatives import either


@dataclass(frozen=True, slots=True)
class Words:
    """Word classes by what they show of a capitalised name; see lexicon/en/names.toml."""

    not_names: frozenset[str]
    openers: frozenset[str]
    not_places: frozenset[str]
    calendar: frozenset[str]
    honorifics: frozenset[str]
    offices: frozenset[str]
    office_parts: frozenset[str]
    organisations: frozenset[str]
    firms: frozenset[str]
    fields: frozenset[str]
    clubs: frozenset[str]
    organisation_heads: frozenset[str]
    facilities: frozenset[str]
    facility_heads: frozenset[str]
    things: frozenset[str]
    thing_heads: frozenset[str]
    gatherings: frozenset[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    known: dict[str, str]
    men: frozenset[str]
    women: frozenset[str]
    given: frozenset[str]
    postal: frozenset[str]
    given_states: frozenset[str]
    surname_nationalities: frozenset[str]
    headline_verbs: frozenset[str]
    roles: frozenset[str]
    role_modifiers: frozenset[str]
    place_nouns: frozenset[str]
    given_months: frozenset[str]
    given_before: frozenset[str]
    within_name: frozenset[str]
    state_heads: frozenset[str]
    acronym_skips: frozenset[str]
    courtesy: frozenset[str]
    lesser: frozenset[str]
    not_of_office: frozenset[str]
    heads_of_state: frozenset[str]
    before_place: frozenset[str]
    indefinite: frozenset[str]
    trust: frozenset[str]
    before_lone_town: frozenset[str]
    before_goal: frozenset[str]
    sayings: frozenset[str]


_NO_GIVEN = ("organisations", "facilities", "openers", "not_names", "honorifics", "offices", "office_parts")


@cache
def words() -> Words:
    """The word classes of English names. Raises AssetError when a list is missing."""
    lists = lexicon("en/names")
    path = folder("lexicon") / "given_names.txt"
    try:
        men, women, both = path.read_text(encoding="utf-8").splitlines()[1:4]
    except (OSError, ValueError) as error:
        raise AssetError(f"{path}: {error}; expected a header and three lines") from error
    more = {key: frozenset(lists["given"][key].split()) for key in ("men", "women")}
    classes = {
        key: frozenset(lists[key].split()) for key in Words.__dataclass_fields__ if isinstance(lists.get(key), str)
    }
    # A word of another class is no sign of a person: "Council", "General", "Media" are given names too.
    other = frozenset().union(*(classes[key] for key in _NO_GIVEN))
    named = {key: (frozenset(told.split()) | more[key]) - other for key, told in (("men", men), ("women", women))}
    return Words(
        **classes,
        known=dict(lists["known"]),
        roles=frozenset(lexicon("en/roles")["roles"].split()),
        before_place=frozenset(lexicon("en/places")["directly"].split()),
        sayings=frozenset(lexicon("en/roles")["sayings"].split()),
        place_nouns=frozenset(lexicon("en/places")["settlements"].split()),
        role_modifiers=frozenset(lexicon("en/roles")["modifiers"].split()),
        men=named["men"],
        women=named["women"],
        given=named["men"] | named["women"] | (frozenset(both.split()) - other),
    )


@cache
def any_of(name: str) -> str:
    """The words of a list of lexicon/en/names.toml, as alternatives of a regular expression."""
    return either(lexicon("en/names")[name].split())


@cache
def joints() -> frozenset[str]:
    """What may join two parts of a name, as it stands between them: " of ", " for the "."""
    return frozenset(f" {word}{the} " for word in lexicon("en/names")["joints"].split() for the in ("", " the"))
