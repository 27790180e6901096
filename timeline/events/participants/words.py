"""The word classes and the per-type places of participants: lexicon/en/roles.toml, as sets, read once."""

from dataclasses import dataclass
from functools import cache

from timeline.assets import lexicon


@dataclass(frozen=True, slots=True)
class Frame:
    """Where participants of an event type stand around its trigger; see lexicon/en/roles.toml."""

    after: frozenset[str]
    subject: bool
    object: bool
    loose: bool
    premodifier: bool
    kinds: frozenset[str]


@cache
def word_class(name: str) -> frozenset[str]:
    """A class of words by its name in lexicon/en/roles.toml."""
    return frozenset(str(lexicon("en/roles")[name]).split())


@cache
def articles() -> frozenset[str]:
    """What opens a noun phrase: articles, owners, and "this" or "that"."""
    return word_class("articles") | word_class("pointing")


@cache
def pronouns() -> dict[str, str]:
    """Pronoun → m, f, or "" for either."""
    return dict(lexicon("en/roles")["pronouns"])


@cache
def plural_offices() -> dict[str, str]:
    """Plural of an office → the office."""
    return dict(lexicon("en/roles")["plural_offices"])


@cache
def frame(event_type: str) -> Frame:
    """The frame of an event type; a type of a user's own codebook has that of `meeting`."""
    listed = lexicon("en/roles").get(event_type, lexicon("en/roles")["meeting"])
    return Frame(
        after=frozenset(listed["after"]),
        subject=bool(listed["subject"]),
        object=bool(listed["object"]),
        loose=bool(listed["loose"]),
        premodifier=bool(listed["premodifier"]),
        kinds=frozenset(listed["kinds"]),
    )


@cache
def ties() -> dict[str, frozenset[str]]:
    """Preposition → the words before it that tie a name to what was struck ("by" → "operated", "claimed")."""
    return {preposition: frozenset(heads) for preposition, heads in lexicon("en/roles")["ties"].items()}
