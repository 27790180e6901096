"""How a sighting is told as what a release or bulletin itself reports: in the present, as done, as its occasion."""

from functools import cache
from itertools import pairwise

from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import ends_with, pair_at, phrases, words
from timeline.events.sightings import Sighting
from timeline.events.sightings.tense import HELPERS
from timeline.model import Status

_OCCASION = 5  # words: "within the framework of his official"
_CAUSE = 14  # words from "when" to its verb
_NAMED = 6  # words from "after" or "on a visit" to what it is told with
_VISIT = 9  # words: "is in Moscow on a two-day official working"
_ON_A = 4  # of those, the last: "on an official working"
_HELD = 5  # words: "held a short telephone"
_GROUP = 3  # words: "has already been signed"
# What leads to a deed of these types, and how many words before them: "after lengthy bilateral talks", "congratulated
# the skier Ada Brandt of Norvale on her gold medal".
_LED_BY = {"meeting": ("coming_after", 3), "games": ("congratulating", 12)}
_NEWS = frozenset({"visit", "meeting", "call", "agreement", "death", "arrest", "attack", "disaster"})
_PRESENT = frozenset({"VBZ", "VBP", "VB"})


def in_main_clause(sighting: Sighting) -> bool:
    """Whether it hangs on no other clause and is no quotation; a name in quotation marks is none, nor is what is quoted
    of the release itself: "Ana Ruiz met Otto Falk," the report reads.
    """
    sentence = sighting.sentence
    i = sentence.at(sighting.start)
    named = sighting.tag == "NN" and sentence.capital(sighting.start)  # the "Hunger Summit"
    return not sentence.subordinate[i] and (named or not sentence.quoted[i] or _is_of_document(sentence, i))


def _is_of_document(sentence: Sentence, i: int) -> bool:
    """Whether what stands at word `i` is quoted of a document, and nobody's own words."""
    following = sentence.tokens[i:]
    told = any(pair in _documents() for pair in pairwise(following))
    return told and words("first_person").isdisjoint(sentence.word_set)


@cache
def _documents() -> frozenset[tuple[str, str]]:
    return frozenset((noun, verb) for noun in words("document") for verb in words("reads"))


def leads(sighting: Sighting) -> bool:
    """Whether a text of more sentences opens with it in the present tense: "Ana Ruiz leaves on a visit"."""
    told_now = sighting.tag == "VBZ" or sighting.sentence.led_by(sighting.start, "sets_out", _NAMED)
    return sighting.sentence.index == 0 and told_now and sighting.event_type in _NEWS and in_main_clause(sighting)


def is_cause(sighting: Sighting) -> bool:
    """ "Ten people are killed when a bus overturns", "after a bus crash": what the main clause's present comes from."""
    sentence = sighting.sentence
    if sighting.tag == "NN" and sighting.event_type in ("attack", "disaster", "protest"):
        return _is_news_noun(sighting)
    if sentence.quoted[sentence.at(sighting.start)]:
        return False
    if sighting.tag == "VBG" and sentence.led_by(sighting.start, "beside_news"):
        return sentence.word_set.isdisjoint(words("past"))  # "police shoot the driver before arresting him"
    if not (_is_active_now(sighting) or _is_undergone(sighting)):
        return False
    introduced = sentence.led_by(sighting.start, "before_news", _CAUSE)
    return introduced and sentence.word_set.isdisjoint(words("past"))


def _is_active_now(sighting: Sighting) -> bool:
    """ "Overturns", "hit": a verb of the present, or one that looks like it."""
    return sighting.tag in _PRESENT or (sighting.tag == "VBD" and sighting.words in words("unchanged"))


def _is_undergone(sighting: Sighting) -> bool:
    """ "When a bus is hit by a tram", "after being hit by a tram"."""
    passive = sighting.tag == "VBN" and sighting.event_type != "statement"
    return passive and sighting.sentence.led_by(sighting.start, "undergoing", HELPERS)


