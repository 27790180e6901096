"""Writes the tables of a run: every file of it appears at once, or none does."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.tables import Tables

__all__ = ["FILES", "REJECTED", "write"]

FILES = (
    "timeline.parquet",
    "timeline.csv",
    "mentions.parquet",
    "articles.parquet",
    "participants.parquet",
    "validation.json",
    "datapackage.json",
)
REJECTED = "rejected"
"""The folder, in that of the output, for tables that failed a critical expectation."""
_UNCHECKED: Mapping[str, Any] = {"checked": False, "believable": None, "tables": []}


def write(tables: "Tables", folder: str | Path, validation: Mapping[str, Any] | None = None) -> list[Path]:
    """Write `FILES` into `folder`, all in one step, and return their paths.

    `validation` is the report that goes into validation.json; without it the file says that nothing was checked.
    Raises OutputError, and leaves what was there as it was, when anything can't be written.
    """
    from timeline.write import csv, json_file, package, parquet
    from timeline.write.folder import replacing

    folder = Path(folder)
    with replacing(folder, FILES) as stage:
        for name, frame in tables.named().items():
            parquet.write(frame, name, stage / f"{name}.parquet")
        csv.write(tables.timeline, stage / "timeline.csv")
        json_file.write(validation or _UNCHECKED, stage / "validation.json")
        json_file.write(package.descriptor(stage, FILES[:-1]), stage / "datapackage.json")
    return [folder / name for name in FILES]
