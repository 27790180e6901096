"""Inflected forms: what is stored is what the library says."""

import pytest

from timeline import assets
from timeline.events.triggers import codebook, inflection
from timeline.events.triggers.inflection import ask, noun_forms, verb_forms

STORED = assets.read_json(assets.folder("lexicon") / "en" / "inflections.json")


def test_what_is_stored_is_what_the_library_says() -> None:
    for word, tags in STORED.items():
        for tag, forms in tags.items():
            assert tuple(forms) == ask(word, tag), f"{word} {tag}: run tools/make_inflections.py"


def test_no_command_waits_for_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(inflection, "ask", lambda word, tag: asked.append(word) or (word,))
    codebook.lexicon.__wrapped__("en")
    assert asked == [], "run tools/make_inflections.py"


@pytest.mark.parametrize(
    ("phrase", "form", "tag"),
    [
        ("meet", "met", "VBD/VBN"),
        ("speak by phone", "spoke by phone", "VBD"),
        ("be held", "were held", "VBD"),
        ("blorp", "blorping", "VBG"),
    ],
)
def test_verbs_inflect_in_their_first_word(phrase: str, form: str, tag: str) -> None:
    assert verb_forms(phrase)[form] == tag


@pytest.mark.parametrize(("phrase", "plural"), [("act of war", "acts of war"), ("phone call", "phone calls")])
def test_nouns_inflect_in_their_head(phrase: str, plural: str) -> None:
    assert noun_forms(phrase) == {plural: "NNS", phrase: "NN"}
