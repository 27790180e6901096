"""Merging: the mentions of many articles become events, each told once."""

from timeline.events.merging.merge import explain, merge

__all__ = ["explain", "merge"]
