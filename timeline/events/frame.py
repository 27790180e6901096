"""What kind of text an article is, as far as that dates what it tells without a date of its own.

A press release ("Telephone conversation with …" over its text) and a bulletin of one sentence in the present tense
report their own event on the day they are published (CODEBOOK, ruling 14). Other articles don't.
"""

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from timeline.events.reading import Reading
from timeline.events.sightings import Sighting
from timeline.events.syntax import Sentence, words
from timeline.model import DateBasis, Precision, Published, Status, TimeExpression, When

_BULLETIN_SENTENCES = 4
_HEADLINE_WORDS = 40
_LEAD = 2  # sentences: the headline and the first below it
_STATED = 4  # sentences
_OCCASION = 5  # words: "within the framework of his official"
_CAUSE = 14  # words from "when" to its verb
_NEWS_DAYS = 7
_LONG_AGO = 400  # days
_OFTEN = 3  # times
_NEWS = frozenset({"visit", "meeting", "call", "agreement", "death", "arrest", "attack", "disaster"})


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
            return not self.dateline and _main_clause(sighting)
        now = self.release and words("future").isdisjoint(sighting.sentence.word_set)
        if now and (_went_before(sighting) or _on_a_visit(sighting)):
            return True
        if now and (_told_as_done(sighting) or _acted(sighting)):
            return _main_clause(sighting)
        if self.speaks(sighting.sentence, sighting):
            return True
        if self.bulletin:
            planned = sighting.status is Status.SCHEDULED  # "will visit": not today
            return not planned and (_main_clause(sighting) or _cause(sighting)) and _present(sighting)
        return self.headline < 0 and _leads(sighting)

    def speaks(self, sentence: Sentence, sighting: Sighting | None = None) -> bool:
        """Whether a sentence below the headline says what the release does: "Norway condemns yesterday's raid"."""
        if self.headline < 0 or not 0 < sentence.index <= _STATED or words("performing").isdisjoint(sentence.word_set):
            return False
        return sighting is None or (
            sighting.event_type == "statement"
            and sighting.words in words("performing")
            and not sighting.quoted
            and _main_clause(sighting)
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


def on_publication(published: Published) -> When:
    """The day of publication as an event's date; nothing but the reason when that day isn't known."""
    day = published.date
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
    line = text[slice(*span)]
    return line[-1] not in ".!?:" and len(line.split()) <= _HEADLINE_WORDS and "\n" in text[span[1] : span[1] + 2]


def _main_clause(sighting: Sighting) -> bool:
    sentence = sighting.sentence
    i = sentence.at(sighting.start)
    named = sighting.tag == "NN" and sentence.capital(sighting.start)  # the "Hunger Summit"
    return not sentence.subordinate[i] and (named or not sentence.quoted[i])


def _leads(sighting: Sighting) -> bool:
    """Whether a text of more sentences opens with it in the present tense: "Ana Ruiz leaves on a visit"."""
    told_now = sighting.tag == "VBZ" or not words("sets_out").isdisjoint(sighting.sentence.before(sighting.start, 6))
    return sighting.sentence.index == 0 and told_now and sighting.event_type in _NEWS and _main_clause(sighting)


def _cause(sighting: Sighting) -> bool:
    """ "Ten people are killed when a bus overturns", "after a bus crash": what the main clause's present comes from."""
    sentence = sighting.sentence
    if sighting.tag == "NN" and sighting.event_type in ("attack", "disaster"):
        return _is_news_noun(sighting)
    if sentence.quoted[sentence.at(sighting.start)] or not (_present_verb(sighting) or _undergone(sighting)):
        return False
    introduced = set(sentence.before(sighting.start, _CAUSE)) & words("before_cause")
    return bool(introduced) and sentence.word_set.isdisjoint(words("past"))


def _present_verb(sighting: Sighting) -> bool:
    return sighting.tag in ("VBZ", "VBP", "VB") or (sighting.tag == "VBD" and sighting.words in words("unchanged"))


def _undergone(sighting: Sighting) -> bool:
    """ "When a bus is hit by a tram", "after being hit by a tram"."""
    passive = sighting.tag == "VBN" and sighting.event_type != "statement"
    return passive and not {"is", "are", "being"}.isdisjoint(sighting.sentence.before(sighting.start, 2))


def _is_news_noun(sighting: Sighting) -> bool:
    """ "After a magnitude 6 earthquake", but in what tells of a death: that is the event."""
    left = sighting.sentence.before(sighting.start, 6)
    told = any(a == "after" and b in words("indefinite") for a, b in pairwise(left))
    unnamed = sighting.sentence.tokens[0].isdigit() or sighting.sentence.tokens[0] in words("counted")
    return told and (unnamed or sighting.sentence.word_set.isdisjoint(words("dying")))


def _on_a_visit(sighting: Sighting) -> bool:
    """ "Ana Ruiz, who is in Moscow on a working visit": the occasion of what the release tells."""
    if sighting.event_type != "visit" or sighting.status is not Status.HAPPENED:
        return False
    before = sighting.sentence.before(sighting.start, 9)
    on_a = any(a == "on" and b in words("indefinite") for a, b in pairwise(before[-4:]))
    if on_a and not words("on_visit").isdisjoint(before):
        return True
    now = sighting.words in ("is in", "are in") or sighting.words.endswith(" is in")
    return now or (sighting.tag == "NN" and not words("course_of_visit").isdisjoint(before[-_OCCASION:]))


def _went_before(sighting: Sighting) -> bool:
    """ "Signed a declaration after talks with", "following the meeting": what the deed of the release came from."""
    talks = sighting.event_type == "meeting" and sighting.tag in ("NN", "NNS") and not sighting.trigger.weak
    done = sighting.status is Status.HAPPENED and not sighting.quoted
    return talks and done and not {"after", "following"}.isdisjoint(sighting.sentence.before(sighting.start, 3))


def _told_as_done(sighting: Sighting) -> bool:
    """ "Had a telephone conversation with", "during a meeting with": a noun that the release itself took part in."""
    before = set(sighting.sentence.before(sighting.start, 5))
    if sighting.tag == "NNS" and sighting.words.endswith("talks"):
        return "in" in before or not words("holding").isdisjoint(before)
    return sighting.tag == "NN" and not words("holding").isdisjoint(before)


def _acted(sighting: Sighting) -> bool:
    """ "The President received", "a declaration was signed": what is told as past, without "had"; and of the lead
    what it tells as just done: "has left for Lima".
    """
    helpers = sighting.sentence.before(sighting.start, 2)
    if sighting.tag in ("VBD", "VBN") and sighting.sentence.index <= 1 and not {"has", "have"}.isdisjoint(helpers):
        return True
    if sighting.tag == "VBG" and sighting.event_type == "visit":
        return not {"is", "are"}.isdisjoint(helpers)  # "Queen Ada is visiting Peru"
    if sighting.tag == "VBN" and (sighting.event_type == "agreement" or not sighting.trigger.weak):
        return not words("past_be").isdisjoint(helpers)
    return sighting.tag == "VBD" and not sighting.trigger.weak


def _present(sighting: Sighting) -> bool:
    if sighting.tag == "IN" and sighting.event_type == "election":  # a phrase: "polls open", not "voting took place"
        return set(sighting.words.split(" ")).isdisjoint(words("vote_over")) and not sighting.words.endswith("ed")
    if sighting.tag in ("NN", "NNS"):
        over = words("past") | words("simple_past") | {"will"}
        return over.isdisjoint(_main_words(sighting))
    if sighting.tag in ("VBD", "VBN") and sighting.sentence.text[-1] not in ".!?":
        return True  # "Man arrested over barn fire": a headline leaves the auxiliary out
    if sighting.words.split(" ")[0] in words("unchanged"):
        return True
    helpers = set(sighting.sentence.before(sighting.start, 3))
    return sighting.tag in ("VBZ", "VBP", "VB", "VBG") or (sighting.tag == "VBN" and bool(helpers & words("present")))


def _main_words(sighting: Sighting) -> list[str]:
    """The words of the main clauses up to the semicolon: not "caused by a heater that was on"."""
    sentence = sighting.sentence
    i = sentence.at(sighting.start)
    last = next((j for j in range(i, len(sentence.tokens)) if sentence.tokens[j] == ";"), len(sentence.tokens))
    return [word for j, word in enumerate(sentence.tokens[:last]) if not sentence.subordinate[j]]


def _only_date(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a sentence is nothing but a date: the line of publication."""
    if not sentence.start <= time.start < sentence.end:
        return False
    rest = sentence.text[: time.start - sentence.start] + sentence.text[time.end - sentence.start :]
    return not any(c.isalnum() for c in rest)
