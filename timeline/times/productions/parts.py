"""What every production builds on: the parts of a match, their registration, and moments merged from fields."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from timeline.times.reading import Moment


class Parts(Protocol):
    """The parts of a match (see `rules.matching.Match`): the value of the first part with a role, or of all of them.

    Of "3 to 5 May", `get("DD")` is 3, `all("DD")` is [3, 5], and `text` what is matched as it is written.
    """

    text: str

    def get(self, role: str, default: Any = None) -> Any: ...
    def all(self, role: str) -> list[Any]: ...

    @property
    def named(self) -> tuple[tuple[str, Any], ...]: ...


Production = Callable[..., Any]
F = TypeVar("F", bound=Callable[..., Any])
NAMED: dict[str, Production] = {}

# Which field of a moment the value of a role fills.
_FIELD = {
    "MONTH": "month", "MO": "month", "DD": "day", "ORD": "day", "YEAR": "year", "WEEKDAY": "weekday",
    "SEASON": "season", "PART": "part", "UNIT": "unit", "MOD": "mod", "BOUND": "mod", "PICK": "pick",
    "QUARTER": "quarter", "HALF": "half", "ZONE": "zone", "HOLIDAY": "name",
    "HEDGE": "mod",
}  # fmt: skip
_EMPTY = Moment()


def production(function: F) -> F:
    """Registers a production under its name. Raises ValueError when another has it."""
    if function.__name__ in NAMED:
        raise ValueError(f"two productions are called {function.__name__}")
    NAMED[function.__name__] = function
    return function


def told(moment: Moment) -> dict[str, Any]:
    """The fields that a moment tells."""
    return {name: value for name, value, empty in zip(Moment._fields, moment, _EMPTY, strict=True) if value != empty}


def merged(*moments: Moment) -> Moment:
    """One moment with the fields of all; a later one wins where both tell."""
    whole: dict[str, Any] = {}
    for each in moments:
        whole.update(told(each))
    return Moment(**whole)


@production
def moment(parts: Parts, **fixed: Any) -> Moment:
    """The moment that the parts tell, each in its field, and what the rule itself fixes (which may be "" or None)."""
    whole: dict[str, Any] = {}
    for role, value in parts.named:
        if isinstance(value, Moment):
            whole.update(told(value))
        elif isinstance(value, dict):
            whole.update(value)
        elif role in _FIELD:
            whole[_FIELD[role]] = value
    return Moment(**{**whole, **fixed})


@production
def itself(parts: Parts, role: str) -> Any:
    """The value of the part with a role: of a word that means it only beside others ("segunda" before "-feira")."""
    return parts.get(role)


def moment_without(parts: Parts, *roles: str) -> Moment:
    """The moment that the parts with other roles than these tell, each in its field."""
    fields = {
        _FIELD[role]: value
        for role, value in parts.named
        if role in _FIELD and role not in roles and not isinstance(value, dict)
    }
    return Moment(**fields)


def is_together(parts: Parts) -> bool:
    """Whether the parts are written together, without white space."""
    return len(parts.text.split()) == 1


def is_day(moment: Moment) -> bool:
    """Whether a moment tells a day, or a week, which a clock time or part of day can be of."""
    return (
        moment.day is not None
        or moment.weekday is not None
        or bool(moment.name)
        or moment.unit in ("day", "night", "week")
    )
