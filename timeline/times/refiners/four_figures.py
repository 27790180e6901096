"""Hours in four figures, in a text that tells one beyond doubt ("0630", "2345 GMT"): "at 1845", "from 2000 to 0500"."""

import re
from functools import cache
from itertools import chain

from timeline.times.context.marks import any_of, contexts
from timeline.times.overlaps import apart, with_added
from timeline.times.reading import Candidate, Moment
from timeline.times.refiners.clocks_told import ClocksTold

_LAST_YEAR = 2100
_BARE_YEAR = 4  # characters


def hours_in_four_figures(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, and hours in four figures in the place of what could be a year."""
    if not contexts(language)["at"]:
        return candidates
    told = ClocksTold(candidates, low, language)
    spans = [hit.span("hour") for hit in _at(language).finditer(low)]
    spans += chain.from_iterable(_ends(hit) for hit in _between(language).finditer(low))
    hours = [told.bare(span, (int(low[span[0] : span[0] + 2]), int(low[span[1] - 2 : span[1]]))) for span in spans]
    years = [one for one in candidates if _is_bare_year(one)]
    kept = {id(one) for one in apart(years, sorted(hours, key=lambda one: one.start))}
    return with_added(hours, [one for one in candidates if id(one) in kept or not _is_bare_year(one)])


def _ends(hit: re.Match[str]) -> list[tuple[int, int]]:
    """Both ends of "from 2000 to 0500"; none of "from 1939 to 1945", which may be years."""
    may_be_years = 1000 <= int(hit["first"]) <= int(hit["last"]) < _LAST_YEAR
    return [] if may_be_years else [hit.span("first"), hit.span("last")]


def _is_bare_year(candidate: Candidate) -> bool:
    reading = candidate.reading
    is_alone = isinstance(reading, Moment) and reading == Moment(year=reading.year, mod=reading.mod)
    return is_alone and candidate.text[-_BARE_YEAR:].isdigit()


@cache
def _at(language: str) -> re.Pattern[str]:
    """ "At 1845", "at about 1900", not before what they may count."""
    after = any_of(language, "after_hours", "after_days", "determiners", "subjects")
    near = any_of(language, "near_hours")
    end = rf"(?=$|,(?!\d)|[;)\]\n]|\.(?!\d)| ?[(\[]| (?:{after})\b| [a-z]+ time\b)"
    return re.compile(rf"\b(?:{any_of(language, 'at')}) (?:(?:{near}) )?(?P<hour>(?:[01]\d|2[0-3])[0-5]\d){end}")


@cache
def _between(language: str) -> re.Pattern[str]:
    start, to = any_of(language, "from"), any_of(language, "to")
    hour = r"(?:[01]\d|2[0-3])[0-5]\d"
    return re.compile(rf"\b(?:{start}) (?P<first>{hour})(?: (?:{to}) | ?- ?)(?P<last>{hour})\b")
