"""datapackage.json: what each file of a run holds, its schema, size and hash (Frictionless Data Package)."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from timeline.tables.schema import TABLES, table_schema

_MEDIA = {".parquet": "application/vnd.apache.parquet", ".csv": "text/csv", ".json": "application/json"}


def descriptor(folder: Path, names: Sequence[str]) -> dict[str, Any]:
    """The descriptor of the files called `names` in `folder`: without a time, so that equal files give equal bytes."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "timeline",
        "title": "Timeline",
        "description": "Dated events told in news articles, with the evidence for every date.",
        "version": table_schema("timeline").version,
        "resources": [_resource(folder / name) for name in names],
    }


def _resource(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    resource: dict[str, Any] = {
        "name": path.name.replace(".", "-") if path.suffix != ".parquet" else path.stem,
        "path": path.name,
        "format": path.suffix[1:],
        "mediatype": _MEDIA[path.suffix],
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
    }
    if path.stem in TABLES:
        resource |= {"type": "table", "schema": dict(table_schema(path.stem).descriptor)}
    return resource
