"""The whole dataflow on one screen: articles → mentions → events → tables → validated → files."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import articles, times
from timeline.errors import InputError, TimelineError
from timeline.events import merge
from timeline.events.publication import dated
from timeline.events.triggers.codebook import read_triggers
from timeline.model import Article, Event, Mention, TimeExpression
from timeline.tables import Heading, Tables, tabulate
from timeline.tables.counts import Counts
from timeline.tables.selection import Selection
from timeline.times.notation.notation import Notation, marked, value
from timeline.workers import find_all, with_problem
from timeline.write import REJECTED, write
from timeline.write.folder import recover, refuse_unwritable
from timeline.write.json_lines import lines

if TYPE_CHECKING:
    from timeline.quality import Report

Watch = Callable[[Heading, int], None]
"""Called for each article when it is done, with the number of its mentions."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run found, whether it was believable (None: not asked), and the files it wrote."""

    tables: Tables
    report: "Report | None"
    files: list[Path]

    @property
    def believable(self) -> bool:
        return self.report is None or self.report.believable

    @property
    def counts(self) -> Counts:
        return Counts.of(self.tables)


def extract(
    sources: Sequence[str | Path],
    output: str | Path = "outputs",
    *,
    published: dt.date | None = None,
    format: str | None = None,
    fields: Mapping[str, str] | None = None,
    language: str | None = None,
    codebook: str = "",
    selection: Selection | None = None,
    workers: int = 1,
    validate: bool = True,
    watch: Watch | None = None,
) -> Run:
    """Read the articles in `sources` and write their timeline into the folder `output`.

    When the tables fail a critical expectation they go to the folder "rejected" in `output`, and nothing else there
    changes. Raises InputError when there is nothing to read, OutputError when the result can't be written.
    """
    own_types = _own_types(codebook)
    refuse_unwritable(Path(output))  # now, rather than after hours of reading
    if validate:
        from timeline import quality

        quality.preload()
    found = articles.read(sources, published=published, format=format, fields=fields, language=language)
    events, headings = find_events(found, codebook, workers, watch)
    _refuse_unreadable([heading.problem for heading in headings], sum(heading.characters for heading in headings))
    chosen = filter((selection or Selection()).holds, events)
    tables = tabulate(chosen, headings)
    if not validate:
        return Run(tables, None, write(tables, output))
    report = quality.validate(tables, own_types)
    if not report.believable:
        return Run(tables, report, write(tables, Path(output) / REJECTED, report.as_json()))
    files = write(tables, output, report.as_json())
    shutil.rmtree(Path(output) / REJECTED, ignore_errors=True)
    return Run(tables, report, files)


def find_events(
    found: Iterable[Article], codebook: str = "", workers: int = 1, watch: Watch | None = None
) -> tuple[list[Event], list[Heading]]:
    """The events that articles tell, and the headings of all articles in order. No text is kept."""
    headings: list[Heading] = []
    mentions: list[Mention] = []
    for heading, told in find_all(found, codebook, workers):
        headings.append(heading)
        mentions += told
        if watch:
            watch(heading, len(told))
    return merge(mentions, {heading.article_id: heading.published for heading in headings}), headings


def tag(
    sources: Sequence[str | Path],
    output: Path | None = None,
    *,
    published: dt.date | None = None,
    format: str | None = None,
    fields: Mapping[str, str] | None = None,
    language: str | None = None,
    notation: Notation = Notation.TIMEX3,
) -> list[str]:
    """Write the time expressions of articles as JSON lines, to a file or standard output; the problems met."""
    problems, characters = list[str](), 0
    with lines(output) as write_line:
        for article in articles.read(sources, published=published, format=format, fields=fields, language=language):
            problem, found, spoken = article.problem, list[TimeExpression](), article.language or "en"
            try:
                found = times.find(article.text, dated(article).published.reference, spoken)
            except TimelineError as error:
                problem = with_problem(article, str(error)).problem
            problems += [problem] if problem else []
            characters += len(article.text)
            told = marked(found, article.text, spoken, notation)
            write_line({"doc_id": article.id, "timexes": [_timex(one, notation) for one in told]})
        _refuse_unreadable(problems, characters)
    return problems


def validate_file(path: Path, suite: str = "", codebook: str = "") -> "Report":
    """Whether the table in a file is believable. Raises a TimelineError when it can't be checked."""
    recover(path.parent)
    from timeline import quality

    return quality.validate_file(path, suite, _own_types(codebook))


def _timex(one: TimeExpression, notation: Notation) -> dict[str, str | int]:
    told = value(one, notation)
    return {"start": one.start, "end": one.end, "text": one.text, "type": one.kind.value, "value": told}


def _own_types(codebook: str) -> list[str]:
    """The types that a codebook of the caller's adds."""
    return sorted({trigger.event_type for trigger in read_triggers(Path(codebook))}) if codebook else []


def _refuse_unreadable(problems: Sequence[str], characters: int) -> None:
    """Raises InputError when articles had `problems`, and no text at all."""
    told = list(filter(None, problems))
    if told and not characters:
        rest = f" (and {len(told) - 5} more like these)" if len(told) > 5 else ""
        raise InputError("nothing could be read: " + "; ".join(told[:5]) + rest)
