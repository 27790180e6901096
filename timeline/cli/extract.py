"""timeline extract: the main job."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import Articles, FieldsOption, FormatOption, LanguageOption, PublishedOption, field_names
from timeline.cli.progress import watching
from timeline.cli.summary import summary

OutputOption = Annotated[Path, typer.Option("--output", "-o", help="The folder to write.")]
AboutOption = Annotated[str, typer.Option(metavar="NAME", help="Only events about this person, body or place.")]
ConfidenceOption = Annotated[float, typer.Option(min=0, max=1, help="Only events at least so likely.")]
CodebookOption = Annotated[
    Path | None,
    typer.Option(help="A file of triggers that adds or replaces an event type.", exists=True, dir_okay=False),
]
WorkersOption = Annotated[int, typer.Option(min=1, help="How many processes read the articles.")]
ValidateOption = Annotated[bool, typer.Option(help="Validate the tables before they are written.")]
StrictOption = Annotated[bool, typer.Option("--strict", help="End with exit code 1 when any article has a problem.")]


def extract(
    articles: Articles,
    output: OutputOption = Path("outputs"),
    published: PublishedOption = None,
    form: FormatOption = None,
    fields: FieldsOption = "",
    language: LanguageOption = None,
    about: AboutOption = "",
    min_confidence: ConfidenceOption = 0.0,
    codebook: CodebookOption = None,
    workers: WorkersOption = 1,
    validate: ValidateOption = True,
    strict: StrictOption = False,
) -> None:
    """Read articles, find their events, validate the tables and write them.

    Files of an earlier run are replaced all at once, or not at all. Tables
    that fail a critical expectation go to OUTPUT/rejected, and change none.

    Exit code: 0 written, 1 rejected (or a problem, with --strict), 2 could not
    be done.

    \b
    Examples:
      timeline extract article.txt --published 2024-04-05
      timeline extract news/ more.jsonl -o outputs --workers 4
      pbpaste | timeline extract - --published 2024-04-05
    """
    from timeline import pipeline
    from timeline.tables.selection import Selection

    with watching() as watch:
        run = pipeline.extract(
            articles, output, published=published, format=form, fields=field_names(fields), language=language,
            codebook=str(codebook or ""), selection=Selection(about=about, min_confidence=min_confidence),
            workers=workers, validate=validate, watch=watch,
        )  # fmt: skip
    typer.echo(summary(run))
    if not run.believable or (strict and run.counts.problems):
        raise typer.Exit(1)
