"""Games: the calendar of editions, and which of them a text means."""

from timeline.events.games.editions import Edition
from timeline.events.games.mentions import EditionMention, find

__all__ = ["Edition", "EditionMention", "find"]
