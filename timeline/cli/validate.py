"""timeline validate: is a table believable?"""

from pathlib import Path
from typing import Annotated

import typer


def validate(
    table: Annotated[Path, typer.Argument(help="A table as Parquet or CSV.", metavar="TABLE", show_default=False)],
    suite: Annotated[
        str,
        typer.Option(
            metavar="SUITE", help="A suite of expectations: a table's name or a JSON file; without it, the table's own."
        ),
    ] = "",
    codebook: Annotated[
        Path | None, typer.Option(help="The file of triggers that extract was given.", exists=True, dir_okay=False)
    ] = None,
) -> None:
    """Check a table against its suite of expectations.

    The other tables of its run are looked at where they lie beside it.

    Exit code: 0 believable, 1 not, 2 it could not be checked (no such file,
    columns missing, unreadable).

    \b
    Examples:
      timeline validate outputs/timeline.parquet
      timeline validate timeline.csv --suite my_suite.json
    """
    from timeline import pipeline
    from timeline.cli.summary import verdict

    report = pipeline.validate_file(table, suite, str(codebook or ""))
    typer.echo(verdict(report))
    if not report.believable:
        raise typer.Exit(1)
