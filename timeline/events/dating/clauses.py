"""Times across the clauses that tell of a noun: relative clauses, participles, asides."""

from functools import cache

from timeline.events.dating.pair import Opinion, Pair
from timeline.events.dating.planned import is_ahead
from timeline.events.sentences.wordlists import words

_OWN_CLAUSE = 6  # words between a noun and the relative clause that tells of it
_CLAUSE = 4  # words: "which the union signed"
_NEAR = 4  # words: "killed in the second raid"


def aside(pair: Pair) -> Opinion:
    """ "The party, which lost its seats, marched on Monday": what an aside tells is not of the day told after it, nor
    is what "Ana Ruiz, who led the bank in the 1990s, died" tells of that told in one.
    """
    if not pair.follows:
        before = (start for start, end in pair.sentence.asides if start < pair.t < end < pair.i)
        return not any(pair.sentence.tokens[start + 1] in words("relative_pronoun") for start in before)
    if pair.target.is_noun or pair.target.saying:
        return True
    return not any(start < pair.i < end < pair.t for start, end in pair.sentence.asides)


def relative(pair: Pair) -> Opinion:
    """ "Met Ana Ruiz, who arrived on Monday", "met the man who shot her on Monday": the time is that of the relative
    clause, unless a comma has closed it.
    """
    if not pair.follows or pair.target.saying:
        return True
    between = pair.between
    # "His visit to Oslo, which begins on Monday": that clause is the noun's own; not a farther one, "the summit marks
    # the birthday of the body, which was founded in 1992".
    own = pair.target.is_noun and "which" in between[: _OWN_CLAUSE + 1]
    opening = words("relative_pronoun") - {"which"} if own else words("relative_pronoun")
    opened = [i for i, word in enumerate(between) if word in opening]
    return not opened or "," in between[opened[-1] + 1 :]


def told_of_other(pair: Pair) -> Opinion:
    """ "On Monday she met the man who had shot her": what is told of a person is not of the day told before it, but for
    what is told in the present; nor is "the pilot who landed on a river in 2009 dies" of the time in his clause; nor
    what is told as past of a day to come, "on Friday in the square where thousands once marched".
    """
    opening, resuming = pair.sentence.clause_of_subject
    if opening < pair.t < resuming <= pair.i:
        return False
    between = pair.between
    past = pair.target.tag == "VBD" and is_ahead(pair.time)
    relatives = words("relative" if past else "relative_of_person")
    opened = max((k for k, word in enumerate(between) if word in relatives), default=-1)
    if pair.follows or opened < 0:
        return True
    return "," in between[opened + 1 :] or not words("present_be").isdisjoint(between[opened + 1 :])


def postmodifier(pair: Pair) -> Opinion:
    """ "Met on Monday over the towns hit by floods": a participle that tells of a noun, and its agent, have no time but
    their own.
    """
    if pair.follows:
        return not _of_participle(pair)
    if not pair.target.is_noun:  # "spoke by telephone", "held talks in" are no participles
        return pair.target.tag != "VBD" or pair.i < pair.last or not tells_of_noun(pair, pair.i)
    tokens = pair.sentence.tokens
    agents = (k for k in range(pair.t_last + 2, pair.i - 1) if tokens[k + 1] == "by" and "," not in tokens[k : pair.i])
    verbs = {pair.sentence.at(other.start) for other in pair.others if other.tag == "VBD"}
    return not any(tokens[k].endswith("ed") or k in verbs for k in agents if tells_of_noun(pair, k))


def _of_participle(pair: Pair) -> bool:
    """ "Inspected a school damaged by fire last week": whether the time closes what a participle tells of a noun."""
    verbs = (pair.sentence.at(other.start) for other in pair.others if other.tag == "VBD")
    between = (k for k in verbs if pair.last < k - 1 and k < pair.t and "," not in pair.sentence.tokens[k : pair.t])
    return any(tells_of_noun(pair, k) and "and" not in pair.sentence.tokens[pair.last : k] for k in between)


def of_those_known(pair: Pair) -> Opinion:
    """ "The men killed in the raid were buried on Monday": the day of the burial, and no other verb's."""
    if not pair.follows:
        return True
    at = pair.i
    if pair.target.is_noun:
        near = range(max(1, pair.i - _NEAR), pair.i)
        at = next((k for k in near if pair.sentence.tokens[k] in words("harmed")), 0)
    if not at or not tells_of_noun(pair, at, "harmed"):
        return True
    return not any(_is_finite(pair, k) for k in range(pair.last + 1, pair.t))


def _is_finite(pair: Pair, k: int) -> bool:
    """Whether word `k` is the verb of a clause: "were", "arrived at", "arrived" right before the time."""
    tokens = pair.sentence.tokens
    if tokens[k] in words("auxiliary"):
        return True
    goes_on = k + 1 == pair.t or tokens[k + 1] in words("preposition") | words("article")
    return tokens[k].endswith("ed") and goes_on and not tells_of_noun(pair, k)


def tells_of_noun(pair: Pair, k: int, kind: str = "done_to") -> bool:
    """Whether the participle at word `k` tells of the noun before it: "towns hit by", "an accord reached in"; one of a
    word class where no "by" follows.
    """
    tokens = pair.sentence.tokens
    before, after = tokens[k - 1] if k else "", tokens[k + 1 : k + 2]
    of_clause = not words("relative").isdisjoint(pair.sentence.left(k, _CLAUSE))
    if of_clause or not before.isalpha() or before in _helpers():
        return False
    return after == ["by"] or (tokens[k] in words(kind) and words("preposition").issuperset(after))


@cache
def _helpers() -> frozenset[str]:
    """What stands between a verb's auxiliary and its participle, or is that auxiliary."""
    return words("auxiliary") | words("adverb") | words("negation") | words("pronoun")
