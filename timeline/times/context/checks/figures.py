"""Checks of figures: years, dates and clock times, no counts, prices, scores or addresses."""

import re
from functools import cache

from timeline.times.context.checks.registry import check
from timeline.times.context.marks import any_of, contexts
from timeline.times.context.surroundings import Surroundings, is_name

_BARE_CLOCK = 5  # characters: 10:35 may stand without a sign, 3:16 not
_UNTIL_CLOCK = re.compile(r" ?[-\u2013] ?\d{1,2}[:.]\d\d\b")  # "daily 9:30-18:00"
_CITED, _LONGEST_CITED = re.compile(r"(?:[A-Z]\.|\dd|Ct\.|Supp\.) ?\d+, $"), 20  # "312 F.3d 1190, 1195"
_VOLUME = re.compile(r"\d\)?[,:] ?$")  # "Annals 17, 1240-1251"
_LONGEST_NUMBERED = 6  # characters: "arts. "
_MODERN = range(1900, 2060)  # years that need no sign to be years
_YEAR_LENGTH = 4  # figures
_JOINTS = tuple("/-._:=&?#")
_OPENING = ("", "(", ",", "-", "\u2013", ".", ";", "[", "c", "ca", "\u2022")
_PLURAL = re.compile(r"..(?<![sui])s$")  # "the 1871 guns", not "the 1871 census"
_POSSESSIVE = ("'s", "s'")  # "Spain's 1492 voyage"
_PRICE_OR_NAME = re.compile(r"[$\u00a3\u20ac#@/.:+\u00b0=_]\Z|[^(]\*\Z|\d[,-]\Z|[A-Za-z](?<!pre)(?<!ost)-\Z")
# The last of them: "petitions 1210 of 1987 and 2035 of 1993".
_MEASURE = re.compile(r"%|[.,:]\d|/\d(?!\d{3}\b)|-\d{3}|[-\u2013]?[a-rt-z]|[-\u2013]s|\u00b0| of [12]\d{3}\b")
_YEAR_COMPOUND = re.compile(r"[-\u2013](?:era|style|born|based|only|present|like|bound|level|model|vintage)")
_CIRCA, _LONGEST_CIRCA = re.compile(r"\bca?\. ?$"), 5
_MISREAD = re.compile(r"\d[a-zA-Z]|[a-zA-Z]\d")
_TO_A_COUNT, _COUNT_WITHIN = re.compile(r" ?[^\W\d]{0,3}[-\u2013]? ?\d[\d.,]* ([^\W\d]+)"), 40  # "bis 1850 Mark"
_MERIDIEM = re.compile(r"m\b\.?", re.IGNORECASE)  # "8:25 P.M. CST"
_LONGEST_FILLED = 24  # characters
_READING_WITHIN = 40  # characters
_ENTRY_WITHIN = 24  # characters
_DATES_ITS_LINE = (":", "-", "\u2013", "\u2014")
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
    """ "Highs in the 90s" are degrees."""
    words = around.text[max(0, around.start - _READING_WITHIN) : around.start].lower().split()
    return not any(around.among(word, "readings") for word in words)


@check
def year(around: Surroundings) -> bool:
    """Four digits are a year where no count, price, number or name is meant."""
    text, start, end = around.text, around.start, around.end
    if _PRICE_OR_NAME.search(text[max(0, start - 5) : start]):
        if _CIRCA.search(text, max(0, start - _LONGEST_CIRCA), start):
            return True
        return text[start - 1] == "/" and text[max(0, start - 5) : start - 1].isdigit()
    if _MEASURE.match(text, end, end + 9):
        return _YEAR_COMPOUND.match(text, end, end + 9) is not None
    if _MISREAD.search(around.quote):
        return around.introduced
    if around.among(around.before, "numbered") or around.among(around.after, "counted"):
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


def _is_of_a_volume(around: Surroundings) -> bool:
    """ "No. 1377", "Annals 17, 1240-1251": a number or pages, where no year of these days is told."""
    first, near = around.quote[:_YEAR_LENGTH], max(0, around.start - _LONGEST_NUMBERED)
    if not first.isdigit() or int(first) in _MODERN:
        return False
    if _numbered(around.language).search(around.text, near, around.start):
        return True
    return not around.quote.isdigit() and _VOLUME.search(around.text, near, around.start) is not None


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
    if is_plural or around.among(after, "labelled_by_years") or _is_from_a_count(around):
        return False
    if around.before == "," and _CITED.search(around.text, max(0, around.start - _LONGEST_CITED), around.start):
        return False
    if around.before in _OPENING or around.introduced or around.before.endswith(_POSSESSIVE) or _is_entry(around):
        return True
    if _is_described(around):
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
