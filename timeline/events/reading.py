"""An article made ready for finding its events: cleaned, split into sentences, its time expressions found."""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from timeline import times
from timeline.events.sentences.sentence import Sentence
from timeline.events.triggers import lowered
from timeline.model import Article, DateSpan, Span, TimeExpression
from timeline.text import clean, sentences

_NAMED_STORM = re.compile(
    r"(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|Storm)s? (?!(?:Cent|Warn|Watch|Predict|Season|Surge|Advis))([A-Z][a-z]{2,})"
)


class Reading:
    """An article's text as the rules read it. Offsets are into the cleaned `text`; `quote` leads back."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._clean = clean(article.text)
        self.text = self._clean.text
        self.lower = lowered(self.text)
        self._sentences: dict[int, Sentence] = {}

    @property
    def language(self) -> str:
        """ISO 639-1; English when not known."""
        return self.article.language or "en"

    @property
    def reference(self) -> dt.date | DateSpan | None:
        """What relative times are resolved against: when the article was published."""
        return self.article.published.reference

    @cached_property
    def expressions(self) -> Sequence[TimeExpression]:
        """The text's time expressions, resolved."""
        return times.find(self.text, self.reference, self.language)

    def between(self, start: int, end: int) -> Sequence[TimeExpression]:
        """The time expressions that begin at `start` or behind it, and before `end`."""
        first, last = (bisect_left(self.expressions, at, key=attrgetter("start")) for at in (start, end))
        return self.expressions[first:last]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The sentences, half-open."""
        return sentences(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.spans]

    @cached_property
    def _storms(self) -> frozenset[str]:
        """The names of storms that the text tells, in lower case: "hit" is theirs wherever they stand."""
        return frozenset(match.group(1).lower() for match in _NAMED_STORM.finditer(self.text))

    def index(self, offset: int) -> int:
        """The index of the sentence that holds `offset`."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence(self, index: int) -> Sentence:
        """The sentence with that index; one object for each, so that what it works out is worked out once."""
        if index not in self._sentences:
            self._sentences[index] = Sentence(self.text, self.lower, self.spans[index], index, self._storms)
        return self._sentences[index]

    def quote(self, start: int, end: int) -> Span:
        """The stretch of the original text that `text[start:end]` stands for."""
        start, end = self._clean.span(start, end)
        return Span(start, end, self.article.text[start:end])
