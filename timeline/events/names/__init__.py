"""Names of people, organisations, states and places in an article, unified to the fullest form."""

from timeline.events.names.article import Names
from timeline.events.names.matching import matches
from timeline.events.names.name import Name

__all__ = ["Name", "Names", "matches"]
