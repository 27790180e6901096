"""CSV as spreadsheets read it: UTF-8 with a byte-order mark, ISO dates, and no cell that runs as a formula."""

import codecs
from pathlib import Path

import polars as pl

FORMULA = r"^'*[=+\-@\t\r]"
"""Text that a spreadsheet would run; apostrophes before it are counted in, so that undoing gives the text again."""


def write(frame: pl.DataFrame, path: Path) -> None:
    """Write `frame` to `path`. Raises OSError."""
    with path.open("wb") as file:
        file.write(codecs.BOM_UTF8)
        neutralised(frame).write_csv(file, date_format="%Y-%m-%d", line_terminator="\r\n")


def neutralised(frame: pl.DataFrame) -> pl.DataFrame:
    """`frame` with an apostrophe before each text cell that begins like a formula."""
    text = pl.col(pl.String)
    return frame.with_columns(pl.when(text.str.contains(FORMULA)).then("'" + text).otherwise(text).name.keep())


def restored(frame: pl.DataFrame) -> pl.DataFrame:
    """`frame` as it was before `neutralised`."""
    text = pl.col(pl.String)
    return frame.with_columns(
        pl.when(text.str.contains("^'" + FORMULA[1:])).then(text.str.slice(1)).otherwise(text).name.keep()
    )
