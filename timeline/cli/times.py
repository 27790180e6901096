"""timeline times: time expressions alone."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import Articles, FieldsOption, FormatOption, LanguageOption, PublishedOption, field_names
from timeline.times.notation.notation import Notation


def times(
    articles: Articles,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write; without it, standard output.")
    ] = None,
    published: PublishedOption = None,
    form: FormatOption = None,
    fields: FieldsOption = "",
    language: LanguageOption = None,
    notation: Annotated[
        Notation, typer.Option("--notation", help="How values are written: as TIMEX3 or as TEI P5 has dates.")
    ] = Notation.TIMEX3,
) -> None:
    """Write the time expressions of articles, as JSON lines.

    A line is {"doc_id", "timexes": [{"start", "end", "text", "type", "value"}]}:
    type and value as in TIMEX3 (ISO-TimeML), offsets in characters of the
    article's text. With --notation tei the value is a W3C date or time, or
    two with a slash between: last week is not 2024-W13 but
    2024-03-25/2024-03-31.

    \b
    Examples:
      timeline times article.txt --published 2024-04-05
      timeline times news.jsonl -o times.jsonl
      timeline times letters.txt --notation tei
    """
    from timeline import pipeline

    problems = pipeline.tag(
        articles,
        output,
        published=published,
        format=form,
        fields=field_names(fields),
        language=language,
        notation=notation,
    )
    for problem in problems:
        typer.echo(f"problem: {problem}", err=True)
