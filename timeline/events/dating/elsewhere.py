"""Times that belong to something else in the sentence: a clause, a deed, a release, what is praised or claimed."""

from functools import cache
from itertools import pairwise

from timeline.events.dating.pair import Link, Opinion, Pair
from timeline.events.syntax import words
from timeline.model import Precision, TimeExpression

_PROSECUTION = frozenset({"arrest", "trial"})
_RELATIVE = frozenset({"who", "which", "whom", "where", "whose"})


def put_off(pair: Pair) -> Opinion:
    """ "The match, due on Sunday, has been put off until 12 August": the day it is put off to."""
    if not pair.target.is_noun or not pair.follows or pair.before_time not in ("to", "until", "till"):
        return True
    if pair.sentence.tokens[max(0, pair.t - 2)] not in words("put_off"):
        return True
    return Link(pair.time, "put off to that date", 0.15)


def half(pair: Pair) -> Opinion:
    """ "A court jails her; a further hearing is set for 4 May": the other half of the sentence has its own time."""
    return not (pair.follows and ";" in pair.between and not pair.target.is_noun)


def found(pair: Pair) -> Opinion:
    """ "The judge found that he had taken bribes in 2014": the day of what was found."""
    if pair.target.event_type != "trial" or pair.target.is_noun or not pair.follows:
        return True
    between = pair.between
    content = between.index("that") if "that" in between else len(between)
    return words("had_been").isdisjoint(between[content:])


def of_the_crime(pair: Pair) -> Opinion:
    """ "Is charged with killing a guard last autumn": a span is that of the deed; a day may be that of the charge."""
    if pair.target.event_type not in _PROSECUTION or pair.target.is_noun or not pair.follows:
        return True
    between = pair.between
    deeds = any(a in ("with", "of", "for") and b.endswith("ing") for a, b in pairwise(between))
    return not deeds or pair.time.when.precision is Precision.DAY


def aside(pair: Pair) -> Opinion:
    """ "The party, which lost its seats, marched on Monday": what an aside tells is not of the day told after it."""
    if not pair.follows or pair.target.is_noun or pair.target.saying:
        return True
    return not any(start < pair.i < end < pair.t for start, end in pair.sentence.asides)


def undone(pair: Pair) -> Opinion:
    """ "Was arrested at the rally and released on Friday": the day of the release."""
    return not (pair.target.event_type == "arrest" and pair.follows and set(pair.between) & words("releasing"))


def afterwards(pair: Pair) -> Opinion:
    """ "Resigned after his deputy was arrested on Friday": the day of what went before, or was to come."""
    if not pair.follows or pair.target.saying:
        return True
    turns = [i for i in range(pair.last + 1, pair.t) if pair.sentence.tokens[i] in ("after", "before")]
    verbs = (o for o in pair.others if o.tag.startswith("VB") and not o.saying)
    return not (turns and any(turns[-1] < pair.sentence.at(o.start) < pair.t for o in verbs))


def looked_back(pair: Pair) -> Opinion:
    """ "Walked free on Monday, four months after she was seized at a rally": the rally is not of Monday."""
    if pair.follows or pair.target.saying:
        return True
    counts = zip(pair.between, pair.between[1:], strict=False)
    return not any(unit in words("unit") and turn in ("after", "before") for unit, turn in counts)


def postmodifier(pair: Pair) -> Opinion:
    """ "Met on Monday over the towns hit by floods": a participle that tells of a noun, and its agent, have no time but
    their own.
    """
    if pair.follows:
        return True
    if not pair.target.is_noun:
        return pair.target.tag != "VBD" or not tells_of_noun(pair, pair.i)
    tokens = pair.sentence.tokens
    agents = (k for k in range(pair.t_last + 2, pair.i - 1) if tokens[k + 1] == "by" and "," not in tokens[k : pair.i])
    verbs = {pair.sentence.at(other.start) for other in pair.others if other.tag == "VBD"}
    return not any(tokens[k].endswith("ed") or k in verbs for k in agents if tells_of_noun(pair, k))


def tells_of_noun(pair: Pair, k: int) -> bool:
    """Whether the participle at word `k` tells of the noun before it: "towns hit by", "an accord reached in"."""
    tokens = pair.sentence.tokens
    before, after = tokens[k - 1] if k else "", tokens[k + 1 : k + 2]
    if not before.isalpha() or before in _helpers():
        return False
    return after == ["by"] or (tokens[k] in words("done_to") and words("preposition").issuperset(after))


def past_content(pair: Pair) -> Opinion:
    """ "Is to be tried on Thursday over claims that she stirred up a riot": what lies behind is of no day to come."""
    if pair.follows or pair.target.saying or "that" not in pair.between or not _is_ahead(pair.time):
        return True
    content = pair.between[pair.between.index("that") :]
    return not any(word.endswith("ed") or word in ("had", "was", "were") for word in content)


def _is_ahead(time: TimeExpression) -> bool:
    """Whether the time lies after what it was resolved against."""
    start = time.when.start_date
    return bool(time.anchor) and start is not None and start.isoformat() > time.anchor[:10]


def relative(pair: Pair) -> Opinion:
    """ "Met Ana Ruiz, who arrived on Monday": the time of the relative clause, unless a comma has closed it."""
    if not pair.follows:
        return True
    between = pair.between
    # "His visit to Oslo, which begins on Monday": that clause is the noun's own.
    pronouns = _RELATIVE - {"which"} if pair.target.is_noun else _RELATIVE
    opened = [i for i, word in enumerate(between[:-1]) if word == "," and between[i + 1] in pronouns]
    return not opened or "," in between[opened[-1] + 1 :]


def claimed(pair: Pair) -> Opinion:
    """ "Claimed responsibility for the attack on Saturday": the day of the claim."""
    return "responsibility" not in pair.sentence.tokens[max(0, pair.i - 5) : pair.i]


def judged(pair: Pair) -> Opinion:
    """ "Praised the accord on Friday": the day of the praise, not of what is praised."""
    before = pair.sentence.tokens[max(0, pair.i - 3) : pair.i]
    verbs = [word for word in before if word in words("judging") and not word.endswith("s")]
    judged = pair.target.is_noun and pair.follows and bool(verbs)  # "condemns Monday's raid" is of today
    return not (judged and pair.crossing < 1.0)


@cache
def _helpers() -> frozenset[str]:
    """What stands between a verb's auxiliary and its participle, or is that auxiliary."""
    return words("auxiliary") | words("adverb") | words("negation") | words("pronoun")
