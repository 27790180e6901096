"""Whether a word is one of the English dictionary, by lemminflect (the NIH Specialist Lexicon)."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def is_ordinary(word: str) -> bool:
    """Whether `word`, in small letters, is an English noun, verb, adjective or adverb."""
    import lemminflect  # 0.2 s with its tables: only when an unknown word begins a sentence

    return bool(lemminflect.getAllLemmas(word.lower()))
