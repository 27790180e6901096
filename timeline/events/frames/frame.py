"""What kind of text an article is, as far as that dates what it tells without a date of its own.

A press release ("Telephone conversation with …" over its text) and a bulletin of one sentence in the present tense
report their own event on the day they are published (CODEBOOK, ruling 14). Other articles don't.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.frames.reported import (
    acted,
    in_main_clause,
    in_present,
    is_cause,
    is_occasion,
    leads,
    on_a_visit,
    told_as_done,
)
from timeline.events.reading import Reading
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words
from timeline.events.sightings import Sighting
from timeline.model import DateBasis, Precision, Published, Status, TimeExpression, When

_BULLETIN_SENTENCES = 4
_HEADLINE_WORDS = 40
_LEAD = 2  # sentences: the headline and the first below it
_STATED = 4  # sentences
_NEWS_DAYS = 7
_LONG_AGO = 400  # days
_OFTEN = 3  # times
_UNDER_WAY = dt.timedelta(days=3)  # from a dispatch to its publication, at most


@dataclass(frozen=True, slots=True)
class Frame:
    """`headline` is the index of the sentence that is the headline, -1 when the text has none."""

    bulletin: bool
    headline: int
    release: bool = False
    dateline: bool = False

    def reports(self, sighting: Sighting) -> bool:
        """Whether the sighting tells what the release or bulletin itself reports."""
        if sighting.sentence.index == self.headline:
            return not self.dateline and in_main_clause(sighting)
        if self.release and words("future").isdisjoint(sighting.sentence.word_set):
            if is_occasion(sighting) or on_a_visit(sighting):
                return True
            if told_as_done(sighting) or acted(sighting):
                return in_main_clause(sighting)
        if self.speaks(sighting.sentence, sighting):
            return True
        if self.bulletin:
            planned = sighting.status is Status.SCHEDULED  # "will visit": not today
            return not planned and (in_main_clause(sighting) or is_cause(sighting)) and in_present(sighting)
        return self.headline < 0 and leads(sighting)

    def speaks(self, sentence: Sentence, sighting: Sighting | None = None) -> bool:
        """Whether a sentence below the headline says what the release does: "Norway condemns yesterday's raid"."""
        if self.headline < 0 or not 0 < sentence.index <= _STATED or words("performing").isdisjoint(sentence.word_set):
            return False
        return sighting is None or (
            sighting.event_type == "statement"
            and sighting.words in words("performing")
            and not sighting.quoted
            and in_main_clause(sighting)
        )


def frame_of(reading: Reading) -> Frame:
    """The frame of an article."""
    spans, text = reading.spans, reading.text
    dated = {
        i
        for i in range(min(2, len(spans)))
        if reading.expressions and _only_date(reading.sentence(i), reading.expressions[0])
    }
    body = [i for i in range(len(spans)) if i not in dated]
    headline = 0 if len(body) > 1 and 0 in body and _is_headline(text, spans[0]) else -1
    bulletin = len(body) <= _BULLETIN_SENTENCES and headline < 0 and not dated and "\n" not in text.strip()
    release = headline >= 0 and not _tells_news(reading) and not _tells_history(reading)
    return Frame(bulletin, headline, release, bool(dated))


def _tells_news(reading: Reading) -> bool:
    """Whether the text dates something in the days before its publication: a news article does, early or more than
    once; a release may in passing.
    """
    day = reading.article.published.date
    recent = [time for time in reading.expressions if day is not None and _recent(time.when, day)]
    lead = reading.spans[min(_LEAD, len(reading.spans)) - 1][1]
    return len(recent) > 1 or any(time.start < lead for time in recent)


def _tells_history(reading: Reading) -> bool:
    """Whether most of what the text dates is years back: a biography reports nothing of the day it is published."""
    day = reading.article.published.date
    ends = [time.when.end_date for time in reading.expressions if time.when.end_date is not None]
    old = sum(day is not None and (day - end).days > _LONG_AGO for end in ends)
    return old >= _OFTEN and 2 * old > len(ends)


def _recent(when: When, day: dt.date) -> bool:
    single = when.basis is DateBasis.PUBLICATION and when.start_date is not None and when.start_date == when.end_date
    return single and 0 < (day - when.start_date).days <= _NEWS_DAYS if when.start_date else False


def on_publication(published: Published, times: Sequence[TimeExpression] = ()) -> When:
    """The day of publication as an event's date, or that of the dispatch where one of the text's `times` heads it;
    nothing but the reason when no day is known.
    """
    day = published.date
    filed = next((time.when for time in times if "dateline" in time.traits), When())
    sent = filed.start_date
    if sent is not None and (day is None or dt.timedelta(0) <= day - sent <= _UNDER_WAY):
        return filed._replace(reason="reported on the day of the dispatch")
    if day is None:
        bounds = published.bounds
        return When(
            earliest=bounds.earliest,
            latest=bounds.latest,
            reason="reported as it was published, and that day is not known",
        )
    return When(
        day,
        day,
        "",
        day.isoformat(),
        Precision.DAY,
        DateBasis.PUBLICATION,
        day,
        day,
        "reported on the day of publication",
    )


def _is_headline(text: str, span: tuple[int, int]) -> bool:
    end = text.find("\n", span[1])
    line = text[span[0] : end if end >= 0 else None].strip()  # one that holds two sentences is one line
    return line[-1] not in ".!?:" and len(line.split()) <= _HEADLINE_WORDS and end >= 0


def _only_date(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a sentence is nothing but a date: the line of publication."""
    if not sentence.start <= time.start < sentence.end:
        return False
    rest = sentence.text[: time.start - sentence.start] + sentence.text[time.end - sentence.start :]
    return not any(c.isalnum() for c in rest)
