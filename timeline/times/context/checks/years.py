"""Checks of years: no counts, prices, numbers, pages or addresses."""

import re
from functools import cache

from timeline.times.context.checks.registry import check
from timeline.times.context.marks import any_of
from timeline.times.context.surroundings import Surroundings, is_name

_LONGEST_CITED = 20  # characters: "F. Supp. 1190, "
_VOLUME = re.compile(r"\d\)?[,:] ?$")  # "Annals 17, 1240-1251"
_REPORT, _LONGEST_REPORT = re.compile(r"\d (?:[A-Z][\w'\u2019]*(?:\. ?| )(?:\dd |\dth )?)+(?:\d+, )*$"), 40
_DECIDED = re.compile(r"(?:, \d+(?:[-\u2013]\d+)?)* \([^()\d]*(?:\d+\w* [^()\d]*)?[12]\d{3}\)")
_LONGEST_NUMBERED = 6  # characters: "arts. "
_MODERN = range(1900, 2060)  # years that need no sign to be years
_YEAR_LENGTH = 4  # figures
_OPENING = ("", "(", ",", "-", "\u2013", ".", ";", "[", "c", "ca", "\u2022")
_PLURAL = re.compile(r"..(?<![sui])s$|men$|children$|folk$|people$")  # "the 1871 guns", not "the 1871 census"
_POSSESSIVE = ("'s", "s'")  # "Spain's 1492 voyage"
_PRICE_OR_NAME = re.compile(r"[$\u00a3\u20ac#@/.:+\u00b0=_]\Z|[^(]\*\Z|\d[,-]\Z|[A-Za-z](?<!pre)(?<!ost)-\Z")
# The last of them: "petitions 1210 of 1987 and 2035 of 1993".
_MEASURE = re.compile(r"%|[.,:]\d|/\d(?!\d{3}\b)|-\d{3}|[-\u2013]?[a-rt-z]|[-\u2013]s|\u00b0| of [12]\d{3}\b")
_CIRCA, _LONGEST_CIRCA = re.compile(r"\b(?:(?:ca?|[bdmr]|fl)\. ?|ca? ?)$"), 5
_MISREAD = re.compile(r"\d[a-zA-Z]|[a-zA-Z]\d")
_TO_A_COUNT, _COUNT_WITHIN = re.compile(r" ?[^\W\d]{0,3}[-\u2013]? ?\d[\d.,]* ([^\W\d]+)"), 40  # "bis 1850 Mark"
_ENTRY_WITHIN = 24  # characters
_DATES_ITS_LINE = (":", "-", "\u2013", "\u2014")


@check
def year(around: Surroundings) -> bool:
    """Four digits are a year where no count, price, number or name is meant."""
    text, start, end = around.text, around.start, around.end
    if _PRICE_OR_NAME.search(text[max(0, start - 5) : start]):
        if _CIRCA.search(text, max(0, start - _LONGEST_CIRCA), start):
            return True
        return text[start - 1] == "/" and text[max(0, start - 5) : start - 1].isdigit()
    if _MEASURE.match(text, end, end + 9):
        return _compound(around.language).match(text, end) is not None
    if _MISREAD.search(around.quote):
        return around.introduced
    if around.among(around.before, "numbered") or _is_counted(around):
        return False
    if (around.before[-1:].isdigit() and around.quote[0].isdigit()) or around.is_address:
        return False
    if _CIRCA.search(text, max(0, start - _LONGEST_CIRCA), start):
        return True
    if around.among(around.before, "hedges") and not _is_deadline(around):
        return False
    if _is_of_a_volume(around):
        return False
    digits = around.quote[-4:]
    return not digits.isdigit() or int(digits) in _MODERN or _is_old_year(around)


def _is_counted(around: Surroundings) -> bool:
    """ "1500 people"; not "In 1999 women voted", "until 1970 per the records"."""
    if not around.among(around.after, "counted"):
        return False
    is_modern = around.quote.isdigit() and int(around.quote) in _MODERN
    if not is_modern or not around.among(around.before, "before_past_years"):
        return not _opens_with_in(around)
    return not (around.before[0].isupper() or around.among(around.after, "sources"))


def _opens_with_in(around: Surroundings) -> bool:
    """ "In 1850 men came": what opens its sentence so is dated."""
    return around.before[:1].isupper() and around.among(around.before, "before_short_years")


def _is_of_a_volume(around: Surroundings) -> bool:
    """ "No. 1377", "Annals 17, 1240-1251": a number or pages, where no year of these days is told.

    A law report is known by its name, or by the year of the decision behind it: "12 Lor. App. 1853 (1859)".
    """
    first, near = around.quote[:_YEAR_LENGTH], max(0, around.start - _LONGEST_NUMBERED)
    report = _REPORT if _DECIDED.match(around.text, around.end) else _reported(around.language)
    if report.search(around.text, max(0, around.start - _LONGEST_REPORT), around.start):
        return True
    if not first.isdigit() or int(first) in _MODERN:
        return False
    if _numbered(around.language).search(around.text, near, around.start):
        return True
    return not around.quote.isdigit() and _VOLUME.search(around.text, near, around.start) is not None


