"""Nouns that a sentence only speaks of: "marched to protest the killings", "details of the attack emerged"."""

from functools import cache

from timeline.events.dating.pair import Opinion, Pair, Target
from timeline.events.syntax import Sentence
from timeline.events.wordlists import words

_NAMED = 4  # words of a noun phrase: "the deadly car bomb"
_NEXT_CLAUSE = 1.5  # the weight of boundaries: more than "and", less than a clause
_MESSAGE = 12  # words from a message to what it is on
_BARE = 3  # words: "condemned terrorist bomb attacks"
# A statement on a meeting tells of that meeting.
_CONTACTS = frozenset({"meeting", "call", "visit", "agreement"})
# Whoever is congratulated on a win has just won.
_NEWS = _CONTACTS | {"games"}
_BLOWS = frozenset({"attack", "disaster", "death"})
_GRAVE = frozenset({"attack", "disaster", "death", "arrest", "trial"})


def background(pair: Pair) -> Opinion:
    """ "Marched on Sunday to protest the killings": what a sentence only speaks of has no time of that sentence, but
    for what stands right behind it.
    """
    if not pair.target.is_noun or not is_spoken_of(pair.sentence, pair.target):
        return True
    bare = pair.sentence.tokens[pair.i - 1] in words("before_charge") and words("before_time").issuperset(pair.between)
    if bare and pair.target.event_type == "attack":
        return False  # "charged with murder on Monday"
    return pair.follows and (has_own_clause(pair) or (pair.crossing < _NEXT_CLAUSE and not _told_between(pair)))


def is_spoken_of(sentence: Sentence, target: Target) -> bool:
    """Whether a noun is what a sentence is about, and not what it tells."""
    tokens, i = sentence.tokens, sentence.at(target.start)
    if _owns_what_is_told(sentence, target) or _is_subject_of_message(sentence, i, target.event_type):
        return True
    opens = words("article") | words("preposition") | {"'s"}
    first = next((k for k in range(i - 1, max(-1, i - 1 - _NAMED), -1) if tokens[k] in opens), None)
    if first is None:
        return not _verbs().isdisjoint(sentence.left(i, _BARE))
    k = first if tokens[first] in words("preposition") else first - 1
    governor = tokens[k] if k >= 0 else ""
    inquiry = governor == "into" and not words("inquiry").isdisjoint(sentence.left(k, 1))
    if governor in _verbs() or governor in words("topic") or inquiry:
        return True
    if target.event_type not in _GRAVE:
        return False
    definite = tokens[first] in words("definite")
    if governor == "of":
        return definite and not words("remote").isdisjoint(sentence.left(k, 1))
    return governor in words("cause") and (definite or governor == "for")


def _owns_what_is_told(sentence: Sentence, target: Target) -> bool:
    """ "The attack's victims were buried", "towns in the storm's path"; "the storm's eye" strikes as the storm does."""
    if target.event_type not in _BLOWS or not sentence.tokens[sentence.at(target.end - 1)].endswith("'s"):
        return False
    return target.event_type != "disaster" or sentence.led_by(target.start, "preposition", 2)


def _is_subject_of_message(sentence: Sentence, i: int, event_type: str) -> bool:
    """ "Statement on the elections in Peru", "congratulates him on his election", "the programme of the visit"."""
    before = sentence.left(i, _MESSAGE)
    if not words("article").isdisjoint(before[-1:]):
        before = before[:-1]
    on = max((k for k, word in enumerate(before) if word == "on"), default=-1)
    if on >= 0 and event_type not in _NEWS and words("message").isdisjoint(before[on:]):
        return not words("message").isdisjoint(before[:on])
    return "of" in before[-_NAMED:] and not words("layout").isdisjoint(before[-_NAMED - 1 :])


@cache
def _verbs() -> frozenset[str]:
    return words("judging") | words("speaking_of")


def has_participle(sentence: Sentence, target: Target) -> bool:
    """ "The talks held on Friday": whether a noun has a participle of its own right behind it."""
    return not words("done_to").isdisjoint(sentence.after(target.end))


def has_own_clause(pair: Pair) -> bool:
    """ "The attack that killed two on Sunday", "the shelling, which began in May", "the outbreak declared in May"."""
    return not words("done_to").isdisjoint(pair.between[:1]) or not words("relative").isdisjoint(pair.between)


def _told_between(pair: Pair) -> bool:
    """Whether a verb stands between the noun and the time: "details of the attack emerged on Sunday"."""
    return any(word.endswith("ed") or word in words("auxiliary") for word in pair.between)
