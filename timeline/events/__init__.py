"""Events: what happened, when, who took part, where and how many were hurt."""

from timeline.events.find import find
from timeline.events.merging import merge
from timeline.events.publication import dated

__all__ = ["dated", "find", "merge"]
