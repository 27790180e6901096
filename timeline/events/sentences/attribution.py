"""Who tells of an event, before or behind it: "police said that …", "…, police said", "…, said Ana Ruiz, the police
chief"."""

from collections.abc import Sequence

from timeline.events.sentences.wordlists import words

_SUBJECT = 5  # words between the comma and "said": "a local police spokesman said"
_REST = 3  # words after it: "said on Monday"


def without_source(tokens: Sequence[str]) -> frozenset[str]:
    """The words of a sentence but for those that only name its source, before what is told or after the last of it."""
    tokens = tokens[_content(tokens) :]
    for i, mark in enumerate(tokens[:-1]):
        if mark != ",":
            continue
        following = tokens[i + 1 :]
        if following[0] in words("attributing"):
            return frozenset(tokens[:i])
        says = _says(following)
        if says > 0 and "," not in following[:says] and len(following) - says <= _REST + 2:
            return frozenset(tokens[:i])
    return frozenset(tokens)


def _content(tokens: Sequence[str]) -> int:
    """Where what is told begins in "Police said on Sunday that …", 0 when nobody is told to say it."""
    says = _says(tokens)
    that = next((j for j in range(says + 1, min(says + _REST + 2, len(tokens))) if tokens[j] == "that"), 0)
    return that if says > 0 else 0


def _says(tokens: Sequence[str]) -> int:
    """The index of a reporting verb behind a short subject, -1 when there is none."""
    return next((j for j, word in enumerate(tokens[: _SUBJECT + 1]) if word in words("attributing")), -1)
