"""Options that several commands share, and how their values are read."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

_YEAR_OR_MONTH = re.compile(r"\d{4}(-\d\d)?")


def day(text: str) -> dt.date:
    """A day from YYYY-MM-DD."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is not a date; write it as YYYY-MM-DD, such as 2024-04-05") from error


def first_day(text: str) -> dt.date:
    """The first day of a year, month or day: 2024, 2024-04, 2024-04-05."""
    return day(text + "-01" * (2 - text.count("-"))) if _YEAR_OR_MONTH.fullmatch(text) else day(text)


def last_day(text: str) -> dt.date:
    """The last day of a year, month or day."""
    first = first_day(text)
    if not _YEAR_OR_MONTH.fullmatch(text):
        return first
    last = first if "-" in text else first.replace(month=12)
    return last.replace(day=monthrange(last.year, last.month)[1])


def field_names(text: str) -> Mapping[str, str]:
    """Our field names → a record's own, from "text=body,published=date"."""
    pairs = [pair.partition("=") for pair in text.split(",") if pair.strip()]
    for ours, _, theirs in pairs:
        if not ours.strip() or not theirs.strip():
            raise typer.BadParameter(f"{text!r} is not a list of fields; write it as text=body,published=date")
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


Articles = Annotated[
    list[str],
    typer.Argument(help="Files, folders, web addresses, or - for stdin.", metavar="ARTICLES", show_default=False),
]
PublishedOption = Annotated[
    dt.date | None,
    typer.Option(
        "--published",
        parser=day,
        metavar="DATE",
        help="The day all of them were published; without it, what each says of itself.",
    ),
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORM", help="The form of the articles, whatever their files' endings say: txt, jsonl, …"
    ),
]
FieldsOption = Annotated[
    str,
    typer.Option("--fields", metavar="LIST", help="Which field of a record is which: text=body,published=date"),
]
LanguageOption = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="The language of the articles (ISO 639-1).")
]
FolderArgument = Annotated[Path, typer.Argument(help="The folder that a run of extract wrote.", metavar="FOLDER")]
