"""The scorers in ../shared/score, programs of their own: how they are run, and what they print is read."""

import re
import subprocess
import sys
from pathlib import Path

MEASURES = ("strict", "relaxed", "type", "value")  # of time expressions, in the order of the tables


def run(scorer: Path, *arguments: object) -> str:
    """What a scorer prints."""
    command = [sys.executable, str(scorer), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def counts(said: str) -> tuple[str, str]:
    """How many are annotated, and how many were found."""
    told = re.search(r"(\d+) gold(?: events)?, (\d+) (?:found|rows)", said)
    return (told[1], told[2]) if told else ("?", "?")


def f1(said: str) -> dict[str, str]:
    """F1 in per cent by measure: "strict", "relaxed", …, or "found", "dated", "who"."""
    return dict(re.findall(r"^(\w+) +P .*F1 +([\d.]+)$", said, re.MULTILINE))


def recall(said: str) -> dict[str, str]:
    """Recall in per cent by measure."""
    return dict(re.findall(r"^(\w+) +P .*R +([\d.]+) +F1", said, re.MULTILINE))


def shares(said: str) -> dict[str, str]:
    """Per cent that is right by measure, where that is all a scorer of events says of it: "date", "where"."""
    return dict(re.findall(r"^(\w+) +([\d.]+) % of ", said, re.MULTILINE))


def errors(said: str) -> str:
    """The lines that name errors: what was missed or invented, wrong values and dates."""
    lines = [line for line in said.splitlines() if re.match(r"(missed|invented|value|date) +\S+ .*[=']", line)]
    return "".join(f"{line}\n" for line in lines)
