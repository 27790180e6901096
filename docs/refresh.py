"""Keeps the documents true: writes docs/columns.md and docs/codebook.md from schemas/, and runs the commands they show.

usage: python docs/refresh.py [--check]

In a block marked `console`, each line that begins with "$ " is run, and what it prints is put below it. A command that
ends in "# the TYPE" has its event id replaced by that of the first event of this type.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHOWN = ("README.md", "docs/guide.md")
TABLES = ("timeline", "mentions", "articles", "participants")
_BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 when something is out of date")
    check = parser.parse_args().check
    stale = {name: text for name, text in documents() if not is_true(name, text)}
    for name, text in stale.items() if not check else ():
        (ROOT / name).write_text(text, encoding="utf-8")
    print(f"out of date: {', '.join(stale)}" if stale else "all documents are true")
    return int(bool(stale) and check)


def is_true(name: str, text: str) -> bool:
    """Whether the document is as it should be."""
    path = ROOT / name
    return path.exists() and path.read_text(encoding="utf-8") == text


def documents() -> Iterator[tuple[str, str]]:
    """Each document that is made or run, by its path in the project, with the text it should have."""
    yield "docs/columns.md", columns()
    yield "docs/codebook.md", codebook((ROOT / "docs/codebook.md").read_text(encoding="utf-8"))
    for name in SHOWN:
        yield name, run_blocks((ROOT / name).read_text(encoding="utf-8"))


def columns() -> str:
    """docs/columns.md from schemas/*.json."""
    parts = ["# Columns\n\nMade from `schemas/` by `make docs`; change them there.\n"]
    for name in TABLES:
        schema = json.loads((ROOT / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
        rows = "\n".join(_row(field) for field in schema["fields"])
        key = ", ".join(f"`{column}`" for column in schema["primaryKey"])
        parts.append(
            f"## {name}\n\n{schema['description']} Key: {key}. Version {schema['version']}.\n\n"
            f"| column | type | | what it holds |\n|---|---|---|---|\n{rows}\n"
        )
    return "\n".join(parts)


def _row(field: dict[str, Any]) -> str:
    constraints = field.get("constraints", {})
    values = "; one of " + ", ".join(f"`{value}`" for value in constraints["enum"]) if "enum" in constraints else ""
    needed = "always" if constraints.get("required") else ""
    return f"| `{field['name']}` | {field['type']} | {needed} | {field['description'].rstrip('.')}{values}. |"


def codebook(text: str) -> str:
    """docs/codebook.md with its table of types made from schemas/event_types.toml."""
    types = tomllib.loads((ROOT / "schemas" / "event_types.toml").read_text(encoding="utf-8"))
    head = "| type | what counts | what doesn't | CAMEO | PLOVER | ACE 2005 | schema.org |\n" + "|---" * 7 + "|\n"
    rows = "\n".join(
        f"| `{name}` | {one['definition']} | {one['excludes']} | "
        + " | ".join(", ".join(one[code]) or "–" for code in ("cameo", "plover", "ace"))
        + f" | {one['schema_org']} |"
        for name, one in types.items()
    )
    start, end = "<!-- types: made from schemas/event_types.toml -->\n", "<!-- end of types -->"
    before, _, rest = text.partition(start)
    return f"{before}{start}{head}{rows}\n{end}{rest.partition(end)[2]}"


def run_blocks(text: str) -> str:
    """`text` with its console blocks run one after another in a folder that holds examples/."""
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(ROOT / "examples", Path(scratch) / "examples")
        return _BLOCK.sub(lambda block: _run_block(block[1], Path(scratch)), text)


def _run_block(block: str, folder: Path) -> str:
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "\n".join(_run(command, folder) for command in commands)


def _run(command: str, folder: Path) -> str:
    if found := re.search(r"# the (\w+)$", command):
        command = re.sub(r"explain \S+", f"explain {_event(folder, found[1])}", command)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "110", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    environment.pop("FORCE_COLOR", None)
    ended = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    said = "\n".join(line.rstrip() for line in ended.stdout.decode("utf-8").splitlines())
    return f"$ {command}\n{said}\n" if said else f"$ {command}\n"


def _event(folder: Path, event_type: str) -> str:
    import polars as pl

    rows = pl.read_parquet(folder / "outputs" / "timeline.parquet").filter(pl.col("event_type") == event_type)
    return str(rows["event_id"][0])[:8]


if __name__ == "__main__":
    sys.exit(main())
