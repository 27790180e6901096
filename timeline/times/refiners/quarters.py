"""The quarter that a report names by its end: "the quarter ended April 30" is the first one."""

import re
from functools import cache

from timeline.times.context.marks import any_of, contexts, maybe
from timeline.times.reading import Candidate, Moment

_MONTHS = 12


def quarters_by_their_end(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a quarter told with its last day as the one that holds most of its months.

    Once a text has numbered a quarter, "the quarter" is that one: fiscal quarters need not be those of the calendar.
    """
    if not contexts(language)["ends"]:
        return candidates
    refined = list(candidates)
    for index in range(len(refined) - 1):
        quarter, day = refined[index].reading, refined[index + 1].reading
        if not isinstance(quarter, Moment) or not isinstance(day, Moment):
            continue
        if quarter.quarter is not None:
            break
        if quarter.base != "period" or quarter.unit == "year" or quarter.step != 0 or day.month is None or day.unit:
            continue
        if _pattern(language).fullmatch(low, refined[index].end, refined[index + 1].start):
            told = Moment(year=day.year, quarter=(day.month - 2) % _MONTHS // 3 + 1)
            refined[index] = refined[index]._replace(reading=told, direction=refined[index + 1].direction)
    return refined


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """What stands between a quarter and its last day."""
    return re.compile(rf" {maybe(language, 'that')}(?:{any_of(language, 'ends')}) {maybe(language, 'in_or_on')}")
