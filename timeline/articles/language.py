"""Which language an article is in, told offline: common words first, a trained model when they leave doubt."""

import re
from functools import cache
from importlib import import_module
from typing import Any

from timeline.assets import folder

# Words that occur in nearly every sentence of a language and hardly ever in another's.
_COMMON = {
    "en": frozenset(
        [
            "the",
            "and",
            "of",
            "to",
            "that",
            "with",
            "was",
            "for",
            "from",
            "his",
            "are",
            "were",
            "has",
            "have",
            "been",
            "which",
            "said",
            "who",
            "will",
            "this",
        ]
    ),
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "nicht",
            "ist",
            "mit",
            "den",
            "dem",
            "auf",
            "für",
            "von",
            "ein",
            "eine",
            "sich",
            "auch",
            "wurde",
            "werden",
            "nach",
            "bei",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "los",
            "las",
            "que",
            "del",
            "una",
            "por",
            "con",
            "para",
            "se",
            "más",
            "como",
            "fue",
            "pero",
            "este",
            "también",
            "sobre",
            "entre",
            "desde",
            "según",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "les",
            "des",
            "est",
            "une",
            "dans",
            "qui",
            "que",
            "pour",
            "par",
            "sur",
            "avec",
            "pas",
            "plus",
            "au",
            "aux",
            "été",
            "cette",
            "sont",
            "ont",
        ]
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2000
_CERTAIN = 0.5
_ENOUGH = 0.1
"""Share of common words that settles it: running text of the language has thrice that, another's a third."""


@cache
def supported() -> frozenset[str]:
    """ISO 639-1 codes of the languages there are word lists for."""
    return frozenset(path.name for path in folder("lexicon").iterdir() if path.is_dir())


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language most of `text` is in, "" when it's too short or too odd to tell."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < 3:
        return ""
    shares = {code: sum(word in common for word in words) / len(words) for code, common in _COMMON.items()}
    code, share = max(shares.items(), key=lambda item: item[1])
    rival = max(other for another, other in shares.items() if another != code)
    if share >= 2 * rival and (share >= _ENOUGH or (code == "en" and share > 0 and text.isascii())):
        return code
    return _modelled(text[:_SAMPLE])


def _modelled(text: str) -> str:
    code, certainty = _model().classify(text)
    return str(code) if certainty >= _CERTAIN and code != "und" else ""


@cache
def _model() -> Any:
    langid = import_module("py3langid.langid")
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
