"""Infinitives that decide whether an event is only aimed at, laid down or done: "efforts to secure a ceasefire",
"remanded to appear", "the first to win"."""

from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words

_REACH = 6  # words between a verb and the noun it aims at: "to reach a lasting and fair peace deal"
_CALLED = 6  # words: "the first Peruvian woman in a decade"
_BOUND = 8  # words: "remanded in custody for a week"


def aimed_at(sentence: Sentence, start: int) -> bool:
    """Whether the noun at `start` is the object of an infinitive that tells a wish or an attempt."""
    verb = _governing_infinitive(sentence, sentence.at(start))
    if verb < 2:
        return False
    before = sentence.tokens[max(0, verb - 4) : verb - 1]
    return before[-1] in words("unreal_before_to") or not words("aim").isdisjoint(before)


def _governing_infinitive(sentence: Sentence, noun: int) -> int:
    """The index of the verb after "to" whose object the noun at an index is, -1 when it is none's."""
    for i in range(noun - 1, max(0, noun - _REACH), -1):
        if sentence.tokens[i - 1] == "to" and sentence.tokens[i].isalpha():
            return i if sentence.tokens[i] in words("bringing_about") else -1
        plain = sentence.tokens[i].replace("-", "").isalpha() or sentence.tokens[i] in words("quotation_mark")
        if not plain or sentence.tokens[i] in words("preposition"):
            return -1
    return -1


def first_to(sentence: Sentence, to: int) -> bool:
    """ "Became the first woman to win the race": what only one who did it is called."""
    called = not words("singling").isdisjoint(sentence.left(to, _CALLED))
    before = frozenset(sentence.tokens[:to])
    told = not before.isdisjoint(words("becoming"))
    unreal = words("future") | words("modal") | words("future_in_past") | words("hoped_for")
    return called and told and before.isdisjoint(unreal)


def bound_to_appear(sentence: Sentence, to: int) -> bool:
    """ "Was remanded in custody to appear on 14 June": a court has laid it down."""
    bound = not words("binding_over").isdisjoint(sentence.left(to, _BOUND))
    return bound and sentence.tokens[to + 1 : to + 2] == ["appear"]
