"""Checks that a reading is a time at all, by the words around it; rules name the ones they need."""

import re
from collections.abc import Callable

from timeline.times import name_checks
from timeline.times.reading import Duration
from timeline.times.surroundings import Surroundings, is_name
from timeline.times.tense import contexts

Check = Callable[[Surroundings], bool]
CHECKS: dict[str, Check] = {}

_LONG_ENOUGH = 5  # letters: a shorter weekday is an abbreviation
_SHORTEST_PLURAL = 3  # letters
_BARE_CLOCK = 5  # characters: 10:35 may stand without a sign, 3:16 not
_MODERN = range(1900, 2060)  # years that need no sign to be years
_JOINTS = tuple("/-._:=&?#")
_OPENING = ("", "(", ",", "-", "\u2013", ".", ";", "[", "c", "ca")
_PRICE_OR_NAME = re.compile(r"[$\u00a3\u20ac#@/.:+\u00b0*=_]$|\d[,-]$|[A-Za-z](?<!pre)(?<!ost)-$")
_MEASURE = re.compile(r"%|[.,:]\d|/\d(?!\d{3}\b)|-\d{3}|[-\u2013]?[a-rt-z]|[-\u2013]s|\u00b0")
_YEAR_COMPOUND = re.compile(r"[-\u2013](?:era|style|born|based|only|present|like|bound|level|model|vintage)")
_MISREAD = re.compile(r"\d[a-zA-Z]|[a-zA-Z]\d")
_BARE_DECADE = 2  # words: an article and a number
_PROGRAMME = re.compile(r"\d+ [A-Z][a-z]+")  # "60 Minutes" is broadcast
_RATE = re.compile(r"\w+ [a-z]+")


def check(function: Check) -> Check:
    """Registers a check under its name."""
    CHECKS[function.__name__] = function
    return function


def passes(names: tuple[str, ...], around: Surroundings) -> bool:
    """Whether the expression passes each of the named checks."""
    return all(CHECKS[name](around) for name in names)


@check
def month(around: Surroundings) -> bool:
    """ "May" the modal, "March" the verb, "April" and "August" the names are not months."""
    if around.quote[0].islower():
        return False
    before, word = around.before, around.quote.lower()
    if around.among(word, "ambiguous_abbreviations"):
        stopped = around.quote.endswith(".") or around.text.startswith(".", around.end)
        return around.after[:1].isdigit() or (around.introduced and stopped and not is_name(around.after))
    if around.among(before, "determiners") and _is_noun(around):
        return True
    if around.among(word, "ambiguous_months"):
        opens = before in ("", ",", "(") and not around.among(word, "modals")
        return (around.introduced and not (is_name(around.after) and around.among(word, "modals"))) or (
            around.after[:1].isdigit() or opens
        )
    if around.introduced and not (is_name(around.after) and around.among(before, "joins")):
        return True
    return not around.before_a_name and not (is_name(before) and around.among(before, "titles"))


@check
def month_name(around: Surroundings) -> bool:
    """ "This march" is no month, though "last March" is."""
    word = around.quote.split()[-1]
    return not (word.islower() and around.among(word, "ambiguous_months"))


@check
def weekday_name(around: Surroundings) -> bool:
    """ "That Sun" and "last Sat" tell no weekday without a full stop."""
    word = around.quote.split()[-1]
    return not around.among(word, "ambiguous_weekdays") or around.text.startswith(".", around.end)


def _is_noun(around: Surroundings) -> bool:
    """Whether a noun may follow: "the March increase", not "the march of progress"."""
    after = around.after
    return after.isalpha() and after.islower() and not around.among(after, "introduces")


@check
def weekday(around: Surroundings) -> bool:
    """ "Sun" and "sat" are no weekdays, nor the "Sunday Times"."""
    word = around.quote.split()[-1]
    stopped = word.endswith(".") or around.text.startswith(".", around.end)
    if len(word.rstrip(".")) <= _LONG_ENOUGH and (not stopped or is_name(around.before)):
        return False
    if word.isupper() and len(word) < _LONG_ENOUGH:
        return False
    if is_name(around.before) and around.among(around.before, "weekday_names"):
        return False
    return newspaper(around)


@check
def weekday_by_number(around: Surroundings) -> bool:
    """Portuguese "na sexta" is on Friday, "na sexta posição" in the sixth place."""
    after = around.after
    if not around.among(around.quote.split()[-1], "weekday_numbers"):
        return True
    return not (after.isalpha() and after.islower()) or around.among(after, "no_nouns")


@check
def weekday_no_name(around: Surroundings) -> bool:
    """ "Domingo García" is a man and "Santo Domingo" a town; "el Domingo" may still be a Sunday."""
    if not is_name(around.quote) or not around.among(around.quote, "weekday_as_name"):
        return True
    return not (is_name(around.before) or around.before_a_name)


@check
def bare_decade(around: Surroundings) -> bool:
    """Spanish "los 80" are the eighties, "los 80 invitados" a count; "los años 80" is sure."""
    if len(around.quote.split()) > _BARE_DECADE:
        return True
    after = around.after
    return after != "%" and (not after.isalpha() or around.among(after, "no_nouns"))


@check
def newspaper(around: Surroundings) -> bool:
    """The "Sunday Times", the "Saturday Evening Post"."""
    return not (is_name(around.after) and around.among(around.after, "name_tails"))


