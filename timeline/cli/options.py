"""Options that several commands share, and how their values are read."""

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer


def day(text: str, forms: Sequence[str] = ("%Y-%m-%d",)) -> dt.date:
    """A day from YYYY-MM-DD; where other `forms` are allowed, the first one that they leave open."""
    for form in forms:
        with suppress(ValueError):
            return dt.datetime.strptime(text, form).date()
    raise typer.BadParameter(f"{text!r} is not a date; write it as YYYY-MM-DD, such as 2024-04-05")


def first_day(text: str) -> dt.date:
    """The first day of a year, month or day: 2024, 2024-04, 2024-04-05."""
    return day(text, ("%Y-%m-%d", "%Y-%m", "%Y"))


def last_day(text: str) -> dt.date:
    """The last day of a year, month or day."""
    first = first_day(text)
    if text.count("-") == 2:
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
