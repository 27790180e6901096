"""Senses: which meaning of a trigger's words fits the sentence they stand in."""

import re
from collections.abc import Sequence, Set

from timeline.events.names.words import words as names
from timeline.events.sentences.attribution import without_source
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.speech import part_of_speech
from timeline.events.sentences.subjects import has_singular_subject, is_only_verb
from timeline.events.sentences.wordlists import ends_with, follows_soon, starts_with, words
from timeline.events.triggers.noun_phrases import after_subject, belongs_to_noun, ends_noun_phrase
from timeline.events.triggers.trigger import Hit, Trigger, WordTest

_OPENING_MARKS = frozenset({"“", '"', "‘", ":", "—", "–", "-", ".", "]"})  # "OSLO (Agency) - Talks between"

_NAME_GOES_ON = re.compile(r"(?: [A-Z][\w.]*){1,2}")


def senses(sentence: Sentence, hits: Sequence[Hit]) -> list[tuple[Hit, Trigger, str]]:
    """The triggers that fit the sentence, in order, with sense and part of speech; of overlapping ones the longest."""
    chosen: list[tuple[Hit, Trigger, str]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other, _, _ in chosen) and (
            sense := _sense(sentence, hit, hits)
        ):
            chosen.append((hit, *sense))
    verbs = {hit.end for hit, _, tag in chosen if tag in ("VBD", "VBN")}
    return sorted((f for f in chosen if not _is_no_verb(sentence, f[0], f[2], verbs)), key=lambda found: found[0].start)


def _is_no_verb(sentence: Sentence, hit: Hit, tag: str, verbs: Set[int]) -> bool:
    """ "Was going to sing", "told state television", "beat hosts Peru": an auxiliary, or a noun right behind a verb."""
    if hit.form in words("auxiliary_phrase"):
        return not _name_follows(sentence, hit)
    return tag in ("VB", "VBZ") and hit.start - 1 in verbs


def _sense(sentence: Sentence, hit: Hit, hits: Sequence[Hit]) -> tuple[Trigger, str] | None:
    """The sense of the trigger's words that fits the sentence, with their part of speech; the most specific wins."""
    likely = [sense for sense in hit.senses if _wanted_stands(sentence, hit, sense, hits)]
    if not likely:
        return None
    tags = frozenset(tag for sense in hit.senses for tag in sense.forms[hit.form].split("/"))
    verb_only = hit.form.split(" ")[0] in words("never_nouns")
    told_so = verb_only or "VBZ" not in tags or " " not in hit.form or after_subject(sentence, hit.start)
    if not (told_so or is_only_verb(sentence, hit.start)):
        return None  # "crunch talks with the union", "the calls for peace"
    if tags == {"NNS"} and " " in hit.form and has_singular_subject(sentence, hit.start + hit.form.rindex(" ") + 1):
        return None  # "a bridge collapses": the verb alone
    tag = part_of_speech(sentence, hit.start, hit.end, tags)
    if tag == "VBG" and " " in hit.form and sentence.led_by(hit.start, "a_or_the"):
        return None  # "a shooting at a school": the noun alone
    if belongs_to_noun(sentence, hit, tag) or (_only_say(likely) and ends_noun_phrase(sentence, hit, tag)):
        return None
    fitting = [
        sense for sense in likely if tag in sense.forms[hit.form].split("/") and _fits(sentence, hit, sense, tag)
    ]
    return (
        (min(fitting, key=lambda sense: (sense.joins, sense.event_type == "statement", sense.weak)), tag)
        if fitting
        else None
    )


def _wanted_stands(sentence: Sentence, hit: Hit, sense: Trigger, hits: Sequence[Hit]) -> bool:
    """Whether what the sense asks for follows and stands near: what most senses fail by, so it is looked at first."""
    if sense.after or sense.then:
        after = sentence.lower[hit.end - sentence.start :]
        if sense.after and not starts_with(after, sense.after):
            return False
        if sense.then and not follows_soon(after, sense.then):
            return False
    return sense.near is None or _stands_near(sentence, hit, sense, sense.near, hits)


def _only_say(likely: Sequence[Trigger]) -> bool:
    return all(sense.event_type == "statement" for sense in likely)


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
    if capital and (("capital" not in sense.flags and not phrase) or _names_site_or_firm(sentence, hit)):
        return False
    if "to_name" in sense.flags and not _name_follows(sentence, hit):
        return False
    passive = tag in ("VBD", "VBN") and sentence.led_by(hit.start, "be", 3)
    return not ("active" in sense.flags and passive)


def _names_site_or_firm(sentence: Sentence, hit: Hit) -> bool:
    """ "The Summit Hotel", "Convention Hill Street": whether the words open the name of a site or firm."""
    rest = _NAME_GOES_ON.match(sentence.text, hit.end - sentence.start)
    return rest is not None and any(word in names().facilities | names().firms for word in rest.group().split())


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


def _stands_near(sentence: Sentence, hit: Hit, sense: Trigger, near: WordTest, hits: Sequence[Hit]) -> bool:
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
    found = (phrase for phrase in near.multiple if phrase in around)
    return any(not _is_others(sentence, hit, sense, phrase, hits) for phrase in found)


def _is_others(sentence: Sentence, hit: Hit, sense: Trigger, phrase: str, hits: Sequence[Hit]) -> bool:
    """ "Met Ana Ruiz and spoke with her aide by phone", "spoke by phone with her aide, who informed him": whether a
    phrase that tells how it was done follows a later verb of the sense or an earlier one; no "met and spoke by phone".
    """
    if phrase.split(" ")[0] not in words("preposition"):
        return False
    told = sentence.lower.find(phrase, hit.end - sentence.start) + sentence.start
    if told < hit.end:
        told = sentence.lower.rfind(phrase, 0, hit.start - sentence.start) + sentence.start
        return any(other.start < told <= other.end + 1 and other.end <= hit.start for other in hits)
    later = (other for other in hits if hit.end < other.start < told and any(one is sense for one in other.senses))
    return any(sentence.text[hit.end - sentence.start : other.start - sentence.start] != " and " for other in later)


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a capital at `start` is that of a sentence's first word, of a headline in title case or of ALL CAPS."""
    i = sentence.at(start)
    if i == 0 or sentence.tokens[i - 1] in _OPENING_MARKS:
        return True
    letters = [word for word in sentence.starts if sentence.text[word - sentence.start].isalpha()]
    return sum(sentence.capital(word) for word in letters) > 0.6 * len(letters)
