"""How far a run is: a bar on a terminal, plain lines elsewhere, on standard error."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from timeline.tables import Heading

Watch = Callable[["Heading", int], None]

_EVERY = 1000  # articles
_PROBLEMS = 20  # shown in full; the table of articles has them all


@contextmanager
def watching() -> Iterator[Watch]:
    """What to call for each article that is done, with the number of its mentions."""
    with _bar() if sys.stderr.isatty() else _lines() as show:
        articles = mentions = problems = 0

        def watch(heading: "Heading", told: int) -> None:
            nonlocal articles, mentions, problems
            articles += 1
            mentions += told
            if heading.problem:
                problems += 1
                _complain(heading.problem, problems)
            show(articles, mentions)

        yield watch


def _complain(problem: str, count: int) -> None:
    if count <= _PROBLEMS:
        typer.secho(f"problem: {problem}", err=True, fg=typer.colors.YELLOW)
    elif count == _PROBLEMS + 1:
        typer.echo("problem: more are in the column problem of the table articles", err=True)


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(bar_width=24), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)
        yield lambda articles, mentions: progress.update(task, description=_state(articles, mentions))


@contextmanager
def _lines() -> Iterator[Callable[[int, int], None]]:
    def show(articles: int, mentions: int) -> None:
        if articles % _EVERY == 0:
            typer.echo(_state(articles, mentions), err=True)

    yield show


def _state(articles: int, mentions: int) -> str:
    return f"{articles:,} articles, {mentions:,} mentions"
