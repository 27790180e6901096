"""Names of people, organisations, states and places in an article: found by shape and lists, unified to the fullest form."""

from timeline.events.names.article import Names, matches
from timeline.events.names.name import Name

__all__ = ["Name", "Names", "matches"]
