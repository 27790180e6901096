"""Of the places that tellings of one event name, the most specific: "in Peru", then "near Cusco"."""

from collections.abc import Iterable
from dataclasses import replace

from timeline.events.gazetteer import Entry, entries, states
from timeline.events.places.words import place_words
from timeline.model import Place


def finest(places: Iterable[Place]) -> Place | None:
    """The first place, or the first of the later ones that lies inside what is found so far; None without any."""
    best: Place | None = None
    for place in places:
        if best is None:
            best = place
        elif _lies_in(place, best):
            best = replace(place, country=best.country)
    return best


def _lies_in(inner: Place, outer: Place) -> bool:
    """Whether a place is part of a state or region: by its country, and within a country by its region."""
    area, own = _area(outer), _area(inner)
    if area is None or not area.country:
        return False
    town = area.kind in {"capital", "town"}
    if inner.country != area.country and (town or inner.country):
        return False
    if own is None and (area.kind != "state" or not inner.country):
        return not entries(inner.name) and inner.name.split()[-1].lower() in place_words("named_sites")
    if own is not None and own.latitude is not None and inner.latitude is None:
        return False  # it happened some way from there
    if area.kind == "state":
        return own is None or own.kind != "state"
    return own is not None and own.kind in {"capital", "town"} and own.region == area.region


def _area(place: Place) -> Entry | None:
    """What the gazetteer has of a place's name in its country, without a point of the compass before it."""
    name = place.name.removeprefix("the ")
    first, _, rest = name.partition(" ")
    if first in place_words("compass") and rest:
        name = rest
    if name in states():
        return Entry("state", states()[name])
    return next((entry for entry in entries(name) if entry.country == place.country), None)
