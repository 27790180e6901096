"""Days listed before the month they share: "am 16. und 17. Jänner", "los días 5 y 6 de mayo"."""

from dataclasses import replace

from timeline.times.reading import Candidate, Moment

_NEAR = 10  # characters: "und am", ". bis zum"


def lent_months(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates, a day without its month taking month and year from the date that it is listed before."""
    refined = list(candidates)
    for index in range(len(refined) - 2, -1, -1):
        first, second = refined[index].reading, refined[index + 1].reading
        if not isinstance(first, Moment) or not isinstance(second, Moment) or not _is_bare_day(first):
            continue
        near = refined[index + 1].start - refined[index].end <= _NEAR
        if near and second.month is not None and second.day is not None and (first.day or 0) < second.day:
            reading = replace(first, month=second.month, year=second.year, pick=second.pick)
            refined[index] = replace(refined[index], reading=reading, direction=refined[index + 1].direction)
    return refined


def _is_bare_day(moment: Moment) -> bool:
    return moment.day is not None and moment.month is None and moment.year is None and not moment.unit
