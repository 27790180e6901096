"""What words that no list knows look like: a person, a body, initials."""

import re

POSSESSIVE = ("'s", "’s")  # what makes an owner of the name before it
OWNING = frozenset({*POSSESSIVE, "'", "’"})  # the same, also of plurals

# A road, a model, a numeral: "A7", "Tu-154", "XXVII". Bodies so named are listed ("G20").
_DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,2}[-‑]?\d+|[IVXL]{2,}")
_INITIALS = re.compile(r"(?:\w\.)+\w?")


def is_initials(word: str) -> bool:
    """Whether a word is the initials of a person's names: "George H.W. Bush"."""
    return "." in word and _INITIALS.fullmatch(word) is not None


def shape(name: tuple[str, ...], office: str) -> str:
    """Person, organisation or unknown, by the look of words that no list knows."""
    if office:
        return "person"
    if len(name) == 1 and _DESIGNATION.fullmatch(name[0]):
        return "other"
    if len(name) == 1:
        if name[0].isupper() and len(name[0]) > 6:
            return "other"
        return "organisation" if name[0].isupper() and 2 <= len(name[0].replace(".", "")) <= 6 else "unknown"
    if any(word.isdigit() for word in name):
        return "organisation"
    if any(word.isupper() and len(word) > 2 and not set(word) <= set("IVX") for word in name if not is_initials(word)):
        return "organisation"
    return "person" if len(name) <= 5 else "other"
