"""Nouns that a sentence only speaks of: "marched to protest the killings", "details of the attack emerged"."""

from functools import cache

from timeline.events.dating.pair import Opinion, Pair, Target
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words

_NAMED = 4  # words of a noun phrase: "the deadly car bomb"
_NEXT_CLAUSE = 1.5  # the weight of boundaries: more than "and", less than a clause
_OWNED = 2  # words: "the attack's young victims"
_BARE = 3  # words: "condemned terrorist bomb attacks"
# A statement on a meeting tells of that meeting, and whoever is congratulated on a win has just won.
_NEWS = frozenset({"meeting", "call", "visit", "agreement", "games"})
# Before a noun: which words have it for their subject, and how many words before the preposition they may stand.
_TOPICS = {"into": ("inquiry", 1), "of": ("layout", 1), "on": ("message", 12)}
_GRAVE = frozenset({"attack", "disaster", "death", "arrest", "trial"})


def background(pair: Pair) -> Opinion:
    """ "Marched on Sunday to protest the killings": what a sentence only speaks of has no time of that sentence, but
    for what stands right behind it.
    """
    if not pair.target.is_noun or not is_spoken_of(pair.sentence, pair.target):
        return True
    bare = pair.sentence.tokens[pair.i - 1] in words("before_charge") and words("before_time").issuperset(pair.between)
    if (bare and pair.target.event_type == "attack") or _owns_what_is_told(pair.sentence, pair.target):
        return False  # "charged with murder on Monday", "prayed for the fire's victims on Monday"
    return pair.follows and (has_own_clause(pair) or (pair.crossing < _NEXT_CLAUSE and not _told_between(pair)))


def is_spoken_of(sentence: Sentence, target: Target) -> bool:
    """Whether a noun is what a sentence is about, and not what it tells."""
    tokens, i = sentence.tokens, sentence.at(target.start)
    if _owns_what_is_told(sentence, target):
        return True
    opens = words("article") | words("preposition") | {"'s"}
    first = next((k for k in range(i - 1, max(-1, i - 1 - _NAMED), -1) if tokens[k] in opens), None)
    if first is None:
        return not _verbs().isdisjoint(sentence.left(i, _BARE))
    k = first if tokens[first] in words("preposition") else first - 1
    governor = tokens[k] if k >= 0 else ""
    if governor in _verbs() or governor in words("topic") or _heads_topic(sentence, k, target.event_type):
        return True
    if target.event_type not in _GRAVE:
        return False
    definite = tokens[first] in words("definite")
    if governor == "of":
        return definite and not words("remote").isdisjoint(sentence.left(k, 1))
    return governor in words("cause") and (definite or governor == "for")


def _owns_what_is_told(sentence: Sentence, target: Target) -> bool:
    """ "The attack's victims", "the storm's path"; but its eye strikes as it does."""
    if target.event_type not in _GRAVE or not sentence.tokens[sentence.at(target.end - 1)].endswith("'s"):
        return False
    return not words("remote").isdisjoint(sentence.after(target.end, _OWNED))


def _heads_topic(sentence: Sentence, k: int, event_type: str) -> bool:
    """ "An inquiry into the raid", "the programme of the visit", "congratulates him on his election": whether what
    stands before the preposition at word `k` has its noun for a subject.
    """
    heads, reach = _TOPICS.get(sentence.tokens[k] if k >= 0 else "", ("", 0))
    told_of = heads == "message" and event_type in _NEWS
    return bool(heads) and not told_of and not words(heads).isdisjoint(sentence.left(k, reach))


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
