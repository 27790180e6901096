"""Which language an article is in, told offline: common words first, a trained model when they leave doubt."""

import re
from functools import cache
from importlib import import_module
from typing import Any

from timeline.assets import folder, lexicon

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2000
_CERTAIN = 0.5
_ENOUGH = 0.1
"""Share of common words that settles it: running text of the language has thrice that, another's a third."""


@cache
def supported() -> frozenset[str]:
    """ISO 639-1 codes of the languages there are word lists for."""
    return frozenset(path.name for path in folder("lexicon").iterdir() if path.is_dir())


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in lexicon("languages")["common"].items()}


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language most of `text` is in, "" when it's too short or too odd to tell."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if len(words) < 3:
        # A script without spaces makes few words of many letters.
        return "" if sample.isascii() or sum(map(len, words)) < 8 else _modelled(sample)
    shares = {code: sum(word in common for word in words) / len(words) for code, common in _common().items()}
    code, share = max(shares.items(), key=lambda item: item[1])
    rival = max(other for another, other in shares.items() if another != code)
    if share >= 2 * rival and (share >= _ENOUGH or (code == "en" and share > 0 and text.isascii())):
        return code
    return _modelled(sample)


def _modelled(text: str) -> str:
    code, certainty = _model().classify(text)
    return str(code) if certainty >= _CERTAIN and code != "und" else ""


@cache
def _model() -> Any:
    langid = import_module("py3langid.langid")
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
