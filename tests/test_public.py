"""The verbs of the package, and what a command doesn't import."""

import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.quality import Report


def test_the_verbs_make_a_validated_timeline(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Anna Berg met Paul Roth in Vienna on 3 April 2024.")
    articles = [timeline.events.dated(article) for article in timeline.read([tmp_path / "a.txt"])]
    mentions = [mention for article in articles for mention in timeline.events.find(article)]
    events = timeline.events.merging.merge(mentions, {article.id: article.published.date for article in articles})
    tables = timeline.tabulate(events, articles)
    report = timeline.validate(tables)
    assert isinstance(report, Report)
    assert report.believable
    files = timeline.write(tables, tmp_path / "out", report.as_json())
    assert all(path.is_file() for path in files)
    assert timeline.extract([tmp_path / "a.txt"], tmp_path / "same").tables.timeline.equals(tables.timeline)
    for path in files:
        assert path.read_bytes() == (tmp_path / "same" / path.name).read_bytes()


def test_every_verb_is_there() -> None:
    assert all(callable(getattr(timeline, name)) for name in timeline.__all__)
    with pytest.raises(AttributeError, match="no attribute 'guess'"):
        _ = timeline.guess


@pytest.mark.parametrize(
    ("work", "heavy"),
    [
        ("import timeline", {"polars", "pandas", "pyarrow", "great_expectations", "typer"}),
        (
            "from timeline.cli import app",
            {"polars", "pandas", "pyarrow", "great_expectations", "dateparser", "lemminflect"},
        ),
        ("from timeline import pipeline", {"pandas", "great_expectations", "dateparser", "lemminflect"}),
        ("from timeline import events, times", {"polars", "pandas", "pyarrow", "great_expectations"}),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(work: str, heavy: set[str]) -> None:
    code = f"import sys\n{work}\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not heavy & set(loaded)
