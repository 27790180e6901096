"""What a check found, in plain words. Standard library only, so that whoever shows it imports nothing else."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Check:
    """One expectation and its outcome.

    `failed_rows` is None for what is expected of a table as a whole; `observed` is what such a table had instead.
    `examples` are up to three keys of rows that fail.
    """

    expected: str
    severity: str
    success: bool
    failed_rows: int | None = None
    examples: tuple[str, ...] = ()
    observed: str = ""

    @property
    def line(self) -> str:
        """One plain line: what was expected, how many rows fail, three of them."""
        if self.failed_rows is None:
            return f"{self.expected}: it is {self.observed}" if self.observed else self.expected
        rows = "1 row fails" if self.failed_rows == 1 else f"{self.failed_rows:,} rows fail"
        return f"{self.expected}: {rows}" + (f", such as {', '.join(self.examples)}" if self.examples else "")


@dataclass(frozen=True, slots=True)
class TableReport:
    """The checks of one table; `unchecked` are expectations that need another table, which wasn't there."""

    table: str
    rows: int
    checks: tuple[Check, ...]
    unchecked: tuple[str, ...] = ()

    @property
    def failures(self) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if not check.success)

    @property
    def believable(self) -> bool:
        return not any(check.severity == CRITICAL for check in self.failures)


@dataclass(frozen=True, slots=True)
class Report:
    """The checks of a run's tables."""

    tables: tuple[TableReport, ...]

    @property
    def believable(self) -> bool:
        """Whether nothing critical failed."""
        return all(table.believable for table in self.tables)

    @property
    def checks(self) -> int:
        return sum(len(table.checks) for table in self.tables)

    def failures(self, severity: str | None = None) -> Iterator[tuple[str, Check]]:
        """Each failed check with its table's name, of one severity or of all."""
        for table in self.tables:
            for check in table.failures:
                if severity in (None, check.severity):
                    yield table.table, check

    def as_json(self) -> dict[str, Any]:
        """The report as validation.json holds it."""
        return {
            "checked": True,
            "believable": self.believable,
            "tables": [{"believable": table.believable, **asdict(table)} for table in self.tables],
        }
