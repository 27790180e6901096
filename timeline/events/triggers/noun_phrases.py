"""What looks like a verb and belongs to a noun phrase: "a convicted murderer", "on corruption charges"."""

from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.speech import starts_object
from timeline.events.sentences.subjects import has_singular_subject, is_only_verb, is_singular
from timeline.events.sentences.wordlists import words
from timeline.events.triggers.trigger import Hit


def belongs_to_noun(sentence: Sentence, hit: Hit, tag: str) -> bool:
    """ "A convicted murderer", "on corruption charges", "the order": what looks like a verb belongs to a noun."""
    if tag == "VB" and sentence.led_by(hit.start, "governing"):
        return True  # "advice against travel by night"
    if tag not in ("VBD", "VBN", "VB", "VBG", "VBZ") or " " in hit.form:
        return False
    if tag == "VB" and sentence.at(hit.start) == 0:
        return True  # "Storm Ada made landfall"
    if tag == "VBZ":
        return _is_plural(sentence, hit)
    left = [word for word in sentence.before(hit.start, 2) if not word.endswith("ly")]
    right = sentence.after(hit.end)
    if tag in ("VBD", "VBN") and (_is_attribute(sentence, hit, right) or _is_said_of_noun(hit, left, right)):
        return True
    if tag == "VB" and right and right[0] in words("auxiliary") and not {"to", "not"} & set(left):
        return True  # "the flood damage had been cleared"
    held = bool(left) and (left[-1] in words("article") or left[-1].endswith("'s"))
    if tag == "VB" and len(left) == 2 and left[0] in words("article") and _is_lone(left[1]):
        # "a foldable telephone", "saw the flood damage"; but "ministers of the bloc meet", "a bus and a tram collide"
        if sentence.before(hit.start, 3)[:1] == ["and"] and not starts_object(sentence, hit.end - len(hit.form)):
            return False
        return left[0] in words("indefinite") or words("preposition").isdisjoint(sentence.before(hit.start, 3)[:1])
    return held and (tag == "VB" or bool(right and right[0].isalpha()))


def _is_said_of_noun(hit: Hit, left: list[str], right: list[str]) -> bool:
    """ "For alleged involvement", "over reported losses": no saying."""
    after_preposition = bool(left) and left[-1] in words("governing")
    return hit.only_says and after_preposition and bool(right and right[0].isalpha())


def _is_plural(sentence: Sentence, hit: Hit) -> bool:
    """ "Over claims that he knew", "charges of robbery": a noun, though it ends as a verb does."""
    following, verb_only = sentence.after(hit.end), hit.form in words("never_nouns")
    if following == ["that"] and sentence.led_by(hit.start, "preposition"):
        return True
    if following == ["of"] and not verb_only:
        return True
    told_so = verb_only or starts_object(sentence, hit.end) or after_subject(sentence, hit.start)
    return not (told_so or is_only_verb(sentence, hit.start))


def _is_attribute(sentence: Sentence, hit: Hit, right: list[str]) -> bool:
    """ "The two convicted later fled", "newly elected mayor Ana Ruiz", "an inquiry into alleged fraud": a participle
    that tells of a noun, or is one.
    """
    before = sentence.before(hit.start, 2)
    if before and before[-1] in words("preposition"):
        return bool(right) and right[0].isalpha() and right[0] not in words("preposition") | words("determiner")
    if before[-1:] == ["newly"] or (len(before) == 1 and before[0].endswith("ly")):
        return bool(right and right[0].isalpha())
    counted = len(before) == 2 and before[0] == "the" and before[1] in words("count")
    told = words("auxiliary") | words("adverb")
    return counted and bool(right and (right[0].endswith(("ed", "ly")) or right[0] in told))


def ends_noun_phrase(sentence: Sentence, hit: Hit, tag: str) -> bool:
    """ "Dismissed the injunction request.": a saying has something to say, or a plural before it."""
    left, right = sentence.before(hit.start), sentence.after(hit.end)
    last = tag == "VB" and right in ([], ["."])
    return last and bool(left) and left[0] not in words("modal") | words("future") | {"to"} and _is_lone(left[0])


def _is_lone(noun: str) -> bool:
    """Whether a word before what may be a verb without "s" is a singular noun, and so no subject of it."""
    return is_singular(noun) and not noun.endswith("s") and noun not in words("plural")


def after_subject(sentence: Sentence, start: int) -> bool:
    i = sentence.at(start)
    if not i or sentence.tokens[i - 1] in words("determiner"):
        return False
    named = sentence.capital(sentence.starts[i - 1]) or has_singular_subject(sentence, start)
    return named or sentence.tokens[i - 1] in words("pronoun") | words("adverb") | {",", ")", "”"}
