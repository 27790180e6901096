"""Country and coordinates of a place's name: of the bearer that the article's other places make likeliest."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from timeline.events.gazetteer import Entry, demonyms, entries, landmarks, means_region, regions, states, town_of
from timeline.events.names import Name, Names
from timeline.events.names.words import words
from timeline.events.places.words import place_words
from timeline.model import Place

_MENTIONED = 20.0  # how much likelier a town is when the article names its state
_GREAT = 1_000_000  # people: such a place is meant by its name whatever nationality stands before
_BIG = 200_000  # people: a town that a name can begin with ("Yogyakarta airport")


def located(name: str, names: Names, told_with: Sequence[Name]) -> Place:
    """The place with the facts of the likeliest bearer of its name.

    One in what is told with it ("Dayton, Ohio"), else in a state that the article names, else the most populous.
    """
    bearers = entries(name) or entries(name.title() if name.isupper() else name)
    if not bearers or _is_within(bearers, told_with):
        return _facility(name, names, told_with)
    nation = _nation(told_with, {"nationality"})
    if nation and all(bearer.country != nation and bearer.population < _GREAT for bearer in bearers):
        return Place(name, nation)
    likelihood = _Likelihood(names, told_with)
    best = town_of(max(likelihood.possible(bearers), key=likelihood), bearers)
    return Place(name, best.country, best.latitude, best.longitude)


def _is_within(bearers: Sequence[Entry], told_with: Sequence[Name]) -> bool:
    """Whether a small town's name is here that of a part of a big town abroad from it: "Deansgate, Manchester"."""
    if max(bearer.population for bearer in bearers) >= _BIG:
        return False
    homes = {bearer.country for bearer in bearers}
    outer = (entries(other.text)[:1] for other in told_with if other.kind == "place")
    return any(town.kind in {"capital", "town"} and town.country not in homes for towns in outer for town in towns)


class _Likelihood:
    """How likely a bearer of a name is meant, as a number to compare."""

    def __init__(self, names: Names, told_with: Sequence[Name]) -> None:
        told = [(other.canonical, other.text) for other in told_with]
        self.around = {code for name, _ in told for code in (states().get(name), regions().get(name)) if code}
        self.around |= {text for _, text in told}
        self.mentioned = _mentioned_states(names)

    def possible(self, bearers: Sequence[Entry]) -> Sequence[Entry]:
        """The bearers; without a state named only once when another state that the article names has such a region."""
        states_named = [entry for entry in bearers if entry.kind == "state" and self.mentioned[entry.country] <= 1]
        elsewhere = [
            entry for entry in bearers if entry.kind == "region" and self.mentioned[entry.country] > len(states_named)
        ]
        return elsewhere if states_named and elsewhere else bearers

    def __call__(self, entry: Entry) -> float:
        people = entry.population + 1.0
        if entry.region in self.around or (entry.country in self.around and entry.kind != "state"):
            people *= 1e6
        if entry.kind == "state":
            return people
        return people * _MENTIONED if self.mentioned[entry.country] else people


def _facility(name: str, names: Names, told_with: Sequence[Name]) -> Place:
    """A name the gazetteer doesn't have: the facts of the town told with it, or that its own name begins with."""
    for other in told_with:
        if entries(other.text):
            rest = [further for further in told_with if further is not other]
            return _with_facts_of(name, located(other.text, names, rest))
    people = demonyms().get(name.split()[0], "")
    if people and name.split()[-1].lower() not in place_words("abroad"):
        return Place(name, states().get(people) or regions().get(people, ""))
    if leading := leading_place(name.split(), 1):
        return _with_facts_of(name, located(leading, names, ()))
    country = _nation(told_with, {"nationality", "state"}) or landmarks().get(name, "") or _state_within(name)
    return Place(name, country or only_country(names))


def _state_within(name: str) -> str:
    """The country code of a state in a site's name, "" for none and for what states have abroad: "Stade de France"."""
    if not place_words("abroad").isdisjoint(name.lower().split()):
        return ""
    return next((states()[token] for token in name.split() if token in states()), "")


def _with_facts_of(name: str, town: Place) -> Place:
    return Place(name, town.country, town.latitude, town.longitude)


def _nation(told_with: Sequence[Name], kinds: set[str]) -> str:
    """The country code of the first state or nationality told with a place."""
    codes = (states().get(other.canonical, "") for other in told_with if other.kind in kinds)
    return next(filter(None, codes), "")


def leading_place(tokens: list[str], rest: int) -> str:
    """The longest beginning of the words that names a big place and leaves at least `rest` words."""
    tokens = [token for token in tokens if not token.isdigit()]
    for end in range(min(len(tokens) - rest, 3), 0, -1):
        head = " ".join(tokens[:end])
        if head in words().not_places:
            continue
        if head in states() or head in regions() or any(entry.population >= _BIG for entry in entries(head)):
            return head
    return ""


def is_big_town(name: str) -> bool:
    """Whether a big town bears a name, and no state or region that comes to mind before it."""
    return name not in states() and not means_region(name) and any(town.population >= _BIG for town in entries(name))


@lru_cache(maxsize=8)  # of the articles at hand: it is asked for every event
def only_country(names: Names) -> str:
    """The country of the article's towns, states and nationalities when all agree, else ""."""
    countries = set(_mentioned_states(names))
    for name in names.all:
        if name.kind == "place" and (bearers := entries(name.text)) and bearers[0].population >= _BIG:
            countries.add(bearers[0].country)
    return min(countries) if len(countries) == 1 else ""


@lru_cache(maxsize=8)
def _mentioned_states(names: Names) -> Mapping[str, int]:
    """How often the article names each state, or its people, by country code."""
    areas = (name for name in names.all if name.kind in {"state", "nationality"})
    counted = Counter(states().get(name.canonical, "") for name in areas)
    counted.pop("", None)
    return counted
