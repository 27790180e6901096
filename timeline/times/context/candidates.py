"""From a reading in its place to a candidate: refused when its surroundings say it is no time expression."""

from timeline.times.context import checks, german, tense
from timeline.times.context.datelines import heads_dispatch
from timeline.times.context.marks import contexts
from timeline.times.context.surroundings import Surroundings
from timeline.times.reading import Candidate, Duration, Length, Moment, Range
from timeline.times.rules.matching import Found
from timeline.times.traits import told_by

_SUPERLATIVE_WITHIN, _CLAUSE = 36, 240  # characters


def candidate(text: str, low: str, start: int, end: int, found: Found, language: str) -> Candidate | None:
    """The candidate for a reading, with the tense of its clause where the reading needs it."""
    if _glued(low, start, end):
        return None
    if found.checks and not checks.passes(found.checks, Surroundings(text, start, end, language, found.reading)):
        return None
    found, end = _before_an_event(low, end, found)
    direction = _direction(text, low, start, end, language) if _needs_tense(found.reading) else 0
    if (
        "length ahead" in found.traits
        and isinstance(found.reading, Moment)
        and (direction <= 0 or _looks_back(low, start, language))
    ):
        found = _only_a_length(found)
    traits = found.traits
    if "day of a month" in traits and not found.reading.unit and heads_dispatch(text, start, end):
        traits |= {"dateline"}
    return Candidate(start, end, text[start:end], found.reading, found.rule, direction, 0, traits)


def _direction(text: str, low: str, start: int, end: int, language: str) -> int:
    """The tense of the clause; where nouns have a capital, only what is a verb of the past is taken for one."""
    if "nouns with a capital" not in contexts(language)["clauses"]:
        return tense.direction(low, start, end, language)
    first, last = max(0, start - _CLAUSE), end + _CLAUSE
    clause = german.with_verbs_alone(text, low, first, last, language)
    told = tense.direction(clause, start - first, end - first, language)
    return told or german.by_weak_verb(text, start, end, language)


def _before_an_event(low: str, end: int, found: Found) -> tuple[Found, int]:
    """ "Two weeks before the vote" counts from the vote; "two weeks before." from the story's last date."""
    reading = found.reading
    if "before" not in found.traits or not low[end : end + 2].strip()[:1].isalnum():
        return found, end
    if isinstance(reading, Moment) and reading.step is not None:
        length = Length(-reading.step, reading.unit)
    elif isinstance(reading, Duration):
        length = reading.length
    else:
        return found, end
    counted = Duration(length, event=-1)
    return found._replace(reading=counted, traits=told_by(counted)), low.rfind(" ", 0, end)


def _only_a_length(found: Found) -> Found:
    """ "In two weeks" tells a day only of what is to come."""
    reading = found.reading
    assert isinstance(reading, Moment)
    assert reading.step is not None
    return found._replace(reading=Duration(Length(reading.step, reading.unit)))


def _looks_back(low: str, start: int, language: str) -> bool:
    """ "The first time in 36 years", "the 5th in a decade": behind a superlative or ordinal a length looks back."""
    words = low[max(0, start - _SUPERLATIVE_WITHIN) : start].split()
    marks = contexts(language)
    return not marks["superlatives"].isdisjoint(words) or any(
        word[0].isdigit() and word.endswith(tuple(marks["ordinal_ends"])) for word in words
    )


def _glued(low: str, start: int, end: int) -> bool:
    """Whether the expression is part of a longer word or number."""
    before, after = low[start - 1 : start], low[end : end + 1]
    if low[start].isdigit() and before in (",", ".") and low[start - 2 : start - 1].isdigit():
        return True
    if before == "c" and low[start].isdigit() and not low[start - 2 : start - 1].isalnum():  # "c1250"
        return after.isalnum()
    return (before.isalnum() and low[start].isalnum()) or (after.isalnum() and low[end - 1].isalnum())


def _needs_tense(reading: object) -> bool:
    if isinstance(reading, Range):
        return _needs_tense(reading.first)
    if not isinstance(reading, Moment) or reading.year is not None or reading.decade is not None:
        return False
    if reading.pick == "ahead" or reading.base == "story":
        return True
    if reading.unit:
        if reading.base == "period":
            return reading.unit == "year" and reading.step == 0
        is_placed_by_tense = reading.pick == "tense" or reading.mod == "end"
        return is_placed_by_tense or (reading.unit in ("week", "weekend") and reading.step == 0)
    return reading.pick in ("", "this", "near")
