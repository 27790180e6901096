"""What is weighed: a trigger and a time of its sentence, and the link between them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import table, words
from timeline.model import TimeExpression


@dataclass(frozen=True, slots=True)
class Link:
    """The time that dates a trigger, and why it is that one; the lower the cost, the surer."""

    time: TimeExpression
    reason: str
    cost: float
    since: bool = False  # "have been protesting since June": from then on, until the article
    first: dt.date | None = None  # the first day, when the time is that of the end
    last: dt.date | None = None  # the last day, when the time is that of the beginning


Opinion = Link | bool
"""A link; False: this time is not meant; True: no opinion, ask the next rule."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be dated: a trigger's span, its part of speech, and the type of its event."""

    start: int
    end: int
    tag: str
    event_type: str

    @property
    def saying(self) -> bool:
        return self.event_type == "statement"

    @property
    def is_noun(self) -> bool:
        return self.tag in ("NN", "NNS")


class Pair:
    """A target and a time in one sentence: `i` to `last` are the target's words, `t` to `t_last` the time's.

    `others` are the sentence's other triggers. `follows`: the time stands after the target; `between` are the words
    between the two, but for what stands aside of a sentence's opening.
    """

    __slots__ = ("between", "follows", "i", "last", "others", "sentence", "t", "t_last", "target", "time")

    def __init__(self, sentence: Sentence, target: Target, time: TimeExpression, others: Sequence[Target]) -> None:
        self.sentence, self.target, self.time, self.others = sentence, target, time, others
        self.i, self.last = sentence.at(target.start), sentence.at(target.end - 1)
        self.t, self.t_last = sentence.at(time.start), sentence.at(time.end - 1)
        if self.t_last < self.i and self._is_set_off():
            self.t_last += 1
        self.follows = self.t > self.last
        self.between = self._between()

    def _is_set_off(self) -> bool:
        """ "The minister, on Friday, said": whether commas set the time off from its own clause."""
        tokens = self.sentence.tokens
        aside = self.t > 2 and tokens[self.t - 2] == "," and tokens[self.t - 1] in words("before_time")
        opens = tokens[self.t - 3] in words("clause_opener") if aside else True
        return not opens and tokens[self.t_last + 1] == ","

    def _between(self) -> list[str]:
        tokens = self.sentence.tokens
        if self.follows:
            return tokens[self.last + 1 : self.t]
        opened, closed = self.sentence.front_aside or (self.i, self.i)
        if self.t_last < opened and closed < self.i:
            return tokens[self.t_last + 1 : opened] + tokens[closed : self.i]
        return tokens[self.t_last + 1 : self.i]

    @property
    def crossing(self) -> float:
        """The weight of the clause boundaries between the two, without what whole brackets and asides weigh."""
        if self.follows:
            # "the fire that killed two on Monday" is one with its clause
            first = self.last + 1 if not words("restrictive").isdisjoint(self.between[:1]) else self.last
            return self._weight(first, self.t) - self._asides(self.last, self.t)
        return self._weight(self.t_last, self.i) - self._asides(self.t_last, self.i)

    def _weight(self, first: int, last: int) -> float:
        """What the boundaries after word `first` and before word `last` weigh, without whole brackets."""
        sums = self.sentence.crossing
        return sums[last - 1] - sums[first] - self._brackets() if last else 0.0

    def _asides(self, first: int, last: int) -> float:
        """What whole asides between two words weigh: "the trial of Ana Ruiz, accused of fraud, opened on Monday"."""
        sums = self.sentence.crossing
        return sum(sums[end] - sums[start - 1] for start, end in self.sentence.asides if first < start and end < last)

    def _brackets(self) -> float:
        """What whole brackets between the two weigh, for they part nothing: "today (1500 UTC) the agency said"."""
        if "(" not in self.sentence.word_set:
            return 0.0
        whole = self.between.count("(")
        return whole * (table("boundary")["("] + table("boundary")[")"]) if whole == self.between.count(")") else 0.0

    @property
    def before_time(self) -> str:
        """The word before the time, "" at the sentence's start."""
        return self.sentence.tokens[self.t - 1] if self.t else ""
