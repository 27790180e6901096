"""What is installed is whole: the wheel, used from another directory, finds its schemas, suites and words."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DATA = ("schemas/timeline.json", "schemas/event_types.toml", "validation/mentions.json", "lexicon/games.toml")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a wheel built from the project is unpacked to, as an installer does."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("event_timeline-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.parametrize("name", DATA)
def test_the_wheel_carries_its_data(installed: Path, name: str) -> None:
    assert (installed / "timeline" / name).is_file()


def test_the_wheel_carries_nothing_else(installed: Path) -> None:
    tops = {path.name.split("-")[0] for path in installed.iterdir()}
    assert tops == {"timeline", "event_timeline"}
    assert not list(installed.rglob("*.pyc"))


def test_the_wheel_runs_the_main_job_elsewhere(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Anna Berg met Paul Roth in Vienna on Monday.")
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1))\n"
        "import timeline; assert timeline.__file__.startswith(sys.path[0]), timeline.__file__\n"
        "from timeline.cli import main; main()"
    )
    job = ["extract", "story.txt", "-o", "out", "--published", "2024-04-05"]
    command = [sys.executable, "-c", code, str(installed), *job]
    ended = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert "meeting 1" in ended.stdout
    assert "believable" in ended.stdout
    assert (tmp_path / "out" / "timeline.parquet").is_file()
