"""What stands beside a time: the noun it names, the trigger it belongs to."""

from functools import cache

from timeline.events.dating.pair import Target
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words
from timeline.model import TimeExpression

_SAYING_REACH = 12  # words from a reporting verb to its own time
_NEAR = 4  # words


def is_label(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether the time only names the noun after it: "Monday's attack", "the 2018 Winter Games", "a June 3 letter"."""
    tokens, t, t_last = sentence.tokens, sentence.at(time.start), sentence.at(time.end - 1)
    if t_last + 1 >= len(tokens):
        return False
    following = tokens[t_last + 1]
    if following == "," and tokens[t_last].isdigit() and t and tokens[t - 1] in words("article"):
        return True  # "the Feb. 3, 2011, flood"
    if tokens[t_last].endswith(("'s", "s'")) or following in ("'s", "'"):
        return True
    if not following[0].isalpha() or following in _no_noun():
        return False
    previous = tokens[t - 1] if t else ""
    if previous in words("article") or (tokens[t] == "the" and tokens[t + 1][0].isdigit()):
        return True  # "a Friday rally", "the 4 June election"
    bare = len(time.value) in (4, 7) and t == t_last and time.value[:1].isdigit()
    return bare and previous not in words("before_time") and previous != ","


def names(sentence: Sentence, time: TimeExpression, target: Target) -> bool:
    """Whether the time is part of the target's name: "Monday's deadly attack", "the June 3 meeting"."""
    noun = target.is_noun or target.tag == "VBG"  # "the May 2017 shooting at"
    if not noun or not is_label(sentence, time):
        return False
    return opens_noun_phrase(sentence, sentence.at(time.end - 1), sentence.at(target.start))


def opens_noun_phrase(sentence: Sentence, t_last: int, i: int) -> bool:
    """Whether the word `i` belongs to the noun phrase that the time ending at `t_last` opens."""
    between = sentence.tokens[t_last + 1 : i]
    if between[:1] == [","] and sentence.tokens[t_last].isdigit():
        between = between[1:]  # "the Feb. 3, 2011, flood"
    if i <= t_last or len(between) > _NEAR:
        return False
    if len(between) > 2 and between[-2] == "and" and not between[-1].endswith("'s"):  # no "and Sunday's meeting"
        between = [*between[:-2], between[-1]]  # "today's presidential and legislative elections"
    elif len(between) > 1 and between[-1] == "and":
        between = between[:-1]  # "Friday's earthquake and tsunami"
    return all((word[0].isalnum() and word not in _phrase_ends()) or word in ("'s", "'") for word in between)


def stands_beside(sentence: Sentence, time: TimeExpression, other: Target) -> bool:
    """Whether the time belongs to a trigger: "said on Monday", "told the BBC in Oslo on Monday", "Monday said"."""
    t, t_last = sentence.at(time.start), sentence.at(time.end - 1)
    i, last = sentence.at(other.start), sentence.at(other.end - 1)
    between = sentence.tokens[last + 1 : t]
    if t > last and len(between) <= _NEAR and all(w in words("before_time") | words("audience") for w in between):
        return True
    if other.saying and other.tag.startswith("VB") and 0 < t - last <= _SAYING_REACH:
        return sentence.crossing[t - 1] - sentence.crossing[last] < 1.0 and not begins_content(between)
    return other.saying and t_last == i - 1 and t > 2


def begins_content(between: list[str]) -> bool:
    """Whether words after a reporting verb show that what is said has begun: "said he would leave on Friday"."""
    return not _content_words().isdisjoint(between)


@cache
def _content_words() -> frozenset[str]:
    verbs = words("auxiliary") | words("future") | words("future_in_past") | words("modal")
    return verbs | (words("pronoun") - words("audience"))


@cache
def _no_noun() -> frozenset[str]:
    return _phrase_ends() | words("determiner")


@cache
def _phrase_ends() -> frozenset[str]:
    return words("preposition") | words("auxiliary") | words("pronoun") | words("conjunction")
