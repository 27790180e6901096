"""timeline explain: the evidence for one event."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import FolderArgument


def explain(
    event_id: Annotated[
        str, typer.Argument(metavar="EVENT_ID", help="The event's id, or its beginning.", show_default=False)
    ],
    folder: FolderArgument = Path("outputs"),
) -> None:
    """Show every mention of an event: the sentence, the rule, the reference date, and why this date.

    \b
    Example:
      timeline explain 3b47d051
    """
    from timeline import browse
    from timeline.cli.screen import print_evidence

    print_evidence(browse.evidence(folder, event_id))
