"""Who tells of an event at the end of its sentence: "…, police said", "…, said Ana Ruiz, the police chief"."""

from collections.abc import Sequence

from timeline.events.syntax import words

_SUBJECT = 5  # words between the comma and "said": "a local police spokesman said"
_REST = 3  # words after it: "said on Monday"


def without_source(tokens: Sequence[str]) -> frozenset[str]:
    """The words of a sentence but for those that only name its source after the last thing told."""
    for i, mark in enumerate(tokens[:-1]):
        if mark != ",":
            continue
        following = tokens[i + 1 :]
        if following[0] in words("attributing"):
            return frozenset(tokens[:i])
        says = next((j for j, word in enumerate(following[: _SUBJECT + 1]) if word in words("attributing")), -1)
        if says > 0 and "," not in following[:says] and len(following) - says <= _REST + 2:
            return frozenset(tokens[:i])
    return frozenset(tokens)
