"""The documents are true: made from schemas/, and what their commands print is what they show."""

import datetime as dt
import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from dateparser.search import search_dates

from tests.events.told import told
from timeline import pipeline, times
from timeline.cli import app
from timeline.events.triggers.codebook import lexicon

ROOT = Path(__file__).parents[1]
DAY = dt.date(2025, 3, 14)


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


def test_the_comparison_with_other_tools_holds() -> None:
    text = (ROOT / "examples/2025-03-14-ministers-speak-after-ferry-fire.txt").read_text()
    ours = {one.text: one.value for one in times.find(text, DAY)}
    assert ours["Wednesday night"] == "2025-03-12TNI"
    assert ours["06:40 on Monday, 10 March"] == "2025-03-10T06:40"
    assert ours["January 2023"] == "2023-01"
    assert "may" not in ours
    base = {"RELATIVE_BASE": dt.datetime.combine(DAY, dt.time())}
    found = {
        day.isoformat(sep=" ", timespec="minutes") for _, day in search_dates(text, languages=["en"], settings=base)
    }
    assert {"2025-03-12 20:00", "2025-03-10 06:40", "2025-05-14 00:00", "2024-03-14 00:00", "2023-01-14 00:00"} <= found


@pytest.fixture
def new_type(tmp_path: Path) -> Path:
    (toml,) = re.findall(r"```toml\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(), re.DOTALL)
    codebook = tmp_path / "product_launch.toml"
    codebook.write_text(toml)
    return codebook


def test_the_new_type_in_contributing_works(tmp_path: Path, new_type: Path) -> None:
    trigger = tomllib.loads(new_type.read_text())["trigger"][0]
    for sentence, types in ((trigger["example"], ["product_launch"]), (trigger["not_example"], [])):
        (tmp_path / "news.txt").write_text(sentence)
        options = {"published": DAY, "codebook": str(new_type), "validate": False}
        timeline = pipeline.extract([tmp_path / "news.txt"], tmp_path / "out", **options).tables.timeline
        assert [name for name in timeline["event_type"] if name == "product_launch"] == types


def test_the_new_type_in_contributing_takes_no_example_of_another(new_type: Path) -> None:
    for trigger in lexicon("en").triggers:
        alone = {mention.event_type for mention in told(trigger.example)}
        assert {mention.event_type for mention in told(trigger.example, codebook=str(new_type))} >= alone


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
