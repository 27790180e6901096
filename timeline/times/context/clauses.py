"""The words of the clause around an expression, on either side."""

import re
from functools import cache

from timeline.times.context.marks import Marks

_WORD = re.compile(r"[a-z\u00df-\u024f']+\.?|[.:](?:(?!\d)|(?<!\d[.:]))|[;!?\u2014\n]")
_WORD_BEFORE = re.compile(r"[a-z\u00df-\u024f']+\.?|\.(?:(?!\d)|(?<!\d\.))|[;:!?\u2014\n]")  # "117.45" ends no clause
_COMPOUND = re.compile(r"([a-z]+)-(?:[a-z]+-)*([a-z]+)")
_INITIAL = 2  # characters: a letter and its full stop
_SHORTEST = 2  # words of a clause before its date
_STOPS = frozenset(".;:!?\u2014\n")


def words_before(text: str, marks: Marks) -> list[str]:
    """The words of a clause that goes on behind a stretch of text, nearest first."""
    clause: list[str] = []
    breaks = marks["breaks"]
    for written in reversed(_WORD_BEFORE.findall(_plain(text, marks))):
        word = _unstopped(written, marks) if written[-1] == "." else written
        if word[-1] in _STOPS or word in breaks:
            break
        clause.append(word)
    return clause


def words_behind(text: str, marks: Marks) -> list[str]:
    """The words of a clause that began before a stretch of text, nearest first."""
    clause: list[str] = []
    for written in _WORD.findall(_plain(text, marks)):
        word = _unstopped(written, marks) if written[-1] == "." else written
        if word in _STOPS or word.removesuffix(".") in marks["breaks"]:
            break
        clause.append(word.removesuffix("."))
        if word[-1] == ".":
            break
    return clause


def may_come(left: list[str], before: str, marks: Marks) -> bool:
    """ "When the probe slams into the moon on Sunday", "if he visits Lima on Monday": a clause in no past tense.

    Unlike "when rebels set it ablaze on Monday", which may be either.
    `left` is its words before the date, nearest first, and `before` the text that they end.
    """
    if not marks["plain_past"].isdisjoint(left):
        return False
    if not marks["conditions"].isdisjoint(left[_SHORTEST:]):
        return True
    at = max((before.rfind(f"{word} ") for word in marks["when"]), default=-1)
    return at >= 0 and not before[at - 1 : at].isalnum() and len(before[at:].split()) == len(left) + 1


def _plain(text: str, marks: Marks) -> str:
    """A text without what only looks like a verb: months and "to" before a figure ("DELHI, May 25", "was 11 to 12").

    Parts of compounds, too: "a Paris-based firm", "met face-to-face"; "re-elected" is a verb.
    """
    if "-" in text and (prefixes := marks["prefixes"]):
        text = _COMPOUND.sub(lambda told: told[1] + told[2] if told[1] in prefixes else " ", text)
    for word in marks["before_figures_no_verb"]:
        if f" {word} " in text:
            text = _before_figures(word).sub(" ", text)
    return text


@cache
def _before_figures(word: str) -> re.Pattern[str]:
    return re.compile(rf" {word} (?=[$\u00a3\u20ac]?\d)")


def _unstopped(word: str, marks: Marks) -> str:
    """A word without the full stop behind it when that is of an abbreviation ("U.S.", "Mr.") and ends no sentence."""
    return word[:-1] if len(word) == _INITIAL or word[:-1] in marks["stopped"] else word
