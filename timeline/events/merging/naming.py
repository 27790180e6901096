"""When two names may be one: "Macron" and "Emmanuel Macron", "UK" and "Britain", "Zelensky" and "Zelenskyy"."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from timeline.assets import lexicon
from timeline.events.gazetteer import states

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 16)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without accents, dots and apostrophes; known short forms spelled out.

    Every name of a state gives the same one word, "=" and its ISO code: it equals nothing but itself.
    """
    words = _words(name)
    plain = " ".join(words)
    if code := _states().get(plain):
        return (f"={code}",)
    return tuple(str(lexicon("aliases")["names"].get(plain, plain)).split())


@cache
def _listed(key: str) -> frozenset[str]:
    """A class of words of lexicon/aliases.toml."""
    return frozenset(lexicon("aliases")[key])


@cache
def _states() -> dict[str, str]:
    return {" ".join(_words(name)): code for name, code in states().items() if code}


def _words(name: str) -> tuple[str, ...]:
    decomposed = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c) and c not in ".'’")
    words = tuple(_WORD.findall(bare.casefold()))
    return words[1:] if words[:1] == ("the",) else words


def is_state(words: tuple[str, ...]) -> bool:
    """Whether folded words are the name of a state or territory."""
    return len(words) == 1 and words[0].startswith("=")


@lru_cache(maxsize=1 << 16)
def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two folded names may be of one person or body."""
    if one == other:
        return bool(one)
    short, long = sorted((one, other), key=lambda words: (len(words), words))
    if not short or is_state(short) or is_state(long):
        return False
    if len(short) == 1:
        return _stands_for(short[0], long)
    if short == long[: len(short)] or (short == long[-len(short) :] and long[0] not in _listed("qualifiers")):
        return True
    person = _listed("links").isdisjoint((*short, *long))
    return person and _alike(short[-1], long[-1]) and _given_names_fit(short[0], long[0])


def _stands_for(word: str, name: tuple[str, ...]) -> bool:
    """ "macron" for "emmanuel macron", "osce" for a name with these initials; never "sudan" for "south sudan"."""
    if len(name) == 1:
        return _alike(word, name[0])
    if len(word) > 1 and word == "".join(part[0] for part in name if part not in _listed("links")):
        return True
    return _alike(word, name[-1]) and name[0] not in _listed("qualifiers") and _listed("links").isdisjoint(name)


def _given_names_fit(one: str, other: str) -> bool:
    """Equal, spelled alike, or one the initial of the other."""
    return one == other or _alike(one, other) or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _alike(one: str, other: str) -> bool:
    """Equal, or long words that differ only in the spelling of some sounds: "zelensky", "zelenskyy", "zelenskiy"."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    return shorter >= 6 and abs(len(one) - len(other)) <= 2 and _stem(one) == _stem(other)


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    plain = re.sub(r"(?:iy|ij|yy|y|i|j)+$", "i", word).replace("kh", "h").replace("ou", "u").replace("ck", "k")
    return re.sub(r"(.)\1", r"\1", plain)


def shared(ones: Sequence[tuple[str, ...]], others: Sequence[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Pairs (index in `ones`, index in `others`) of the same name, each used once, equal names first."""
    pairs: list[tuple[int, int]] = []
    for exact in (True, False):
        for i, one in enumerate(ones):
            for j, other in enumerate(others):
                free = all(i != a and j != b for a, b in pairs)
                if free and (one == other if exact else same_name(one, other)):
                    pairs.append((i, j))
    return sorted(pairs)


def unified(names: Sequence[str]) -> list[tuple[str, int, int]]:
    """(fullest form, how often, first position) of each distinct name, most often named first.

    A short form that fits two full ones ("Clinton" beside Bill and Hillary) stays with the one named first.
    """
    groups: list[list[int]] = []
    by_length = sorted(range(len(names)), key=lambda i: (-len(folded(names[i])), folded(names[i]), i))
    for i in by_length:
        fitting = [g for g in groups if same_name(folded(names[i]), folded(names[g[0]]))]
        if fitting:
            min(fitting, key=min).append(i)
        else:
            groups.append([i])
    rows = [(_fullest([names[i] for i in group]), len(group), min(group)) for group in groups]
    return sorted(rows, key=lambda row: (-row[1], row[2]))


def _fullest(forms: Sequence[str]) -> str:
    """The form with the most words, spelled out; among equals the commonest, then the first in the alphabet."""
    return min(forms, key=lambda form: (-len(form.split()), _initials(form), -forms.count(form), form))


def _initials(form: str) -> int:
    return sum(len(word.rstrip(".")) == 1 for word in form.split())
