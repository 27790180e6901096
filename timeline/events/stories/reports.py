"""What an article itself reports: what its headline, a release or a bulletin tells of the day it is published."""

import datetime as dt
from collections.abc import Sequence

from timeline.events.frames import Frame
from timeline.events.sightings import Sighting
from timeline.events.stories.sameness import elsewhere, same_noun, told_apart
from timeline.events.stories.story import Participants, Places, Story
from timeline.events.stories.undated import is_planned_verb
from timeline.model import Precision, Status, When

_NEWS_DAYS = 3  # a news article's headline tells what its text dates at most so many days back
_AIM = 4  # words: "for the annual trade"
_LEAD = 1  # the sentence below the headline
_WEEK = 7  # days: what lasts longer is the occasion of what the headline tells


def is_reported(sighting: Sighting, told: Sequence[Story], frame: Frame) -> bool:
    """Whether a sighting without a date tells what the release or bulletin itself reports."""
    if sighting.trigger.joins or sighting.announced is not None or not frame.reports(sighting):
        return False
    if is_planned_verb(sighting) or (sighting.headline and sighting.status is Status.SCHEDULED):
        return False  # it goes on with the day of what was planned before; "Ana Ruiz to visit Oslo" is told below
    return not (sighting.spoken_of or _is_known(sighting, told))


def _is_known(sighting: Sighting, told: Sequence[Story]) -> bool:
    """ "The summit", told before; "Ana Ruiz arrives in Oslo for the trade summit", to which the text gives a day."""
    if sighting.definite:
        return any(story.main.start < sighting.start for story in told)
    aim = sighting.headline and "for" in sighting.sentence.before(sighting.start, _AIM)
    return aim and any(same_noun(story.main, sighting) for story in told)


def report(
    found: list[Story], reported: Sequence[Sighting], participants: Participants, places: Places, publication: When
) -> None:
    """What a headline or bulletin reports is what the text dates in the last days, else of the day of publication;
    what it tells of other people, or of a place far away, is another event of that day.
    """
    news = [story for story in found if _of_last_days(story.when, publication.start_date)]
    when = news[0].when if news and news[0].event_type != "statement" else publication
    groups: list[list[Sighting]] = []
    for sighting in reported:
        own = (story for story in news if _is_of(sighting, story, participants, places))
        story = next(own, None) or _told_ahead(found, sighting, places)
        if story is not None:
            story.sightings.append(sighting)
            continue
        fitting = (g for g in groups if _fits(sighting, g, participants, places, when))
        group = next(fitting, None)
        if group is None:
            groups.append([sighting])
        else:
            group.append(sighting)
    found += [Story(_main_of(group), when, group, "reported by the article itself") for group in groups]


def announced(left: Sequence[Sighting], publication: When) -> When:
    """The day of what is reported: that on which it was announced ("said on Monday that he spoke by phone with"), else
    of publication.
    """
    told = (s.announced.time.when for s in left if s.announced is not None and s.status is Status.HAPPENED)
    return next((when for when in told if _of_last_days(when, publication.start_date)), publication)


def _fits(sighting: Sighting, group: list[Sighting], participants: Participants, places: Places, when: When) -> bool:
    """Whether what is reported is one with what was reported before it. A release says one thing, whoever it names."""
    if sighting.event_type == "statement":
        return True
    told = next((s for s in group if not s.headline), None)
    return told is None or _is_of(sighting, Story(told, when, group), participants, places)


def _is_of(sighting: Sighting, story: Story, participants: Participants, places: Places) -> bool:
    """Whether what is reported is told of the story's people and place; of sayings, by whoever speaks in the story
    (CODEBOOK, ruling 4).
    """
    if sighting.event_type == "statement":
        return not set(participants(story.main)).isdisjoint(participants(sighting))
    if sighting.headline:
        return not elsewhere(sighting, story, places)  # it shortens names, or tells states for their heads
    return not told_apart(sighting, story, participants, places)


def _told_ahead(found: Sequence[Story], sighting: Sighting, places: Places) -> Story | None:
    """ "Ana Ruiz pays visit to Oslo", over "will pay a visit to Oslo on Tuesday": what the lead plans, the headline
    tells in the present, and so may the rest ("is visiting Oslo at the invitation of").
    """
    if sighting.tag in ("VBD", "VBN") or not (sighting.headline or sighting.tag == "VBG"):
        return None
    planned = (s for s in found if s.main.status is Status.SCHEDULED and s.main.sentence.index <= _LEAD)
    return next((story for story in planned if not elsewhere(sighting, story, places)), None)


def _main_of(reported: Sequence[Sighting]) -> Sighting:
    """The telling that a report's event goes by: the first, but of a trip what it led to ("visited the mill")."""
    first = reported[0]
    led_to = (sighting for sighting in reported if sighting.event_type == "visit" and sighting.tag in ("VBD", "VBZ"))
    return next(led_to, first) if first.tag == "NN" else first


def _of_last_days(when: When, day: dt.date | None) -> bool:
    """Whether it is of one of the last days before publication, or of a few days that reach it."""
    start, end = when.start_date, when.end_date
    if day is None or start is None or end is None or start > day:
        return False
    if when.precision is Precision.RANGE:
        return day <= end and (end - start).days < _WEEK
    return start == end and (day - end).days <= _NEWS_DAYS
