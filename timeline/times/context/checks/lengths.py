"""Checks of lengths of time: no ages, rates, fractions or ordinals."""

import re

from timeline.times.context.checks.registry import check
from timeline.times.context.marks import contexts
from timeline.times.context.surroundings import Surroundings
from timeline.times.reading import Duration

_SHORTEST_PLURAL = 3  # letters
_PROGRAMME = re.compile(r"\d+ [A-Z][a-z]+")  # "60 Minutes" is broadcast
_NAME_WITHIN = 6  # characters: an apostrophe, a space and "War"
_OPENING = ("", ".", ",", ";", ":", "!", "?", '"', "\u201d", "\u201c", "(")
_RATE = re.compile(r"\w+ [a-z]+")


@check
def length(around: Surroundings) -> bool:
    """Ages, rates, fractions and ordinals are no lengths of time."""
    quote, before = around.quote.lower(), around.before
    behind = around.text[around.end : around.end + _NAME_WITHIN]
    if any(name in behind for name in contexts(around.language)["named_by_lengths"]):
        return False
    if around.followed_by("age_tails") or around.among(before, "aged") or _PROGRAMME.fullmatch(around.quote):
        return False
    if any(quote.endswith(fraction) for fraction in contexts(around.language)["fractions"]) and not _has_parts(around):
        return False
    if around.among(" ".join(quote.split()[-2:]), "ordinals"):  # "under a second siege" too
        is_length = around.after == "." or (around.after == "," and around.among(before, "before_open_lengths"))
        return is_length or around.among(around.after, "after_ordinals")
    if around.among(quote.split()[0], "each") and _RATE.fullmatch(quote) and _is_rated(around, before):
        return False
    if quote in contexts(around.language)["single_days"] and _is_some_day(around):
        return False
    if quote.replace(" or ", "").isalpha() and _is_of_no_length(around, before):  # "days", "weeks or months"
        return False
    return not around.among(quote, "not_lengths") or around.among(before, "before_open_lengths")


def _is_some_day(around: Surroundings) -> bool:
    """ "One day she left", "until, one day, the mill closed": some day; "a day trip": a kind of thing. No lengths."""
    if around.quote[0] in "Aa":
        return around.among(around.after, "after_a_day")
    is_opened = any(around.among(around.after, words) for words in ("subjects", "determiners", "picks_one"))
    is_alone = around.before in _OPENING or around.among(around.before, "opens_clause")
    return is_alone and (is_opened or around.after == ",")


def _has_parts(around: Surroundings) -> bool:
    """ "An hour and a quarter"."""
    return isinstance(around.reading, Duration) and around.reading.length.second is not None


def _is_of_no_length(around: Surroundings, before: str) -> bool:
    """ "Days after the vote", "months of rain" tell no length, as "for months", "after months of rain" do."""
    if around.among(before, "before_lengths_of") and around.among(around.after, "of"):
        return False
    if around.among(around.quote, "counted_from_events"):
        return not around.among(before, "before_open_lengths") and not around.among(around.after, "after_open_lengths")
    words = contexts(around.language)["before_open_lengths"]
    is_open = isinstance(around.reading, Duration) and around.reading.length.amount is None
    return is_open and bool(words) and before.lower() not in words


def _is_rated(around: Surroundings, before: str) -> bool:
    """Whether an amount stands before "a year": "$5 million a year", "three flights a week"."""
    plural = before.endswith("s") and len(before) > _SHORTEST_PLURAL and before.islower()
    if before.isdigit() or before == "%" or around.among(before, "rates"):
        return True
    return plural and not around.among(around.after, "after_ordinals")  # "the vote comes a day after the talks"
