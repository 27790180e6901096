"""Events in one article: triggers → sightings → stories → mentions."""

import dataclasses
import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from timeline import times
from timeline.events import dating, figures, participants, places, triggers
from timeline.events.calendar_games import edition_stories
from timeline.events.editions import Edition
from timeline.events.frame import Frame, frame, on_publication, sentence_of_date
from timeline.events.names import Names
from timeline.events.sightings import Sighting, sightings
from timeline.events.story import Participants, Story, status, stories
from timeline.events.syntax import Sentence
from timeline.events.triggers import Hit
from timeline.model import Article, DateBasis, Mention, Place, Span, TimeExpression, When
from timeline.text import sentences


def find(article: Article, codebook: str = "") -> list[Mention]:
    """Every event the article tells, once each, in the order of their main triggers."""
    text = article.text
    lower = triggers.lowered(text)
    hits = list(triggers.lexicon(article.language or "en", codebook).scan(lower))
    if not hits:
        return []
    reference = article.published.reference
    expressions = times.find(text, reference, article.language or "en")
    spans = sentences(text)
    told = _frame(article, lower, spans, expressions)
    editions = edition_stories(text, lower, spans, reference, spans[told.headline][1] if told.headline >= 0 else 0)
    hits = [hit for hit in hits if not any(s.start <= hit.start < s.end or s.start < hit.end <= s.end for story in editions for s in story.sightings)]
    seen = _sightings(text, lower, spans, hits, expressions, told.headline)
    who = _Who(text)
    found = sorted(stories(seen, who, told, on_publication(article.published)) + editions, key=lambda story: story.main.start)
    return [m for story in found if (m := _mention(article, story, who)) is not None]


def _frame(article: Article, lower: str, spans: list[tuple[int, int]], expressions: Sequence[TimeExpression]) -> Frame:
    first = expressions[:1]
    lines = frozenset(i for i in range(min(2, len(spans))) for time in first if sentence_of_date(Sentence(article.text, lower, spans[i]), time.start, time.end))
    day = article.published.date
    recent = day is not None and any(_recent(time.when, day) for time in expressions)
    return frame(spans, article.text, lines, recent)


def _recent(when: When, day: dt.date) -> bool:
    return when.basis is DateBasis.PUBLICATION and when.start_date == when.end_date and when.start_date is not None and 0 <= (day - when.start_date).days <= 7


def _sightings(text: str, lower: str, spans: list[tuple[int, int]], hits: Sequence[Hit], expressions: Sequence[TimeExpression], headline: int) -> list[Sighting]:
    starts = [start for start, _ in spans]
    by_sentence: dict[int, list[Hit]] = {}
    for hit in hits:
        by_sentence.setdefault(bisect_right(starts, hit.start) - 1, []).append(hit)
    dated: dict[int, list[TimeExpression]] = {}
    for time in expressions:
        if dating.dates(time):
            dated.setdefault(bisect_right(starts, time.start) - 1, []).append(time)
    found: list[Sighting] = []
    for index, group in by_sentence.items():
        sentence = Sentence(text, lower, spans[index], index)
        found += sightings(sentence, group, dated.get(index, ()), headline=index == headline)
    return found


class _Who(Participants):
    def __init__(self, text: str) -> None:
        self.text = text
        self.names = Names(text)
        self._known: dict[tuple[int, str], tuple[str, ...]] = {}

    def of(self, sighting: Sighting) -> tuple[str, ...]:
        key = (sighting.start, sighting.event_type)
        if key not in self._known:
            span = (sighting.sentence.start, sighting.sentence.end)
            self._known[key] = participants.of(self.names, self.text, span, (sighting.start, sighting.end), sighting.event_type)
        return self._known[key]


def _mention(article: Article, story: Story, who: _Who) -> Mention | None:
    main = story.main
    tellings = [main, *(s for s in story.sightings if s is not main)]
    people = next(filter(None, map(who.of, tellings)), ())
    if main.trigger.needs_participant and not people:
        return None
    place = _host(story.edition) if story.edition is not None else _place(article.text, tellings, who.names)
    if not people and place is None and (not story.dated or story.when.basis is DateBasis.PUBLICATION and main.link is None and not main.headline):
        return None  # nothing singles it out
    killed, injured = _toll(article.text, tellings)
    return Mention(
        article_id=article.id,
        field="text",
        event_type=main.event_type,
        status=status(story, article.published.date),
        trigger=_span(article.text, main.start, main.end),
        sentence=_span(article.text, main.sentence.start, main.sentence.end),
        when=dataclasses.replace(story.when, reason="; ".join(filter(None, (story.reason, story.when.reason)))),
        rule=main.trigger.source,
        time=main.link.time if main.link else None,
        participants=people,
        place=place,
        killed=killed,
        injured=injured,
        tellings=tuple(_span(article.text, s.start, s.end) for s in tellings),
    )


def _place(text: str, tellings: Sequence[Sighting], names: Names) -> Place | None:
    found = (places.of(names, text, (s.sentence.start, s.sentence.end), (s.start, s.end), s.event_type) for s in tellings)
    return next((place for place in found if place is not None), None)


def _toll(text: str, tellings: Sequence[Sighting]) -> tuple[int | None, int | None]:
    found = [figures.of(text, (s.sentence.start, s.sentence.end), (s.start, s.end)) for s in tellings]
    killed = next((toll.killed for toll in found if toll.killed is not None), None)
    return killed, next((toll.injured for toll in found if toll.injured is not None), None)


def _host(edition: Edition) -> Place:
    return Place(edition.city, edition.country) if edition.city else Place("", edition.country)


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])
