"""Dates told only to compare figures with, of a text's sources or of somebody's life: the story does not move there."""

import re
from functools import cache

from timeline.model import DateBasis
from timeline.times.context.marks import any_of, contexts, maybe
from timeline.times.reading import Candidate, Duration, Moment

_MANY_MONTHS = 6
_SUBJECT, _BEHIND = 7, 18  # words of a subject, and characters
_CLOSING, _STOPS = frozenset(',"\u201d'), frozenset((".", ";", "\n", ""))
_LIFE = re.compile(r"\([^()]*?\b(\d{4})[^()]{0,3}[-\u2013\u2014][^()]*?\b(\d{4}|\d{2})\)")
_YEARS, _LONGEST_LIFE = 15, 40  # of a life or reign at least, and characters
_CLAUSE, _LONGEST_LEAD = 80, 24  # characters
_WITHIN = r" (?:[^,.;:!?]|[,.](?=\d))*$"  # up to a date in the same clause


def is_quarter_told(reading: object) -> bool:
    """ "The quarter", "the latest period": that under report."""
    return isinstance(reading, Moment) and (reading.base, reading.unit, reading.step) == ("period", "quarter", 0)


def sums_up(candidate: Candidate) -> bool:
    """ "For the nine months", "the year ended", "for the year": figures of more than a quarter."""
    reading = candidate.reading
    if isinstance(reading, Moment):
        return (reading.base, reading.unit, reading.step) == ("period", "year", 0)
    if not isinstance(reading, Duration) or candidate.text[:4].lower() != "the ":
        return False
    length = reading.length
    return length.unit == "year" or (length.unit == "month" and (length.amount or 0) >= _MANY_MONTHS)


def compares(reading: Moment) -> bool:
    """ "A year earlier", "the day before" look back for a comparison; the story does not move there."""
    looks_back = reading.base == "story" and (reading.step or 0) < 0
    return (
        reading.base == "period"
        or looks_back
        or (reading.exact and reading.unit == "year" and (reading.step or 0) == -1)
    )


def is_of_another_story(candidate: Candidate, reading: Moment, text: str, language: str) -> bool:
    """Whether a date is of a document or life that a story mentions ("a will dated 3 May"), or one to compare with."""
    if reading.year is not None and is_of_a_life(text, candidate.start, candidate.end):
        return True
    before = text[max(0, candidate.start - _CLAUSE) : candidate.start]
    if not contexts(language)["documents"].isdisjoint(before.split()[-1:]):
        return True
    return is_compared_with(before, language)


def is_of_a_life(text: str, start: int, end: int) -> bool:
    """ "Ada Brook (1838-1901)", "(9 October 1838 - 2 June 1901)": years in brackets, too many for an event."""
    if text[start - 1 : start] != "(" and text[end : end + 1] != ")":
        return False
    opening = text.rfind("(", max(0, start - _LONGEST_LIFE), start)
    life = _LIFE.match(text, opening) if opening >= 0 else None
    if life is None or life.end() <= end:
        return False
    years = int(life[2]) - (int(life[1]) if len(life[2]) > 2 else int(life[1]) % 100)
    return years >= _YEARS


def is_aside(reading: Moment, candidate: Candidate, text: str, language: str, basis: DateBasis) -> bool:
    """Whether a day is one from which something is counted ("the fourth fire since Easter"), or that of a source.

    Or the day of publication, for a clock time with no day near.
    """
    if basis is DateBasis.PUBLICATION and "clock alone" in candidate.traits:
        return True
    before = text[max(0, candidate.start - _CLAUSE) : candidate.start].lower()
    if _looking_back(language).search(before):
        return True
    if reading.weekday is None or reading.day is not None:
        return False
    return is_day_of_telling(text, candidate.start, candidate.end, language)


def is_compared_with(before: str, language: str) -> bool:
    """ "From 51,722 in 1985", "unlike in 1944", "up from the low it hit on Monday": whether a date is compared with."""
    if _from_figure(language).search(before, max(0, len(before) - _LONGEST_LEAD)):
        return True
    if _first_words(language).isdisjoint(before.split()):
        return False
    return _beside(language, within=True).search(before) is not None


@cache
def _first_words(language: str) -> frozenset[str]:
    """The words that what sets beside opens with: a split is faster than a search."""
    return frozenset(words.split()[0] for words in contexts(language)["sets_beside"])


@cache
def _from_figure(language: str) -> re.Pattern[str]:
    """ "From 51,722 in 1985", "up 1.03 yen from Friday"."""
    start, end, moved = (any_of(language, name) for name in ("from", "to", "moved_by"))
    figure = r"\S*\d\S*"
    told = rf"(?:{start}) {figure}(?: (?!(?:{end}) )\w+)? {maybe(language, 'in_or_on')}"
    return re.compile(rf"\b(?:{told}|(?:{moved}) {figure}(?: \w+)? (?:{start}) )$")


@cache
def _looking_back(language: str) -> re.Pattern[str]:
    """ "Since Easter", "since it dropped 46 points on June 2"."""
    return re.compile(rf"\b(?:(?:{any_of(language, 'looks_back')}) $|(?:{any_of(language, 'since')}){_WITHIN})")


def sets_beside(words: str, language: str) -> bool:
    """Whether the sentence sets one thing beside another in its last words: "compared with 14 cents, or 2 in all"."""
    return _beside(language, within=False).search(words.lower().rpartition(". ")[2]) is not None


@cache
def _beside(language: str, *, within: bool) -> re.Pattern[str]:
    """What sets beside: all that stands so before a date of its clause (`within`), or "from" as well, anywhere."""
    if within:
        return re.compile(rf"\b(?:{any_of(language, 'sets_beside')}){_WITHIN}")
    return re.compile(rf"\b(?:{any_of(language, 'from', 'sets_beside')}) ")


def is_day_of_telling(text: str, start: int, end: int, language: str) -> bool:
    """ "…, officials said on Thursday.", "he said at a Thursday briefing": the day on which a source told something."""
    marks = contexts(language)
    words = text[max(0, start - _CLAUSE) : start].lower().split()
    verbs = [index for index, word in enumerate(words) if word in marks["reporting"]]
    if not verbs or not any(word[-1] in _CLOSING for word in words[max(0, verbs[-1] - _SUBJECT) : verbs[-1]]):
        return False
    told, behind = words[verbs[-1] + 1 :], text[end : end + _BEHIND].lower()
    is_in_place = not marks["told_at"].isdisjoint(behind.replace(",", " ").replace(".", " ").split())
    is_told = len(told) <= 1 + (told[-1:] != [] and told[-1] in marks["on"]) or not marks["told_at"].isdisjoint(told)
    return (is_told and (behind[:1] in _STOPS or "ing " in behind)) or (is_in_place and len(told) <= _SUBJECT)
