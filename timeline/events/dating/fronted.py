"""Times that stand in the phrase that opens a sentence."""

from functools import cache

from timeline.events.dating.pair import Link, Opinion, Pair, Target
from timeline.events.sentences.wordlists import words

_FRONT_REACH = 12  # words
_WHEN_REACH = 8  # words: "when a bomb in the old town killed"
_OCCASIONS = frozenset({"meeting", "call", "visit", "protest", "trial", "agreement"})  # where something is said
_MEDIUM = 5  # words: "on her own website on"
_SPEAKER = 18  # words of a speaker and who that is
_DESCRIBED = 2  # commas around who that is
_BEFORE_INVERTED = frozenset({",", '"', "”", "’"})


def is_fronted(pair: Pair) -> bool:
    """Whether the time stands in the phrase that opens the sentence: "On Monday", "In a report issued on Monday"."""
    tokens = pair.sentence.tokens
    if pair.t <= 2 and tokens[0] in words("before_time") | {tokens[pair.t]}:
        return True
    if tokens[:1] == ["on"] and pair.t <= _MEDIUM and pair.before_time == "on":
        return True  # "On Twitter on Monday, she wrote"
    if opens_clause(pair):
        return True
    front = tokens[: pair.t]
    gerund = tokens[0].endswith("ing") or (tokens[0] in words("before_gerund") and tokens[1].endswith("ing"))
    if pair.t > _FRONT_REACH or not (gerund or tokens[0] in words("setting")):
        return False
    return "," not in front and words("auxiliary").isdisjoint(front)


def opens_clause(pair: Pair) -> bool:
    """ "He left; the following year, …", "when, in May, he said": whether the time, set off, opens a later clause."""
    tokens = pair.sentence.tokens
    if tokens[pair.t_last + 1 : pair.t_last + 2] != [","]:
        return False
    start = pair.t - (tokens[pair.t - 1] in words("before_time"))
    before = tokens[max(0, start - 2) : start]
    return before[-1:] == [";"] or (len(before) == 2 and before[1] == "," and before[0] in words("clause_opener"))


def in_front(pair: Pair, owner: Target) -> bool:
    """ "In a report published on Friday, the ministry said", "at a council meeting on Friday, she said": whether the
    owner only tells when that was made public, or where it was said.
    """
    tokens = pair.sentence.tokens
    met = (
        owner.event_type in _OCCASIONS and tokens[0] in words("setting") and words("turn").isdisjoint(tokens[: pair.t])
    )
    medium = owner.tag in ("VBD", "VBN") or (owner.is_noun and (owner.saying or met))
    return medium and owner.end <= pair.time.start and not pair.follows and is_fronted(pair)


def behind_speaker(pair: Pair) -> Opinion:
    """'"…," said Ana Ruiz, the mayor of Leeds, on Monday': what describes the speaker parts nothing."""
    tokens, between = pair.sentence.tokens, pair.between
    if (
        not pair.target.saying
        or pair.target.tag != "VBD"
        or not pair.follows
        or pair.i == 0
        or between.count(",") != _DESCRIBED
    ):
        return True
    inverted = tokens[pair.i - 1] in _BEFORE_INVERTED and pair.sentence.capital(pair.sentence.starts[pair.last + 1])
    told = any(word.endswith("ed") for word in between) or not _no_description().isdisjoint(between)
    owned = any(pair.target.end <= other.start < pair.time.start and not other.is_noun for other in pair.others)
    if not inverted or told or owned or len(between) > _SPEAKER:
        return True
    return Link(pair.time, "the date follows the speaker", 0.3)


@cache
def _no_description() -> frozenset[str]:
    return words("auxiliary") | words("relative") | words("pronoun") | words("until")


def of_thing(pair: Pair) -> bool:
    """ "On Monday she toured the plant, which was damaged when …": a clause about a thing has its own time."""
    return "which" in pair.between and pair.target.tag in ("VBD", "VBN")


def then_told(pair: Pair) -> Opinion:
    """ "The worst attack since May 2005, when four people were killed": the clause tells what was then."""
    between = pair.between[1:] if pair.between[:1] == [","] else pair.between
    if pair.follows or pair.target.is_noun or pair.target.saying or between[:1] != ["when"]:
        return True
    first = all(o.end <= pair.time.start or o.start >= pair.target.start for o in pair.others if not o.saying)
    told = first and len(between) <= _WHEN_REACH and "," not in between
    return Link(pair.time, "the clause tells what was then", 0.3) if told else True
