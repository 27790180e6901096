"""Stories: the events of one article, each with all its tellings."""

from timeline.events.stories.gathering import stories
from timeline.events.stories.story import Participants, Story, status

__all__ = ["Participants", "Story", "status", "stories"]
