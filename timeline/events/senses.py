"""Senses: which meaning of a trigger's words fits the sentence they stand in."""

from collections.abc import Sequence, Set

from timeline.events.attribution import without_source
from timeline.events.speech import part_of_speech, starts_object
from timeline.events.subjects import has_singular_subject, is_only_verb, is_singular
from timeline.events.syntax import Sentence
from timeline.events.triggers import Hit, Trigger, WordTest
from timeline.events.wordlists import ends_with, follows_soon, starts_with, words

_OPENING_MARKS = frozenset({"“", '"', "‘", ":", "—", "–", "-", ".", "]"})  # "OSLO (Agency) - Talks between"


def senses(sentence: Sentence, hits: Sequence[Hit]) -> list[tuple[Hit, Trigger, str]]:
    """The triggers that fit the sentence, in order, with sense and part of speech; of overlapping ones the longest."""
    chosen: list[tuple[Hit, Trigger, str]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other, _, _ in chosen) and (
            sense := _sense(sentence, hit)
        ):
            chosen.append((hit, *sense))
    verbs = {hit.end for hit, _, tag in chosen if tag in ("VBD", "VBN")}
    return sorted((f for f in chosen if not _is_no_verb(sentence, f[0], f[2], verbs)), key=lambda found: found[0].start)


def _is_no_verb(sentence: Sentence, hit: Hit, tag: str, verbs: Set[int]) -> bool:
    """ "Was going to sing", "told state television", "beat hosts Peru": an auxiliary, or a noun right behind a verb."""
    if hit.form in words("auxiliary_phrase"):
        return not _name_follows(sentence, hit)
    return tag in ("VB", "VBZ") and hit.start - 1 in verbs


def _sense(sentence: Sentence, hit: Hit) -> tuple[Trigger, str] | None:
    """The sense of the trigger's words that fits the sentence, with their part of speech; the most specific wins."""
    likely = [sense for sense in hit.senses if _wanted_stands(sentence, hit, sense)]
    if not likely:
        return None
    tags = frozenset(tag for sense in hit.senses for tag in sense.forms[hit.form].split("/"))
    verb_only = hit.form.split(" ")[0] in words("never_nouns")
    told_so = verb_only or "VBZ" not in tags or " " not in hit.form or _after_subject(sentence, hit.start)
    if not (told_so or is_only_verb(sentence, hit.start)):
        return None  # "crunch talks with the union", "the calls for peace"
    if tags == {"NNS"} and " " in hit.form and has_singular_subject(sentence, hit.start + hit.form.rindex(" ") + 1):
        return None  # "a bridge collapses": the verb alone
    tag = part_of_speech(sentence, hit.start, hit.end, tags)
    if tag == "VBG" and " " in hit.form and sentence.led_by(hit.start, "a_or_the"):
        return None  # "a shooting at a school": the noun alone
    if _part_of_noun_phrase(sentence, hit, tag) or (_only_say(likely) and _ends_noun_phrase(sentence, hit, tag)):
        return None
    fitting = [
        sense for sense in likely if tag in sense.forms[hit.form].split("/") and _fits(sentence, hit, sense, tag)
    ]
    return (
        (min(fitting, key=lambda sense: (sense.joins, sense.event_type == "statement", sense.weak)), tag)
        if fitting
        else None
    )


def _wanted_stands(sentence: Sentence, hit: Hit, sense: Trigger) -> bool:
    """Whether what the sense asks for follows and stands near: what most senses fail by, so it is looked at first."""
    if sense.after or sense.then:
        after = sentence.lower[hit.end - sentence.start :]
        if sense.after and not starts_with(after, sense.after):
            return False
        if sense.then and not follows_soon(after, sense.then):
            return False
    return sense.near is None or _stands_near(sentence, hit, sense.near)


def _part_of_noun_phrase(sentence: Sentence, hit: Hit, tag: str) -> bool:
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
    told_so = verb_only or starts_object(sentence, hit.end) or _after_subject(sentence, hit.start)
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


def _ends_noun_phrase(sentence: Sentence, hit: Hit, tag: str) -> bool:
    """ "Dismissed the injunction request.": a saying has something to say, or a plural before it."""
    left, right = sentence.before(hit.start), sentence.after(hit.end)
    last = tag == "VB" and right in ([], ["."])
    return last and bool(left) and left[0] not in words("modal") | words("future") | {"to"} and _is_lone(left[0])


def _only_say(likely: Sequence[Trigger]) -> bool:
    return all(sense.event_type == "statement" for sense in likely)


def _is_lone(noun: str) -> bool:
    """Whether a word before what may be a verb without "s" is a singular noun, and so no subject of it."""
    return is_singular(noun) and not noun.endswith("s") and noun not in words("plural")


