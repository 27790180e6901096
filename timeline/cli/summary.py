"""What a run found and what a check said, as plain lines."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.pipeline import Run
    from timeline.quality import Report

_WIDTH = 12


def summary(run: "Run") -> str:
    """The end of a run: articles, events by type, dates by basis, validation, files."""
    return "\n".join(_lines(run))


def verdict(report: "Report") -> str:
    """The outcome of a check: one line for each table, one for each failed expectation."""
    return "\n".join(_verdict(report))


def _lines(run: "Run") -> Iterator[str]:
    counts = run.counts
    problems = f", {counts.problems:,} with a problem" if counts.problems else ", none with a problem"
    yield _line("articles", f"{counts.articles:,} read{problems}")
    yield _line("events", f"{counts.events:,}" + (f": {_tally(counts.types)}" if counts.types else ""))
    yield _line("dates", f"{counts.dated:,} dated, {counts.events - counts.dated:,} undated")
    if counts.bases:
        yield _line("basis", _tally(counts.bases))
    if counts.unpublished:
        undated = f"{counts.unpublished:,} of {counts.articles:,} articles have no publication date"
        yield _line("warning", f"{undated}: what they tell relative to it has no day; pass --published YYYY-MM-DD")
    if counts.eventless:
        yield _line("warning", f"events are found in English only; in other languages: {_tally(counts.eventless)}")
    if run.report is None:
        yield _line("validation", "not asked for")
    else:
        first, *rest = _verdict(run.report)
        yield _line("validation", first)
        yield from (_line("", line) for line in rest)
    folder = run.files[0].parent
    yield _line("written" if run.believable else "rejected", f"{folder}: {', '.join(path.name for path in run.files)}")


def _verdict(report: "Report") -> Iterator[str]:
    failures = list(report.failures())
    word = "believable" if report.believable else "NOT believable"
    yield f"{word}: {report.checks - len(failures)} of {report.checks} expectations are met"
    for table, check in failures:
        yield f"{check.severity}: {table}: {check.line}"
    unchecked = sum(len(table.unchecked) for table in report.tables)
    if unchecked:
        yield f"{unchecked} expectations were not checked: they need the other tables of the run beside this one"


def _tally(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items())


def _line(name: str, text: str) -> str:
    return f"{name:{_WIDTH}s}{text}".rstrip()
