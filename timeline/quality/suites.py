"""When a table is believable: the suites in validation/, one per table, as Great Expectations writes them to JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline import assets
from timeline.errors import AssetError

SEVERITIES = ("critical", "warning")
_COLUMN_KEYS = ("column", "column_A", "column_B")


@dataclass(frozen=True, slots=True)
class Expectation:
    """One expectation: `type` and `kwargs` as Great Expectations knows them, `reason` in plain words."""

    type: str
    kwargs: Mapping[str, Any]
    reason: str
    severity: str

    @property
    def columns(self) -> frozenset[str]:
        """The columns it looks at, in its condition too."""
        named = [self.kwargs[key] for key in _COLUMN_KEYS if key in self.kwargs]
        return frozenset([*named, *self.kwargs.get("column_list", ()), *_conditioned(self.kwargs.get("row_condition"))])


def suite(name_or_path: str) -> tuple[Expectation, ...]:
    """The suite of a table called so, or in a file. Raises AssetError when it is missing, malformed or empty."""
    path = Path(name_or_path)
    if path.suffix != ".json":
        path = assets.folder("validation") / f"{name_or_path}.json"
    content = assets.read_json(path)
    expectations = content.get("expectations")
    if not isinstance(expectations, list) or not expectations:
        raise AssetError(f"{path}: holds no expectations; a suite needs at least one to check anything")
    return tuple(_expectation(path, number, entry) for number, entry in enumerate(expectations, start=1))


def _expectation(path: Path, number: int, entry: Any) -> Expectation:
    try:
        found = Expectation(entry["type"], dict(entry["kwargs"]), entry["meta"]["reason"], entry["severity"])
    except (KeyError, TypeError, ValueError) as error:
        raise AssetError(
            f"{path}: expectation {number} lacks {error}; it needs type, kwargs, severity and meta.reason"
        ) from error
    if found.severity not in SEVERITIES:
        raise AssetError(f"{path}: expectation {number} has severity {found.severity!r}; use {' or '.join(SEVERITIES)}")
    return found


def _conditioned(condition: Any) -> Iterator[str]:
    """The columns in a condition: a comparison, a test for null, or several of them."""
    if isinstance(condition, Mapping):
        for part in condition.get("conditions", ()):
            yield from _conditioned(part)
        if "column" in condition:
            yield condition["column"]["name"]
