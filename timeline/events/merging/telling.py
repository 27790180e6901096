"""A mention made ready to be compared with those of other articles."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

from timeline.assets import lexicon
from timeline.events.gazetteer import demonyms, states
from timeline.events.kinds import kinds
from timeline.events.merging.naming import folded
from timeline.model import Mention, Status

Key = tuple[str, str, str, int, int, str, str, tuple[str, ...], str]

_CONTENT = re.compile(r"[^\W_]{4,}|\d+")
_CAPITAL = re.compile(r"\b[A-Z][^\W_]{2,}")
_COPY_LENGTH = 40  # characters: a shorter sentence may be told twice by chance


class Telling:
    """One mention with its article's date: what the rules of merging look at, each worked out once."""

    __slots__ = ("__dict__", "end", "key", "mention", "names", "place", "planned", "published", "start", "type")

    def __init__(self, mention: Mention, published: dt.date | None) -> None:
        self.mention = mention
        self.published = published
        self.type = mention.event_type
        self.start = mention.when.start_date
        self.end = mention.when.end_date
        self.planned = mention.status is not Status.HAPPENED
        self.names = tuple(dict.fromkeys(folded(name) for name in mention.participants if folded(name)))
        self.place = folded(mention.place.name) if mention.place else ()
        self.key = identity(mention)

    @property
    def dated(self) -> bool:
        return self.start is not None

    @property
    def days(self) -> int:
        """How many days its span has, 0 when it has none."""
        return (self.end - self.start).days + 1 if self.start and self.end else 0

    @cached_property
    def bounds(self) -> tuple[dt.date, dt.date]:
        """The first and last day it can have been, by its dates or else its bounds and its article's date."""
        when = self.mention.when
        if self.start and self.end:
            return self.start, self.end
        latest = when.latest or (dt.date.max if self.planned else self.published) or dt.date.max
        return min(when.earliest or dt.date.min, latest), latest

    @cached_property
    def words(self) -> frozenset[str]:
        """Content words of the sentence, lower case."""
        return frozenset(_CONTENT.findall(self.mention.sentence.text.lower()))

    @cached_property
    def capitals(self) -> tuple[str, frozenset[str]]:
        """The first word of the sentence, and further words with a capital that may be names, in lower case."""
        return capitals(self.mention.sentence.text)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of its type that its trigger names ("quake"), else the only kind that its sentence names."""
        told = kinds(self.type, self.mention.trigger.text.lower())
        if told or self.type not in lexicon("merge")["kinds_by_sentence"]["types"]:
            return told
        around = kinds(self.type, self.mention.sentence.text.lower())
        return around if len(around) == 1 else frozenset()

    @cached_property
    def copy_key(self) -> tuple[str, str, str] | None:
        """Equal for word-for-word copies of a sentence long enough not to recur by chance; else None."""
        sentence = " ".join(self.mention.sentence.text.split())
        return (self.type, sentence, self.mention.trigger.text.lower()) if len(sentence) >= _COPY_LENGTH else None


def identity(mention: Mention) -> Key:
    """What tells a mention from every other: where it stands, and when, who and where it says the event was."""
    place = mention.place.name if mention.place else ""
    when, trigger = mention.when.edtf or str(mention.when.start_date or ""), mention.trigger
    return (mention.article_id, mention.event_type, mention.field, trigger.start, trigger.end, trigger.text, when,
            mention.participants, place)  # fmt: skip


def named_in_both(one: Telling, other: Telling) -> frozenset[str]:
    """Words with a capital that both sentences hold; one that only begins them both has its capital from there."""
    (first, words), (other_first, other_words) = one.capitals, other.capitals
    return (words & other_words) | ({first} & other_words) | ({other_first} & words)


def tellings(mentions: list[Mention], published: Mapping[str, dt.date | None]) -> list[Telling]:
    """The mentions ready to compare, in an order that doesn't depend on the order given."""
    return sorted((Telling(m, published.get(m.article_id)) for m in mentions), key=lambda telling: telling.key)


@lru_cache(maxsize=1 << 12)
def capitals(sentence: str) -> tuple[str, frozenset[str]]:
    """See `Telling.capitals`: no months, states or nationalities; and none in a sentence that is mostly capitals."""
    found = _CAPITAL.findall(sentence)
    if not found or len(found) * 2 > len(sentence.split()):
        return "", frozenset()
    common = lexicon("merge")["not_names"]["words"]
    names = [word for word in found if word not in demonyms() and word not in states()]
    names = [word.lower() for word in names if word.lower() not in common]
    first = found[0].lower() if sentence.startswith(found[0]) else ""
    return (first if first in names else ""), frozenset(names[1:] if names[:1] == [first] else names)
