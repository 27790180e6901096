"""Ordinary words are those that the library knows."""

import lemminflect
import pytest

from timeline.events.names.ordinary import is_ordinary


@pytest.mark.parametrize(
    "word",
    ["police", "met", "Officials", "went", "quickly", "macron", "shoigu", "a", "the", "x,y", "", "café", "bread"],
)
def test_it_agrees_with_the_library(word: str) -> None:
    assert is_ordinary(word) is bool(lemminflect.getAllLemmas(word.lower()))
