"""timeline extract: the main job."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer


def extract(
    articles: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder to write.")] = Path("outputs"),
    published: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Publication date of all.")] = None,
    form: Annotated[str | None, typer.Option("--format", help="Form of the articles.")] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes.")] = 1,
    validate: Annotated[bool, typer.Option(help="Validate before writing.")] = True,
) -> None:
    """Read articles and write their timeline."""
    from timeline import pipeline

    run = pipeline.extract(
        articles,
        output,
        published=published.date() if published else None,
        format=form,
        workers=workers,
        validate=validate,
    )
    typer.echo(f"{run.tables.articles.height} articles, {run.tables.timeline.height} events → {output}")
