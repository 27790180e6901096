"""What the cascade passes along: nodes over a stretch of text, what a rule matched, and what came out."""

from typing import Any, NamedTuple

from timeline.times.reading import NO_TRAITS, Traits
from timeline.times.rules.lexicon import Roles


class Node(NamedTuple):
    """One token, or what a rule made of several: roles with values, and the stretch of text covered."""

    roles: Roles
    character: str  # its token class
    start: int
    end: int
    rule: str = ""
    checks: tuple[str, ...] = ()
    traits: Traits = NO_TRAITS  # of the rules that built it


class Match(NamedTuple):
    """What a rule's pattern matched, for its production."""

    named: tuple[tuple[str, Any], ...]  # role and value, in order of the text
    text: str

    def get(self, role: str, default: Any = None) -> Any:
        """The value of the first part of the match with this role."""
        return next((value for name, value in self.named if name == role), default)

    def all(self, role: str) -> list[Any]:
        """The values of all parts with this role."""
        return [value for name, value in self.named if name == role]


class Found(NamedTuple):
    """A reading with its place in the stretch parsed, and the rules that built it."""

    start: int
    end: int
    role: str
    reading: Any
    rule: str
    checks: tuple[str, ...] = ()
    traits: Traits = NO_TRAITS
