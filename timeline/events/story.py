"""A story: one event as one article tells it, with all its sightings. Here sightings become stories."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from timeline.events.dating import Link
from timeline.events.editions import Edition
from timeline.events.frame import Frame
from timeline.events.sightings import Sighting
from timeline.model import DateBasis, Precision, Status, When

_NEWS_MONTH = 45  # days: what lies further back is background
_RIGHT_AFTER = 1  # sentences
_LEAD = 4  # sentences: the story's own day is told early
_FLOW = 2  # sentences that a told day reaches
_NEWS_DAYS = 3  # a news article's headline tells what its text dates at most so many days back


# Two of these on one day are one only if somebody takes part in both.
_PERSONAL = frozenset({"visit", "death", "arrest", "call"})

Participants = Callable[[Sighting], tuple[str, ...]]


@dataclass(slots=True)
class Story:
    """One event of an article. `main` is the sighting that dates it, else the first that names it."""

    main: Sighting
    when: When
    sightings: list[Sighting] = field(default_factory=list)
    reason: str = ""
    edition: Edition | None = None

    @property
    def event_type(self) -> str:
        return self.main.event_type

    @property
    def dated(self) -> bool:
        return self.when.start_date is not None


def stories(sightings: Iterable[Sighting], participants: Participants, frame: Frame, publication: When) -> list[Story]:
    """The events that an article's sightings tell, in the order they are first told.

    Dated sightings of one type and one date are one event, unless their participants are different people. An
    undated one is another telling of the event of its type told last before it, else told next, unless it says
    itself that it is another one; what is left undated is one event per type.
    """
    by_type: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        by_type.setdefault(sighting.event_type, []).append(sighting)
    found = [story for group in by_type.values() for story in _of_one_type(group, participants, frame, publication)]
    found.sort(key=lambda story: story.main.start)
    for story in found:
        _take_day_of_story(story, found, publication)
    return [story for story in found if story.dated or story.main.headline or not story.main.trigger.weak]


def _take_day_of_story(story: Story, found: Sequence[Story], publication: When) -> None:
    """An undated event of a story told as one day takes that day (CODEBOOK, ruling 5): that of the sentences before, or
    the only one the article tells news of."""
    if story.dated or story.main.status is not Status.HAPPENED or not _narrates(story.main):
        return
    news = [other for other in found if _tells_a_day(other, publication) and _is_news(other, publication)]
    index = story.main.sentence.index
    flow = range(index - _FLOW, index + 1)
    before = [o for o in news if o.main.sentence.index in flow and o.main.start < story.main.start]
    days = {other.when.start_date for other in news}
    in_lead = min((other.main.sentence.index for other in news), default=_LEAD) < _LEAD
    if before or (len(days) == 1 and in_lead):
        source = max(before or news, key=lambda other: other.main.start)
        story.when = replace(source.when, basis=DateBasis.INFERRED, time_of_day="", reason="")
        story.reason = "told within the story of that day"


def _tells_a_day(story: Story, publication: When) -> bool:
    end, day = story.when.end_date, publication.end_date
    over = day is None or (end is not None and end <= day)
    return over and story.when.precision is Precision.DAY and story.when.basis is not DateBasis.INFERRED


def _narrates(sighting: Sighting) -> bool:
    """Whether the sighting carries the story on: a finite verb in the past of a main clause."""
    i = sighting.sentence.at(sighting.start)
    perfect = set(sighting.sentence.tokens[max(0, i - 3) : i]) & {"had", "has", "have"}
    finite = sighting.tag in ("VBD", "VBN") and not perfect
    return finite and not sighting.sentence.subordinate[i] and not sighting.distinct


def _of_one_type(
    sightings: Sequence[Sighting], participants: Participants, frame: Frame, publication: When
) -> list[Story]:
    found: list[Story] = []
    undated: list[Sighting] = []
    for sighting in sightings:
        if sighting.link is None or sighting.trigger.joins:
            undated.append(sighting)
        elif (story := _same(found, sighting, _dated(sighting.link, publication), participants)) is not None:
            story.sightings.append(sighting)
        else:
            found.append(Story(sighting, _dated(sighting.link, publication), [sighting], sighting.link.reason))
    reported = [s for s in undated if frame.reports(s) and not s.trigger.joins and s.announced is None]
    if reported:
        _report(found, reported, publication)
        undated = [s for s in undated if s not in reported]
    alone: list[Sighting] = []
    for sighting in undated:
        story = (
            None
            if sighting.distinct or sighting.event_type == "statement"
            else _told_before(found, sighting, participants, publication)
        )
        if story is not None:
            story.sightings.append(sighting)
        else:
            alone.append(sighting)
    return found + _undated(alone, publication)


def _report(found: list[Story], reported: list[Sighting], publication: When) -> None:
    """What a headline or bulletin reports is what the text dates in the last days, else of the day of publication."""
    day = publication.start_date
    for story in found:
        if (
            day
            and story.when.start_date
            and 0 <= (day - story.when.start_date).days <= _NEWS_DAYS
            and story.when.start_date == story.when.end_date
        ):
            story.sightings += reported
            return
    found.append(Story(reported[0], publication, reported, "reported by the article itself"))


def _dated(link: Link, publication: When) -> When:
    """When the time of a link says; for what has gone on since, from then to publication."""
    when = link.time.when
    last = link.until.when.end_date if link.until is not None else None
    if last is not None and when.start_date is not None and when.start_date <= last:
        return _lasting(when, last)
    if link.since and when.start_date and publication.start_date and when.start_date < publication.start_date:
        return _lasting(when, publication.start_date)
    return when


def _lasting(when: When, last: dt.date) -> When:
    """From the start of `when` to the day `last`."""
    assert when.start_date is not None
    edtf = f"{when.start_date.isoformat()}/{last.isoformat()}"
    return replace(when, end_date=last, edtf=edtf, precision=Precision.RANGE, latest=last)


def _same(found: Sequence[Story], sighting: Sighting, when: When, participants: Participants) -> Story | None:
    for story in found:
        if (story.when.start_date, story.when.end_date) != (when.start_date, when.end_date):
            continue
        if sighting.distinct and sighting.sentence is not story.main.sentence:
            continue
        mine, theirs = set(participants(sighting)), set(participants(story.main))
        if sighting.event_type == "statement" and not mine & theirs:
            continue  # one saying per speaker and day (CODEBOOK, ruling 4)
        if sighting.event_type in _PERSONAL and mine and theirs and not mine & theirs:
            continue
        return story
    return None


def _told_before(
    found: Sequence[Story], sighting: Sighting, participants: Participants, publication: When
) -> Story | None:
    """The event an undated telling means: the news last told before, else told next; the past only right after it.

    A telling that shares a participant with an event of the past means that one.
    """
    news = [story for story in found if _is_news(story, publication)]
    if not news and (same := _same_words(found, sighting)) is not None:
        return same
    if not news and (people := set(participants(sighting))):
        return next((story for story in found if people & set(participants(story.main))), None)
    earlier = [story for story in found if story.main.start < sighting.start]
    last = max(earlier, key=lambda story: story.main.start, default=None)
    if last is not None and (last in news or sighting.sentence.index - last.main.sentence.index <= _RIGHT_AFTER):
        return last
    earlier = [story for story in news if story.main.start < sighting.start]
    return max(earlier, key=lambda story: story.main.start) if earlier else next(iter(news), None)


def _same_words(found: Sequence[Story], sighting: Sighting) -> Story | None:
    """ "The summit", told after a summit: that one."""
    if sighting.sentence.before(sighting.start) != ["the"]:
        return None
    name = sighting.words
    alike = [story for story in found if any(s.words == name and s.start < sighting.start for s in story.sightings)]
    return max(alike, key=lambda story: story.main.start, default=None)


def _is_news(story: Story, publication: When) -> bool:
    start, end, day = story.when.start_date, story.when.end_date, publication.start_date
    return day is None or start is None or end is None or (day - end).days <= _NEWS_MONTH


def _undated(sightings: Sequence[Sighting], publication: When) -> list[Story]:
    strong = [s for s in sightings if _stands_alone(s)]
    if not strong:
        return []
    main = next((s for s in strong if not s.headline), strong[0])
    joined = [s for s in sightings if not s.distinct or s is main]
    announced = next((s.announced for s in [main, *joined] if s.announced is not None), None)
    if announced is None:
        when, reason = _bounded(main.status, publication), "the text gives it no date"
    else:
        when, reason = replace(announced.time.when, basis=DateBasis.INFERRED), announced.reason
    return [Story(main, when, [main, *(s for s in joined if s is not main)], reason)]


def _stands_alone(sighting: Sighting) -> bool:
    """Whether an undated sighting may be an event of its own."""
    trigger, finite = sighting.trigger, sighting.tag not in ("VB", "VBG")
    announced = sighting.announced is not None and sighting.tag.startswith("VB")
    narrated = _narrates(sighting) and trigger.event_type != "statement"
    told = sighting.headline or not trigger.weak or announced or narrated
    habit = sighting.tag == "VBN" and set(sighting.sentence.before(sighting.start, 2)) & {"is", "are"}
    return told and finite and not habit and not trigger.joins and not sighting.quoted


def _bounded(told: Status, publication: When) -> When:
    """No date but a bound: what has happened was over by publication, what is planned lies ahead of it."""
    if told is Status.HAPPENED:
        return When(latest=publication.latest)
    return When(earliest=publication.earliest)


def status(story: Story, published: dt.date | None) -> Status:
    """Cancelled when any telling says so; planned when it starts after publication; else as the main sighting says."""
    if any(s.status is Status.CANCELLED for s in story.sightings):
        return Status.CANCELLED
    if published is not None and story.when.start_date is not None and story.when.start_date > published:
        return Status.SCHEDULED
    return story.main.status
