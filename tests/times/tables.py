"""The tables of cases in tests/corpus, and what is found in a case beside what its annotation says."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline import times

CORPUS = Path(__file__).parents[1] / "corpus"
BESIDE_ENGLISH = ("de", "es", "fr", "it", "nl", "pt")

Case = dict[str, Any]
Told = tuple[str, str, bool]  # an expression, its value, and whether it is a repeated time


def rows(name: str) -> list[Case]:
    """The cases of a table, each with its language: its own, else the one that the table's name ends with."""
    ending = name.rpartition("_")[2]
    language = ending if ending in BESIDE_ENGLISH else "en"
    table = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))
    return [{"language": language, **case} for case in table["case"]]


def cases(*names: str) -> list[Any]:
    """The cases of some tables as parameters of a test, each named by its language and text."""
    return [
        pytest.param(case, id=f"{case['language']}: {case['text'][:60]}")
        for name in names for case in rows(name)
    ]  # fmt: skip


def found(case: Case) -> list[Told]:
    """What is found in the text of a case."""
    told = times.find(case["text"], case["reference"], case["language"])
    return [(one.text, one.value, str(one.kind) == "SET") for one in told]


def annotated(case: Case) -> list[Told]:
    """What the annotation of a case says."""
    return [(one["quote"], one["value"], one.get("kind") == "SET") for one in case["expect"]]


def check_annotated(case: Case) -> None:
    """Fails unless a case is read as annotated, or is not and is marked so: `missed` says what goes wrong in it."""
    if missed := case.get("missed"):
        assert found(case) != annotated(case), f"this holds now; take its mark away: {missed}"
    else:
        assert found(case) == annotated(case)
