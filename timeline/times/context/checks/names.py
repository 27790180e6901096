"""Checks of months, weekdays, seasons and words for days: no verbs, no modals, no parts of names."""

import re

from timeline.times.context.checks.registry import check
from timeline.times.context.surroundings import Surroundings, is_name

_OPENING = ("", ".", "!", "?", ";")
_LONG_ENOUGH = 5  # letters: a shorter weekday is an abbreviation
_AMOUNT = re.compile(r"\d (?:million |billion )?[a-z]+s $")  # "9,000 barrels"
_PHRASE, _TWO = 32, 2  # characters and words: an article and an adjective


@check
def month(around: Surroundings) -> bool:
    """ "May" the modal, "March" the verb, "April" and "August" the names are not months."""
    if around.quote[0].islower():
        return False
    before, word = around.before, around.quote.lower()
    if around.among(word, "ambiguous_abbreviations"):
        stopped = around.quote.endswith(".") or around.text.startswith(".", around.end)
        is_stopped = around.introduced and stopped and not is_name(around.after)
        return around.after[:1].isdigit() or is_stopped or around.in_a_list("months_of_ranges", "to")
    is_determined = before.endswith("'s") and around.among(word, "modal_or_month")  # "the mayor's May tour"
    if (is_determined or around.among(before, "determiners")) and _is_noun(around):
        return True
    if around.among(word, "ambiguous_months"):
        opens = before in ("", ",", "(", ";") and not around.among(word, "modal_or_month")
        return (around.introduced and not (is_name(around.after) and around.among(word, "modal_or_month"))) or (
            around.after[:1].isdigit() or opens or _is_described(around) or around.in_a_list("months_of_ranges", "to")
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


def _is_described(around: Surroundings) -> bool:
    """Whether an article and an adjective stand before, and a noun behind: "a key March deadline"."""
    words = around.text[max(0, around.start - _PHRASE) : around.start].split()[-2:]
    if len(words) != _TWO or not around.among(words[0], "determiners"):
        return False
    is_told = words[1].isalpha() and words[1].islower() and not around.among(words[1], "titles")
    return is_told and _is_noun(around)


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
        return around.in_a_list("weekdays_short", "to")  # "Mon to Sat"
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
    """ "Domingo García" and "signora Sabato" are people, "Santo Domingo" a town; "el Domingo" may still be a Sunday."""
    if not is_name(around.quote) or around.among(around.before, "titles"):
        return not is_name(around.quote)
    if not around.among(around.quote, "weekday_as_name"):
        return True
    return not (is_name(around.before) or around.before_a_name)


@check
def newspaper(around: Surroundings) -> bool:
    """The "Sunday Times", the "Saturday Evening Post"."""
    return not (is_name(around.after) and around.among(around.after, "name_tails"))


@check
def season(around: Surroundings) -> bool:
    """ "Arab Spring", "Winter Olympics", "Silver Spring" are names; "the fall of the wall" is none."""
    word = around.quote.split()[-1]
    if around.among(around.after, "kept_by_seasons"):
        return False
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
    if around.among(around.after, "of_seasons"):
        return True
    if around.among(around.after, "after_season") and _opens_a_clause(around):
        return True
    return around.introduced if " " in around.quote else around.among(around.before, "before_season")


def _opens_a_clause(around: Surroundings) -> bool:
    """ "Spring is short", "when spring comes"."""
    opens = around.quote[0].isupper() and around.before in _OPENING
    return opens or any(around.among(around.before, name) for name in ("breaks", "conditions", "as"))


@check
def seasons(around: Surroundings) -> bool:
    """ "The winters", "Summers are hot", not "Mr Summers"."""
    if not around.quote[0].isupper():
        return True
    return not is_name(around.before) and (" " in around.quote or around.among(around.after, "after_seasons"))


@check
def pointing(around: Surroundings) -> bool:
    """ "The last year of her life" is none counted from now."""
    return not (around.among(around.before, "determiners") and around.among(around.after, "of"))


@check
def often(around: Surroundings) -> bool:
    """ "The Daily Mail" is a name; "a quarterly dividend", "daily output", "9,000 barrels daily" tell no time."""
    if around.among(around.quote, "adjectives") and around.after.isalpha():
        return False
    before = max(0, around.start - _PHRASE)
    if around.among(around.after, "measured") or _AMOUNT.search(around.text, before, around.start):
        return False
    return not (around.quote[0].isupper() and (is_name(around.after) or is_name(around.before)))


@check
def day_word(around: Surroundings) -> bool:
    """ "USA Today" is a newspaper."""
    return not (around.quote[0].isupper() and around.among(around.before, "before_today"))
