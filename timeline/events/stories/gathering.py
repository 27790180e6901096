"""Sightings become stories: told once, however often the article tells it."""

import datetime as dt
from collections.abc import Iterable, Sequence

from timeline.events.dating import Link
from timeline.events.frame import Frame
from timeline.events.sightings import Sighting
from timeline.events.stories.sameness import elsewhere, is_news, told_again, told_apart, told_before
from timeline.events.stories.story import Participants, Places, Story
from timeline.events.stories.undated import is_planned_verb, take_day_of_story, undated
from timeline.events.wordlists import words
from timeline.model import Precision, Status, When

_NEWS_DAYS = 3  # a news article's headline tells what its text dates at most so many days back
_AIM = 4  # words: "for the annual trade"
_LEAD = 1  # the sentence below the headline
_WEEK = 7  # days: what lasts longer is the occasion of what the headline tells


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
    reported = [s for s in left if _is_reported(s, found, frame, publication)]
    left = [s for s in left if s not in reported]
    _report(found, reported, participants, places, _announced(left, publication))
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


def _is_reported(sighting: Sighting, told: Sequence[Story], frame: Frame, publication: When) -> bool:
    """Whether a sighting without a date tells what the release or bulletin itself reports."""
    if sighting.trigger.joins or sighting.announced is not None or not frame.reports(sighting):
        return False
    if is_planned_verb(sighting) or (sighting.headline and sighting.status is Status.SCHEDULED):
        return False  # it goes on with the day of what was planned before; "Ana Ruiz to visit Oslo" is told below
    again = sighting.definite and any(s.main.start < sighting.start for s in told)
    if again or _goes_on(sighting, told, publication) or _is_occasion(sighting, told):
        return False
    return not sighting.spoken_of or _strikes_now(sighting)


def _goes_on(sighting: Sighting, told: Sequence[Story], publication: When) -> bool:
    """ "In May she toured Peru. She visited a mine": whether it goes on with the past of the sentence before."""
    sentence = sighting.sentence
    before = [s for s in told if any(t.sentence.index == sentence.index - 1 for t in s.sightings)]
    past = bool(before) and not any(_of_last_days(s.when, publication.start_date) for s in before)
    return past and sentence.tokens[0] in words("subject_pronoun") and sighting.tag == "VBD"


def _is_occasion(sighting: Sighting, told: Sequence[Story]) -> bool:
    """ "Ana Ruiz arrives in Oslo for the summit": what a headline names as the purpose, and the text gives a day."""
    aim = sighting.headline and "for" in sighting.sentence.before(sighting.start, _AIM)
    return aim and any(story.main.words == sighting.words for story in told)


def _strikes_now(sighting: Sighting) -> bool:
    """ "Claims responsibility for a bombing that kills eight": of the day, though the sentence only speaks of it."""
    relative, verb = [*sighting.sentence.after(sighting.end, 2), "", ""][:2]
    return relative in words("restrictive") and verb in words("doing_now")


def _report(
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


def _announced(left: Sequence[Sighting], publication: When) -> When:
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
