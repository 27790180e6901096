"""The documents are true: made from schemas/, and what their commands print is what they show."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from timeline.cli import app

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs" / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_columns_are_those_of_the_schemas(refresh: ModuleType) -> None:
    assert (ROOT / "docs/columns.md").read_text() == refresh.columns(), "run: make docs"


def test_the_codebook_is_that_of_the_schemas(refresh: ModuleType) -> None:
    text = (ROOT / "docs/codebook.md").read_text()
    assert text == refresh.codebook(text), "run: make docs"


@pytest.mark.parametrize("name", ["README.md", "docs/guide.md"])
def test_commands_print_what_is_shown(refresh: ModuleType, name: str) -> None:
    text = (ROOT / name).read_text()
    assert "$ timeline" in text
    assert text == refresh.run_blocks(text), "run: make docs"


def test_every_command_and_option_is_in_the_guide() -> None:
    guide = (ROOT / "docs/guide.md").read_text()
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"## {command.callback.__name__}: " in guide
    for path in (ROOT / "timeline/cli").glob("*.py"):
        for option in re.findall(r'"(--[a-z-]+)"', path.read_text()):
            assert option in guide or option in ("--help", "--version"), option


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/*.md")), ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text()):
        assert (path.parent / target).exists(), target
