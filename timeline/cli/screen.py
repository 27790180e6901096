"""Events on a terminal: a table of many, or the evidence for one."""

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from timeline.browse import Evidence

Row = Mapping[str, Any]

_COLOURS = {
    "agreement": "green",
    "arrest": "dark_orange",
    "attack": "red",
    "call": "cyan",
    "death": "bright_black",
    "disaster": "orange_red1",
    "election": "blue",
    "games": "gold3",
    "meeting": "bright_cyan",
    "protest": "magenta",
    "statement": "white",
    "trial": "yellow",
    "visit": "bright_green",
}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_EXACT = ("day", "hour", "minute")


def print_timeline(rows: Sequence[Row]) -> None:
    """Print the events as a table, coloured by type, and how many there are."""
    console = _console()
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading, wrap in (
        ("date", False),
        ("type", False),
        ("event", True),
        ("place", True),
        ("told", False),
        ("id", False),
    ):
        table.add_column(heading, no_wrap=not wrap)
    for row in rows:
        colour = _COLOURS.get(row["event_type"], "white")
        table.add_row(
            when(row),
            Text(row["event_type"], style=colour),
            Text(_what(row)),
            Text(_where(row)),
            f"{row['mention_count']}×",
            Text(row["event_id"][:8], style="dim"),
        )
    console.print(table)
    dated = sum(row["start_date"] is not None for row in rows)
    console.print(
        f"{len(rows)} event{'s' * (len(rows) != 1)}, {dated} dated; timeline explain ID tells why",
        style="dim",
        highlight=False,
    )


def print_evidence(evidence: "Evidence") -> None:
    """Print an event and each of its mentions."""
    console = _console()
    event = evidence.event
    console.print(Text(event["title"], style=f"bold {_COLOURS.get(event['event_type'], 'white')}"))
    console.print(
        f"{when(event)}, {event['status']}; precision {event['date_precision']}, basis {event['date_basis']}",
        highlight=False,
    )
    for name, value in _facts(event):
        console.print(f"{name:13s}{escape(value)}", highlight=False)
    for number, (mention, article) in enumerate(evidence.mentions, start=1):
        console.print()
        _print_mention(console, number, mention, article)


def when(row: Row) -> str:
    """The date as it is known: 2024-04-03 (night), 2024-07, 2024-07-26 – 2024-08-11, until 2024-04-05, undated."""
    if row["start_date"] is None:
        return _bounds(row["earliest_date"], row["latest_date"])
    part = row["time_of_day"]
    time = f" {_PARTS.get(part, part)}" if part else ""
    return _span(row) + time


def _span(row: Row) -> str:
    start, end, precision = row["start_date"], row["end_date"], row["date_precision"]
    if precision == "month" and (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}" if start.day == 1 else f"{start} – {end:%d}"
    if precision == "year" and start.year == end.year and start.timetuple().tm_yday == 1:
        return f"{start.year:04d}"
    return f"{start}" if start == end else f"{start} – {end}"


def _bounds(earliest: dt.date | None, latest: dt.date | None) -> str:
    if earliest and latest:
        return f"{earliest} … {latest}"
    if latest:
        return f"until {latest}"
    return f"from {earliest}" if earliest else "undated"


def _what(row: Row) -> str:
    label = row["event_type"].replace("_", " ").capitalize()
    title: str = row["title"].removeprefix(f"{label}: ").removesuffix(f", {row['edtf']}")
    marks = [row["status"]] if row["status"] != "happened" else []
    marks += [f"{row[toll]} {toll}" for toll in ("killed", "injured") if row[toll] is not None]
    return f"{title} ({', '.join(marks)})" if marks else title


def _where(row: Row) -> str:
    place, country = row["place"] or "", row["country"] or ""
    return f"{place} ({country})" if place and country else place or country


def _facts(event: Row) -> list[tuple[str, str]]:
    found = [
        ("participants", event["participants"]),
        ("place", _where(event)),
        ("killed", event["killed"]),
        ("injured", event["injured"]),
        ("disagreement", event["disagreement"]),
        ("event id", event["event_id"]),
    ]
    return [(name, str(value)) for name, value in found if value not in (None, "")]


def _published(article: Row) -> str:
    earliest, latest = article["published_earliest"], article["published_latest"]
    if article["published"]:
        return str(article["published"])
    if earliest and latest:
        return f"{earliest} to {latest}"
    return f"{earliest} or later" if earliest else f"{latest} or earlier" if latest else "unknown"


def _print_mention(console: Console, number: int, mention: Row, article: Row) -> None:
    name = article["title"] or article["article_id"]
    console.print(f"{number}. {escape(name)}", style="bold", highlight=False)
    published = f"published {_published(article)} ({article['published_basis']})"
    console.print(f"   {escape(article['source'])}, {published}", style="dim", highlight=False)
    console.print(_quoted(mention, marked=not console.is_terminal))
    lines = [
        (
            "trigger",
            f"{mention['trigger']} ({mention['trigger_start']}-{mention['trigger_end']} in the {mention['field']})",
        ),
        ("time", _time(mention)),
        ("reference", mention["time_anchor"] or "none needed"),
        ("why", f"{when(mention)}: {mention['date_reason'] or 'no reason recorded'}"),
        ("published", article["published_reason"] if article["published_basis"] == "inferred" else ""),
        ("rule", mention["rule"]),
        ("also told at", "; ".join((mention["tellings"] or "").split("; ")[1:])),
    ]
    for name, value in lines:
        if value:
            console.print(f"   {name:13s}{escape(value)}", highlight=False)


def _time(mention: Row) -> str:
    if mention["time_text"] is None:
        return "none in the article dates it by itself"
    offsets = f"{mention['time_start']}-{mention['time_end']}"
    return f"{mention['time_text']} ({offsets}), {mention['timex_type']} {mention['timex_value']}"


def _quoted(mention: Row, marked: bool) -> Text:
    """The sentence with trigger and time highlighted; `marked` with «» and ‹› where colours don't show."""
    begin = mention["sentence_start"]
    sentence: str = mention["sentence"]
    spans = [(mention["trigger_start"], mention["trigger_end"], "bold reverse", "«»")]
    if mention["time_start"] is not None:
        spans.append((mention["time_start"], mention["time_end"], "bold underline cyan", "‹›"))
    quote = Text("   “")
    at = 0
    for start, end, style, marks in sorted(spans):
        first, last = start - begin, end - begin
        if not at <= first < last <= len(sentence):
            continue
        quote.append(sentence[at:first])
        words = sentence[first:last]
        quote.append(f"{marks[0]}{words}{marks[1]}" if marked else words, style=style)
        at = last
    quote.append(sentence[at:] + "”")
    return quote


def _console() -> Console:
    """Standard output; where that is no terminal, wide enough that a pipe or file gets whole lines."""
    console = Console()
    return console if console.is_terminal or "COLUMNS" in os.environ else Console(width=120)
