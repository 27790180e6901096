"""Sentences that only date what was told before them: "The incident occurred on Sunday", "It took place at noon"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.events import dating
from timeline.events.reading import Reading
from timeline.events.sentences.wordlists import words
from timeline.events.sightings.sighting import Sighting
from timeline.model import Status, TimeExpression
from timeline.text.alternatives import either

_BACK = 3  # sentences
_CLAUSE = 1.5  # the weight of boundaries: more than "and"
_SUDDEN = frozenset({"attack", "disaster", "death"})
_LASTING = frozenset({"agreement", "election", "games", "meeting", "protest", "trial", "visit"})


def dated_by_recalling(reading: Reading, sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings, those with their day that had none and that a later sentence says took place on it."""
    found = list(sightings)
    for index, time, sudden in _recalling(reading):
        told = [s for s in found if index - _BACK <= s.sentence.index < index and _is_undated(s, sudden=sudden)]
        last = max(told, key=lambda s: s.start, default=None)
        if last is not None:
            link = dating.Link(time, "dated by what recalls it", 0.0)
            found[found.index(last)] = replace(last, link=link, announced=None)
    return found


def _is_undated(sighting: Sighting, *, sudden: bool) -> bool:
    """Whether it is told without a day, as what may be recalled: a mishap, or anything that can take place."""
    plain = sighting.link is None and sighting.status is Status.HAPPENED and not sighting.quoted
    return plain and sighting.event_type in (_SUDDEN if sudden else _SUDDEN | _LASTING)


def _recalling(reading: Reading) -> Iterator[tuple[int, TimeExpression, bool]]:
    """Which sentence recalls, the time it gives, and whether it recalls a mishap."""
    for match in _pattern().finditer(reading.lower):
        index = reading.index(match.start())
        sentence = reading.sentence(index)
        if sentence.start != match.start():
            continue
        last = sentence.at(match.end() - 1)
        for time in reading.expressions:
            if not match.end() <= time.start < sentence.end or not dating.dates(time):
                continue
            if sentence.crossing[sentence.at(time.start)] - sentence.crossing[last] < _CLAUSE:
                yield index, time, match.group(1) in words("mishap")
                break


@cache
def _pattern() -> re.Pattern[str]:
    """A noun or pronoun that recalls an event, and a verb that says no more of it than that it took place."""
    nouns, verbs = (either(words(name)) for name in ("recalling", "taking_place"))
    return re.compile(rf"\b(?:(?:the|this) ({nouns})|it|this)(?: \w+ly)? (?:{verbs})\b")
