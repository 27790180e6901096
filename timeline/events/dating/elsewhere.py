"""Times that belong to something else in the sentence: a deed, a release, what is praised or claimed."""

from itertools import pairwise

from timeline.events.assertion.calling_off import puts_off
from timeline.events.dating.background import has_own_clause, has_participle
from timeline.events.dating.pair import Link, Opinion, Pair
from timeline.events.dating.planned import is_ahead, is_past
from timeline.events.sentences.wordlists import pair_at, words
from timeline.model import Precision

_GOVERNOR = 8  # words from a perfect to the noun it judges: "has condemned in strong terms Sunday's raid"
_JUDGE = 6  # words from "we" to what is judged: "we strongly condemn the deadly car"
_HELPERS = 3  # words: "has now been jailed"
_ACCUSED = 6  # words from a charge to what it is for: "jailed for life for", "found Ivo Brandt guilty of"
_PROSECUTION = frozenset({"arrest", "trial"})
_CRIMES = frozenset({"attack", "death"})


def put_off(pair: Pair) -> Opinion:
    """ "The match, due on Sunday, has been put off until 12 August": the day it is put off to."""
    if not pair.target.is_noun or pair.before_time not in words("until_or_to"):
        return True
    if not puts_off(pair.sentence, pair.t - 1):
        return True
    return Link(pair.time, "put off to that date", 0.15)


def next_clause(pair: Pair) -> Opinion:
    """ "Said nothing of the visit, but last week he called", "was charged and will appear on Friday": the clause that
    begins after the event has its own time.
    """
    if not pair.follows:
        return True
    between = pair.between
    opened = [word for word in between[-2:] if word not in words("in_or_on")]
    planned = any(a == "and" and b in words("future") for a, b in pairwise(between))
    return not (opened[-1:] == ["but"] or (planned and pair.target.tag in ("VBD", "VBN")))


def half(pair: Pair) -> Opinion:
    """ "A court jails her; a further hearing is set for 4 May": the other half of the sentence has its own time."""
    return not (pair.follows and ";" in pair.between)


def across_that(pair: Pair) -> Opinion:
    """ "The judge found that he had taken bribes in 2014", "faces a judge on Thursday over claims that she stirred up a
    riot": what "that" opens and tells as past has no time of what stands before, and gives it none; but "the year
    that", and "a meeting that had been set for May". Nor is what would be of a day that is over.
    """
    if pair.target.saying:
        return True
    content = pair.between[pair.between.index("that") :] if "that" in pair.between else []
    if pair.follows:
        return pair.target.is_noun or words("had_been").isdisjoint(content)
    past = any(word.endswith("ed") or word in words("past") for word in content)
    return not (past and content != pair.between) and not _would_be(pair)


def _would_be(pair: Pair) -> bool:
    """ "On Tuesday she said she would meet the envoy", told on a Thursday."""
    if pair.target.is_noun or is_ahead(pair.time):
        return False
    told = not (words("announcing") | words("attributing")).isdisjoint(pair.between)
    return told and pair.sentence.led_by(pair.target.start, "future_in_past", _HELPERS)


def of_the_crime(pair: Pair) -> Opinion:
    """ "Is charged with killing a guard last autumn", "admitted robbing a bank in May", "has been jailed for a murder
    in 2019": a span is that of the deed; a day of late may be that of the charge, or of the saying.
    """
    if not (pair.target.saying or pair.target.event_type in _PROSECUTION):
        return True
    if pair.follows:
        before = ["of", *pair.between]
    else:  # "found guilty of robbing a bank in May and jailed"
        verdicts = (o.end for o in pair.others if o.event_type in _PROSECUTION and o.end <= pair.time.start)
        before = pair.sentence.tokens[pair.sentence.at(max(verdicts, default=pair.time.start)) : pair.t]
    told = [word for word in before if not word.endswith("ly")]
    deeds = any(a in words("before_deed") and b.endswith("ing") for a, b in pairwise(told))
    crimes = (o for o in pair.others if o.is_noun and pair.target.end <= o.start < pair.time.start)
    now = pair.follows and pair.sentence.led_by(pair.target.start, "perfect_now", _HELPERS)
    of_late = pair.time.when.precision is Precision.DAY and not is_past(pair.time)
    return of_late or not (deeds or (now and any(o.event_type in _CRIMES for o in crimes)))


