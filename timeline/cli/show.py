"""timeline show: a readable table in the terminal."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import FolderArgument, first_day, last_day


def show(
    folder: FolderArgument = Path("outputs"),
    types: Annotated[
        list[str], typer.Option("--type", "-t", metavar="TYPE", help="Only events of this type; may be repeated.")
    ] = [],  # noqa: B006
    first: Annotated[
        dt.date | None,
        typer.Option(
            "--from",
            parser=first_day,
            metavar="DATE",
            help="Only what can lie on or after this day (2024, 2024-04 or 2024-04-05).",
        ),
    ] = None,
    last: Annotated[
        dt.date | None,
        typer.Option("--to", parser=last_day, metavar="DATE", help="Only what can lie on or before this day."),
    ] = None,
    about: Annotated[str, typer.Option(metavar="NAME", help="Only events about this person, body or place.")] = "",
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="Only events at least so likely.")] = 0.0,
) -> None:
    """Show the timeline that extract wrote.

    \b
    Examples:
      timeline show
      timeline show outputs --type call --type meeting --from 2024-04 --to 2024-04
      timeline show --about "Emmanuel Macron"
    """
    from timeline import browse
    from timeline.cli.screen import print_timeline
    from timeline.tables.selection import Selection

    if first and last and first > last:
        raise typer.BadParameter(f"--from {first} is after --to {last}; nothing lies between them")
    rows = browse.events(folder, Selection(types, first, last, about, min_confidence))
    print_timeline(rows)
