"""Status and time as they are meant: what nobody plans lies behind, what is planned ahead."""

from itertools import pairwise

from timeline.events import dating
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import ends_with, pair_at, phrases, words
from timeline.events.sightings.tense import is_futurate, is_told_now, is_told_past
from timeline.model import Precision, Status

_SOURCE = 5  # words: "according to a statement"
# Nobody plans these: their weekday lies behind, whatever tense the sentence has.
UNPLANNED = frozenset({"attack", "disaster", "death"})


def meant(
    sentence: Sentence, target: dating.Target, status: Status, link: dating.Link, *, report: bool
) -> tuple[Status, dating.Link | None]:
    """Status and time as they are meant: what nobody plans lies behind, what is planned ahead."""
    if _befell(sentence, target, link):
        return Status.HAPPENED, dating.behind(link)
    was_due = status is Status.SCHEDULED and pair_at(sentence.tokens, "was_due") >= 0
    if status is Status.CANCELLED or was_due:
        return status, dating.nearest(link)
    now = report and status is not Status.SCHEDULED and is_told_now(sentence, target.start, target.tag)
    if now and dating.is_past(link.time):
        return status, None  # "X, convicted in 2019, dies": not the time of what is told in the present
    if status is Status.SCHEDULED or is_futurate(sentence, target):
        if _once_announced(sentence, target, link):
            return status, link
        return status, dating.ahead(link, sentence, planned=status is Status.SCHEDULED)
    if target.tag in ("VBD", "VBN") and _holds_until(sentence, target, link):
        return status, None
    told = not target.saying and link.time.when.precision is not Precision.DAY
    if told and is_told_past(sentence, target.start, target.tag):
        return status, dating.behind(link, told=True)  # "met in May", "was arrested in late May"
    return status, link


def _once_announced(sentence: Sentence, target: dating.Target, link: dating.Link) -> bool:
    """ "In September it announced plans to buy the bank": the day that was told in the past is that of the plan."""
    if target.tag != "VB" or link.time.start > target.start:
        return False
    between = sentence.tokens[sentence.at(link.time.end) : sentence.at(target.start)]
    return not words("announcing").isdisjoint(between)


def _holds_until(sentence: Sentence, target: dating.Target, link: dating.Link) -> bool:
    """ "Was remanded in custody until 1 November": a day to come that ends or follows what is told as past."""
    if sentence.led_by(target.start, "negation", 3):
        return False  # "was not ratified until 14 May"
    between = sentence.tokens[sentence.at(target.end) : sentence.at(link.time.start)]
    if not words("until").isdisjoint(between) or ("to", "appear") in pairwise(between):
        return True
    return "to" in between and dating.is_ahead(link.time)


def _befell(sentence: Sentence, target: dating.Target, link: dating.Link) -> bool:
    """ "The victims of Monday's crash will be buried", "results of Sunday's vote are expected", "according to a
    statement on Monday, the port will close": the future is not the event's.
    """
    if target.saying:
        return "according" in sentence.tokens[: sentence.at(target.end)][-_SOURCE:]
    before = sentence.lower[: link.time.start - sentence.start]
    over = target.event_type in UNPLANNED or ends_with(before, phrases("results_of"))
    return over and dating.names(sentence, link.time, target)
