"""The command line: one command per module. Options are parsed, one function is called, errors become exit codes."""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import typer

from timeline.cli import explain, extract, show, times, validate
from timeline.errors import TimelineError

app = typer.Typer(
    name="timeline",
    help="Turn articles into a validated dataset of dated events, with the evidence for every date.",
    epilog="Start with:  timeline extract ARTICLES --published 2024-04-05   then:  timeline show",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (extract.extract, show.show, explain.explain, validate.validate, times.times):
    app.command()(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        from timeline import __version__

        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def _timeline(
    version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="Show the version."),
) -> None:
    """Turn articles into a validated dataset of dated events, with the evidence for every date."""


def main() -> None:
    """Run a command. Whatever keeps it from its end is exit code 2, for 1 says that tables aren't believable."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a letter that a pipe's encoding lacks must not cost the others
            stream.reconfigure(errors="replace")
    try:
        with _standard_output():
            app()
    except BrokenPipeError:  # whoever reads wants no more: `timeline times news.jsonl | head`
        pass
    except (TimelineError, OSError) as error:
        typer.secho(f"timeline: {error}", err=True, fg=typer.colors.RED)
    except Exception:  # a fault of ours, shown whole
        traceback.print_exc()
    sys.exit(2)


@contextmanager
def _standard_output() -> Iterator[None]:
    """Writes out what was printed. What isn't taken is an OSError here, not at exit, which has a code of its own."""
    try:
        yield
    finally:
        try:
            if sys.stdout:
                sys.stdout.flush()
        except OSError:
            with suppress(OSError):
                sys.stdout.close()
            raise