def _is_news_noun(sighting: Sighting) -> bool:
    """ "After a magnitude 6 earthquake", but in what tells of a death: that is the event."""
    sentence = sighting.sentence
    unnamed = sentence.tokens[0].isdigit() or sentence.tokens[0] in words("counted")
    told = pair_at(sentence.before(sighting.start, _NAMED), "after_something") >= 0
    return told and (unnamed or sentence.word_set.isdisjoint(words("dying")))


def on_a_visit(sighting: Sighting) -> bool:
    """ "Ana Ruiz, who is in Moscow on a working visit": the occasion of what the release tells."""
    if sighting.event_type != "visit" or sighting.status is not Status.HAPPENED:
        return False
    before = sighting.sentence.before(sighting.start, _VISIT)
    if pair_at(before[-_ON_A:], "on_something") >= 0 and not words("on_visit").isdisjoint(before):
        return True
    if ends_with(sighting.words, phrases("being_there")):
        return True
    return sighting.tag == "NN" and not words("course_of_visit").isdisjoint(before[-_OCCASION:])


def is_occasion(sighting: Sighting) -> bool:
    """ "Signed a declaration after talks with", "congratulated her on her gold medal": what the deed that the release
    tells came from.
    """
    if sighting.status is not Status.HAPPENED or sighting.quoted or sighting.tag not in ("NN", "NNS"):
        return False
    kind, reach = _LED_BY.get(sighting.event_type, ("", 0))
    return bool(kind) and sighting.sentence.led_by(sighting.start, kind, reach)


def told_as_done(sighting: Sighting) -> bool:
    """ "Had a telephone conversation with", "during a meeting with", "in talks with", "in a phone call": a noun that
    the release itself took part in.
    """
    held = sighting.sentence.led_by(sighting.start, "holding", _HELD)
    if sighting.event_type == "call" or (sighting.tag == "NNS" and sighting.words.endswith("talks")):
        held = held or "in" in sighting.sentence.before(sighting.start, _HELD)
        return held and sighting.tag in ("NN", "NNS")
    return held and sighting.tag == "NN"


def acted(sighting: Sighting) -> bool:
    """ "The President received", "a declaration was signed": what is told as past, without "had"; and of the lead
    what it tells as just done: "has left for Lima".
    """
    sentence, start = sighting.sentence, sighting.start
    if sighting.tag in ("VBD", "VBN") and sentence.index <= 1 and sentence.led_by(start, "perfect_now", HELPERS):
        return True
    if sighting.tag == "VBG" and sighting.event_type == "visit":
        return sentence.led_by(start, "present_be", HELPERS)  # "Queen Ada is visiting Peru"
    if sighting.tag == "VBN" and (sighting.event_type == "agreement" or not sighting.trigger.weak):
        return sentence.led_by(start, "past_be", HELPERS)
    return sighting.tag == "VBD" and not sighting.trigger.weak


def in_present(sighting: Sighting) -> bool:
    """Whether a bulletin tells it in the present, as a headline may: "man arrested over barn fire"."""
    if sighting.tag == "IN" and sighting.event_type == "election":  # a phrase: "polls open", not "voting took place"
        return set(sighting.words.split(" ")).isdisjoint(words("vote_over")) and not sighting.words.endswith("ed")
    if sighting.tag in ("NN", "NNS"):
        over = words("past") | words("simple_past") | words("future")
        return over.isdisjoint(_main_words(sighting))
    if sighting.tag in ("VBD", "VBN") and sighting.sentence.text[-1] not in ".!?":
        return True  # a headline leaves the auxiliary out
    if sighting.words.split(" ")[0] in words("unchanged") or sighting.tag in _PRESENT | {"VBG"}:
        return True
    return sighting.tag == "VBN" and sighting.sentence.led_by(sighting.start, "present", _GROUP)


def _main_words(sighting: Sighting) -> list[str]:
    """The words of the main clauses up to the semicolon: not "caused by a heater that was on"."""
    sentence = sighting.sentence
    i = sentence.at(sighting.start)
    last = next((j for j in range(i, len(sentence.tokens)) if sentence.tokens[j] == ";"), len(sentence.tokens))
    return [word for j, word in enumerate(sentence.tokens[:last]) if not sentence.subordinate[j]]
