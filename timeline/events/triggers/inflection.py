"""Inflected forms of English words, by lemminflect (a lookup in the NIH Specialist Lexicon, rules beyond it)."""

from functools import cache

from timeline import assets

_BE = {"be": "VB", "is": "VBZ", "are": "VBP", "was": "VBD", "were": "VBD", "been": "VBN", "being": "VBG"}


def noun_forms(phrase: str) -> dict[str, str]:
    """Singular and plural of a noun phrase, with their Penn Treebank tags; the head stands before "of" or "by"."""
    words = phrase.split(" ")
    head = next((i for i, word in enumerate(words) if word in ("of", "by", "over", "in") and i), len(words)) - 1
    plurals = _inflect(words[head], "NNS")
    forms = {" ".join((*words[:head], plural, *words[head + 1 :])): "NNS" for plural in plurals}
    return forms | {phrase: "NNS" if words[head].endswith("s") and not words[head].endswith("ss") else "NN"}


def verb_forms(phrase: str) -> dict[str, str]:
    """Every form of a verb phrase (its first word inflects), each with its Penn Treebank tags, "/"-joined."""
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    if verb == "be":
        return {form + tail: tag for form, tag in _BE.items()}
    forms: dict[str, list[str]] = {verb: ["VB"]}
    for tag in ("VBZ", "VBD", "VBN", "VBG"):
        for form in _inflect(verb, tag):
            forms.setdefault(form, []).append(tag)
    return {form + tail: "/".join(tags) for form, tags in forms.items()}


def _inflect(word: str, tag: str) -> tuple[str, ...]:
    """The forms of `word` with a tag: looked up in what the library said of our own words, else asked of it."""
    stored = _stored().get(word, {}).get(tag)
    return tuple(stored) if stored is not None else ask(word, tag)


@cache
def _stored() -> dict[str, dict[str, list[str]]]:
    """Word → tag → forms, for the words in our lexicon: made by tools/make_inflections.py."""
    path = assets.folder("lexicon") / "en" / "inflections.json"
    return assets.read_json(path) if path.exists() else {}


@cache
def ask(word: str, tag: str) -> tuple[str, ...]:
    """The forms of `word` that lemminflect gives. Its first answer takes half a second."""
    import lemminflect

    stem, hyphen, last = word.rpartition("-")
    forms: tuple[str, ...] = lemminflect.getInflection(last, tag=tag)
    return tuple(stem + hyphen + form for form in forms)
