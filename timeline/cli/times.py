"""timeline times: time expressions alone."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.options import Articles, FieldsOption, FormatOption, LanguageOption, PublishedOption, field_names


def times(
    articles: Articles,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write; without it, standard output.")
    ] = None,
    published: PublishedOption = None,
    form: FormatOption = None,
    fields: FieldsOption = "",
    language: LanguageOption = None,
) -> None:
    """Write the time expressions of articles, as JSON lines.

    A line is {"doc_id", "timexes": [{"start", "end", "text", "type", "value"}]}:
    type and value as in TIMEX3 (ISO-TimeML), offsets in characters of the
    article's text.

    \b
    Examples:
      timeline times article.txt --published 2024-04-05
      timeline times news.jsonl -o times.jsonl
    """
    from timeline import pipeline

    problems = pipeline.tag(
        articles, output, published=published, format=form, fields=field_names(fields), language=language
    )
    for problem in problems:
        typer.echo(f"problem: {problem}", err=True)
