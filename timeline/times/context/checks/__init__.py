"""Checks that a reading is a time at all, by the words around it; rules name the ones they need."""

from timeline.times.context.checks import figures, lengths, names, nouns, years
from timeline.times.context.checks.registry import CHECKS, passes

__all__ = ["CHECKS", "figures", "lengths", "names", "nouns", "passes", "years"]
