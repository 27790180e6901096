"""What a run found, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from timeline import assets
from timeline.tables.tabulation import Tables


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles read, with problems, without a publication date, in languages that no event is told in (most first).

    Events, dated, by type and by basis (most first).
    """

    articles: int
    problems: int
    unpublished: int
    eventless: Mapping[str, int]
    events: int
    dated: int
    types: Mapping[str, int]
    bases: Mapping[str, int]

    @classmethod
    def of(cls, tables: Tables) -> "Counts":
        articles, timeline = tables.articles, tables.timeline
        foreign = articles.filter(~pl.col("language").is_in(_languages_of_events()))
        return cls(
            articles=articles.height,
            problems=articles["problem"].count(),
            unpublished=articles.filter(pl.col("characters") > 0)["published"].null_count(),
            eventless=_tally(foreign["language"]),
            events=timeline.height,
            dated=timeline["start_date"].count(),
            types=_tally(timeline["event_type"]),
            bases=_tally(timeline["date_basis"]),
        )


def _languages_of_events() -> list[str]:
    """The languages that there are words for events in."""
    return [triggers.parent.name for triggers in assets.folder("lexicon").glob("*/triggers")]


def _tally(column: pl.Series) -> dict[str, int]:
    """How often each value occurs, most first, then by name."""
    counted = column.value_counts(name="n").sort(["n", column.name], descending=[True, False])
    return dict(counted.iter_rows())
