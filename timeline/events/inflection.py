"""Inflected forms of English words, by lemminflect (a lookup in the NIH Specialist Lexicon, rules beyond it)."""

from functools import cache

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


@cache
def _inflect(word: str, tag: str) -> tuple[str, ...]:
    import lemminflect  # 0.2 s: only when triggers are read

    stem, hyphen, last = word.rpartition("-")
    forms: tuple[str, ...] = lemminflect.getInflection(last, tag=tag)
    return tuple(stem + hyphen + form for form in forms)
