"""Which times can be an event's at all, by its type: a match has no edition's year, a vote no day of results."""

from collections.abc import Sequence

from timeline.events.dating.beside import is_label
from timeline.events.dating.pair import Target
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import ends_with, phrases, words
from timeline.model import Precision, TimeExpression

# A match or race is told by its day; beside it a year or season is that of an edition ("the 2025 cup final").
_COARSE = (Precision.YEAR, Precision.SEASON, Precision.DECADE, Precision.QUARTER)
_RESULTS = 5  # words: "the result of the early presidential"


def may_date(sentence: Sentence, target: Target, time: TimeExpression, times: Sequence[TimeExpression]) -> bool:
    """Whether one of a sentence's times can be the target's; "a late night raid" tells a kind of raid, and no day."""
    if {"open", "part"} <= time.traits and is_label(sentence, time):
        return False
    if target.event_type == "games":
        return not _of_edition(sentence, target, time, times)
    if target.event_type == "election":
        if target.tag.startswith("VB") and time.start > target.start and sentence.before(time.start) == ["from"]:
            return False  # "are elected to the board from 2021"
        shown = len(times) > 1 and _shown(sentence, target, time)
        return not (shown or _told_by_results(sentence.before(target.start, _RESULTS)))
    return True


def _told_by_results(before: list[str]) -> bool:
    """ "The result of the early presidential", before "election": what kind of vote it is may stand between."""
    while before and before[-1].isalpha():
        if ends_with(" ".join(before), phrases("results_of")):
            return True
        if before.pop() in words("preposition"):
            return False
    return False


def _shown(sentence: Sentence, target: Target, time: TimeExpression) -> bool:
    """ "Results on Monday showed Ana Ruiz won Sunday's vote": the day of the count; exit polls have the vote's."""
    t, i = sentence.at(time.end - 1) + 1, sentence.at(target.start)
    shown = next((k for k in range(t, i) if sentence.tokens[k] in words("showing")), 0)
    return "exit" not in sentence.word_set and not words("outcome").isdisjoint(sentence.tokens[:shown])


def _of_edition(sentence: Sentence, target: Target, time: TimeExpression, times: Sequence[TimeExpression]) -> bool:
    """Whether a year or season beside a match or race is that of an edition ("the 2025 final"), not its own: "beat
    Norvale in 2019", where no day is told.
    """
    if time.when.precision not in _COARSE:
        return False
    own = sentence.before(time.start) == ["in"] and (target.end <= time.start or sentence.at(time.start) == 1)
    told = sentence.word_set.isdisjoint(words("last_time")) and any(
        other.when.precision not in _COARSE for other in times
    )
    return not own or told