def of_the_charge(pair: Pair) -> Opinion:
    """ "Was charged on Monday with killing a guard", "held on Monday over his part in the murder", "found guilty of the
    murder at a court in Leeds on 3 June": the deed lies before the charge or the verdict.
    """
    charges = [o for o in pair.others if o.event_type in _PROSECUTION and o.end <= pair.target.start]
    out_of_court = pair.follows and words("court").isdisjoint(pair.between)
    if pair.target.event_type not in _CRIMES or not charges or out_of_court:
        return True
    charged = pair.sentence.at(charges[-1].end - 1)
    first = (charged if pair.follows else max(pair.t_last, charged)) + 1
    return words("before_deed").isdisjoint(pair.sentence.tokens[first : min(pair.i, first + _ACCUSED)])


def of_what_comes(pair: Pair) -> Opinion:
    """ "Arrived ahead of the talks on Friday": the day of what lies ahead."""
    turn = pair_at(pair.between, "looking_to")
    if not pair.follows or turn < 0:
        return True
    turn += pair.last + 1
    return not any(o.is_noun and turn < pair.sentence.at(o.start) < pair.t for o in pair.others)


def undone(pair: Pair) -> Opinion:
    """ "Was arrested at the rally and released on Friday": the day of the release."""
    return not (pair.target.event_type == "arrest" and set(pair.between) & words("releasing"))


def afterwards(pair: Pair) -> Opinion:
    """ "Resigned after his deputy was arrested on Friday", "after the talks held on Friday": the day of what went
    before, or was to come.
    """
    turn = max((i for i in range(pair.last + 1, pair.t) if pair.sentence.tokens[i] in words("turn")), default=pair.t)
    behind = [other for other in pair.others if turn < pair.sentence.at(other.start) < pair.t]
    return not any(o.tag.startswith("VB") or has_participle(pair.sentence, o) for o in behind)


def looked_back(pair: Pair) -> Opinion:
    """ "Walked free on Monday, four months after she was seized at a rally": the rally is not of Monday."""
    if pair.target.saying:
        return True
    counts = zip(pair.between, pair.between[1:], strict=False)
    return not any(unit in words("unit") and turn in words("counted_from") for unit, turn in counts)


def judged(pair: Pair) -> Opinion:
    """ "Praised the accord on Friday": the day of the praise, not of what is praised; but "condemned the raid that took
    place on Friday", and what is judged in the present ("condemns the raid on Friday", "we condemn").
    """
    verbs = [word for word in pair.sentence.left(pair.i, 3) if word in words("judging") and not word.endswith("s")]
    if not verbs or not pair.target.is_noun or not pair.follows:
        return True
    ours = not words("first_person").isdisjoint(pair.sentence.left(pair.i, _JUDGE))
    return has_own_clause(pair) or in_perfect(pair) or ours


def in_perfect(pair: Pair) -> bool:
    """ "Has condemned the raid on Monday": no day dates a perfect in the present, so the day is the noun's."""
    before = pair.sentence.left(pair.i, _GOVERNOR)
    verb = next((k for k, word in enumerate(before) if word in words("judging")), 0)
    return not words("perfect_now").isdisjoint(before[max(0, verb - 2) : verb])


def deed_between(pair: Pair) -> bool:
    """ "The ministry said Ana Ruiz met the envoy on Friday": what is said has begun with another verb."""
    verbs = (other for other in pair.others if other.tag == "VBD" and not other.saying)
    return "and" not in pair.between and any(pair.target.end < o.start < pair.time.start for o in verbs)
