"""What a row is: the Table Schemas in schemas/, as Polars types."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import polars as pl

from timeline import assets

TABLES = ("timeline", "mentions", "articles", "participants")
_TYPES: Mapping[str, type[pl.DataType]] = {
    "string": pl.String,
    "date": pl.Date,
    "integer": pl.Int64,
    "number": pl.Float64,
    "boolean": pl.Boolean,
}


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A Frictionless Table Schema, and what it means in Polars."""

    name: str
    descriptor: Mapping[str, Any]
    types: Mapping[str, type[pl.DataType]]

    @property
    def version(self) -> str:
        return str(self.descriptor["version"])

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that identify a row."""
        return tuple(self.descriptor["primaryKey"])

    @property
    def descriptions(self) -> dict[str, str]:
        return {field["name"]: field["description"] for field in self.descriptor["fields"]}


@cache
def table_schema(name: str) -> TableSchema:
    """The schema of one of `TABLES`. Raises AssetError when its file is missing or malformed."""
    descriptor = assets.read_json(assets.folder("schemas") / f"{name}.json")
    return TableSchema(name, descriptor, {field["name"]: _TYPES[field["type"]] for field in descriptor["fields"]})
