"""timeline show, explain, validate and times; and the command as a whole."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from timeline.cli import app


def run(command: tuple[str, ...], folder: Path, **how: Any) -> subprocess.CompletedProcess[bytes]:
    """A real process in `folder`, for what this one's captured output can't show."""
    shell = [sys.executable, "-m", "timeline", *command]
    spoken = "Nos vemos en el Año Nuevo de 2025, el 3 de mayo.".encode()
    return subprocess.run(shell, cwd=folder, stderr=subprocess.PIPE, input=spoken, check=False, **how)


def test_show_lists_events_in_order_of_time(timeline, outputs) -> None:
    ended = timeline("show", outputs)
    assert ended.code == 0
    lines = [line for line in ended.out.splitlines() if any(kind in line for kind in ("call", "meeting"))]
    assert lines[0].startswith("2024-04-03 night")
    assert lines[1].startswith("2024-04-20")
    assert "scheduled" in lines[1]


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        (("--type", "call"), {"call"}),
        (("--type", "call", "--type", "meeting"), {"call", "meeting"}),
        (("--from", "2024-04-10"), {"meeting"}),
        (("--to", "2024-04-10", "--type", "call", "--type", "meeting"), {"call"}),
        (("--from", "2024", "--to", "2024-04", "--type", "call"), {"call"}),
        (("--about", "Paul Roth", "--type", "call"), {"call"}),
        (("--about", "Somebody Else"), set()),
    ],
)
def test_show_filters(timeline, outputs, options, shown) -> None:
    ended = timeline("show", outputs, *options)
    assert ended.code == 0, ended.err
    assert {kind for kind in ("call", "meeting", "attack") if f" {kind} " in ended.out} == shown


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--type", "cal"), "no type 'cal'; did you mean call?"),
        (("--from", "spring"), "'spring' is not a date"),
        (("--to", "2024-13"), "'2024-13' is not a date"),
        (("--from", "2025", "--to", "2024"), "--from 2025-01-01 is after --to 2024-12-31"),
        (("--from", "2024-W19"), "'2024-W19' is not a date"),
    ],
)
def test_show_explains_a_bad_value(timeline, outputs, options, message) -> None:
    ended = timeline("show", outputs, *options)
    assert ended.code == 2
    assert message in ended.err


def test_explain_quotes_the_evidence(timeline, outputs) -> None:
    rows = pl.read_parquet(outputs / "timeline.parquet").filter(pl.col("event_type") == "call")
    ended = timeline("explain", rows["event_id"][0][:10], outputs)
    assert ended.code == 0, ended.err
    for words in (
        "«phone call»",
        "‹Wednesday night›",
        "published 2024-04-05 (given)",
        "rule ",
        "why ",
        "reference    2024-04-05",
    ):
        assert words in ended.out


@pytest.mark.parametrize(("event", "message"), [("nothing", "no such event"), ("", "events begin so")])
def test_explain_needs_one_event(timeline, outputs, event, message) -> None:
    ended = timeline("explain", event, outputs)
    assert ended.code == 2
    assert message in ended.err


@pytest.mark.parametrize("command", [("show",), ("explain", "x")])
def test_a_folder_without_a_run_says_what_to_do(timeline, tmp_path, command) -> None:
    ended = timeline(*command, tmp_path)
    assert ended.code == 2
    assert "timeline extract ARTICLES -o" in ended.err


@pytest.mark.parametrize(
    "name", ["timeline.parquet", "timeline.csv", "mentions.parquet", "articles.parquet", "participants.parquet"]
)
def test_validate_believes_what_extract_wrote(timeline, outputs, name) -> None:
    ended = timeline("validate", outputs / name)
    assert ended.code == 0, ended.out
    assert ended.out.startswith("believable: ")


def test_validate_names_what_fails_in_a_csv(timeline, outputs) -> None:
    path = outputs / "timeline.csv"
    path.write_bytes(path.read_bytes().replace(b"happened", b"perhaps"))
    ended = timeline("validate", path)
    assert ended.code == 1
    assert "critical: timeline: The status is happened, scheduled or cancelled: " in ended.out
    assert "such as" in ended.out


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.csv", None, "no such file"),
        ("notes.md", b"# Notes", "neither .parquet nor .csv"),
        ("timeline.csv", b"event_id\nx\n", "lacks the columns"),
        ("timeline.parquet", b"junk", "can't be read as parquet"),
    ],
)
def test_validate_cannot_check_what_is_no_table(timeline, tmp_path, name, content, message) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ended = timeline("validate", tmp_path / name)
    assert ended.code == 2
    assert message in ended.err


def test_times_writes_what_the_scorers_read(timeline, story, tmp_path) -> None:
    printed = timeline("times", story, "--published", "2024-04-05")
    record = json.loads(printed.out)
    assert record["doc_id"] == "story"
    text = story.read_text()
    found = {one["text"]: one for one in record["timexes"]}
    assert all(text[one["start"] : one["end"]] == one["text"] for one in record["timexes"])
    assert found["20 April 2024"]["value"] == "2024-04-20"
    assert found["Wednesday night"]["type"] == "TIME"
    timeline("times", story, "--published", "2024-04-05", "-o", tmp_path / "times.jsonl")
    assert (tmp_path / "times.jsonl").read_text() == printed.out


def test_times_in_the_notation_of_tei(timeline, tmp_path) -> None:
    (tmp_path / "note.txt").write_text("They met last week.")
    printed = timeline("times", tmp_path / "note.txt", "--published", "2024-05-15", "--notation", "tei")
    assert [one["value"] for one in json.loads(printed.out)["timexes"]] == ["2024-05-06/2024-05-12"]


def test_times_of_nothing_readable_is_exit_2_and_the_old_file_stays(timeline, tmp_path) -> None:
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)))
    (tmp_path / "times.jsonl").write_text("of an earlier run")
    ended = timeline("times", tmp_path / "picture.txt", "-o", tmp_path / "times.jsonl")
    assert ended.code == 2
    assert "nothing could be read" in ended.err
    assert (tmp_path / "times.jsonl").read_text() == "of an earlier run"


def test_times_cannot_write_into_nothing(timeline, story, tmp_path) -> None:
    ended = timeline("times", story, "-o", tmp_path / "none" / "times.jsonl")
    assert ended.code == 2
    assert "choose another file with --output" in ended.err


@pytest.mark.parametrize("unbuffered", ["", "1"])  # it fails at once, or at the end
@pytest.mark.parametrize("command", [("show",), ("times", "-")])
def test_an_output_that_takes_nothing_more_is_exit_2(outputs, command, unbuffered) -> None:
    """Not 1, which says that tables aren't believable."""
    with Path("/dev/full").open("w") as full:
        ended = run(command, outputs.parent, stdout=full, env={**os.environ, "PYTHONUNBUFFERED": unbuffered})
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("timeline: ")
    assert len(ended.stderr.splitlines()) == 1


def test_a_reader_who_wants_no_more_is_told_nothing(outputs) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = run(("times", "-"), outputs.parent, stdout=writer, env={**os.environ, "PYTHONUNBUFFERED": ""})
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (2, b"")


def test_letters_that_a_terminal_lacks_are_left_open(outputs) -> None:
    ended = run(("show",), outputs.parent, stdout=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert ended.returncode == 0, ended.stderr
    assert b"2024-04-03 night" in ended.stdout
    lines = run(("times", "-"), outputs.parent, stdout=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert "Año" in lines.stdout.decode("utf-8")


@pytest.mark.parametrize("command", [command.callback.__name__ for command in app.registered_commands])
def test_every_command_has_help_with_an_example(timeline, command) -> None:
    ended = timeline(command, "--help")
    assert ended.code == 0
    assert "Example" in ended.out
    assert f"timeline {command} " in ended.out.split("Example", 1)[1]


def test_the_version_is_told(timeline) -> None:
    assert timeline("--version").out == "timeline 0.1.0\n"
