"""Stories: the events of one article, each with all its tellings."""

from timeline.events.stories.gathering import stories
from timeline.events.stories.story import Participants, Places, Story, status

__all__ = ["Participants", "Places", "Story", "status", "stories"]
