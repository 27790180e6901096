"""Productions: what a matched rule means, as a short pure function of its parts. None refuses the match.

Each registers under its name in NAMED, which the rules files refer to.
"""

from timeline.times.productions import (
    continental,
    continental_daytimes,
    continental_lengths,
    dates,
    daytimes,
    dutch,
    french,
    germanic,
    germanic_lengths,
    inside,
    lengths,
    names,
    numbers,
    picked,
    ranges,
    repeats,
    romance,
    spanish,
)
from timeline.times.productions.lengths import counted
from timeline.times.productions.parts import NAMED, Parts, Production, is_day, merged, moment, production

__all__ = [
    "NAMED", "Parts", "Production", "continental", "continental_daytimes", "continental_lengths", "counted", "dates",
    "daytimes", "dutch", "french", "germanic", "germanic_lengths", "inside", "is_day", "lengths", "merged", "moment",
    "names", "numbers", "picked", "production", "ranges", "repeats", "romance", "spanish",
]  # fmt: skip
