"""Text that a spreadsheet would run as a formula: made harmless for CSV, and given back as it was."""

import polars as pl

_FORMULA = r"'*[=+\-@\t\r]"
"""How such text begins; apostrophes before it are counted in, so that undoing gives the text again."""


def neutralised(frame: pl.DataFrame) -> pl.DataFrame:
    """`frame` with an apostrophe before each text cell that begins like a formula."""
    text = pl.col(pl.String)
    return frame.with_columns(pl.when(text.str.contains(f"^{_FORMULA}")).then("'" + text).otherwise(text).name.keep())


def restored(frame: pl.DataFrame) -> pl.DataFrame:
    """`frame` as it was before `neutralised`."""
    text = pl.col(pl.String)
    return frame.with_columns(
        pl.when(text.str.contains(f"^'{_FORMULA}")).then(text.str.slice(1)).otherwise(text).name.keep()
    )
