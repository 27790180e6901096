"""Noun phrases around names: where one begins, and the word that governs it."""

import re
from functools import cache

from timeline.events.names.shapes import OWNING, POSSESSIVE
from timeline.events.participants.clause import Clause
from timeline.events.participants.words import word_class
from timeline.events.sentences.wordlists import words

_CLOSED = frozenset({'"', "”", "’"})  # quotation marks behind what a person says
_ADJECTIVE = re.compile(r"[\w.]+(?:-\w+)+$|\d+(?:st|nd|rd|th)$")  # "28-year-old", "pro-Beijing", "116th"
_APPOSED = 8  # words of "the head of the electoral authority,"
_MARKS = frozenset({",", ";", ":", "—", "–", "-", "“", '"', "”", "(", ")"})


def governor(clause: Clause, index: int) -> tuple[str, int]:
    """The word that governs the name at `index` and its index; ("", index before) when the name opens its clause."""
    at = _phrase_start(clause, index) - 1
    word = clause.word(at)
    if at < 0 or is_preposition(word):
        return word, at
    if (preposition := _preposition_of(clause, at)) >= 0:
        return clause.word(preposition), preposition
    opening = at == 0 and word.isalpha() and clause.first > 0  # "Incumbent Daniel Noboa"
    return ("", at) if opening or _opens(word) or _is_role_noun(clause, at) else (word, at)


def _preposition_of(clause: Clause, at: int) -> int:
    """The index of a preposition with nothing but plain nouns after it: "with union boss Gus Harley"; -1 for none."""
    for back in range(at, max(-1, at - 3), -1):
        if is_preposition(clause.word(back)):
            return back if clause.word(back) != "to" else -1
        if not _can_be_role(clause, back) or clause.word(back).endswith("s") or clause.first <= back < clause.last:
            return -1
    return -1


def is_preposition(word: str) -> bool:
    """Whether a word governs the noun phrase after it."""
    return word in word_class("prepositions")


def begins_verb(clause: Clause, at: int) -> bool:
    """Whether a verb stands at an index: the trigger, or what tells of speech, help or an event."""
    word = clause.word(at)
    helps = word in word_class("modals") or word in words("be")
    return at == clause.first or helps or word in _verbs() or word.endswith("ed")


def is_filling(word: str) -> bool:
    """Whether a word stands inside noun phrases without changing whose they are: articles, roles, adjectives."""
    return word in _opening() or is_role(word) or _ADJECTIVE.match(word) is not None


def is_role(word: str) -> bool:
    """Whether a word says what a person is, or describes that."""
    roles = word_class("roles")
    return word in roles or word.removesuffix("s") in roles or word in word_class("modifiers")


def is_time(word: str) -> bool:
    """Whether a small word tells time, or helps a verb, and so stands outside noun phrases."""
    if word in word_class("auxiliaries") or word in word_class("days") or word.isdigit():
        return True
    return word.endswith("ly") and len(word) > 4


@cache
def _opening() -> frozenset[str]:
    """What opens a noun phrase."""
    return word_class("articles") | word_class("before_articles")


@cache
def _person_endings() -> tuple[str, ...]:
    return tuple(ending + plural for ending in word_class("person_endings") for plural in ("", "s"))


def _opens(word: str) -> bool:
    """Whether a new clause can begin after a word."""
    joins = word in words("relative_pronoun") or word in ("and", "but")
    return word in _MARKS or joins or word in word_class("borders") or is_time(word)


def _phrase_start(clause: Clause, index: int) -> int:
    """Where the noun phrase begins whose head is the name at `index`: before its articles, offices, adjectives."""
    at, role, owned = index - 1, False, False
    while at >= 0 and not clause.first <= at < clause.last and not _closes_place(clause, at):
        word = clause.word(at)
        if word.endswith("ing") and word in word_class("beaten"):
            break  # "defeating incumbent Ana Ruiz"
        if (
            is_role(word)
            or word.endswith(_person_endings())
            or (not role and at == index - 1 and _is_described(clause, at))
        ):
            role = True
        elif at == index - 1 and (head := _apposed_head(clause, index)) >= 0:
            at, role, owned = head, True, True  # "the Polish ambassador, Zofia Kaminska, in Bern"
        elif _is_owner(clause, at):
            role, owned = role or _is_office(clause, at), True
        elif not (_passes(clause, at, owned) or (role and _goes_on(clause, at))):
            break
        at -= 1
    return at + 1


def _closes_place(clause: Clause, at: int) -> bool:
    """Whether a comma ends the place at the head of a sentence: "In Cusco, Peru, President Ana Ruiz said"."""
    if clause.word(at) != "," or not clause.items[at].aside or not is_preposition(clause.word(0)):
        return False
    told = [item.name.kind for item in clause.items[:at] if item.name is not None]
    return clause.name(at - 1) is not None and {"place", "state"}.issuperset(told)