@check
def year(around: Surroundings) -> bool:
    """Four digits are a year where no count, price, number or name is meant."""
    text, start, end = around.text, around.start, around.end
    if _PRICE_OR_NAME.search(text[max(0, start - 5) : start]):
        return text[start - 1] == "/" and text[max(0, start - 5) : start - 1].isdigit()
    if _MEASURE.match(text, end, end + 5):
        return _YEAR_COMPOUND.match(text, end, end + 9) is not None
    if _MISREAD.search(around.quote):
        return around.introduced
    if around.among(around.before, "numbered") or around.among(around.after, "counted"):
        return False
    if around.before[-1:].isdigit() or around.is_address:
        return False
    if around.among(around.before, "hedges") and not _is_deadline(around):
        return False
    digits = around.quote[-4:]
    return not digits.isdigit() or int(digits) in _MODERN or _is_old_year(around)


def _is_deadline(around: Surroundings) -> bool:
    """ "Until at least 2030" is a year, "at least 2000" a number."""
    words = around.text[max(0, around.start - 24) : around.start].lower().split()
    return len(words) > 2 and around.among(words[-3], "deadlines")


def _is_old_year(around: Surroundings) -> bool:
    after = around.after
    if (after.islower() and after.endswith("s") and len(after) > 2) or around.among(after, "labelled_by_years"):
        return False
    return around.before in _OPENING or around.introduced or around.among(around.before, "determiners")


@check
def figures(around: Surroundings) -> bool:
    """A date in figures stands by itself, not in an address or a version number."""
    before, after = around.text[max(0, around.start - 1) : around.start], around.text[around.end : around.end + 2]
    return before not in _JOINTS and not (after[:1] in _JOINTS and after[1:].isalnum())


@check
def length(around: Surroundings) -> bool:
    """Ages, rates, fractions and ordinals are no lengths of time."""
    quote, before = around.quote.lower(), around.before
    if around.followed_by("age_tails") or around.among(before, "aged") or _PROGRAMME.fullmatch(around.quote):
        return False
    if any(quote.endswith(fraction) for fraction in contexts(around.language)["fractions"]):
        return False
    if around.among(quote, "ordinals"):
        return around.after in (".", ",") or around.among(around.after, "after_ordinals")
    if around.among(quote.split()[0], "each") and _RATE.fullmatch(quote) and _is_rated(around, before):
        return False
    if quote.isalpha() and _is_of_no_length(around, before):
        return False
    return not around.among(quote, "not_lengths") or around.among(before, "before_open_lengths")


def _is_of_no_length(around: Surroundings, before: str) -> bool:
    """ "Days after the vote", "months of rain" tell no length, as "for months" does."""
    words = contexts(around.language)["before_open_lengths"]
    is_open = isinstance(around.reading, Duration) and around.reading.length.amount is None
    return is_open and bool(words) and before.lower() not in words


def _is_rated(around: Surroundings, before: str) -> bool:
    """Whether an amount stands before "a year": "$5 million a year", "three flights a week"."""
    plural = before.endswith("s") and len(before) > _SHORTEST_PLURAL and before.islower()
    return before.isdigit() or before == "%" or around.among(before, "rates") or plural


@check
def season(around: Surroundings) -> bool:
    """ "Arab Spring", "Winter Olympics", "Silver Spring" are names; "the fall of the wall" is none."""
    word = around.quote.split()[-1]
    if around.among(word, "ambiguous_seasons") and not _is_clear_season(around):
        return False
    if word.isupper() and not around.introduced:
        return False
    if not word[0].isupper():
        return True
    return not is_name(around.after) and (not is_name(around.before) or around.introduced or around.opens_a_line)


def _is_clear_season(around: Surroundings) -> bool:
    """ "The fall", "in spring", "summer and fall"; not "to fall", "the fall in prices", "in spring water"."""
    if around.in_a_list("season_list", "season_list_joins"):
        return True
    if around.among(around.after, "after_no_season"):
        return False
    return around.introduced if " " in around.quote else around.among(around.before, "before_season")


@check
def seasons(around: Surroundings) -> bool:
    """ "The winters", "Summers are hot", not "Mr Summers"."""
    if not around.quote[0].isupper():
        return True
    return not is_name(around.before) and (" " in around.quote or around.among(around.after, "after_seasons"))


@check
def clock(around: Surroundings) -> bool:
    """ "10:35" is a time of day, "3:2" a score, "John 3:16" a verse, "2:10:35" a length."""
    if (
        re.match(r":\d", around.text[around.end : around.end + 2])
        or around.text[max(0, around.start - 1) : around.start] == ":"
    ):
        return False
    before = around.before
    if (
        around.introduced
        or before in ("", "(", ",", "-", "\u2013")
        or before.endswith("day")
        or around.quote[-1] in "mM."
    ):
        return True
    return len(around.quote) >= _BARE_CLOCK and not is_name(before) and not before.isdigit()


@check
def pointing(around: Surroundings) -> bool:
    """ "The last year of her life" is none counted from now."""
    return not (around.among(around.before, "determiners") and around.among(around.after, "of"))


@check
def often(around: Surroundings) -> bool:
    """ "The Daily Mail" is a name; a "quarterly dividend" tells no time."""
    if around.among(around.quote, "adjectives") and around.after.isalpha():
        return False
    return not (around.quote[0].isupper() and (is_name(around.after) or is_name(around.before)))


@check
def day_word(around: Surroundings) -> bool:
    """ "USA Today" is a newspaper."""
    return not (around.quote[0].isupper() and around.among(around.before, "before_today"))


for _function in (
    name_checks.no_compound,
    name_checks.no_noun,
    name_checks.given_name,
    name_checks.no_surname,
    name_checks.no_title,
    name_checks.not_numbered,
    name_checks.no_measure,
    name_checks.before_no_noun,
    name_checks.ends_in_future,
    name_checks.no_capital,
    name_checks.opens_its_sentence,
    name_checks.day_of_month,
    name_checks.age,
):
    check(_function)
