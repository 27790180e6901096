"""Where sentences end between two expressions, as far as the story needs to know: headings end with their line."""

import re

_STOP = re.compile(r"(?:(?<!\b\d)(?<!\b\d\d)\.|[!?\n])\s")  # "am 3. Mai" goes on


def stops_between(text: str, start: int, end: int) -> int:
    """How many sentences end in a stretch of a text."""
    return len(_STOP.findall(text, start, end))


def opening_of_sentence(text: str, start: int, end: int) -> str:
    """What stands before `end` in its sentence, from `start` on at the earliest."""
    return _STOP.split(text[start:end])[-1]
