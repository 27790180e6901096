"""Events: what happened, when, who took part, where and how many were hurt."""

from timeline.events.find import find
from timeline.events.merge import merge

__all__ = ["find", "merge"]