def _after_subject(sentence: Sentence, start: int) -> bool:
    i = sentence.at(start)
    if not i or sentence.tokens[i - 1] in words("determiner"):
        return False
    named = sentence.capital(sentence.starts[i - 1]) or has_singular_subject(sentence, start)
    return named or sentence.tokens[i - 1] in words("pronoun") | words("adverb") | {",", ")", "”"}


def _fits(sentence: Sentence, hit: Hit, sense: Trigger, tag: str) -> bool:
    return (
        _around_fits(sentence, hit, sense)
        and _form_fits(sentence, hit, sense, tag)
        and _beside_fits(sentence, hit, sense)
    )


def _form_fits(sentence: Sentence, hit: Hit, sense: Trigger, tag: str) -> bool:
    """Whether capital letters and voice are those of the sense."""
    phrase = tag in ("NN", "NNS") and _only_begins_with_capital(sentence, hit)
    capital = sentence.capital(hit.start) and not _opens(sentence, hit.start)
    if capital and "capital" not in sense.flags and not phrase:
        return False
    if "to_name" in sense.flags and not _name_follows(sentence, hit):
        return False
    passive = tag in ("VBD", "VBN") and sentence.led_by(hit.start, "be", 3)
    return not ("active" in sense.flags and passive)


def _name_follows(sentence: Sentence, hit: Hit) -> bool:
    """ "Left for Lima", "left for the Peruvian city": a capital follows, but for an article."""
    following = sentence.at(hit.end - 1) + 1
    while sentence.tokens[following : following + 1] == ["the"]:
        following += 1
    return following < len(sentence.starts) and sentence.capital(sentence.starts[following])


def _only_begins_with_capital(sentence: Sentence, hit: Hit) -> bool:
    """ "The Virtual meeting with", "on an Official visit to": a term, capitalised out of respect, after an article."""
    first, space, _ = hit.form.partition(" ")
    held = sentence.led_by(hit.start, "article")
    return bool(space) and held and not sentence.capital(hit.start + len(first) + 1)


def _beside_fits(sentence: Sentence, hit: Hit, sense: Trigger) -> bool:
    """Whether the words before are those the sense asks for, and none it bars stands directly beside it."""
    before, after = sentence.lower[: hit.start - sentence.start], sentence.lower[hit.end - sentence.start :]
    if (sense.before_not and ends_with(before, sense.before_not)) or (
        sense.after_not and starts_with(after, sense.after_not)
    ):
        return False
    return (
        not sense.before
        or bool(set(sentence.before(hit.start, 3)) & set(sense.before))
        or ends_with(before, sense.before)
    )


def _around_fits(sentence: Sentence, hit: Hit, sense: Trigger) -> bool:
    """Whether the article holds the words the sense asks for, and neither it nor the sentence one it bars."""
    if sense.near_not is not None and _is_barred(sentence, sense.near_not):
        return False
    if sense.about and not any(word in sentence.article for word in sense.about):
        return False
    return not any(word in sentence.article for word in sense.about_not)


def _is_barred(sentence: Sentence, near_not: WordTest) -> bool:
    """Whether a barred word stands in the sentence, but for the officials who only tell of what it tells:
    "Bandits raided the village, said the police".
    """
    if not near_not(sentence.word_set, sentence.lower):
        return False
    barred = near_not.single & sentence.word_set
    if not barred or not barred <= words("officials") or any(phrase in sentence.lower for phrase in near_not.multiple):
        return True
    return not barred.isdisjoint(without_source(sentence.tokens))


def _stands_near(sentence: Sentence, hit: Hit, near: WordTest) -> bool:
    """Whether one of some words stands in the sentence beside the trigger's own."""
    words_around = sentence.word_set
    if hit.form in near.single:
        words_around = words_around - {hit.form}
    told = near.single & words_around
    if told and (not told <= words("officials") or not told.isdisjoint(without_source(sentence.tokens))):
        return True  # not by "…, officials said"
    if not near.multiple:
        return False
    around = sentence.lower[: hit.start - sentence.start] + "|" + sentence.lower[hit.end - sentence.start :]
    return any(phrase in around for phrase in near.multiple)


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a capital at `start` is that of a sentence's first word, of a headline in title case or of ALL CAPS."""
    i = sentence.at(start)
    if i == 0 or sentence.tokens[i - 1] in _OPENING_MARKS:
        return True
    letters = [word for word in sentence.starts if sentence.text[word - sentence.start].isalpha()]
    return sum(sentence.capital(word) for word in letters) > 0.6 * len(letters)
