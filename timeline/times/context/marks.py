"""The word lists of a language's contexts: marks of tense, and what else tells how an expression is to be read."""

from collections import defaultdict
from functools import cache
from typing import Any

from timeline import assets
from timeline.text.alternatives import either

Marks = dict[str, frozenset[str]]


@cache
def contexts(language: str) -> Marks:
    """The word lists of a language's contexts, as sets; a list that a language lacks is empty."""
    exists = (assets.folder("lexicon") / language / "time_contexts.toml").is_file()
    tables: dict[str, Any] = assets.lexicon(f"{language}/time_contexts") if exists else {}
    marks = defaultdict(frozenset, {name: frozenset(words) for name, words in tables.items()})
    return _with_all_verbs(marks) if marks["strong_past"] else marks


def _with_all_verbs(marks: Marks) -> Marks:
    """The lists of a Germanic language, "past" with all forms of its verbs: "empfanden", "umgefallen", "machten"."""
    singular = marks["strong_past"] | marks["strong_past_as_participles"]
    plural = {f"{verb}en" for verb in marks["strong_past"]}
    forms = {prefix + form for prefix in ("", *marks["verb_prefixes"]) for form in singular | plural}
    forms |= {f"{verb}en" for verb in marks["strong_past_as_participles"]}
    apart = {part + verb for verb in marks["past"] if verb.startswith("ge") for part in marks["separable"]}
    weak = {f"{verb}n" for verb in marks["past"] if verb.endswith("te")}
    marks["past"] = marks["past"].union(forms, apart, weak)
    return marks


def any_of(language: str, *names: str) -> str:
    """The words of some lists of a language, as alternatives (see `either`): any_of("en", "and") is "and"."""
    return either(frozenset[str]().union(*(contexts(language)[name] for name in names)))


def maybe(language: str, *names: str) -> str:
    """The same with a space behind, or nothing: a regular expression of a word that may stand before another."""
    return rf"(?:(?:{any_of(language, *names)}) )?"


def lists(gap: str, joints: frozenset[str]) -> bool:
    """Whether what stands between two expressions makes a list of them: a comma, or one of some words."""
    return gap == ", " or gap.strip(" ,") in joints
