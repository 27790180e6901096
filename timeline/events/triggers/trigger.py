"""Triggers: the words that name an event, found in a text in one pass."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import ahocorasick_rs

_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_UPPER_TO_LOWER = {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | {0x2019: "'"}


def lowered(text: str) -> str:
    """`text` in lower case with straight apostrophes, character for character: offsets stay true."""
    return text.translate(_UPPER_TO_LOWER) if not text.isascii() else text.lower()


class WordTest:
    """Whether one of some words or phrases occurs among a sentence's words."""

    def __init__(self, words: Sequence[str]) -> None:
        self.single = frozenset(w for w in words if " " not in w)
        self.multiple = tuple(w for w in words if " " in w)

    def __call__(self, words: frozenset[str], text: str) -> bool:
        """`words` are the sentence's words in lower case, `text` the sentence in lower case."""
        return not self.single.isdisjoint(words) or any(phrase in text for phrase in self.multiple)


@dataclass(frozen=True, slots=True)
class Trigger:
    """One sense of some words that name an event of one type."""

    event_type: str
    source: str  # file and block, for messages and as the name of the rule
    forms: Mapping[str, str]  # inflected form → Penn Treebank tags it may have, "/"-joined
    before: tuple[str, ...]
    after: tuple[str, ...]
    then: tuple[str, ...]
    before_not: tuple[str, ...]
    after_not: tuple[str, ...]
    near: WordTest | None
    near_not: WordTest | None
    about: tuple[str, ...]
    about_not: tuple[str, ...]
    flags: frozenset[str]
    example: str
    not_example: str

    @property
    def weak(self) -> bool:
        return "weak" in self.flags

    @property
    def joins(self) -> bool:
        return "joins" in self.flags

    @property
    def needs_participant(self) -> bool:
        return "needs_participant" in self.flags


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger's words standing in a text, before anything is known of the sentence around them."""

    start: int
    end: int
    form: str
    senses: tuple[Trigger, ...]

    @property
    def only_says(self) -> bool:
        """Whether it can be nothing but a saying, which counts only where it is dated."""
        return all(sense.event_type == "statement" for sense in self.senses)


class Lexicon:
    """All triggers of a language, ready to be found."""

    def __init__(self, triggers: Sequence[Trigger]) -> None:
        self.triggers = tuple(triggers)
        senses: dict[str, list[Trigger]] = {}
        for trigger in triggers:
            for form in trigger.forms:
                senses.setdefault(form, []).append(trigger)
        self._forms = list(senses)
        self._senses = [tuple(senses[form]) for form in self._forms]
        self._automaton = ahocorasick_rs.AhoCorasick(self._forms)

    def scan(self, text: str) -> Iterator[Hit]:
        """Every standing of a trigger's words in `text` (in lower case), in the order of their ends; some overlap."""
        end_of_text = len(text)
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            opens = not start or (text[start - 1] not in _WORD and text[start - 1] != "-")
            if not opens or (end < end_of_text and text[end] in _WORD):
                continue
            yield Hit(start, end, self._forms[index], self._senses[index])
