"""Runs of capitalised words; in a headline in title case they end before its verb: "Norvale Beats Karsten"."""

import re
from collections.abc import Iterator

from timeline.events.gazetteer import entries
from timeline.events.names.ordinary import is_phrase
from timeline.events.names.patterns import run_pattern, word_pattern
from timeline.events.names.words import words

_MOST = 0.6  # of the words in a headline in title case
_FEW = 4  # letters: "over", "with" are capitalised in some, "in", "to" in none


def runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of capitalised words of a text, in order, those of headlines in title case without their verbs."""
    verbs = words().headline_verbs
    for match in run_pattern().finditer(text):
        if verbs.isdisjoint(match[0].split()) or not _is_title_case(_line(text, match.start())):
            yield match
        else:
            cut = [word for word in word_pattern().finditer(match[0]) if word[0] in verbs]
            yield from _between(text, match, cut)


def is_plain_headline(text: str, offset: int, name: str) -> bool:
    """Whether what looks like a name is but dictionary words in a headline in title case."""
    if name.split()[0] in words().given or not is_phrase(name) or entries(name):
        return False
    return _is_title_case(_line(text, offset))


def _between(text: str, match: re.Match[str], cut: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The runs that verbs leave of a run."""
    start = match.start()
    for verb in [*cut, None]:
        end = match.end() if verb is None else match.start() + max(0, verb.start() - 1)
        rest = run_pattern().search(text, start, end) if end > start else None
        if rest is not None:
            yield rest
        if verb is not None:
            start = match.start() + verb.end()


def _line(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[text.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(text)]


def _is_title_case(line: str) -> bool:
    told = [word for word in line.split() if len(word) >= _FEW and word[0].isalpha()]
    return line[-1:] not in {".", "!", "?"} and sum(word[0].isupper() for word in told) > _MOST * len(told)
