"""The triggers of a language, read from lexicon/<language>/triggers/*.toml and from a file of the caller's.

A file is one event type; each of its [[trigger]] blocks is one sense of some words:

    noun, verb, phrase      the words: a noun phrase inflects for number, a verb in its first word, a phrase not at all
    before, after           one of these must stand directly before / after
    then                    one of these must follow soon: "reached a last-minute deal"
    before_not, after_not   none of these may
    near, near_not          one / none of these stands in the sentence; a string names a word class of contexts.toml
    about, about_not        one / none of these stands anywhere in the article
    weak                    counts only where the sentence dates it, or where it joins an event told elsewhere
    joins                   never an event by itself: only another telling of one
    needs_participant       counts only with an identified participant
    active                  only in the active voice: "was met with applause" is no meeting
    singular                only in the singular: "deaths" are no single person's
    to_name                 a name, so a capital, must follow: "left for Lima", not "left for good"
    capital                 may be part of a name ("Hurricane Ada"); others never are ("the Court of Session")
    example, not_example    a sentence it finds, and one it does not: both are run as tests
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from timeline import assets
from timeline.errors import AssetError
from timeline.events.triggers.inflection import noun_forms, verb_forms
from timeline.events.triggers.trigger import Lexicon, Trigger, WordTest

_WORDS = ("noun", "verb", "phrase")
_AROUND = ("before", "after", "then", "before_not", "after_not", "near", "near_not", "about", "about_not")
_LISTS = (*_WORDS, *_AROUND)
_FLAGS = ("weak", "joins", "needs_participant", "active", "capital", "singular", "to_name")
_TEXTS = ("example", "not_example")


@cache
def lexicon(language: str, codebook: str = "") -> Lexicon:
    """The triggers of `language`; those of the file `codebook` replace the types it names.

    Raises AssetError with file and line when a block is malformed.
    """
    folder = assets.folder("lexicon") / language / "triggers"
    if not folder.is_dir():
        return lexicon("en", codebook)
    triggers = [trigger for path in sorted(folder.glob("*.toml")) for trigger in read_triggers(path)]
    if codebook:
        own = read_triggers(Path(codebook))
        replaced = {trigger.event_type for trigger in own}
        triggers = [trigger for trigger in triggers if trigger.event_type not in replaced] + own
    return Lexicon(triggers)


def read_triggers(path: Path) -> list[Trigger]:
    """The triggers of one file. Raises AssetError that names the file and line at fault."""
    content = assets.read_toml(path)
    event_type, blocks = content.get("type"), content.get("trigger")
    if not isinstance(event_type, str) or not event_type or not isinstance(blocks, list) or not blocks:
        raise AssetError(f'{path}: needs `type = "…"` and at least one [[trigger]]')
    lines = _block_lines(path)
    numbered = enumerate(zip(blocks, lines, strict=True), 1)
    return [_trigger(event_type, block, f"{path}:{line}", f"{event_type}.{n}") for n, (block, line) in numbered]


def _block_lines(path: Path) -> list[int]:
    text = path.read_text(encoding="utf-8").splitlines()
    return [n for n, line in enumerate(text, 1) if line.replace(" ", "").startswith("[[trigger]]")]


def _trigger(event_type: str, block: Mapping[str, Any], where: str, name: str) -> Trigger:
    _check(block, where)
    nouns = [{noun: "NN"} if block.get("singular") else noun_forms(noun) for noun in block.get("noun", ())]
    verbs = [verb_forms(verb) for verb in block.get("verb", ())]
    forms = _merged([dict.fromkeys(block.get("phrase", ()), "IN"), *nouns, *verbs])

    def words(key: str) -> tuple[str, ...]:
        return tuple(block.get(key, ()))

    return Trigger(
        event_type=event_type,
        source=name,
        forms=forms,
        before=words("before"),
        after=words("after"),
        then=words("then"),
        before_not=words("before_not"),
        after_not=words("after_not"),
        near=_word_test(block.get("near"), where),
        near_not=_word_test(block.get("near_not"), where),
        about=words("about"),
        about_not=words("about_not"),
        flags=frozenset(flag for flag in _FLAGS if block.get(flag)),
        example=block["example"],
        not_example=block.get("not_example", ""),
    )


def _is_pattern(word: object) -> bool:
    return isinstance(word, str) and bool(word.strip()) and word == word.lower()


def _merged(tables: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Form → tags of all tables: a form that is noun and verb has the tags of both."""
    merged: dict[str, str] = {}
    for table in tables:
        for form, tags in table.items():
            merged[form] = f"{merged[form]}/{tags}" if form in merged else tags
    return merged


def _check(block: Mapping[str, Any], where: str) -> None:
    known = (*_LISTS, *_FLAGS, *_TEXTS)
    if unknown := sorted(set(block) - set(known)):
        raise AssetError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(known)}")
    if not block.get("example"):
        raise AssetError(f"{where}: a trigger needs an `example` sentence that it finds")
    if not any(block.get(key) for key in ("noun", "verb", "phrase")):
        raise AssetError(f"{where}: a trigger needs words: noun, verb or phrase")
    for key in _LISTS:
        words = block.get(key, ())
        if key in ("near", "near_not") and isinstance(words, str):
            continue
        if not isinstance(words, list | tuple) or not all(map(_is_pattern, words)):
            raise AssetError(f"{where}: {key} must be a list of words in lower case, none empty")
    for wanted, barred in (("before", "before_not"), ("after", "after_not")):
        if both := set(block.get(wanted, ())) & set(block.get(barred, ())):
            raise AssetError(f"{where}: {sorted(both)[0]!r} stands in {wanted} and in {barred}")


def _word_test(words: str | Sequence[str] | None, where: str) -> WordTest | None:
    if not words:
        return None
    if isinstance(words, str):
        classes = assets.lexicon("en/contexts")
        if words not in classes:
            raise AssetError(f"{where}: no word class {words!r} in contexts.toml; there are {', '.join(classes)}")
        words = classes[words]
    return WordTest(words)
