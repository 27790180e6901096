"""Finds what the package ships as data: schemas/, validation/ and lexicon/, in a checkout and in a wheel."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from timeline.errors import AssetError

_PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The folder of shipped data called `name`.

    A wheel carries schemas/ and validation/ inside the package; a checkout has them beside it.
    """
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise AssetError(f"the folder {name}/ that ships with timeline is missing; reinstall event-timeline")


def read_toml(path: Path) -> dict[str, Any]:
    """The parsed TOML file. Raises AssetError that names the file and the line at fault."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise AssetError(f"{path}: {error}") from error


def read_json(path: Path) -> dict[str, Any]:
    """The parsed JSON object. Raises AssetError that names the file and the line at fault."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise AssetError(f"{path}: {error}") from error
    if not isinstance(content, dict):
        raise AssetError(f"{path}: expected a JSON object")
    return content


@cache
def lexicon(name: str) -> dict[str, Any]:
    """A lexicon file by its path below lexicon/, without ending: `lexicon("games")`, `lexicon("en/months")`."""
    return read_toml(folder("lexicon") / f"{name}.toml")
