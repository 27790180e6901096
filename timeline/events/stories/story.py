"""A story: one event as one article tells it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.events.games.editions import Edition
from timeline.events.sightings import Sighting
from timeline.model import Place, Precision, Status, When

Participants = Callable[[Sighting], tuple[str, ...]]
Places = Callable[[Sighting], Place | None]


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

    def add(self, sighting: Sighting, when: When) -> None:
        """Another dated telling; a finer date makes it the main one."""
        self.sightings.append(sighting)
        if within(when, self.when) and sighting.link is not None:
            self.main, self.when, self.reason = sighting, when, sighting.link.reason


def within(inner: When, outer: When) -> bool:
    """Whether a day lies in the week, month or year of a coarser date."""
    if inner.start_date is None or inner.end_date is None or outer.start_date is None or outer.end_date is None:
        return False
    fine = inner.precision is Precision.DAY and outer.precision in (Precision.WEEK, Precision.MONTH, Precision.YEAR)
    return fine and outer.start_date <= inner.start_date and inner.end_date <= outer.end_date


def lasts_from(day: When, span: When) -> bool:
    """Whether a day is the first or last of some days in a row."""
    if span.precision is not Precision.RANGE or day.precision is not Precision.DAY or day.start_date is None:
        return False
    return day.start_date in (span.start_date, span.end_date)


def status(story: Story, published: dt.date | None) -> Status:
    """Cancelled when any telling says so; planned when it starts after publication; else as the main sighting says."""
    if any(s.status is Status.CANCELLED for s in story.sightings):
        return Status.CANCELLED
    if published is not None and story.when.start_date is not None and story.when.start_date > published:
        return Status.SCHEDULED
    if published is None and story.edition is not None and any(s.status is Status.SCHEDULED for s in story.sightings):
        return Status.SCHEDULED  # "the Games which will begin on 26 July", wherever else they are named
    return story.main.status
