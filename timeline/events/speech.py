"""Which part of speech a trigger is, by the words around it."""

from functools import cache

from timeline.events.syntax import Sentence, words

_SUBJECT = 5  # words: "a light aircraft"


def part_of_speech(sentence: Sentence, start: int, end: int, tags: frozenset[str]) -> str:
    """The Penn Treebank tag, out of `tags`, of the words at [start, end)."""
    nouns, verbs = tags & {"NN", "NNS"}, tags - {"NN", "NNS"}
    if not nouns or not verbs:
        return _verb_tag(sentence, start, verbs) if verbs else min(nouns)
    if is_noun(sentence, start, end, tags):
        return min(nouns)
    return _verb_tag(sentence, start, verbs)


def is_noun(sentence: Sentence, start: int, end: int, tags: frozenset[str]) -> bool:
    """Whether the word at [start, end), which may be noun or verb, is a noun here."""
    left = sentence.before(start, 2)
    last = left[-1] if left else ""
    if last == "to" and "VB" not in tags:
        return True  # "led to rallies"
    if last == "to" or last in _before_verb():
        return False
    if last in words("determiner") or last.endswith("'s") or last in words("before_noun"):
        return True
    if "VBG" in tags:
        if sentence.after(end) == ["of"]:
            return True  # "the Feb. 3, 2011, shelling of"
        participle = last == "," or last in words("be")
        return not (participle or (last in words("before_gerund") and starts_object(sentence, end)))
    if "VBZ" in tags or "NNS" in tags:
        purpose = sentence.after(end) == ["to"] and left and sentence.capital(sentence.starts[sentence.at(start) - 1])
        return not (starts_object(sentence, end) or has_singular_subject(sentence, start) or purpose)
    if last in words("preposition"):
        return True
    return not ({"VBD", "VBN"} & tags) and not starts_object(sentence, end)


@cache
def _before_verb() -> frozenset[str]:
    """What no noun follows."""
    helpers = words("future") | words("future_in_past") | words("modal") | words("negation")
    return helpers | words("subject_pronoun")


def has_singular_subject(sentence: Sentence, start: int) -> bool:
    """ "A ferry sinks": after "a" and a noun, what ends in "s" is no plural but their verb."""
    i = sentence.at(start)
    for j in range(i - 1, max(-1, i - _SUBJECT), -1):
        word = sentence.tokens[j]
        if word in words("single"):
            return j < i - 1
        if not word[0].isalpha() or word in words("preposition") | words("conjunction") | words("determiner"):
            return False
    return False


def starts_object(sentence: Sentence, end: int) -> bool:
    """Whether what follows the word ending at `end` can only complete a verb: an object, "into the sea"."""
    right = sentence.after(end)
    following = right[0] if right else ""
    if following in words("determiner") | words("pronoun") | {"former"} or following[:1].isdigit():
        return True
    i = sentence.at(end - 1)
    if following in words("particle"):
        return True
    if following in words("reaching"):
        return i > 0 and (sentence.capital(sentence.starts[i - 1]) or sentence.tokens[i - 1] in words("pronoun"))
    return i + 1 < len(sentence.starts) and sentence.capital(sentence.starts[i + 1])


def _verb_tag(sentence: Sentence, start: int, tags: frozenset[str]) -> str:
    if len(tags) == 1:
        return min(tags)
    left = sentence.before(start, 3)
    helped = set(left) & words("auxiliary")
    if {"VBD", "VBN"} <= tags and "VB" not in tags:
        return "VBN" if helped else "VBD"
    if (
        "VB" in tags
        and left
        and (left[-1] == "to" or set(left) & (words("modal") | words("future") | words("future_in_past")))
    ):
        return "VB"
    return "VBN" if helped and "VBN" in tags else min(tags - {"VB"} or tags)
