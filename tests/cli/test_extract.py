"""timeline extract, end to end."""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import polars as pl

from tests.cli.conftest import PUBLISHED, digest
from timeline.write import FILES

ROOT = Path(__file__).parents[2]


def test_an_article_becomes_a_validated_timeline(timeline, story, tmp_path) -> None:
    ended = timeline("extract", story, "-o", tmp_path / "out", *PUBLISHED)
    assert ended.code == 0, ended.err
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(FILES)
    rows = {row["event_type"]: row for row in pl.read_parquet(tmp_path / "out" / "timeline.parquet").to_dicts()}
    assert rows["call"]["start_date"] == dt.date(2024, 4, 3)
    assert rows["meeting"]["status"] == "scheduled"
    assert json.loads((tmp_path / "out" / "validation.json").read_text())["believable"] is True
    for line in ("articles    1 read, none with a problem", "dates       ", "basis       ", "validation  believable: "):
        assert line in ended.out


def test_without_a_publication_date_nothing_relative_gets_a_day(timeline, story, tmp_path) -> None:
    ended = timeline("extract", story, "-o", tmp_path / "out", "--no-validate")
    assert ended.code == 0
    assert "1 of 1 articles have no publication date" in ended.out
    assert "--published YYYY-MM-DD" in ended.out
    rows = {row["event_type"]: row for row in pl.read_parquet(tmp_path / "out" / "timeline.parquet").to_dicts()}
    assert rows["call"]["start_date"] is None
    assert rows["meeting"]["start_date"] == dt.date(2024, 4, 20)


def test_articles_in_a_language_without_events_are_counted(timeline, story, tmp_path) -> None:
    (tmp_path / "treffen.txt").write_text("Am Freitag traf der Minister die Präsidentin, und sie sprachen lange.")
    ended = timeline("extract", story, tmp_path / "treffen.txt", "-o", tmp_path / "out", *PUBLISHED, "--no-validate")
    assert ended.code == 0
    assert "events are found in English only; in other languages: de 1\n" in ended.out
    assert "other languages" not in timeline("extract", story, "-o", tmp_path / "out", "--no-validate").out


def test_a_second_run_and_more_workers_write_the_same_bytes(timeline, tmp_path) -> None:
    text = "Anna Berg met Paul Roth in Vienna on Monday. A bomb killed {} people in Oslo on Sunday. "
    filling = "The river was quiet. " * 150
    records = [
        {"doc_id": f"a{number}", "published": "2024-04-05", "text": text.format(number) + filling}
        for number in range(120)
    ]
    articles = tmp_path / "many.jsonl"
    articles.write_text("".join(json.dumps(record) + "\n" for record in records))
    for name, workers in (("one", 1), ("again", 1), ("two", 2)):
        assert timeline("extract", articles, "-o", tmp_path / name, "--no-validate", "--workers", workers).code == 0
    assert digest(tmp_path / "one") == digest(tmp_path / "again") == digest(tmp_path / "two")


def test_a_run_does_not_read_what_one_wrote_into_the_folder_of_its_articles(timeline, story, tmp_path) -> None:
    command = ("extract", story.parent, "-o", story.parent / "outputs", *PUBLISHED, "--no-validate")
    assert timeline(*command).code == 0
    (tmp_path / "outputs" / "more.txt").write_text("Anna Berg visited Oslo on Monday.")
    again = timeline(*command)
    assert "articles    2 read, none with a problem" in again.out
    (tmp_path / "outputs" / "datapackage.json").write_text('{"name": "timeline"}')
    assert "problem" in timeline(*command).err


def test_standard_input_is_an_article(timeline, story, tmp_path) -> None:
    ended = timeline("extract", "-", "-o", tmp_path / "out", *PUBLISHED, "--no-validate", stdin=story.read_bytes())
    assert ended.code == 0
    assert "call 1" in ended.out


def test_about_keeps_one_entitys_events(timeline, story, tmp_path) -> None:
    ended = timeline("extract", story, "-o", tmp_path / "out", *PUBLISHED, "--about", "Paul Roth", "--no-validate")
    assert ended.code == 0, ended.out
    assert "attack" not in ended.out
    assert "call 1" in ended.out


def test_tables_that_are_not_believable_change_nothing(story, outputs, tmp_path) -> None:
    """The product with a suite of its own, which asks for more events than the story has."""
    shutil.copytree(ROOT / "timeline", tmp_path / "copy" / "timeline", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("schemas", "validation"):
        shutil.copytree(ROOT / name, tmp_path / "copy" / name)
    suite = tmp_path / "copy" / "validation" / "timeline.json"
    entry = {"type": "expect_table_row_count_to_be_between", "kwargs": {"min_value": 1000}, "severity": "critical"}
    suite.write_text(
        json.dumps({"expectations": [{**entry, "meta": {"reason": "At least a thousand events were found"}}]})
    )
    before = digest(outputs)
    code = "import sys; sys.argv[0] = 'timeline'; from timeline.cli import main; main()"
    command = [sys.executable, "-c", code, "extract", str(story), "-o", str(outputs), *PUBLISHED]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "copy")}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=tmp_path)
    assert ended.returncode == 1, ended.stderr
    assert "validation  NOT believable" in ended.stdout
    assert "critical: timeline: At least a thousand events were found: it is 3" in ended.stdout
    assert digest(outputs) == before
    assert sorted(path.name for path in (outputs / "rejected").iterdir()) == sorted(FILES)
    assert json.loads((outputs / "rejected" / "validation.json").read_text())["believable"] is False


def test_a_run_that_is_believable_clears_away_what_was_rejected(timeline, story, outputs) -> None:
    (outputs / "rejected").mkdir()
    (outputs / "rejected" / "timeline.csv").write_text("from an earlier run")
    assert timeline("extract", story, "-o", outputs, *PUBLISHED).code == 0
    assert not (outputs / "rejected").exists()


def test_a_codebook_of_ones_own_adds_a_type(timeline, tmp_path) -> None:
    codebook = tmp_path / "launch.toml"
    codebook.write_text(
        'type = "launch"\n\n[[trigger]]\nverb = ["unveil"]\nexample = "The firm unveiled its phone on Monday."\n'
    )
    (tmp_path / "news.txt").write_text("Acme Motors unveiled its first truck in Turin on Monday.")
    ended = timeline("extract", tmp_path / "news.txt", "-o", tmp_path / "out", *PUBLISHED, "--codebook", codebook)
    assert ended.code == 0, ended.out + ended.err
    assert "launch 1" in ended.out
    checked = timeline("validate", tmp_path / "out" / "timeline.parquet", "--codebook", codebook)
    assert checked.code == 0
    assert timeline("validate", tmp_path / "out" / "timeline.parquet").code == 1
