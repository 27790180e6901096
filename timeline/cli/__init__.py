"""The command line: one command per module. Options are parsed, one function is called, errors become exit codes."""

import sys

import typer

from timeline.cli import extract
from timeline.errors import TimelineError

app = typer.Typer(
    name="timeline",
    help="Turn articles into a validated dataset of dated events, with the evidence for every date.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command()(extract.extract)


@app.callback()
def _commands() -> None:
    pass


def main() -> None:
    """Run a command; what it raises on purpose becomes a message and exit code 2."""
    try:
        app()
    except TimelineError as error:
        typer.echo(f"timeline: {error}", err=True)
        sys.exit(2)
