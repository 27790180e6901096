"""Times that are counted from an event, and the events that times count from: "three days after the bombing"."""

from timeline.events.dating.beside import opens_noun_phrase
from timeline.events.dating.pair import Link, Opinion, Pair
from timeline.events.sentences.wordlists import table, words
from timeline.model import DateBasis

_COUNTED = 4.0  # the weight of the boundaries in "three days after the bombing, he"
_NEXT_CLAUSE = 4.0  # the weight of the boundary that "after" opens, and no other clause behind it
_OWN_CLAUSE = 4  # words: "after Storm Ada, which"


def counted(pair: Pair) -> Opinion:
    """ "Three days after the bombing he was arrested": the arrest, not the bombing."""
    if pair.time.when.basis is not DateBasis.EVENT:
        return True
    if "counted back" in pair.time.traits:
        meant = not pair.follows and pair.crossing < _NEXT_CLAUSE and not pair.target.saying
        if pair.target.is_noun:  # "a day after a march"; not "a day after a warrant was issued for the march"
            turn = table("counted_from").get(pair.between[0], 0) if pair.between else 0
            meant = meant and opens_noun_phrase(pair.sentence, pair.t_last + turn, pair.i)
        return Link(pair.time, "another event counts from it", 0.5) if meant else False
    if _is_anchor(pair):
        return False
    apart = pair.crossing if pair.follows else max(0.0, pair.crossing - _COUNTED)
    return Link(pair.time, "counted from another event", 0.5 + apart)


def _is_anchor(pair: Pair) -> bool:
    """Whether the target is what the time before it counts from: "three days after the bombing"."""
    between = pair.sentence.tokens[pair.t_last + 1 : pair.i]
    if pair.follows or "," in between:
        return False
    nouns = (o for o in pair.others if o.tag in ("NN", "NNS", "VBG") and pair.time.end <= o.start < pair.target.start)
    return next(nouns, None) is None


def anchor(pair: Pair) -> Opinion:
    """ "In the weeks before the shooting … in December": what times count from is not dated by them."""
    if not pair.target.is_noun:
        return True
    before = pair.sentence.left(pair.i, 3)
    own = pair.crossing < 1.0 or "which" in pair.between[:_OWN_CLAUSE]
    return words("anchoring").isdisjoint(before) or (pair.follows and own)
