"""Commands run as from a shell, in this process."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline.cli import main


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]

PUBLISHED = ("--published", "2024-04-05")
STORY = """\
Ministers speak by phone

Anna Berg, the foreign minister of Sweden, held a phone call with Paul Roth on Wednesday night.
The two will meet in Vienna on 20 April 2024. The attack in Oslo killed 12 people.
"""


def digest(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def timeline(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Command:
    """Run a command: `timeline("show", folder)`; `stdin` is what is piped into it."""

    tmp_path = tmp_path_factory.mktemp("command")
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: object, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["timeline", *map(str, arguments)])
        (tmp_path / "stdin").write_bytes(stdin)
        capsys.readouterr()
        with (tmp_path / "stdin").open() as piped:
            monkeypatch.setattr(sys, "stdin", piped)
            with pytest.raises(SystemExit) as ended:
                main()
        said = capsys.readouterr()
        code = ended.value.code
        return Ended(code if isinstance(code, int) else int(bool(code)), said.out, said.err)

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def outputs(timeline: Command, story: Path, tmp_path: Path) -> Path:
    """A folder that a run over the story wrote."""
    folder = tmp_path / "outputs"
    assert timeline("extract", story, "-o", folder, "--published", "2024-04-05", "--no-validate").code == 0
    return folder