@cache
def _compound(language: str) -> re.Pattern[str]:
    """What a year is the first part of a word with: "1970s-style", "1955-born"."""
    return re.compile(rf"[-\u2013](?:{any_of(language, 'year_compounds')})")


@cache
def _reported(language: str) -> re.Pattern[str]:
    """The volume and name of a law report, and pages before the one that is meant: "110 S. Ct. ", "312 F.3d 1990, "."""
    return re.compile(rf"\d (?:[A-Z][a-z']*\.? ?)*(?:{any_of(language, 'law_reports')}) (?:\d+(?:[-\u2013]\d+)?, )*$")


@cache
def _cited(language: str) -> re.Pattern[str]:
    """A law report and the page on which a case begins, before the page that is meant: "312 F.3d 1190, 1195"."""
    return re.compile(rf"(?:[A-Z]\.|{any_of(language, 'law_reports')}) ?\d+, $")


@cache
def _numbered(language: str) -> re.Pattern[str]:
    """The abbreviations that number things: "No. ", "vol. "."""
    return re.compile(rf"\b(?:{any_of(language, 'numbered_short')})\. ?$", re.IGNORECASE)


@check
def year_of_a_work(around: Surroundings) -> bool:
    """ "Lind 2010b"; "room 2010b" is none."""
    return int(around.quote[:_YEAR_LENGTH]) in _MODERN and not around.among(around.before, "numbered")


@check
def about_a_year(around: Surroundings) -> bool:
    """ "Built about 1740" is dated, "sold about 1740 of them" counts; "around March 3rd" can only be a date."""
    word, _, digits = around.quote.rpartition(" ")
    if not (digits.isdigit() and len(digits) == _YEAR_LENGTH) or " " in word or int(digits) in _MODERN:
        return " " in word or year(around)
    if not (around.among(word, "about_years") and year(around._replace(start=around.end - _YEAR_LENGTH))):
        return False
    if around.among(before := around.before, "introduces") or is_name(before) or before in _OPENING:
        return True
    return _is_dated_by(before, around) and (not around.after.isalpha() or around.among(around.after, "after_days"))


def _is_dated_by(word: str, around: Surroundings) -> bool:
    """ "Built", "completed"; not "numbered"."""
    return around.among(word, "dated_by") or (word.endswith("ed") and not around.among(word, "counting"))


def _is_deadline(around: Surroundings) -> bool:
    """ "Until at least 2030", "bis mindestens 2030" tell a year, "at least 2000" a number."""
    words = around.text[max(0, around.start - 24) : around.start].lower().split()
    return any(around.among(word, "deadlines") for word in words[-3:-1])


def _is_old_year(around: Surroundings) -> bool:
    after = around.after
    is_plural = after.islower() and _PLURAL.search(after) is not None and not around.among(after, "auxiliaries")
    counts = (is_plural and not _opens_with_in(around)) or _is_from_a_count(around)
    if counts or around.among(after, "labelled_by_years"):
        return False
    near = max(0, around.start - _LONGEST_CITED)
    if around.before == "," and _cited(around.language).search(around.text, near, around.start):
        return False
    if around.before in _OPENING or around.introduced or around.before.endswith(_POSSESSIVE) or _is_entry(around):
        return True
    if _is_described(around) or (after == ")" and _is_dated_by(around.before, around)):  # "(1716, rebuilt 1783)"
        return True
    is_term = not around.quote.isdigit() and is_name(around.before)  # "envoy to Russia 1832-1834"
    return is_term or around.among(around.before, "determiners") or around.among(after, "after_old_years")


def _is_described(around: Surroundings) -> bool:
    """ "The great 1755 fire": an adjective stands between a year and its article."""
    words = around.text[max(0, around.start - _ENTRY_WITHIN) : around.start].split()
    return len(words) > 2 and around.among(words[-2], "determiners") and words[-1].islower() and words[-1].isalpha()


def _is_entry(around: Surroundings) -> bool:
    """ "1817: the mill opens", "Born: 1851": a year before or behind what it dates, as a register has it."""
    if around.opens_a_line and (around.after in _DATES_ITS_LINE or is_name(around.after)):
        return True
    words = around.text[max(0, around.start - _ENTRY_WITHIN) : around.start].rstrip(" \t").lower().split()
    return bool(words) and words[-1].endswith(":") and _is_dated_by(words[-1][:-1], around)


def _is_from_a_count(around: Surroundings) -> bool:
    """ "Von 1450 bis 1850 Mark": the first of two numbers of which the second counts."""
    second = _TO_A_COUNT.match(around.text, around.end, around.end + _COUNT_WITHIN)
    return second is not None and around.among(second[1], "counted")
