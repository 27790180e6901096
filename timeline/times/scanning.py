"""One pass over a text: stretches that hold a word of time, parsed to candidates, filtered to real ones."""

from collections.abc import Iterator
from itertools import repeat

from timeline.times.context import candidates
from timeline.times.overlaps import apart
from timeline.times.reading import Candidate
from timeline.times.refiners.refining import refined
from timeline.times.rules.anniversaries import anniversaries
from timeline.times.rules.grammar import Grammar, grammar, parsed
from timeline.times.rules.lexicon import UNKNOWN
from timeline.times.rules.tokens import BROKEN, folded, plain, split


def scan(text: str, language: str = "en") -> list[Candidate]:
    """Every time expression in `text`, in order, without overlaps, not yet resolved."""
    rules = grammar(language)
    low = folded(text)
    found: list[Candidate] = []
    for start, end in _stretches(rules, low):
        for reading in parsed(language, text[start:end]):
            candidate = candidates.candidate(text, low, start + reading.start, start + reading.end, reading, language)
            if candidate is not None:
                found.append(candidate)
    surer = refined(_with_anniversaries(found, text, low, language), low, language)
    return [c if c.text else c._replace(text=text[c.start : c.end]) for c in surer]


def _with_anniversaries(found: list[Candidate], text: str, low: str, language: str) -> list[Candidate]:
    """The candidates with those of anniversaries, which take the place of what they cover."""
    told = [
        candidates.candidate(text, low, start, end, reading, language)
        for start, end, reading in anniversaries(low, language)
    ]
    added = [candidate for candidate in told if candidate is not None]
    if not added:
        return found
    return sorted([*apart(found, added), *added], key=lambda candidate: candidate.start)


def _stretches(rules: Grammar, low: str) -> Iterator[tuple[int, int]]:
    """Offsets of the stretches worth parsing: known words around each word of time."""
    tokens = split(low, rules.lexicon.classes)
    whole = map(plain, tokens) if BROKEN in low else tokens
    classes = "".join(map(rules.lexicon.classes.get, whole, repeat(UNKNOWN)))
    told = offset = 0  # `offset` is where token number `told` starts in the text
    for first, last in rules.stretches.of(classes):
        opening = offset + sum(map(len, tokens[told:first]))
        told, offset = last, opening + sum(map(len, tokens[first:last]))
        yield opening + (low[opening] == " "), offset
