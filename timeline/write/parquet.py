"""Parquet that explains itself: zstd, with the schema's version and every column's description in its metadata."""

from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from timeline.tables.schema import TableSchema, table_schema

_ARROW: dict[type[pl.DataType], pa.DataType] = {
    pl.String: pa.string(),
    pl.Date: pa.date32(),
    pl.Int64: pa.int64(),
    pl.Float64: pa.float64(),
    pl.Boolean: pa.bool_(),
}


def write(frame: pl.DataFrame, name: str, path: Path) -> None:
    """Write `frame`, which follows the schema called `name`, to `path`. Raises OSError."""
    table = frame.to_arrow().cast(arrow_schema(table_schema(name)))
    pq.write_table(table, path, compression="zstd", version="2.6", write_page_index=True)


def arrow_schema(schema: TableSchema) -> pa.Schema:
    """`schema` with its descriptions as metadata of the fields."""
    descriptions = schema.descriptions
    fields = [
        pa.field(column, _ARROW[kind], metadata={"description": descriptions[column]})
        for column, kind in schema.types.items()
    ]
    about = {"name": schema.name, "title": schema.descriptor["title"], "description": schema.descriptor["description"]}
    return pa.schema(fields, metadata={**about, "schema_version": schema.version})
