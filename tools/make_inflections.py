"""Writes what lemminflect says of the words in our triggers, so that a command needn't wait for it to load.

usage: python tools/make_inflections.py
"""

import json
from collections import defaultdict

from timeline import assets
from timeline.events.triggers import codebook, inflection


def main() -> None:
    path = assets.folder("lexicon") / "en" / "inflections.json"
    path.unlink(missing_ok=True)
    asked: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    answer = inflection.ask

    def remember(word: str, tag: str) -> tuple[str, ...]:
        asked[word][tag] = answer(word, tag)
        return asked[word][tag]

    inflection.ask = remember  # type: ignore[assignment]
    codebook.lexicon("en")
    lines = [f"{json.dumps(word)}: {json.dumps(asked[word], ensure_ascii=False)}" for word in sorted(asked)]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
