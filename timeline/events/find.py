"""Events in one article: triggers → sightings → stories → mentions."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from timeline import times
from timeline.events import dating
from timeline.events.facts import Facts
from timeline.events.frames import Frame, frame_of, on_publication
from timeline.events.games.told import edition_stories
from timeline.events.reading import Reading
from timeline.events.sightings import Sighting, sightings
from timeline.events.sightings.recalling import dated_by_recalling
from timeline.events.stories import Story, stories
from timeline.events.stories.event_relative import counted
from timeline.events.triggers import Hit
from timeline.events.triggers.codebook import lexicon
from timeline.events.triggers.interrupted import interrupted
from timeline.model import Article, Mention, TimeExpression

# Triggers in a sentence. The richest of ten thousand sentences of news has twelve; what has so many is a list of words,
# of which every trigger would be weighed against all others.
_MOST = 32
_PASSED_OVER = (
    "sentences with more than {most} words that may tell an event, as a list or table has them, were passed over: "
    "{count}; put full stops between their entries"
)


def find(article: Article, codebook: str = "") -> list[Mention]:
    """Every event the article tells, once each, in the order of their main triggers.

    `codebook` is a TOML file of triggers that adds types or replaces them. What only the title tells counts when the
    title dates it, or when there is no text.
    """
    return find_or_say(article, codebook)[0]


def find_or_say(article: Article, codebook: str = "") -> tuple[list[Mention], str]:
    """The same, and what of the text was passed over, as a problem of the article; "" when nothing was."""
    told, passed_over = _told_in_text(article, codebook)
    problem = _PASSED_OVER.format(count=passed_over, most=_MOST) if passed_over else ""
    if not article.title or article.title in article.text or (article.text and not _dated_title(article)):
        return told, problem
    types = {mention.event_type for mention in told}
    headline, _ = _told_in_text(replace(article, text=article.title, title=""), codebook)
    only_there = (m for m in headline if m.event_type not in types and (m.time or not article.text))
    return told + [replace(mention, field="title") for mention in only_there], problem


def _dated_title(article: Article) -> bool:
    return bool(times.scan(article.title, article.language or "en"))


def _told_in_text(article: Article, codebook: str) -> tuple[list[Mention], int]:
    """The events of a text, and how many sentences were passed over."""
    reading = Reading(article)
    known = lexicon(reading.language, codebook)
    hits = [*known.scan(reading.lower), *interrupted(known, reading.lower, reading.expressions)]
    if not hits:
        return [], 0
    frame = frame_of(reading)
    editions = edition_stories(reading, frame)
    by_sentence = _by_sentence(reading, _outside(hits, editions))
    few = {index: inside for index, inside in by_sentence.items() if len(inside) <= _MOST}
    facts, publication = Facts(reading), on_publication(article.published, reading.expressions)
    found = stories(_sightings(reading, few, frame), facts.participants, facts.place, frame, publication) + editions
    if counts := counted(reading, found):
        seen = _sightings(reading, few, frame, counts)
        found = stories(seen, facts.participants, facts.place, frame, publication) + editions
    mentions = (facts.mention(story, found) for story in sorted(found, key=lambda story: story.main.start))
    return [mention for mention in mentions if mention is not None], len(by_sentence) - len(few)


def _outside(hits: Sequence[Hit], editions: Sequence[Story]) -> list[Hit]:
    """The hits that stand outside the names of editions, which are told already."""
    named = sorted((s.start, s.end) for story in editions for s in story.sightings)
    starts = [start for start, _ in named]
    before = [(hit, bisect_left(starts, hit.end) - 1) for hit in hits]  # the last name that begins before a hit ends
    return [hit for hit, last in before if last < 0 or named[last][1] <= hit.start]


def _by_sentence(reading: Reading, hits: Iterable[Hit]) -> dict[int, list[Hit]]:
    """The hits of each sentence that has any, by its index."""
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        found.setdefault(reading.index(hit.start), []).append(hit)
    return dict(sorted(found.items()))


def _sightings(
    reading: Reading, hits: Mapping[int, Sequence[Hit]], frame: Frame, counts: Sequence[TimeExpression] = ()
) -> list[Sighting]:
    """`hits` are those of each sentence, `counts` times that were counted from events of the article."""
    dated = sorted(
        [time for time in reading.expressions if dating.dates(time)] + [*counts], key=lambda time: time.start
    )
    starts = [time.start for time in dated]
    lengths = [time for time in reading.expressions if dating.is_length(time)]
    found: list[Sighting] = []
    for index, of_sentence in hits.items():
        sentence = reading.sentence(index)
        inside: Sequence[TimeExpression] = dated[
            bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)
        ]
        long = [length for length in lengths if sentence.start <= length.start < sentence.end] if inside else []
        report = index == frame.headline or (frame.bulletin and index == 0) or frame.speaks(sentence)
        headline = index == frame.headline
        found += sightings(sentence, of_sentence, inside, long, headline=headline, report=report)
    return dated_by_recalling(reading, found)
