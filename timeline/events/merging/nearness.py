"""How the places of two tellings stand to each other."""

from math import asin, cos, radians, sin, sqrt

from timeline.events.gazetteer import Entry, entries
from timeline.events.merging.naming import is_state
from timeline.events.merging.telling import Telling
from timeline.model import Place

_NEAR_KM = 30.0  # a town and its suburbs
_APART_KM = 60.0


def relation(one: Telling, other: Telling) -> str:
    """same · broad (one country, named by both) · inside (one names the other's country or region) · near · differs ·
    apart (in different countries or regions, or far from each other) · unknown (a place isn't named).
    """
    a, b = one.mention.place, other.mention.place
    if a is None or b is None:
        return "unknown"
    broad = is_state(one.place), is_state(other.place)
    if one.place == other.place:
        return "broad" if all(broad) else "same"
    if a.country and b.country and a.country != b.country:
        return "apart"
    if any(broad):
        return "inside" if a.country and a.country == b.country and not all(broad) else "differs"
    if set(one.place) <= set(other.place) or set(other.place) <= set(one.place):
        return "apart" if _kilometres(a, b) > _APART_KM else "same"
    return _by_region(a, b) or _by_distance(a, b)


def countries(telling: Telling) -> set[str]:
    """ISO codes of the country of its place and of the states that take part."""
    place = telling.mention.place
    found = {name[0].removeprefix("=") for name in telling.names if is_state(name)}
    return found | {place.country} if place and place.country else found


def _by_region(a: Place, b: Place) -> str:
    """ "inside" for Texas and Houston, "apart" for Texas and Chicago, "" when neither is known as a region."""
    known = _entry(a), _entry(b)
    for region, place, name in ((known[0], known[1], a.name), (known[1], known[0], b.name)):
        if region and place and region.kind == "region" and place.kind != "region" and place.region:
            return "inside" if place.region == name else "apart"
    return ""


def _entry(place: Place) -> Entry | None:
    return next((entry for entry in entries(place.name) if entry.country == place.country), None)


def _by_distance(a: Place, b: Place) -> str:
    distance = _kilometres(a, b)
    return "near" if 0 <= distance <= _NEAR_KM else "apart" if distance > _APART_KM else "differs"


def _kilometres(a: Place, b: Place) -> float:
    """Great-circle distance (haversine, mean Earth radius 6371 km); -1 if a position is unknown."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return -1.0
    north, south = radians(a.latitude), radians(b.latitude)
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(radians(a.longitude - b.longitude) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))
