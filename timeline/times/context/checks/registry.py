"""The checks by their names, which rules refer to."""

from collections.abc import Callable

from timeline.times.context.surroundings import Surroundings

Check = Callable[[Surroundings], bool]
CHECKS: dict[str, Check] = {}


def check(function: Check) -> Check:
    """Registers a check under its name."""
    CHECKS[function.__name__] = function
    return function


def passes(names: tuple[str, ...], around: Surroundings) -> bool:
    """Whether the expression passes each of the named checks."""
    return all(CHECKS[name](around) for name in names)
