"""Is a table believable? The suites in validation/, run by Great Expectations."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from timeline import assets
from timeline.errors import QualityError
from timeline.quality.context import CONTEXT, with_context
from timeline.quality.engine import preload, run
from timeline.quality.report import Report, TableReport
from timeline.quality.suites import Expectation, suite
from timeline.tables import Tables, stored

__all__ = ["Report", "TableReport", "preload", "validate", "validate_file"]


def validate(tables: Tables, event_types: Sequence[str] = ()) -> Report:
    """The tables of a run against their suites; `event_types` are types beyond those in event_types.toml.

    Raises QualityError when they could not be checked.
    """
    frames = tables.named()
    reports = (check(name, frame, frames, suite(name), event_types) for name, frame in frames.items())
    return Report(tuple(reports))


def validate_file(path: str | Path, suite_name: str = "", event_types: Sequence[str] = ()) -> Report:
    """A table in a Parquet or CSV file, with the help of the other tables of its run where they lie beside it.

    `suite_name` is a table's name or a suite's file; without it the suite is that of the table the columns tell.
    Raises InputError, AssetError or QualityError when it could not be checked.
    """
    name, frame = stored.read(path)
    others = stored.beside(path, name)
    return Report((check(name, frame, others, suite(suite_name or name), event_types),))


def check(
    name: str,
    frame: pl.DataFrame,
    others: Mapping[str, pl.DataFrame],
    expected: Sequence[Expectation],
    types: Sequence[str] = (),
) -> TableReport:
    """The table called `name` against a suite. Expectations that need a table `others` lacks stay unchecked."""
    full = with_context(name, frame, {other: table for other, table in others.items() if other != name})
    _refuse_unknown_columns(name, full, expected)
    absent = set(CONTEXT[name]) - set(full.columns)
    possible = [one for one in expected if not one.columns & absent]
    unchecked = tuple(one.reason for one in expected if one.columns & absent)
    parameters = {"event_types": sorted({*_event_types(), *types})}
    key = "event_id" if "event_id" in full.columns else "article_id"
    return TableReport(name, frame.height, tuple(run(full, possible, key, parameters)), unchecked)


def _refuse_unknown_columns(name: str, frame: pl.DataFrame, expected: Sequence[Expectation]) -> None:
    known = {*frame.columns, *CONTEXT[name]}
    if missing := sorted(set().union(*(one.columns for one in expected)) - known):
        raise QualityError(
            f"the suite looks at {', '.join(missing)}, which the table {name} doesn't have; is it for another table?"
        )


def _event_types() -> dict[str, Any]:
    return assets.read_toml(assets.folder("schemas") / "event_types.toml")
