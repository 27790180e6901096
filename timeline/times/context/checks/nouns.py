"""Checks that an expression is no part of a name, a count or an age, where nouns are written with a capital."""

import re
from functools import cache

from timeline.times.context.checks.registry import check
from timeline.times.context.marks import any_of, contexts
from timeline.times.context.surroundings import Surroundings, is_name
from timeline.times.context.verbs import is_past
from timeline.times.reading import Duration

_DASHED_BEFORE = re.compile(r"([^\W\d_]+)[-\u2013]$")
_DASHED_AFTER = re.compile(r"[-\u2013]([^\W\d_]+)")
_WORD, _TWO_WORDS, _CLAUSE = 24, 48, 70  # characters
_CALLED_WITHIN = 1_500  # characters
_GIVEN_NAME = "\\b([A-Z\u00c4\u00d6\u00dc][a-z\u00df-\u024f]+)"
_FEW_YEARS = 12  # the length of more is said in figures, as ages are


@check
def no_compound(around: Surroundings) -> bool:
    """ "Der Blues-Montag", "der Winter-Cup": a part of a longer word, unless both are dates ("Mai-August")."""
    before = _DASHED_BEFORE.search(around.text[max(0, around.start - _WORD) : around.start])
    after = _DASHED_AFTER.match(around.text, around.end, around.end + _WORD)
    return all(part is None or around.among(part[1], "dashed_dates") for part in (before, after))


@check
def no_noun(around: Surroundings) -> bool:
    """ "Am 5. ging er" is a day, "am 5. Spieltag" is not, in a language that writes its nouns with a capital."""
    return not around.after[:1].isupper()


@check
def given_name(around: Surroundings) -> bool:
    """ "2. Jan Weber" in a list of winners is no day of January, "August Bebel" no month."""
    if around.among(around.quote, "months_as_given_names"):
        return not around.before_a_name or around.among(around.before, "before_months")
    return not (around.among(around.quote.split()[-1], "ambiguous_abbreviations") and is_name(around.after))


@check
def no_surname(around: Surroundings) -> bool:
    """ "Eva Sommer", "Ernst August": a name before shows a name, unless that word introduces a time ("Ende").

    Where somebody was so called shortly before, the word alone is the name: "Eva Sommer kam. Sommer sang".
    """
    if " " in around.quote or around.introduced or around.among(around.before, "determiners"):
        return True
    if is_name(around.before):
        return around.in_a_list("dashed_dates", "to")  # "im Zeitraum Januar bis März"
    return not _is_called(around)


def _is_called(around: Surroundings) -> bool:
    """Whether a name stands before the same word, in what was told shortly before."""
    told = around.text[max(0, around.start - _CALLED_WITHIN) : around.start]
    given = (hit[1] for hit in re.finditer(rf"{_GIVEN_NAME} {around.quote}\b", told))
    return any(not (around.among(name, "introduces") or around.among(name, "determiners")) for name in given)


@check
def no_title(around: Surroundings) -> bool:
    """ "Herr Freitag" is a man."""
    return not around.among(around.before, "titles")


@check
def not_numbered(around: Surroundings) -> bool:
    """ "Kapitel 5.3." is no day."""
    return not around.among(around.before, "numbered")


@check
def no_measure(around: Surroundings) -> bool:
    """ "Um 2.50 Euro", "bis 4.20 Meter": an amount and no clock time."""
    return not around.among(around.after, "counted")


@check
def before_no_noun(around: Surroundings) -> bool:
    """ "For the present", not "the present owner"."""
    return not around.after[:1].isalpha() or around.among(around.after, "introduces")


@check
def ends_in_future(around: Surroundings) -> bool:
    """ "We will answer soon.", at the end of what is told in the future tense."""
    before = around.text[max(0, around.start - _CLAUSE) : around.start].lower().rsplit(".", 1)[-1].split()
    return around.after in (".", ",", ";", "") and any(around.among(word, "future_marks") for word in before)


@check
def no_kind(around: Surroundings) -> bool:
    """ "The night train", "the night shift": a kind of thing."""
    return not around.among(around.after, "after_a_day")


@check
def no_term(around: Surroundings) -> bool:
    """The "overnight rate", "overnight mail"."""
    return not around.among(around.after, "after_no_night")


@check
def no_capital(around: Surroundings) -> bool:
    """ "In the new year"; "the New Year" is a holiday."""
    return around.quote.islower()


@check
def opens_its_sentence(around: Surroundings) -> bool:
    """ "Ten years on, it was a school"; not "they worked ten years on it"."""
    return around.before in ("", ".", "!", "?", ";", ":", ")")


@check
def day_of_month(around: Surroundings) -> bool:
    """ "On the 13th.", "On the 13th she left", "and on the 13th entered it" are days; "on the 13th floor" is none, nor
    is what leads to such another: "from the 1st to the 5th floor".
    """
    if stretch := _to_another(around.language).match(around.text, around.end):
        return day_of_stretch(around._replace(start=stretch.start("last"), end=stretch.end()))
    opens = around.before[:1].isupper() and around.among(around.after, "determiners")
    opens = opens or around.among(around.after, "subjects")
    is_deadline = around.among(around.before, "deadlines") and around.among(around.after, "after_days")
    ends = around.after in ("", ".", ",", ";", ")") or around.among(around.after, "joins")
    is_figure = around.quote.split()[-1][:1].isdigit()  # "the first established" counts something else
    acts = is_figure and is_past(around.after.lower(), [], contexts(around.language))
    opens = opens or (is_figure and around.among(around.after, "titles"))  # "on the 9th Mr. Gill came"
    return opens or is_deadline or ends or acts


@cache
def _to_another(language: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(language, 'to')}) (?:{any_of(language, 'the')}) (?P<last>\d+[a-z]+)")


@check
def day_of_stretch(around: Surroundings) -> bool:
    """ "From the 2nd to the 9th the gates were shut"; "from the 2nd to the 9th floor" tells no days."""
    beside = ("determiners", "subjects", "after_days", "breaks")
    return day_of_month(around) or any(around.among(around.after, name) for name in beside)


@check
def age(around: Surroundings) -> bool:
    """ "Ihr vierjähriger Sohn", "der zweijährige kleine Hund", "eine 25-jährige Frau": an age and no length."""
    words = [word.strip(".,;") for word in around.text[around.end : around.end + _TWO_WORDS].lower().split()[:2]]
    length = around.reading.length if isinstance(around.reading, Duration) else None
    if length is not None and length.unit == "year" and (length.amount or 0) > _FEW_YEARS:
        ends = tuple(contexts(around.language)["lasting_nouns"])
        return any(word.endswith(ends) for word in words)
    return not any(around.among(word, "persons") for word in words)
