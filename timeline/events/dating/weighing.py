"""What it costs to mean a time with a trigger: rules in order, of which the first that has an opinion decides.

The order matters: what the grammar makes certain (a date inside a name, a date that belongs to a saying) comes before
what is only likely (the nearest date in the clause).
"""

from collections.abc import Callable, Sequence

from timeline.events.assertion.calling_off import calls_off
from timeline.events.dating.background import background
from timeline.events.dating.beside import begins_content, is_label, names, stands_beside
from timeline.events.dating.clauses import aside, of_those_known, postmodifier, relative, tells_of_noun, told_of_other
from timeline.events.dating.counted import anchor, counted
from timeline.events.dating.elsewhere import (
    across_that,
    afterwards,
    deed_between,
    half,
    judged,
    looked_back,
    next_clause,
    of_the_charge,
    of_the_crime,
    of_what_comes,
    put_off,
    undone,
)
from timeline.events.dating.fronted import behind_speaker, in_front, is_fronted, of_thing, then_told
from timeline.events.dating.pair import Link, Opinion, Pair, Target
from timeline.events.dating.scopes import named, scope, toll
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words
from timeline.model import TimeExpression

_OPENING = 2.0
_OWNED = 2.0  # the time stands beside another trigger
_HANGING = 2.5  # the time stands in a clause that hangs on that of the trigger
_PER_WORD = 0.12
_PER_WORD_OF_SAYING = 0.3  # a saying must stand close to its own time
_BY_WHOM = 4  # words: "by the Ministry of"
_CALLED_OFF = 5  # words: "banned by the police on"
_MEDIUM = 5  # words of "in a video message"


def weigh(sentence: Sentence, target: Target, time: TimeExpression, others: Sequence[Target]) -> Link | None:
    """What links the target to the time, or None when it can't be meant."""
    pair = Pair(sentence, target, time, others)
    for rule in _RULES:
        opinion = rule(pair)
        if opinion is not True:
            return opinion or None
    return None


def _itself(pair: Pair) -> Opinion:
    """A trigger that holds its date: "the 2018 Winter Games"."""
    if pair.time.start < pair.target.end and pair.target.start < pair.time.end:
        return Link(pair.time, "it names its own date", 0.0)
    return True


def _label(pair: Pair) -> Opinion:
    """ "Monday's attack", "the June 3 meeting": the noun it names, or what took place during that."""
    if not is_label(pair.sentence, pair.time):
        return True
    if names(pair.sentence, pair.time, pair.target):
        return Link(pair.time, "the date is part of its name", 0.1)
    during = pair.follows and not pair.target.saying and pair.before_time in words("occasion")
    return _by_distance(pair, _OWNED) if during else False


def _since(pair: Pair) -> Opinion:
    """ "Have been on strike since June"; else "since" dates something else, and what it counts from has the times of
    its clause: "the first visit since the end of the war in 1949", "since the army bombed the port on Monday".
    """
    tokens = pair.sentence.tokens
    since = max((k for k in range(pair.t) if tokens[k] == "since"), default=-1)
    if since < 0 or since < pair.i < pair.t or "," in tokens[since : pair.t]:
        return True
    if since < pair.t - 1:
        return words("before_time").issuperset(tokens[since + 1 : pair.t])  # "since late on Monday"
    if not _goes_on(pair, since):
        return False
    return Link(pair.time, "it has gone on since the date", 0.2 + _PER_WORD * abs(pair.t - pair.last), since=True)


def _goes_on(pair: Pair, since: int) -> bool:
    """Whether the clause tells what "since" began: "have been on strike since", "floods since Saturday have killed"."""
    left, behind = pair.sentence.left(pair.i, 5), pair.sentence.tokens[pair.t_last + 1 : pair.t_last + 3]
    if pair.target.is_noun and not words("perfect_now").isdisjoint(behind[:1]):
        caused = not pair.follows and not words("brings_about").isdisjoint(behind)
        return caused or pair.last == since - 1  # "rains since Saturday have caused floods"
    on_it = pair.target.is_noun and "on" in left[-3:]  # "on a visit since May"
    return pair.follows and (on_it or not words("perfect").isdisjoint(left))


def _adjacent(pair: Pair) -> Opinion:
    """ "Attacked early on Monday"."""
    if pair.follows and all(word in words("before_time") for word in pair.between):
        return Link(pair.time, "the date follows it", 0.2)
    return True


def _of_participle(pair: Pair) -> Opinion:
    """ "Under an accord reached with its partners in May": the noun has the time of the participle that tells of it."""
    if not pair.target.is_noun or not pair.follows or pair.crossing >= 1.0:
        return True
    done = pair.between[:1] and pair.between[0] in words("done_to") and tells_of_noun(pair, pair.last + 1)
    return Link(pair.time, "the date follows what is told of it", 0.15) if done else True


