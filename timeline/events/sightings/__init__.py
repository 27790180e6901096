"""Sightings: the asserted standings of triggers in an article's sentences, each linked to the time that dates it."""

from timeline.events.sightings.sighting import Sighting, sightings

__all__ = ["Sighting", "sightings"]
