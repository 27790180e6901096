"""Which tense a trigger stands in, by its part of speech and the helping verbs before it."""

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.dating import Target
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words

HELPERS = 2  # words from a helping verb to its participle: "is now charged"
_OBJECT = 3  # words: "handed down its first"
_GROUP = 3  # words: "were all later arrested"
_FUTURATE = 4  # words: "holds its next general election"


def is_told_now(sentence: Sentence, start: int, tag: str) -> bool:
    """ "Dies", "is charged with": a verb in the present tense."""
    return tag == "VBZ" or (tag == "VBN" and sentence.led_by(start, "present_be", HELPERS))


def is_told_past(sentence: Sentence, start: int, tag: str) -> bool:
    """ "Met", "was arrested", "delivered its first verdict": a verb in the past tense, no perfect of the present."""
    if tag in ("NN", "NNS"):
        return sentence.led_by(start, "held", _OBJECT)
    return tag == "VBD" or (tag == "VBN" and sentence.led_by(start, "past", _GROUP))


def is_futurate(sentence: Sentence, target: Target) -> bool:
    """ "Holds an election on Friday", "on Friday she goes on to Lund for talks": a present tense that looks ahead."""
    if target.tag in ("VBD", "VBG") or not sentence.word_set.isdisjoint(words("past") | {"said"}):
        return False
    i, last = sentence.at(target.start), sentence.at(target.end - 1)
    after = (i,) if target.tag in ("VBZ", "VB") else range(last + 1, last + _FUTURATE)
    near = (k for k in (*range(max(0, i - _FUTURATE), i), *after) if k < len(sentence.tokens))
    if any(sentence.tokens[k] in words("futurate") and words("article").isdisjoint(sentence.left(k, 1)) for k in near):
        return True
    return target.is_noun and _goes_on_to(sentence.tokens[:i])


def _goes_on_to(before: Sequence[str]) -> bool:
    """ "She continues to Lund for": whether "he" or "she" does something in the present tense."""
    told = (verb for who, verb in pairwise(before) if who in words("person_pronoun"))
    return any(verb.endswith("s") and verb not in words("no_futurate") for verb in told)
