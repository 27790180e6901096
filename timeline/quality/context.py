"""What a suite may look at beyond a table's own columns: lengths, counts, and what the other tables say."""

from collections.abc import Mapping

import polars as pl

Frames = Mapping[str, pl.DataFrame]

CONTEXT: Mapping[str, tuple[str, ...]] = {
    "timeline": ("dated", "days_spanned", "participants_listed", "tellings", "days_after_publication"),
    "mentions": (
        "dated", "days_spanned", "trigger_fits", "trigger_in_sentence", "sentence_fits", "time_fits", "event_known",
        "article_known", "in_article",
    ),
    "articles": ("dated", "tellings"),
    "participants": ("event_known",),
}  # fmt: skip
"""The columns that may be added to each table."""


def with_context(name: str, frame: pl.DataFrame, others: Frames) -> pl.DataFrame:
    """`frame`, the table called `name`, with those columns of `CONTEXT` that it and the `others` at hand allow."""
    if name == "timeline":
        return _timeline(_spans(frame), others)
    if name == "mentions":
        return _mentions(_spans(frame), others)
    if name == "articles":
        return _articles(frame.with_columns(dated=pl.col("published").is_not_null()), others)
    return _known(frame, "event", others.get("timeline"))


def _spans(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(
        dated=pl.col("start_date").is_not_null(),
        days_spanned=(pl.col("end_date") - pl.col("start_date")).dt.total_days() + 1,
    )


def _timeline(frame: pl.DataFrame, others: Frames) -> pl.DataFrame:
    if "participants" in others:
        listed = (
            others["participants"]
            .group_by("event_id")
            .agg(participants_listed=pl.col("name").sort_by("position").str.join("; "))
        )
        frame = frame.join(listed, on="event_id", how="left", maintain_order="left")
        same = pl.col("participants").eq_missing(pl.col("participants_listed"))
        frame = frame.with_columns(participants_listed=same)
    if "mentions" not in others:
        return frame
    told = others["mentions"]
    frame = frame.join(_tellings(told, "event_id"), on="event_id", how="left", maintain_order="left")
    if "articles" not in others:
        return frame
    published = told.join(others["articles"], on="article_id").group_by("event_id").agg(last=pl.col("published").max())
    frame = frame.join(published, on="event_id", how="left", maintain_order="left")
    after = (pl.col("start_date") - pl.col("last")).dt.total_days()
    return frame.with_columns(days_after_publication=after).drop("last")


def _mentions(frame: pl.DataFrame, others: Frames) -> pl.DataFrame:
    frame = frame.with_columns(
        trigger_fits=_fits("trigger", "trigger"),
        sentence_fits=_fits("sentence", "sentence"),
        time_fits=_fits("time_text", "time"),
        trigger_in_sentence=(pl.col("sentence_start") <= pl.col("trigger_start"))
        & (pl.col("trigger_end") <= pl.col("sentence_end")),
    )
    frame = _known(frame, "event", others.get("timeline"))
    articles = others.get("articles")
    frame = _known(frame, "article", articles)
    if articles is None:
        return frame
    lengths = articles.select("article_id", "characters").unique("article_id", keep="first")
    frame = frame.join(lengths, on="article_id", how="left", maintain_order="left")
    last = pl.max_horizontal("sentence_end", "trigger_end", "time_end")
    return frame.with_columns(in_article=(pl.col("field") == "title") | (last <= pl.col("characters"))).drop(
        "characters"
    )


def _articles(frame: pl.DataFrame, others: Frames) -> pl.DataFrame:
    if "mentions" not in others:
        return frame
    told = _tellings(others["mentions"], "article_id")
    return frame.join(told, on="article_id", how="left", maintain_order="left").with_columns(
        pl.col("tellings").fill_null(0)
    )


def _tellings(mentions: pl.DataFrame, by: str) -> pl.DataFrame:
    """How many times the mentions tell something, summed by a column."""
    return mentions.group_by(by).agg(
        tellings=(pl.col("tellings").str.count_matches(";", literal=True) + 1).sum().cast(pl.Int64)
    )


def _fits(text: str, name: str) -> pl.Expr:
    """Whether a quote is as long as its offsets say; null where there is none."""
    return pl.col(text).str.len_chars() == pl.col(f"{name}_end") - pl.col(f"{name}_start")


def _known(frame: pl.DataFrame, what: str, other: pl.DataFrame | None) -> pl.DataFrame:
    """Whether what a row refers to is a row of `other`."""
    if other is None:
        return frame
    key = f"{what}_id"
    return frame.with_columns(pl.col(key).is_in(other[key].unique().implode()).alias(f"{what}_known"))