def _of_a_saying(pair: Pair) -> Opinion:
    """ "…, police said on Monday": the saying's, and that of the occasion: "said on Monday at a meeting"."""
    if pair.target.saying and pair.target.tag == "IN" and not pair.follows:
        return False  # "according to" is dated by what follows
    if (
        pair.target.saying
        and not pair.follows
        and not pair.between
        and stands_beside(pair.sentence, pair.time, pair.target)
    ):
        return True  # "a report released by the bank on Monday said"
    owner = _owner(pair)
    if owner is not None and _is_medium(pair, owner):
        return Link(pair.time, "dated by what it is said in", _OWNED)
    if owner is None or not owner.saying or (pair.target.saying and (owner.is_noun or in_front(pair, owner))):
        return True
    between = pair.sentence.tokens[pair.t_last + 1 : pair.i]
    return 0 < len(between) <= 5 and between[0] in words("occasion") and "," not in between


def _is_medium(pair: Pair, owner: Target) -> bool:
    """ "Apologised in a video published on Friday": whether the owner of the time tells when that was made public."""
    if not (pair.target.saying and owner.saying and owner.tag in ("VBD", "VBN") and pair.target.end <= owner.start):
        return False
    before = pair.sentence.tokens[pair.last + 1 : pair.sentence.at(owner.start)]
    opened = max((i for i, word in enumerate(before) if word in words("in_or_on")), default=len(before))
    article = not words("a_or_the").isdisjoint(before[opened + 1 : opened + 2])
    return article and len(before) - opened <= _MEDIUM


def _opening(pair: Pair) -> Opinion:
    """ "On Monday, …": the sentence's own time, as far as no subordinate saying begins."""
    if pair.follows or not is_fronted(pair) or (pair.target.saying and pair.target.tag == "VBG"):
        return True
    distance = _PER_WORD * (len(pair.between) + 1)
    cost = min(_OPENING + 0.2 * pair.crossing + 0.3 * distance, pair.crossing + distance)
    hanging = _HANGING if pair.sentence.subordinate[pair.i] and (pair.target.saying or of_thing(pair)) else 0.0
    return Link(pair.time, "the sentence opens with the date", cost + hanging + _cost_of_owner(pair))


def _nearest(pair: Pair) -> Opinion:
    return _by_distance(pair, _cost_of_owner(pair))


_RULES: tuple[Callable[[Pair], Opinion], ...] = (
    _itself, then_told, counted, put_off, half, next_clause, across_that, of_the_crime, of_the_charge,
    of_what_comes, scope, named, toll, _label, judged, undone, looked_back,
    told_of_other, postmodifier, of_those_known, background, afterwards, anchor, relative, aside, _since, _adjacent,
    _of_participle, behind_speaker, _of_a_saying, _opening, _nearest,
)  # fmt: skip


def _by_distance(pair: Pair, owned: float) -> Link | bool:
    crossing, between = pair.crossing, pair.between
    of_content = crossing >= 1.0 or (pair.follows and (begins_content(between) or deed_between(pair)))
    if pair.target.saying and of_content and not (between[:1] == ["and"] and len(between) <= 2):
        return False  # the time belongs to what is said
    if not pair.follows and pair.sentence.subordinate[pair.t] and not pair.sentence.subordinate[pair.i]:
        crossing += _HANGING
    far = _beyond_speaker(between) if pair.target.saying else len(between)
    distance = (_PER_WORD_OF_SAYING if pair.target.saying else _PER_WORD) * (far + 1)
    reason = "the date stands in its clause" if crossing < 1.5 else "the date stands in its sentence"
    return Link(pair.time, reason, distance + crossing + owned)


def _beyond_speaker(between: list[str]) -> int:
    """How many words stand between a saying and a time, those of "by the press service of the ministry" being few."""
    by_whom = between[:1] == ["by"] and words("auxiliary").isdisjoint(between) and "," not in between
    return min(len(between), _BY_WHOM) if by_whom else len(between)


def _owner(pair: Pair) -> Target | None:
    """The other trigger that the time stands beside; the target itself may stand between a saying and the time."""
    for other in pair.others:
        parted = other.end <= pair.target.start and pair.follows
        if other is not pair.target and not parted and stands_beside(pair.sentence, pair.time, other):
            return other
    return None


def _cost_of_owner(pair: Pair) -> float:
    if _is_of_calling_off(pair):
        return _OWNED
    owner = _owner(pair)
    if owner is None or owner.start >= pair.target.start or (pair.target.saying and in_front(pair, owner)):
        return 0.0
    return _OWNED


def _is_of_calling_off(pair: Pair) -> bool:
    """ "The march, set for Sunday, was called off on Friday": whether the time tells when an event was called off."""
    beside = range(max(pair.last + 1, pair.t - _CALLED_OFF), pair.t)
    return pair.target.is_noun and any(calls_off(pair.sentence, j) for j in beside)
