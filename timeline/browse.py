"""Looks into the files of a run: which events, and the evidence for one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from timeline import assets
from timeline.errors import InputError
from timeline.model import DateSpan
from timeline.tables import stored
from timeline.tables.selection import Selection
from timeline.write.folder import recover

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One event, and each of its mentions with the article that tells it: rows of the tables, as column → value."""

    event: Row
    mentions: Sequence[tuple[Row, Row]]


def events(folder: str | Path, selection: Selection) -> list[Row]:
    """The rows of the timeline in `folder` that are asked for, in its order.

    Raises InputError when there is no timeline, or a type is asked for that is neither in it nor in the codebook.
    """
    folder = Path(folder)
    recover(folder)
    rows = stored.read_table(folder, "timeline").to_dicts()
    _refuse_unknown_types(selection.types, {row["event_type"] for row in rows})
    quotes = _sentences(folder) if selection.about else {}
    return [row for row in rows if _is_asked_for(row, selection, quotes.get(row["event_id"], ()))]


def _is_asked_for(row: Row, selection: Selection, quotes: Sequence[str]) -> bool:
    days = DateSpan(row["start_date"] or row["earliest_date"], row["end_date"] or row["latest_date"])
    names = [*(row["participants"] or "").split("; "), row["place"] or ""]
    return selection.fits(row["event_type"], row["confidence"], days, names, quotes)


def evidence(folder: str | Path, event_id: str) -> Evidence:
    """The event whose id is, or begins with, `event_id`. Raises InputError when there is none, or more than one."""
    folder = Path(folder)
    recover(folder)
    found = [row for row in stored.read_table(folder, "timeline").to_dicts() if row["event_id"].startswith(event_id)]
    if len(found) != 1:
        what = (
            f"{len(found)} events begin so; give more of the id" if found else "no such event; timeline show lists them"
        )
        raise InputError(f"{event_id} in {folder}: {what}")
    articles = {row["article_id"]: row for row in stored.read_table(folder, "articles").to_dicts()}
    told = [row for row in stored.read_table(folder, "mentions").to_dicts() if row["event_id"] == found[0]["event_id"]]
    return Evidence(found[0], [(row, articles[row["article_id"]]) for row in told])


def _refuse_unknown_types(asked: Sequence[str], told: set[str]) -> None:
    known = sorted(told.union(assets.read_toml(assets.folder("schemas") / "event_types.toml")))
    for name in asked:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            raise InputError(
                f"no type {name!r}; " + (f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}")
            )


def _sentences(folder: Path) -> dict[str, list[str]]:
    quotes: dict[str, list[str]] = {}
    for row in stored.read_table(folder, "mentions").select("event_id", "sentence").iter_rows():
        quotes.setdefault(row[0], []).append(row[1])
    return quotes
