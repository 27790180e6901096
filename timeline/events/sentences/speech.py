"""Which part of speech a trigger is, by the words around it."""

from functools import cache

from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.subjects import has_plural_subject, has_singular_subject, is_only_verb
from timeline.events.sentences.wordlists import words


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
        if _counts(sentence.after(end, 2)):
            return False  # "floods killing ten people"
        if sentence.after(end) == ["of"]:
            return True  # "the Feb. 3, 2011, shelling of"
        participle = last == "," or last in words("be")
        return not (participle or (last in words("before_gerund") and starts_object(sentence, end)))
    if "VBZ" in tags or "NNS" in tags:
        purpose = sentence.after(end) == ["to"] and left and sentence.capital(sentence.starts[sentence.at(start) - 1])
        told_so = starts_object(sentence, end) or has_singular_subject(sentence, start)
        return not (told_so or purpose or is_only_verb(sentence, start))
    if last in words("preposition"):
        return True
    if "VB" in tags and has_plural_subject(sentence, start, end):
        return False
    return not ({"VBD", "VBN"} & tags) and not starts_object(sentence, end)


@cache
def _before_verb() -> frozenset[str]:
    """What no noun follows."""
    helpers = words("future") | words("future_in_past") | words("modal") | words("negation")
    return helpers | words("subject_pronoun")


def _counts(following: list[str]) -> bool:
    """Whether a number follows: "ten people", "at least ten"."""
    if following[:1] == ["at"]:
        following = following[1:] if following[1:] == ["least"] else []
    return bool(following) and (following[0].isdigit() or following[0] in words("plural_quantity") | {"least", "one"})


def starts_object(sentence: Sentence, end: int) -> bool:
    """Whether what follows the word ending at `end` can only complete a verb: an object, "into the sea"."""
    right = sentence.after(end)
    following = right[0] if right else ""
    if following in words("determiner") | words("pronoun") | {"former"} or following[:1].isdigit():
        return True
    i = sentence.at(end - 1)
    if following in words("particle"):
        return True
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
