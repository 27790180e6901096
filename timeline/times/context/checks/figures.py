"""Checks of figures: decades, dates and clock times, no counts, degrees, scores or addresses."""

import re

from timeline.times.context.checks.registry import check
from timeline.times.context.marks import contexts
from timeline.times.context.surroundings import Surroundings, is_name

_BARE_CLOCK = 5  # characters: 10:35 may stand without a sign, 3:16 not
_UNTIL_CLOCK = re.compile(r" ?[-\u2013] ?\d{1,2}[:.]\d\d\b")  # "daily 9:30-18:00"
_JOINTS = tuple("/-._:=&?#")
_MERIDIEM = re.compile(r"m\b\.?", re.IGNORECASE)  # "8:25 P.M. CST"
_LONGEST_FILLED = 24  # characters
_APOSTROPHES = ("'", "\u2019", "\u2018", "`")
_READING_WITHIN = 60  # characters
_BARE_DECADE = 2  # words: an article and a number


@check
def bare_decade(around: Surroundings) -> bool:
    """Spanish "los 80" are the eighties, "los 80 invitados" a count; "los años 80" is sure."""
    if len(around.quote.split()) > _BARE_DECADE:
        return True
    after = around.after
    return after != "%" and (not after.isalpha() or around.among(after, "no_nouns"))


@check
def no_reading(around: Surroundings) -> bool:
    """ "Highs in the 90s" are degrees; "in the '90s" is always a decade."""
    if around.quote[-4:-3] in _APOSTROPHES:
        return True
    words = around.text[max(0, around.start - _READING_WITHIN) : around.start].lower().split()
    return not any(around.among(word.strip(".,;"), "readings") for word in (*words, around.after))


@check
def figures(around: Surroundings) -> bool:
    """A date in figures stands by itself, not in an address or a version number."""
    before, after = around.text[max(0, around.start - 1) : around.start], around.text[around.end : around.end + 2]
    return before not in _JOINTS and not (after[:1] in _JOINTS and after[1:].isalnum())


@check
def in_brackets(around: Surroundings) -> bool:
    """ "Nesta sexta-feira (23)": a number that alone fills its brackets."""
    return around.text[around.end : around.end + 1] == ")"


@check
def clock(around: Surroundings) -> bool:
    """ "10:35" is a time of day, "3:2" a score, "John 3:16" a verse, "2:10:35" a length, "8:14 of" a period's clock."""
    if (
        re.match(r":\d", around.text[around.end : around.end + 2])
        or around.text[max(0, around.start - 1) : around.start] == ":"
    ):
        return False
    before = around.before
    if _counts_nouns(around):
        return False
    if around.among(around.after, "of") and around.quote[-1].isdigit():
        return False  # "at 8:14 of the second period"
    if (
        around.introduced
        or around.among(before, "near_hours")
        or around.among(_first_word(around.quote), "introduces")  # "alle 19.30", "all'una"
        or before in ("", "(", ",", "-", "\u2013")
        or (before in (".", ";") and around.quote.isalpha())  # "Noon came."
        or before.endswith("day")
        or around.quote[-1] == "."
        or _MERIDIEM.search(around.quote) is not None
    ):
        return True
    if _UNTIL_CLOCK.match(around.text, around.end) or _is_spoken(around):
        return True
    return len(around.quote) >= _BARE_CLOCK and not is_name(before) and not before.isdigit()


def _is_spoken(around: Surroundings) -> bool:
    """ "At like 7:30": a filler between a clock time and what shows it."""
    words = around.text[max(0, around.start - _LONGEST_FILLED) : around.start].lower().split()
    return len(words) > 1 and around.among(words[-1], "fillers") and around.among(words[-2], "introduces")


def _counts_nouns(around: Surroundings) -> bool:
    """ "A las tres provincias", "alle dieci persone": an hour alone before a noun is a number of things."""
    after = around.after
    if not after.isalpha():
        return False
    if around.among(after, "counted") or around.among(after, "of"):
        return _is_bare_hour(around)
    plurals = tuple(contexts(around.language)["plural_ends"])
    return bool(plurals) and after.endswith(plurals) and not around.among(after, "no_nouns") and _is_bare_hour(around)


def _is_bare_hour(around: Surroundings) -> bool:
    """Whether an hour is told by its number alone, in figures or in a word, with no "horas" or minutes."""
    last = around.quote.split()[-1].lower()
    return around.among(last, "bare_hours") or (last.isdigit() and bool(contexts(around.language)["bare_hours"]))


def _first_word(quote: str) -> str:
    """The first word of a quote, an elided article for one: "all" of "all'una"."""
    return re.split(r"[\s'\u2019]", quote, maxsplit=1)[0]
