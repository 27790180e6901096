"""What a name can be on the map: states, their demonyms, regions and towns.

The facts are in lexicon/gazetteer.tsv and lexicon/en/countries.toml.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.assets import folder, lexicon
from timeline.errors import AssetError


@dataclass(frozen=True, slots=True)
class Entry:
    """A place that bears a name. `kind`: state, region, capital, town. No coordinates for states and regions."""

    kind: str
    country: str
    region: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


_SHARE = 0.2  # of a region's people in towns: such a town is meant by the region's name
_KINDS = {"k": "state", "r": "region", "c": "capital", "t": "town"}


@cache
def _lines() -> dict[str, str]:
    """Name → the rest of its line, parsed only when the name is asked for."""
    path = folder("lexicon") / "gazetteer.tsv"
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise AssetError(f"{path}: {error}; reinstall event-timeline") from error
    return {name: rest for name, _, rest in (line.partition("\t") for line in lines)}


@cache
def states() -> dict[str, str]:
    """Every name of a state → its ISO 3166-1 alpha-2 code."""
    return {
        name: code for code, state in lexicon("en/countries").items() if "names" in state for name in state["names"]
    }


@cache
def state_names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code → the name of the state that the dataset uses."""
    return {code: state["names"][0] for code, state in lexicon("en/countries").items() if "names" in state}


@cache
def demonyms() -> dict[str, str]:
    """Demonym ("Russian", "Scots") → the state or region it stands for."""
    countries = lexicon("en/countries")
    found = {word: state["names"][0] for state in countries.values() if "names" in state for word in state["demonyms"]}
    return {**found, **countries["region_demonyms"]}


@cache
def regions() -> dict[str, str]:
    """Regions that are neither state nor town → country code, "" when they lie in more than one."""
    return dict(lexicon("en/countries")["regions"])


@cache
def landmarks() -> dict[str, str]:
    """Buildings and squares known without their town → country code."""
    return dict(lexicon("en/countries")["landmarks"])


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """The places that bear `name`, states first, then the most populous first; empty when there is none."""
    found = []
    if code := states().get(name):
        found.append(Entry("state", code, population=10**10))
    if name in regions():
        found.append(Entry("region", regions()[name], population=10**9))
    for part in filter(None, _lines().get(name, "").split("\t")):
        kind, country, region, latitude, longitude, population = part.split(",")
        if kind != "k":
            at = (float(latitude), float(longitude)) if latitude else (None, None)
            found.append(Entry(_KINDS[kind], country, region, at[0], at[1], int(population)))
    return tuple(found)


def town_of(best: Entry, bearers: Sequence[Entry]) -> Entry:
    """The town, when a region bears the name of a town that is much of it or the capital ("Cairo", "New York")."""
    if best.kind != "region":
        return best
    towns = (entry for entry in bearers if entry.country == best.country and entry.kind in {"capital", "town"})
    meant = (entry for entry in towns if entry.kind == "capital" or entry.population >= _SHARE * best.population)
    return next(meant, best)


def means_region(name: str) -> bool:
    """Whether a region comes to mind first at a name ("Bavaria"), and not a town ("Madrid")."""
    bearers = entries(name)
    return bool(bearers) and town_of(bearers[0], bearers).kind == "region"


def is_region(name: str) -> bool:
    """Whether `name` is a part of a state: listed, or a first-level region of the source."""
    return name in regions() or any(entry.kind == "region" for entry in entries(name))
