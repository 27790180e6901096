"""What goes wrong in timeline extract: it is told with its remedy, an exit code says so, and what stood there stays."""

import hashlib
import json
import subprocess
import sys

import polars as pl
import pytest

from tests.cli.conftest import PUBLISHED, digest

BAD = [
    ("empty.txt", b"", "empty.txt"),
    ("picture.txt", bytes(range(256)) * 40, "picture.txt: holds binary data"),
    ("latin.txt", "Un café à Besançon, fermé par arrêté à l’été dernier.".encode("cp1252"), "latin.txt: is not UTF-8"),
    ("broken.jsonl", b'{"doc_id": "x", "text": "A\n', "broken.jsonl, line 1: is broken JSON"),
    ("lacking.jsonl", b'{"doc_id": "x", "headline": "A"}\n', "lacking.jsonl, line 1: has no field 'text'"),
    ("dated.jsonl", b'{"doc_id": "x", "published": "soon", "text": "Anna met Paul."}\n', "dated.jsonl, line 1: "),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD, ids=[name for name, _, _ in BAD])
def test_bad_input_is_named_and_the_others_go_through(timeline, story, tmp_path, name, content, message) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    command = (
        "extract",
        bad,
        story,
        "-o",
        tmp_path / "out",
        *(PUBLISHED if "dated" not in name else ()),
        "--no-validate",
    )
    ended = timeline(*command)
    assert ended.code == 0, ended.err
    assert message in ended.err
    assert "articles    2 read, 1 with a problem" in ended.out
    problems = pl.read_parquet(tmp_path / "out" / "articles.parquet")["problem"].to_list()
    assert [problem for problem in problems if problem and message in problem]
    assert timeline(*command, "--strict").code == 1


@pytest.mark.parametrize(("name", "content"), [(name, content) for name, content, _ in BAD[:2]])
def test_when_nothing_can_be_read_nothing_is_written(timeline, outputs, tmp_path, name, content) -> None:
    (tmp_path / name).write_bytes(content)
    before = digest(outputs)
    ended = timeline("extract", tmp_path / name, "-o", outputs)
    assert ended.code == 2
    assert "nothing could be read" in ended.err
    assert name in ended.err
    assert digest(outputs) == before


@pytest.mark.parametrize("named", ["nowhere.txt", "empty-folder"])
def test_a_source_that_is_not_there_is_exit_2(timeline, tmp_path, named) -> None:
    (tmp_path / "empty-folder").mkdir()
    ended = timeline("extract", tmp_path / named, "-o", tmp_path / "out")
    assert ended.code == 2
    assert named in ended.err
    assert not (tmp_path / "out").exists()


def test_an_output_that_cannot_be_written_is_exit_2(timeline, story) -> None:
    ended = timeline("extract", story, "-o", story, *PUBLISHED, "--no-validate")
    assert ended.code == 2
    assert "story.txt: is a file, not a folder; choose another folder with --output" in ended.err


def test_an_output_that_cannot_be_written_is_told_before_anything_is_read(timeline, story) -> None:
    for folder in (story, story / "below"):
        ended = timeline("extract", "nowhere.txt", "-o", folder)
        assert ended.code == 2
        assert "is a file, not a folder" in ended.err


def test_a_full_disk_is_exit_2_and_the_old_files_stay(story, outputs) -> None:
    before = digest(outputs)
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000));"
        "from timeline.cli import main; sys.argv[0] = 'timeline'; main()"
    )
    command = [sys.executable, "-c", code, "extract", str(story), "-o", str(outputs), *PUBLISHED, "--no-validate"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 2, ended.stderr
    assert "make room on the disk" in ended.stderr
    assert digest(outputs) == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--published", "5 April"), "'5 April' is not a date; write it as YYYY-MM-DD"),
        (("--workers", "0"), "greater than or equal to 1"),
        (("--min-confidence", "2"), "less than or equal to 1"),
        (("--fields", "text"), "'text' is not a list of fields"),
        (("--format", "wordperfect"), "wordperfect"),
        (("--codebook", "nowhere.toml"), "nowhere.toml"),
        (("--colour",), "No such option"),
    ],
)
def test_a_bad_option_is_explained(timeline, story, tmp_path, options, message) -> None:
    ended = timeline("extract", story, "-o", tmp_path / "out", *options)
    assert ended.code == 2
    assert message in ended.err
    assert not (tmp_path / "out").exists()


def test_killed_in_the_middle_the_files_agree(story, outputs) -> None:
    """Real runs, killed while they write: datapackage.json always fits the files beside it."""
    code = (
        "import sys, itertools; from timeline import pipeline; print('ready', flush=True)\n"
        "for year in itertools.count(2000): pipeline.extract([sys.argv[1]], sys.argv[2], validate=False,"
        " published=__import__('datetime').date(year % 1000 + 1500, 4, 5))"
    )
    for number in range(4):
        run = subprocess.Popen([sys.executable, "-c", code, str(story), str(outputs)], stdout=subprocess.PIPE)
        assert run.stdout is not None
        run.stdout.readline()
        first = (outputs / "datapackage.json").read_bytes()
        generation = 0
        while generation < 2 + number:
            now = (outputs / "datapackage.json").read_bytes()
            generation += now != first
            first = now
        run.kill()
        run.wait()
        run.stdout.close()
        for resource in json.loads((outputs / "datapackage.json").read_text())["resources"]:
            data = (outputs / resource["path"]).read_bytes()
            assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
