"""All files of a run replace the old ones in one step, whatever happens in between."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline.errors import OutputError
from timeline.write.folder import recover, replacing

NAMES = ("a", "b", "c")

# Writes generation after generation; "c" holds the hash of "a" and "b", so that a mixture shows.
WRITER = """
import hashlib, itertools, os, sys
from pathlib import Path
from timeline.write import folder
target = Path(sys.argv[1])
os.chdir(sys.argv[2])
print("ready", flush=True)
for number in itertools.count(int(sys.argv[3])):
    with folder.replacing(target, ("a", "b", "c")) as stage:
        body = [f"{number}-{name}" * 2000 for name in "ab"]
        for name, text in zip("ab", body):
            (stage / name).write_text(text)
        (stage / "c").write_text(hashlib.sha256("".join(body).encode()).hexdigest())
"""


def put(folder: Path, text: str) -> None:
    with replacing(folder, NAMES) as stage:
        for name in NAMES:
            (stage / name).write_text(text)


def put_and_fail(folder: Path, error: Exception | None) -> None:
    """Write one file of three, then fail, or end as if all were there."""
    with replacing(folder, NAMES) as stage:
        (stage / "a").write_text("2")
        if error:
            raise error


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir()) if path.is_file()}


def left_over(folder: Path) -> list[str]:
    return [path.name for path in (*folder.parent.iterdir(), *folder.iterdir()) if ".timeline-" in path.name]


def test_a_new_folder_appears_whole(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    with replacing(folder, NAMES) as stage:
        for name in NAMES:
            (stage / name).write_text("1")
        assert not folder.exists()
    assert contents(folder) == dict.fromkeys(NAMES, "1")
    assert not left_over(folder)


@pytest.mark.parametrize("standing_in_it", [False, True])
def test_what_else_the_folder_holds_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, standing_in_it: bool
) -> None:
    folder = tmp_path / "out"
    put(folder, "1")
    (folder / "mine.txt").write_text("mine")
    (folder / "link").symlink_to("mine.txt")
    (folder / "sub").mkdir()
    (folder / "sub" / "deep.txt").write_text("deep")
    folder.chmod(0o750)
    if standing_in_it:
        monkeypatch.chdir(folder)
    put(folder, "2")
    assert contents(folder) == {**dict.fromkeys(NAMES, "2"), "mine.txt": "mine", "link": "mine"}
    assert (folder / "sub" / "deep.txt").read_text() == "deep"
    assert (folder / "link").is_symlink()
    assert folder.stat().st_mode & 0o777 == 0o750
    assert not left_over(folder)
    if standing_in_it:
        assert folder.samefile(Path.cwd())


def test_a_folder_behind_a_link_is_replaced_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    put(tmp_path / "link", "1")
    assert (tmp_path / "link").is_symlink()
    assert contents(tmp_path / "real") == dict.fromkeys(NAMES, "1")


def test_an_error_on_the_way_leaves_all_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    put(folder, "1")
    with pytest.raises(KeyError, match="unforeseen"):
        put_and_fail(folder, KeyError("unforeseen"))
    assert contents(folder) == dict.fromkeys(NAMES, "1")
    assert not left_over(folder)


def test_a_missing_file_is_no_publication(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    put(folder, "1")
    with pytest.raises(OutputError):
        put_and_fail(folder, None)
    assert contents(folder) == dict.fromkeys(NAMES, "1")


def test_a_file_in_the_way_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match=r"out: is a file, not a folder; choose another folder with --output"):
        put(tmp_path / "out", "1")
    with pytest.raises(OutputError, match="choose another folder"):
        put(tmp_path / "out" / "below", "1")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    put(folder, "1")
    folder.chmod(0o555)
    with pytest.raises(OutputError, match="Permission denied"):
        put(folder, "2")
    assert contents(folder) == dict.fromkeys(NAMES, "1")


def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    put(folder, "1")
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n" + WRITER
    command = [sys.executable, "-c", limited, str(folder), str(tmp_path), "1"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "OutputError" in ended.stderr
    assert "make room on the disk" in ended.stderr
    assert contents(folder) == dict.fromkeys(NAMES, "1")
    assert not left_over(folder)


@pytest.mark.parametrize("standing_in_it", [False, True], ids=["exchanged", "rolled forward"])
def test_killed_at_any_moment_all_is_old_or_all_is_new(tmp_path: Path, standing_in_it: bool) -> None:
    """Twelve writers, each killed in the middle of its work; without an exchange the next look makes it good."""
    folder = tmp_path / "out"
    moments = random.Random(3)
    for number in range(12):
        stand = folder if standing_in_it and folder.exists() else tmp_path
        command = [sys.executable, "-c", WRITER, str(folder), str(stand), str(number * 1_000_000)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        end = time.monotonic() + moments.uniform(0.005, 0.12)
        while time.monotonic() < end:
            pass
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        if standing_in_it:
            recover(folder)
        if folder.exists():
            found = contents(folder)
            assert sorted(found) == list(NAMES)
            assert found["c"] == hashlib.sha256((found["a"] + found["b"]).encode()).hexdigest()
    put(folder, "last")
    assert not left_over(folder)
