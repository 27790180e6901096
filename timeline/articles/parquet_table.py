"""Parquet tables: one record a row, read batch by batch, only the columns that articles need."""

import io
from collections.abc import Iterator

from timeline.articles import extras
from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.limits import read_all
from timeline.articles.records import check_table, columns, draft
from timeline.errors import InputError

_ROWS = 256
_LARGEST_PACKED = 1 << 30


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """An article for each row."""
    arrow, parquet = extras.load("pyarrow"), extras.load("pyarrow.parquet")
    with source.open() as stream:
        whole = stream if stream.seekable() else io.BytesIO(read_all(stream, _LARGEST_PACKED))
        try:
            table = parquet.ParquetFile(whole)
            names = tuple(table.schema_arrow.names)
            check_table(names, settings)
            wanted = list(dict.fromkeys(columns(names, settings).values()))
            number = 0
            for batch in table.iter_batches(_ROWS, columns=wanted):
                for record in batch.to_pylist():
                    number += 1
                    yield draft(record, settings, f"row {number}")
        except (arrow.ArrowException, OSError) as error:
            raise InputError(f"is not a readable Parquet file ({error}); write it again") from error
