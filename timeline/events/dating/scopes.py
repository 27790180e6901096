"""Times that tell a scope, an end or the day of a count, and not the day of what is told."""

from timeline.events.assertion import ended_until
from timeline.events.dating.pair import Opinion, Pair
from timeline.events.sentences.wordlists import words
from timeline.model import Precision

_DAY_NAME = 3  # words: "a national public holiday"


def scope(pair: Pair) -> Opinion:
    """ "The deadliest attack this year", "until Friday": a scope or an end, not the day."""
    before = pair.sentence.left(pair.i, 3)
    ranked = "since" not in before and any(  # "the deadliest since a raid in August"
        (word.endswith("est") and len(word) > 5) or word in words("superlative") for word in before
    )
    if pair.follows and (ranked or _is_numbered(pair)) and pair.time.when.precision is not Precision.DAY:
        return False
    as_of = pair.sentence.left(pair.t, 2) == ["as", "of"]
    if pair.before_time in words("until"):
        return not pair.target.is_noun and pair.follows and ended_until(pair.sentence, pair.i)
    return not as_of


def _is_numbered(pair: Pair) -> bool:
    """ "The crash was the second in the valley this year", "it was the third attack this year"."""
    tokens = pair.sentence.tokens
    around = tokens[max(0, pair.i - 6) : pair.t] if pair.target.is_noun else []
    return any(
        be in words("be") and the == "the" and number in words("ordinal")
        for be, the, number in zip(around, around[1:], around[2:], strict=False)
    )


def named(pair: Pair) -> Opinion:
    """ "Declared 15 December a holiday", "proclaimed Friday a day of mourning": the day that a saying is of."""
    tokens, t_last = pair.sentence.tokens, pair.t_last
    called = tokens[t_last + 1 : t_last + 2 + _DAY_NAME] if pair.follows and not pair.between else []
    indefinite = not words("indefinite").isdisjoint(called[:1])
    return not (indefinite and not words("named_day").isdisjoint(called))


def toll(pair: Pair) -> Opinion:
    """ "With the toll climbing to 31 on Monday", "had killed nine by Monday": the day of the count."""
    before = pair.sentence.left(pair.t, 9)
    of_count = "toll" in before and bool(set(before) & words("toll_grows"))
    by_then = pair.follows and pair.before_time == "by" and "had" in pair.between
    return not ((of_count or by_then) and not pair.target.saying)
