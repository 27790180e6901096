"""A sentence: its words, and where its clauses begin and end."""

from functools import cache, cached_property
from itertools import accumulate

from timeline.events.sentences.tokens import Tokens
from timeline.events.sentences.wordlists import table, words

_SUBORDINATING = 2.5  # the least weight of a word that opens a clause of its own
_NO_VERBS = ("preposition", "conjunction", "determiner", "pronoun", "article", "negation")
_MAIN_AFTER_PHRASE = 3  # words: "after the talks"
_FRONT = 5  # words: "on Monday morning,"
_SETTING = 12  # words: "in a speech to the party on Monday"
_OPENED = 3  # words: "two days after"
_UNSURE = frozenset({"following", "and", "as", "before"})  # what may open a clause or not
_PAIR = 8  # words: "between the owners of the mill and"
_PHRASE = 4  # words: "as its new prime minister"


@cache
def _clause_words() -> frozenset[str]:
    """Words that stand in no noun phrase: verbs, helpers, pronouns that are a subject."""
    verbs = words("irregular_past") | words("simple_past") | words("plural_verb") | words("auxiliary")
    return verbs | words("modal") | words("future") | words("future_in_past") | words("pronoun")


class Sentence(Tokens):
    """One sentence of a text, and the clauses in it."""

    __slots__ = ()

    @cached_property
    def weights(self) -> list[float]:
        """The weight of each word as a clause boundary."""
        weights = table("boundary")
        return [
            weights[word] if word in weights and not (word in _UNSURE and self._parts_nothing(i)) else 0.0
            for i, word in enumerate(self.tokens)
        ]

    def _parts_nothing(self, i: int) -> bool:
        """ "The following year", "between Peru and Chile", "as leader", "before 9,000 people": no clause begins."""
        word = self.tokens[i]
        if word == "following":
            return self.tokens[i - 1 : i] == ["the"]
        if word == "and":
            left = self.left(i, _PAIR)
            return "between" in left and "and" not in left[left.index("between") :]
        phrase = self._phrase(i)
        last = phrase[-1] if phrase else ""
        return last in words("faced") if word == "before" else bool(last) and not last.endswith("s")

    def _phrase(self, i: int) -> list[str]:
        """The words behind word `i` to the next preposition or mark; none when a clause may begin with them."""
        following = self.tokens[i + 1 : i + 2 + _PHRASE]
        ends = words("preposition")
        last = next((k for k, word in enumerate(following) if word in ends or not word[0].isalnum()), len(following))
        phrase = following[:last] if last <= _PHRASE else []
        return [] if any(word.endswith("ed") or word in _clause_words() for word in phrase) else phrase

    @cached_property
    def crossing(self) -> list[float]:
        """What it costs to get from the sentence's start to each word: differences are costs between tokens."""
        return list(accumulate(self.weights))

    @cached_property
    def subordinate(self) -> list[bool]:
        """Whether each word stands in a clause that hangs on another: after "that", "who", "following", "after" ..."""
        flags, inside, closed_by_comma, previous, apposed = [], False, False, "", False
        main = {
            _MAIN_AFTER_PHRASE if self._opens_with_phrase() else -1,
            self.front_aside[1] if self.front_aside else -1,
            self.clause_of_subject[1],
        }
        for i, word in enumerate(self.tokens):
            if i in main or word == ";" or (word == "," and inside and closed_by_comma):
                inside = apposed = False
            elif self.weights[i] >= _SUBORDINATING and word[0].isalpha():
                inside, closed_by_comma = True, apposed or previous in ("", ",", "—", "–", "(")
            elif word == ",":
                apposed = not inside and not words("a_or_the").isdisjoint(self.tokens[i + 1 : i + 2])
            flags.append(inside)
            previous = word
        return flags

    @cached_property
    def clause_of_subject(self) -> tuple[int, int]:
        """Where what tells of the subject opens, and the main verb behind it: "the man who shot two guards is jailed",
        "the driver of a bus in which two died in Lima, Peru, pleads guilty"; -1 twice where none is told so.
        """
        finite = words("present") | words("never_nouns")
        for i, word in enumerate(self.tokens):
            if word in words("relative_of_subject"):
                j = next((j for j in range(i + 2, len(self.tokens)) if self.tokens[j] in finite), -1)
                before = self.tokens[j - 1]
                comma = "," in self.tokens[i:j] and (before != "," or self.tokens[j] in words("attributing"))
                joined = j < 0 or comma or before in words("conjunction") | words("adverb")
                return (-1, -1) if joined else (i, j)
            apposed = word == "," and self.tokens[i + 1] in words("a_or_the")
            told = word.endswith("ed") and self.tokens[i - 1] not in words("a_or_the")  # no "a celebrated poet"
            closed = told or word in finite or word in words("no_subject")
            if closed or not (apposed or word[0].isalnum()):
                break
        return -1, -1

    def _opens_with_phrase(self) -> bool:
        """ "After the talks the ministers signed", "After their lunch they flew on": a phrase opens it, no clause."""
        first = self.tokens[: _MAIN_AFTER_PHRASE + 1]
        if (
            len(first) <= _MAIN_AFTER_PHRASE
            or first[0] not in words("opening_phrase")
            or first[1] not in words("determiner")
        ):
            return False
        return first[2].isalpha() and first[3] in words("determiner") | words("subject_pronoun") | {"it"}

    @cached_property
    def asides(self) -> list[tuple[int, int]]:
        """The commas that open and close what stands aside of the clause: "the talks, suspended in May, resume"."""
        commas = [i for i, word in enumerate(self.tokens) if word == ","]
        found = [self.front_aside] if self.front_aside else []
        for opening in commas[:-1]:
            if (not found or found[-1][1] < opening) and self._opens_aside(opening + 1):
                closing = next((i for i in commas if i > opening + 1 and self._resumes(i + 1)), None)
                found += [(opening, closing)] if closing is not None else []
        return found

    @cached_property
    def front_aside(self) -> tuple[int, int] | None:
        """Where what parts the phrase that opens the sentence from its subject begins and ends: "on Monday, while
        visiting Lima, she said", "on Monday, a day after the vote, Ana Ruiz left", "in a speech that pleased few, she".
        """
        commas = [i for i, word in enumerate(self.tokens[:-1]) if word == ","]
        if not commas:
            return None
        setting = self.tokens[0] in words("setting")
        reach = min(commas[0] + 1, _SETTING if setting else _FRONT)
        opening = next((i for i in range(1, reach) if self._parts_front(i, setting)), None)
        return (
            next(((opening, i) for i in commas if i > opening and self._opens_main(i + 1)), None) if opening else None
        )

    def _parts_front(self, i: int, setting: bool) -> bool:
        """Whether what stands aside of the opening phrase begins at word `i`, a comma or "that"."""
        if self.tokens[i] != ",":
            return setting and self.tokens[i] in words("restrictive")
        first = self.tokens[i + 1 : i + 1 + _OPENED]
        return first[0] in words("opening_aside") or not words("turn").isdisjoint(first)

    def _opens_main(self, i: int) -> bool:
        """Whether a subject may begin at word `i`: no "killing nine", no "near Lima"."""
        word = self.tokens[i]
        hanging = word.endswith(("ing", "ed")) or word in words("preposition") | words("conjunction")
        return word.isalpha() and not hanging

    def _opens_aside(self, i: int) -> bool:
        """Whether a relative clause or a participle that tells of a noun begins at word `i`."""
        first, second = [*self.tokens[i : i + 2], ""][:2]
        if first in words("aside"):
            return True
        return first.endswith("ed") and second in words("preposition") | words("particle")

    def _resumes(self, i: int) -> bool:
        """Whether the verb of the clause may stand at word `i`, or after an adverb there."""
        word = next((word for word in self.tokens[i : i + 2] if word not in words("adverb")), "")
        if not word.isalpha() or word.endswith(("ing", "ly")) or self.capital(self.starts[i]):
            return False
        helpers = words("auxiliary") | words("future") | words("future_in_past") | words("modal")
        return word in helpers or not any(word in words(name) for name in _NO_VERBS)
