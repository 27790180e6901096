"""Whether an event is called off, or only put off to another day."""

from functools import cache

from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words

_FARTHEST = 2.1  # clause boundaries between an event and the verb that calls it off
_REACH = 18  # words
_FROM = 5  # words: "postponed from Friday, 4 June"


def called_off(sentence: Sentence, start: int, tag: str) -> bool:
    """Whether the event that a noun at `start` names is said to be cancelled or postponed."""
    if tag not in ("NN", "NNS"):
        return False
    i = sentence.at(start)
    for j in range(len(sentence.tokens)):
        if not calls_off(sentence, j) or _apart(sentence, i, j) > _FARTHEST or abs(i - j) > _REACH:
            continue
        if i > j or not set(sentence.tokens[j + 1 : j + 2]) & words("determiner"):
            return True  # but "in the vote, the Senate scrapped the tax": something else was called off
    return False


def calls_off(sentence: Sentence, j: int) -> bool:
    """Whether word `j` is, or begins, a verb of calling off."""
    word = sentence.tokens[j]
    if word not in _verbs():
        return False
    return word in words("cancelled") or " ".join(sentence.tokens[j : j + 2]) in words("cancelled")


@cache
def _verbs() -> frozenset[str]:
    """The first words of the verbs of calling off."""
    return frozenset(phrase.split(" ")[0] for phrase in words("cancelled"))


def to_another_day(sentence: Sentence) -> bool:
    """ "Postponed to 12 August", "postponed from March until Friday": it is still to come."""
    tokens = sentence.tokens
    for j in range(1, len(tokens) - 1):
        if tokens[j] in words("until_or_to") and puts_off(sentence, j):
            following = tokens[j + 1]
            return following[0].isdigit() or following == "next" or sentence.capital(sentence.starts[j + 1])
    return False


def puts_off(sentence: Sentence, j: int) -> bool:
    """Whether what is put off to another day is told before word `j`: "postponed to", "moved from 4 June to"."""
    before = sentence.left(j, _FROM)
    put_off = max((k for k, word in enumerate(before) if word in words("put_off")), default=-2)
    return put_off == len(before) - 1 or before[put_off + 1 : put_off + 2] == ["from"]


def _apart(sentence: Sentence, i: int, j: int) -> float:
    """The clause boundaries between two words, but for asides: "the match, which was due on Friday, is off"."""
    sums = sentence.crossing
    asides = sum(sums[close] - sums[start - 1] for start, close in sentence.asides if i < start and close < j)
    return abs(sums[j] - sums[i]) - asides
