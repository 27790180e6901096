"""Checks that a reading is a time at all, by the words around it; rules name the ones they need."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.times.reading import Duration
from timeline.times.tense import contexts

_BEFORE = re.compile(r"([0-9A-Za-z\u00c0-\u024f']+|\S)[ \n\t]*$")
_STREET = re.compile(r" [A-Z][\w.]*(?: [A-Z][\w.]*)? ([A-Z][a-z]+)\b")
_AFTER = re.compile(r"[ \n\t]*([A-Za-z\u00c0-\u024f']+|\S)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An expression in its text; `before` and `after` are the word or mark on either side, as written."""

    text: str
    start: int
    end: int
    language: str
    reading: object

    @property
    def quote(self) -> str:
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        hit = _BEFORE.search(self.text[max(0, self.start - 24) : self.start])
        return hit[1] if hit else ""

    @property
    def after(self) -> str:
        hit = _AFTER.match(self.text[self.end : self.end + 24])
        return hit[1] if hit else ""

    @property
    def is_address(self) -> bool:
        """Whether a street follows: "1990 Main Street"."""
        hit = _STREET.match(self.text, self.end, self.end + 40)
        return hit is not None and self.among(hit[1], "streets")

    def among(self, word: str, name: str) -> bool:
        """Whether a word is in one of the language's lists."""
        return word.lower() in contexts(self.language).get(name, frozenset())


Check = Callable[[Surroundings], bool]
CHECKS: dict[str, Check] = {}


def check(function: Check) -> Check:
    """Registers a check under its name."""
    CHECKS[function.__name__] = function
    return function


def _is_name(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


@check
def month(around: Surroundings) -> bool:
    """ "May" the modal, "March" the verb, "April" and "August" the names are not months."""
    quote, before, after = around.quote, around.before, around.after
    if quote[0].islower():
        return False
    introduced = around.among(before, "introduces")
    if quote.lower() in ("may", "march", "mar", "jan", "dec", "jun", "sep"):
        if len(quote) == 3 and quote != "May":
            return after[:1].isdigit() or (introduced and not _is_name(after))
        return (introduced and not (_is_name(after) and len(quote) == 3)) or after[:1].isdigit() or (quote.lower() not in ("may", "mar", "jan") and before in ("", ",", "("))
    if introduced and not (_is_name(after) and before.lower() in ("and", "for", "from", "to", "as", "than", "with")):
        return True
    return not (_is_name(after) and around.text[around.end : around.end + 1] == " ") and not (
        _is_name(before) and around.among(before, "titles")
    )


@check
def weekday(around: Surroundings) -> bool:
    """ "Sun" and "sat" are no weekdays, nor the "Sunday Times"."""
    quote, after = around.quote.split()[-1], around.after
    if len(quote.rstrip(".")) <= 5 and not quote.endswith(".") and around.text[around.end : around.end + 1] != ".":
        return False
    if quote.isupper() and len(quote) < 5:
        return False
    return newspaper(around)


@check
def newspaper(around: Surroundings) -> bool:
    """The "Sunday Times", the "Saturday Evening Post"."""
    return not (_is_name(around.after) and around.among(around.after, "name_tails"))


_OPENING = ("", "(", ",", "-", "\u2013", ".", ";", "[", "c", "ca")


@check
def year(around: Surroundings) -> bool:
    """Four digits are a year where no count, price, number or name is meant."""
    text, start, end = around.text, around.start, around.end
    if re.search(r"[$\u00a3\u20ac#@/.:+\u00b0*=_]$|\d[,-]$|[A-Za-z](?<!pre)(?<!ost)-$", text[max(0, start - 5) : start]):
        return text[start - 1] == "/" and text[max(0, start - 5) : start - 1].isdigit()
    if re.match(r"%|[.,:/]\d|-\d{3}|[-\u2013]?(?:[a-z]|year)|\u00b0|/\d", text[end : end + 5]) and not text.startswith("s", end):
        return _era_tail(text, end)
    before, after = around.before, around.after
    if re.search(r"\d[a-zA-Z]|[a-zA-Z]\d", around.quote):  # a digit misread by a scanner
        return around.among(before, "introduces")
    number = int(around.quote[-4:]) if around.quote[-4:].isdigit() else 1990
    if around.among(before, "numbered") or around.among(after, "counted") or before[-1:].isdigit() or around.is_address:
        return False
    if 1900 <= number <= 2059:
        return True
    if around.among(after, "counted") or (after.islower() and after.endswith("s") and len(after) > 2):
        return False
    return before in _OPENING or around.among(before, "introduces") or around.among(before, "determiners")


def _era_tail(text: str, end: int) -> bool:
    return re.match(r"[-\u2013](?:era|style|born|based|only|present|like|bound|level|model|vintage)", text[end : end + 9]) is not None


@check
def length(around: Surroundings) -> bool:
    """Ages, fractions and ordinals are no lengths of time."""
    tail = around.text[around.end : around.end + 12].lower()
    if re.match(r"[-\u2010 \u2011]*old|s?[- ]of[- ]age|-olds", tail):
        return False
    quote = around.quote.lower()
    if re.search(r"\b(?:a|an|one|three)[ -](?:second|quarter)s?$", quote):
        return quote.endswith("second") and around.after.lower() in ("later", "ago", "before", "after", ".", ",", "earlier")
    before = around.before
    if before.lower() in ("aged", "age", "ages"):
        return False
    if re.match(r"(?:a|an|per) [a-z]+$", quote) and (before.isdigit() or before == "%" or around.among(before, "rates") or (
        before.endswith("s") and len(before) > 4 and before.islower()
    )):
        return False
    return quote not in ("nights", "quarters", "seconds", "the seconds", "the minutes", "the hours", "the nights", "weekends", "minutes")


@check
def season(around: Surroundings) -> bool:
    """ "Arab Spring", "Winter Olympics", "Silver Spring" are names."""
    word = around.quote.split()[-1]
    if word.lower() in ("fall", "spring") and not around.among(around.before, "introduces"):
        return False
    if not word[0].isupper():
        return True
    return not _is_name(around.after) and (not _is_name(around.before) or around.among(around.before, "introduces"))


@check
def clock(around: Surroundings) -> bool:
    """ "10:35" is a time of day, "3:2" a score, "John 3:16" a verse."""
    before = around.before
    if around.among(before, "introduces") or before in ("", "(", ",", "-", "\u2013", "\n") or before.endswith("day"):
        return True
    return len(around.quote) >= 5 and not _is_name(before) and not before.isdigit()


@check
def often(around: Surroundings) -> bool:
    """ "The Daily Mail" is a name."""
    if around.quote.lower() == "quarterly" and around.after.isalpha():
        return False
    return not (around.quote[0].isupper() and (_is_name(around.after) or _is_name(around.before)))


@check
def day_word(around: Surroundings) -> bool:
    """ "USA Today" is a newspaper."""
    return not (around.before in ("USA", "Russia", "India") and around.quote == "Today")


def passes(names: tuple[str, ...], around: Surroundings) -> bool:
    """Whether the expression passes each of the named checks."""
    return all(CHECKS[name](around) for name in names)


def is_length(reading: object) -> bool:
    """Whether the reading is a plain length of time."""
    return isinstance(reading, Duration)
