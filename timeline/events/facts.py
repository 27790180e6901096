"""What an article tells of an event: a story made into a mention, with who, where, how many, and how sure."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from timeline.events import figures, participants, places
from timeline.events.confidence import confidence
from timeline.events.games.editions import Edition
from timeline.events.gazetteer import entries, state_names
from timeline.events.names import Names
from timeline.events.reading import Reading
from timeline.events.sightings import Sighting
from timeline.events.stories import Story, status
from timeline.model import DateBasis, Mention, Place, Precision, TimeExpression

# Figures in the sentences of these are of something else that the article tells.
_BLOODLESS = frozenset({"call", "meeting", "visit", "games", "election", "trial", "agreement", "statement"})

# These go through more than one town of a state: the state is where they are.
_WIDE = frozenset({"visit", "election", "statement"})

# Times of these tell of something else than what is told of a day.
_COARSE = frozenset({Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.YEAR, Precision.DECADE})

_MUTUAL = frozenset({"call", "agreement", "attack", "games"})


class Facts:
    """Answers for one article; its names are found once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = Names(reading.text)
        self._participants: dict[tuple[int, str], tuple[str, ...]] = {}

    def participants(self, sighting: Sighting) -> tuple[str, ...]:
        """Who takes part, by the clause the sighting stands in."""
        key = (sighting.start, sighting.event_type)
        if key not in self._participants:
            self._participants[key] = participants.of(
                self._names, self._reading.text, *_where(sighting), sighting.event_type
            )
        return self._participants[key]

    def place(self, sighting: Sighting) -> Place | None:
        """Where it happened, by the sentence of the sighting."""
        return places.of(self._names, self._reading.text, *_where(sighting), sighting.event_type)

    def mention(self, story: Story, found: Sequence[Story]) -> Mention | None:
        """The story as one row, its facts from the first telling that has them; None when nothing singles it out.
        `found` are all stories of the article.
        """
        main, reading = story.main, self._reading
        tellings = [main, *(s for s in story.sightings if s is not main)]
        # Whoever stands beside a named edition is not its participant: all the world is.
        people = () if story.edition is not None else self._people(tellings)
        place = _host(story.edition) if story.edition is not None else self._place(tellings)
        killed, injured = self._toll(tellings, _starts_of_others(story, found))
        told = story.dated and (killed or 0) + (injured or 0) > 1
        if not (told or _singled_out(story, people, place)):
            return None
        mention = Mention(
            article_id=reading.article.id,
            field="text",
            event_type=main.event_type,
            status=status(story, reading.article.published.date),
            trigger=reading.quote(main.start, main.end),
            sentence=reading.quote(main.sentence.start, main.sentence.end),
            when=story.when._replace(reason="; ".join(filter(None, (story.reason, story.when.reason)))),
            rule=main.trigger.source,
            time=self._time(main),
            participants=people,
            place=place,
            killed=killed,
            injured=injured,
            tellings=tuple(reading.quote(s.start, s.end) for s in tellings),
        )
        return replace(mention, confidence=confidence(mention))

    def _people(self, tellings: Sequence[Sighting]) -> tuple[str, ...]:
        """Who takes part by the first telling that names anybody; where it takes two, by the next as well."""
        needed = 2 if tellings[0].event_type in _MUTUAL else 1
        people: dict[str, None] = {}
        for telling in sorted(tellings, key=lambda telling: telling.headline):  # a headline shortens names
            if len(people) >= needed:
                break
            people |= dict.fromkeys(self.participants(telling))
        return tuple(people)

    def _time(self, main: Sighting) -> TimeExpression | None:
        link = main.link or main.announced
        if link is None:
            return None
        quote = self._reading.quote(link.time.start, link.time.end)
        return link.time._replace(start=quote.start, end=quote.end, text=quote.text)

    def _place(self, tellings: Sequence[Sighting]) -> Place | None:
        if tellings[0].event_type == "call":
            return None  # it takes place at both ends
        found = (place for place in map(self.place, tellings) if place is not None)
        wide = tellings[0].event_type in _WIDE
        return places.finest(islice(found, 1 + tellings[0].headline) if wide else found)

    def _toll(self, tellings: Sequence[Sighting], others: Sequence[int]) -> tuple[int | None, int | None]:
        if tellings[0].event_type in _BLOODLESS:
            return None, None
        ends = ((s, self._told_until(s, others)) for s in tellings)
        toll = figures.merge(figures.of(self._reading.text, *_where(s), s.event_type, end) for s, end in ends)
        return toll.killed, toll.injured

    def _told_until(self, sighting: Sighting, others: Sequence[int]) -> int:
        """Where the text goes on to another event: at the next of `others`, or at the part of a sentence that tells
        another month or year, or a day of such; "the floods go on; in September a storm killed nine".
        """
        reading, end = self._reading, sighting.sentence.end + figures.REACH
        end = min([end, *(start for start in others if start >= sighting.end)])
        for time in reading.between(sighting.end, end):
            if time.when.precision in _COARSE or time.when.basis is DateBasis.EXPLICIT:
                sentence = reading.spans[reading.index(time.start)][0]
                part = max(reading.text.rfind(";", sighting.end, time.start), sentence)
                if part >= sighting.end:
                    return part
        return end


def _starts_of_others(story: Story, found: Sequence[Story]) -> list[int]:
    """Where the sentences begin that tell other dated events of the story's type, whose toll follows there."""
    others = (other for other in found if other is not story and other.event_type == story.event_type)
    return [sighting.sentence.start for other in others if other.dated for sighting in other.sightings]


def _where(sighting: Sighting) -> tuple[tuple[int, int], tuple[int, int]]:
    """The spans of the sentence and of the trigger."""
    return (sighting.sentence.start, sighting.sentence.end), (sighting.start, sighting.end)


def _singled_out(story: Story, people: tuple[str, ...], place: Place | None) -> bool:
    """Whether the article tells one event and not events in general: by a date of its own, who took part, or where."""
    if people:
        return True
    if story.main.trigger.needs_participant:
        return False
    headline = story.main.headline or not story.main.sentence.text.endswith(".")
    by_release = story.when.basis is DateBasis.PUBLICATION and story.main.link is None and not story.main.sentence.index
    own_date = story.dated and (headline or not by_release)
    return own_date or place is not None


def _host(edition: Edition) -> Place:
    """The host city, or the state where several towns were hosts."""
    if not edition.city:
        return Place(state_names()[edition.country], edition.country)
    known = (
        entry for entry in entries(edition.city) if entry.country == edition.country and entry.latitude is not None
    )
    town = next(known, None)
    return Place(edition.city, edition.country, *((town.latitude, town.longitude) if town else (None, None)))
