"""CSV as spreadsheets read it: UTF-8 with a byte-order mark, ISO dates, and no cell that runs as a formula."""

import codecs
from pathlib import Path

import polars as pl

from timeline.tables.formulas import neutralised


def write(frame: pl.DataFrame, path: Path) -> None:
    """Write `frame` to `path`. Raises OSError."""
    with path.open("wb") as file:
        file.write(codecs.BOM_UTF8)
        neutralised(frame).write_csv(file, date_format="%Y-%m-%d", line_terminator="\r\n")
