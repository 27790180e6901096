"""The lexicon is tidy: no word stands twice in a list, and every file is in the contributors' map."""

from collections import Counter
from pathlib import Path

import pytest

from timeline.assets import read_toml

ROOT = Path(__file__).parents[1]
LEXICON = ROOT / "timeline" / "lexicon"
LISTS = sorted(path for path in LEXICON.rglob("*.toml") if path.parent.name != "triggers")


@pytest.mark.parametrize("path", LISTS, ids=lambda path: str(path.relative_to(LEXICON)))
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    for key, told in read_toml(path).items():
        words = told.split() if isinstance(told, str) else told if isinstance(told, list) else []
        counted = Counter(word for word in words if isinstance(word, str))
        assert [word for word, count in counted.items() if count > 1] == [], key


def test_contributors_are_told_whose_words_are_where() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text()
    for path in sorted((LEXICON / "en").glob("*.toml")):
        assert f"`{path.name}`" in guide