def _apposed_head(clause: Clause, index: int) -> int:
    """The index of the role that a name, set off by commas, explains: "the head of the agency, Ana Ruiz,"; -1: none."""
    if clause.word(index - 1) != "," or clause.word(index + 1) not in {",", ".", ""}:
        return -1
    roles = word_class("roles")
    for at in range(index - 3, max(0, index - _APPOSED), -1):
        if clause.word(at) == "of" and _is_office(clause, at - 1):
            return at - 1
        if clause.word(at) not in _opening() and (not clause.word(at).isalpha() or _is_verb(clause.word(at))):
            break
    return index - 2 if clause.word(index - 2) in roles else -1


def _is_owner(clause: Clause, at: int) -> bool:
    item = clause.items[at]
    return item.name is not None and (not item.acts or item.name.kind == "nationality")


def _passes(clause: Clause, at: int, owned: bool) -> bool:
    word = clause.word(at)
    if clause.items[at].aside or word in _opening() or word in OWNING or _ADJECTIVE.match(word):
        return True
    if word.endswith(POSSESSIVE) and word[:-2] not in word_class("contracted"):
        return True  # "the city's police chief Hal Briggs"
    if word in word_class("naming") and clause.name(at - 1) is None and _can_be_role(clause, at - 1):
        return True  # "a hacker group called Shadow Crew"
    return word == "of" and at > 0 and ((owned and _is_office(clause, at - 1)) or _is_body_headed(clause, at - 1))


def _is_body_headed(clause: Clause, at: int) -> bool:
    """Whether the word is that of a body whose head is told: "Head of the Office of the President Ana Ruiz"."""
    return clause.word(at) in word_class("office_bodies") and "of" in clause.words(at - 2, at)


def _is_office(clause: Clause, at: int) -> bool:
    name = clause.name(at)
    told = clause.word(at) in word_class("roles") or _is_body_headed(clause, at)
    return told or (name is not None and name.kind == "office")


def _goes_on(clause: Clause, at: int) -> bool:
    """Whether a plain word before a role belongs to the phrase: "the pioneering oceanographer Walter Munk"."""
    word = clause.word(at)
    if not word.isalpha() or is_preposition(word) or (_is_verb(word) and not _is_attribute(clause, at)):
        return False
    compound = is_role(clause.word(at + 1)) and not word.endswith("s")  # "union leader"
    return compound or _leads_to_article(clause, at)


def _leads_to_article(clause: Clause, at: int) -> bool:
    """Whether an article or preposition stands within four words before, with nothing but plain words between."""
    for back in range(at - 1, max(-1, at - 5), -1):
        word = clause.word(back)
        if word in _opening() or is_preposition(word) or _is_owner(clause, back):
            return True
        if not word.isalpha() or clause.items[back].acts:
            return word == ","
    return at < 4


def _is_verb(word: str) -> bool:
    return word in _verbs() or word in word_class("borders") or word.endswith("ed") or is_time(word)


@cache
def _verbs() -> frozenset[str]:
    """Verbs that no ending shows."""
    return word_class("light_verbs") | word_class("sayings") | word_class("irregular")


def _is_described(clause: Clause, at: int) -> bool:
    """Whether the word right before a name is a noun by the word before it: "former banker X", "the fugitive X"."""
    word, before = clause.word(at), clause.word(at - 1)
    if not _can_be_role(clause, at) or word.endswith("s") or is_preposition(word):
        return False
    if before in _CLOSED | word_class("articles") and _is_person(clause, at + 1):
        return True  # "the surgeon Hal Briggs", "… well," surgeon Hal Briggs said
    if _is_attribute(clause, at - 1) and _is_person(clause, at + 1):
        return True  # "freed hostage Ana Ruiz"
    return before in word_class("modifiers") or _is_nationality(clause, at - 1)


def _is_attribute(clause: Clause, at: int) -> bool:
    """Whether a participle can only tell of the noun after it, no subject being there: "the freed hostage"."""
    return clause.word(at).endswith("ed") and (at == 0 or clause.word(at - 1) in word_class("articles"))


def _is_person(clause: Clause, at: int) -> bool:
    name = clause.name(at)
    return name is not None and name.kind == "person" and " " in name.text


def _is_role_noun(clause: Clause, at: int) -> bool:
    """Whether an unlisted word right before a name can only be a noun: "Mexican drug lord Ernesto Fuentes"."""
    if not _can_be_role(clause, at) or clause.first <= at < clause.last:
        return False
    if clause.word(at - 1) in word_class("modifiers") or _is_nationality(clause, at - 1):
        return _is_free(clause, at - 1)
    plain = clause.name(at - 1) is None and not _is_verb(clause.word(at - 1))
    return plain and _is_nationality(clause, at - 2) and _is_free(clause, at - 2)


def _can_be_role(clause: Clause, at: int) -> bool:
    word = clause.word(at)
    return clause.name(at) is None and word.isalpha() and word not in _opening() and not _is_verb(word)


def _is_nationality(clause: Clause, at: int) -> bool:
    name = clause.name(at)
    return name is not None and name.kind == "nationality"


def _is_free(clause: Clause, at: int) -> bool:
    """Whether no preposition or verb governs the phrase that begins at `at`."""
    at -= 1
    while at >= 0 and (clause.word(at) in _opening() or clause.word(at) in word_class("modifiers")):
        at -= 1
    return at < 0 or _opens(clause.word(at))
