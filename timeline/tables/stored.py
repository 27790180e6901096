"""Tables read back from the files of a run, Parquet or CSV, each column of the type that schemas/ declares."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from timeline.errors import InputError
from timeline.tables.formulas import restored
from timeline.tables.schema import TABLES, TableSchema, table_schema

_KINDS = {"date": "a date as YYYY-MM-DD", "integer": "a whole number", "number": "a number", "boolean": "true or false"}


def read(path: str | Path) -> tuple[str, pl.DataFrame]:
    """Which table the file at `path` holds, and its rows.

    Raises InputError that names what is wrong: no such file, unreadable, missing columns, a cell of another type.
    """
    path = Path(path)
    frame = _raw(path)
    schema = _schema_of(path, frame)
    return schema.name, _typed(path, frame.select(list(schema.types)), schema)


def read_table(folder: str | Path, name: str) -> pl.DataFrame:
    """The table called `name` of the run in `folder`. Raises InputError."""
    path = Path(folder) / f"{name}.parquet"
    if not path.exists():
        raise InputError(f"{path}: no such file; write it first with: timeline extract ARTICLES -o {folder}")
    return read(path)[1]


def beside(path: str | Path, name: str) -> Mapping[str, pl.DataFrame]:
    """The other tables of the run that wrote the table `name` at `path`, as far as they lie beside it."""
    folder = Path(path).parent
    return {
        other: read_table(folder, other) for other in TABLES if other != name and (folder / f"{other}.parquet").exists()
    }


def _raw(path: Path) -> pl.DataFrame:
    """The file's rows: a CSV's all as text."""
    if not path.exists():
        raise InputError(f"{path}: no such file")
    if path.suffix not in (".parquet", ".csv"):
        raise InputError(f"{path}: is neither .parquet nor .csv, the two forms a table is read from")
    try:
        if path.suffix == ".parquet":
            return pl.read_parquet(path, glob=False)
        return restored(pl.read_csv(path, infer_schema=False, glob=False))
    except (pl.exceptions.PolarsError, OSError) as error:
        reason = next(iter(str(error).splitlines()), "damaged")
        raise InputError(f"{path}: can't be read as {path.suffix[1:]} ({reason}); write it again") from error


def _schema_of(path: Path, frame: pl.DataFrame) -> TableSchema:
    """The schema whose columns the file has; one with a table's name is that table."""
    names = (path.stem,) if path.stem in TABLES else TABLES
    lacking = {name: [column for column in table_schema(name).types if column not in frame.columns] for name in names}
    name, missing = min(lacking.items(), key=lambda item: len(item[1]) / len(table_schema(item[0]).types))
    if missing:
        lacks = f"lacks the column{'s' * (len(missing) > 1)} {', '.join(missing)} of the table {name}"
        raise InputError(f"{path}: {lacks}; if an earlier version of timeline wrote it, run timeline extract again")
    return table_schema(name)


def _typed(path: Path, frame: pl.DataFrame, schema: TableSchema) -> pl.DataFrame:
    if frame.schema == pl.Schema(schema.types):
        return frame
    for column, kind in schema.types.items():
        cast = _cast(frame[column], kind)
        wrong = frame[column].is_not_null() & cast.is_null()
        if wrong.any():
            row = wrong.arg_max() or 0
            expected = next(
                _KINDS.get(field["type"], "text") for field in schema.descriptor["fields"] if field["name"] == column
            )
            raise InputError(f"{path}, row {row + 1}: {column} is {frame[column][row]!r}, not {expected}")
        frame = frame.with_columns(cast)
    return frame


def _cast(column: pl.Series, kind: type[pl.DataType]) -> pl.Series:
    """`column` as `kind`, null where a cell isn't of that kind."""
    if kind is pl.Date and column.dtype == pl.String:
        return column.str.to_date("%Y-%m-%d", strict=False)
    return column.cast(kind, strict=False)
