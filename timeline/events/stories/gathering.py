"""Sightings become stories: told once, however often the article tells it."""

import datetime as dt
from collections.abc import Iterable, Sequence

from timeline.events.dating import Link
from timeline.events.frames import Frame
from timeline.events.sentences.wordlists import words
from timeline.events.sightings import Sighting
from timeline.events.stories.reports import announced, is_reported, report
from timeline.events.stories.sameness import is_news, told_again, told_before
from timeline.events.stories.story import Participants, Places, Story
from timeline.events.stories.undated import is_planned_verb, take_day_of_story, undated
from timeline.model import Precision, When


def stories(
    sightings: Iterable[Sighting], participants: Participants, places: Places, frame: Frame, publication: When
) -> list[Story]:
    """The events that an article's sightings tell, in the order they are first told.

    Dated sightings of one type and one date are one event, unless they are of different people or far apart. An
    undated one is another telling of the event of its type told last before it, else told next, unless it says
    itself that it is another one; what is left undated is one event per type.
    """
    by_type: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_type.setdefault(sighting.event_type, []).append(sighting)
    found = [
        story for group in by_type.values() for story in _of_one_type(group, participants, places, frame, publication)
    ]
    found.sort(key=lambda story: story.main.start)
    for story in found:
        take_day_of_story(story, found, publication)
    return [story for story in found if story.dated or _counts_undated(story.main)]


def _counts_undated(main: Sighting) -> bool:
    """Whether an event that nothing dates is told by words strong enough to count."""
    return (main.headline or not main.trigger.weak) and not is_planned_verb(main)


def _of_one_type(
    sightings: Sequence[Sighting], participants: Participants, places: Places, frame: Frame, publication: When
) -> list[Story]:
    """The events that the sightings of one type tell: by their dates, then what is reported, then what is left."""
    found: list[Story] = []
    left: list[Sighting] = []
    for sighting in sightings:
        if sighting.link is None or sighting.trigger.joins or _is_anaphor(sighting, found, publication):
            left.append(sighting)
        elif (
            story := told_again(found, sighting, _dated(sighting.link, publication), participants, places)
        ) is not None:
            story.add(sighting, _dated(sighting.link, publication))
        else:
            found.append(Story(sighting, _dated(sighting.link, publication), [sighting], sighting.link.reason))
    reported = [s for s in left if is_reported(s, found, frame)]
    left = [s for s in left if s not in reported]
    report(found, reported, participants, places, announced(left, publication))
    alone: list[Sighting] = []
    for sighting in left:
        story = (
            None
            if sighting.distinct or sighting.event_type == "statement" or _is_next_plan(sighting, found, participants)
            else told_before(found, sighting, participants, places, publication)
        )
        if story is not None:
            story.sightings.append(sighting)
        else:
            alone.append(sighting)
    return found + [story for group in _by_plan(alone, participants) for story in undated(group, publication)]


def _by_plan(alone: Sequence[Sighting], participants: Participants) -> list[list[Sighting]]:
    """ "He will meet Ana Ruiz and hold talks with Otto Falk": what is planned with somebody else is another event; what
    is left undated else is one.
    """
    if not any(is_planned_verb(sighting) for sighting in alone[1:]):
        return [list(alone)] if alone else []  # who takes part need not be known
    groups: list[list[Sighting]] = []
    known: set[str] = set()
    for sighting in alone:
        people = participants(sighting)
        if groups and (not is_planned_verb(sighting) or known.issuperset(people)):
            groups[0].append(sighting)
        else:
            groups.append([sighting])
        known.update(people)
    return groups


def _is_next_plan(sighting: Sighting, told: Sequence[Story], participants: Participants) -> bool:
    """ "She will attend a summit. She will then meet Otto Falk": what is planned with somebody new is another event."""
    if not is_planned_verb(sighting):
        return False
    people = set(participants(sighting))
    return bool(people) and all(people - set(participants(story.main)) for story in told)


def _is_anaphor(sighting: Sighting, told: Sequence[Story], publication: When) -> bool:
    """ "Briefed him on the attack on Saturday": what was told before has its day, and the time is another's."""
    the = sighting.tag == "NN" and sighting.definite
    if not the or not sighting.spoken_of or not words("relative").isdisjoint(sighting.sentence.after(sighting.end)):
        return False
    return any(story.main.start < sighting.start and is_news(story, publication) for story in told)


def _dated(link: Link, publication: When) -> When:
    """When the time of a link says, from the first day to the last; for what has gone on since, to publication."""
    when = link.time.when
    first, last = link.first or when.start_date, link.last
    if link.since and publication.start_date:
        last = publication.start_date
    if link.first is not None:
        last = when.end_date
    return _lasting(when, first, last) if first is not None and last is not None and first < last else when


def _lasting(when: When, first: dt.date, last: dt.date) -> When:
    """As `when`, but from `first` to `last`."""
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return when._replace(
        start_date=first, end_date=last, edtf=edtf, precision=Precision.RANGE, earliest=first, latest=last
    )
