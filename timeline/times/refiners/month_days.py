"""Days listed: "July 3, 4 and 7", "3, 4 and 7 July", "July 3, 4 and 7, 1858", "on the 3rd, 4th and 7th"."""

import re
from functools import cache
from itertools import pairwise

from timeline.times.context.marks import any_of, maybe
from timeline.times.reading import Candidate, Moment, Reading

_LONGEST_LIST = 40  # characters
_LAST_DAY = 31


def listed_days(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates and, beside a day of a month, each other day of its list as an expression of its own."""
    after, before = _day_lists(language)
    refined: list[Candidate] = []
    for index, candidate in enumerate(candidates):
        if not _has_day_alone(candidate):
            refined.append(candidate)
            continue
        free = max(refined[-1].end if refined else 0, candidate.start - _LONGEST_LIST)
        found = before.search(low, free, candidate.start)
        earlier = _days(candidate, low, found.span(1), language) if found and candidate.text[:1].isdigit() else []
        following = candidates[index + 1].start if index + 1 < len(candidates) else len(low)
        found = after.match(low, candidate.end)
        listed = found is not None and found.end(2) <= following and _ends_in_a_day(candidate, low, language)
        refined += [*earlier, *(_from(candidate, found, low, language) if found and listed else [candidate])]
    return _but_their_years(refined) if len(refined) > len(candidates) else refined


def _from(candidate: Candidate, found: re.Match[str], low: str, language: str) -> list[Candidate]:
    """A day of a month and those listed behind it; a year at the end of the list is that of all."""
    if found["year"]:
        candidate = candidate._replace(reading=_in_year(candidate.reading, int(found["year"])))
    later = _days(candidate, low, (candidate.end, found.end(2)), language)
    if later and found["year"]:
        later[-1] = later[-1]._replace(end=found.end("year"))
    return [candidate, *later]


def _but_their_years(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates but for the years that stand with a day listed before them."""
    return candidates[:1] + [two for one, two in pairwise(candidates) if two.start >= one.end]


def _in_year(reading: Reading, year: int) -> Reading:
    assert isinstance(reading, Moment)
    return reading._replace(year=year) if reading.year is None else reading


def _day(language: str) -> str:
    """A regular expression of a day of the month in figures."""
    return rf"\d{{1,2}}(?:{any_of(language, 'ordinal_ends')})?"


@cache
def _day_lists(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Days listed after a month and day (", 4 and 6"), and before a day and month ("3, 4 and ")."""
    joined, tails = any_of(language, "and"), any_of(language, "after_days", "subjects", "determiners")
    day = _day(language)
    year = r"(?:, ?|(?<=\D) )(?P<year>\d{4})\b"
    after = re.compile(rf"((?:, {day})*),? (?:{joined}) ({day})(?:{year}|(?=$|[.;)\n]|, \D| (?:{tails})\b))")
    return after, re.compile(rf"(?<![\d:.,/-])({day}(?:, {day})*),? (?:{joined}) {maybe(language, 'the')}$")


def _ends_in_a_day(candidate: Candidate, low: str, language: str) -> bool:
    """ "May 3", "May 3rd"; not "May the third"."""
    last = low[candidate.start : candidate.end].rpartition(" ")[2]
    return re.fullmatch(_day(language), last) is not None


def _has_day_alone(candidate: Candidate) -> bool:
    reading = candidate.reading
    if not isinstance(reading, Moment) or reading.day is None:
        return False
    return not (reading.part or reading.unit or reading.hour is not None)


def _days(candidate: Candidate, low: str, span: tuple[int, int], language: str) -> list[Candidate]:
    """Candidates for the numbers in a stretch, each a day of the month; their text is left for the scan to fill."""
    assert isinstance(candidate.reading, Moment)
    days = []
    for number in re.finditer(_day(language), low[span[0] : span[1]]):
        day = int(re.sub(r"\D", "", number[0]))
        start, end = span[0] + number.start(), span[0] + number.end()
        if 1 <= day <= _LAST_DAY:
            reading = candidate.reading._replace(day=day, weekday=None)
            days.append(candidate._replace(start=start, end=end, text="", reading=reading))
    return days
