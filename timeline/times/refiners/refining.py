"""Refiners: each takes the candidates of a text, in order, and gives them back surer. REFINERS lists them in order."""

from collections.abc import Callable

from timeline.times.reading import Candidate, Traits
from timeline.times.refiners.ancient import ancient_years
from timeline.times.refiners.apposition import told_outright, weekdays_told_outright
from timeline.times.refiners.bare_hours import bare_hours
from timeline.times.refiners.centuries import centuries_by_number
from timeline.times.refiners.clock_days import (
    clocks_after_their_day,
    clocks_by_their_part,
    clocks_of_any_day,
    clocks_with_their_day,
    listed_clocks,
)
from timeline.times.refiners.figures_alone import figures_alone
from timeline.times.refiners.four_figures import hours_in_four_figures
from timeline.times.refiners.habits import of_any_year
from timeline.times.refiners.lasting import lasting
from timeline.times.refiners.lent_years import lent_years
from timeline.times.refiners.listed_days import lent_months, lent_named_years, lent_units, listed_repeats
from timeline.times.refiners.listed_weekdays import listed_weekdays
from timeline.times.refiners.month_days import listed_days
from timeline.times.refiners.nowadays import nowadays
from timeline.times.refiners.quarters import quarters_by_their_end
from timeline.times.refiners.ranges import ranges
from timeline.times.refiners.short_years import short_years
from timeline.times.refiners.sides import sides
from timeline.times.refiners.timeless import of_any_day
from timeline.times.refiners.weekdays_ahead import weekdays_ahead
from timeline.times.refiners.weekly import weekdays_of_any_week, weekly_spans
from timeline.times.traits import told_by, told_in

Refiner = Callable[[list[Candidate], str, str], list[Candidate]]

# Each with what a text must tell for it to have anything to do; without that it isn't run. In this order: a range needs
# the years of its ends, a clock time the side on which its weekday lies, and "today" points at no day where it means
# nowadays.
REFINERS: tuple[tuple[Refiner, Traits], ...] = (
    (weekly_spans, frozenset({"weekday"})),
    (weekdays_of_any_week, frozenset({"weekday"})),
    (weekdays_ahead, frozenset({"moment"})),
    (lent_months, frozenset({"day alone"})),
    (lent_named_years, frozenset({"name", "year"})),
    (lent_years, frozenset({"yearless"})),
    (lent_units, frozenset({"unitless"})),
    (listed_days, frozenset({"numbered day"})),
    (listed_weekdays, frozenset({"weekday"})),
    (short_years, frozenset({"year"})),
    (ancient_years, frozenset({"ancient"})),
    (centuries_by_number, frozenset({"century"})),
    (figures_alone, frozenset({"date in figures"})),
    (bare_hours, frozenset()),
    (hours_in_four_figures, frozenset({"in four figures"})),
    (clocks_by_their_part, frozenset({"clock alone", "part"})),
    (clocks_with_their_day, frozenset({"clock alone", "day"})),
    (listed_clocks, frozenset({"clock alone", "day"})),
    (clocks_after_their_day, frozenset({"clock alone", "day"})),
    (clocks_of_any_day, frozenset({"repeated"})),
    (ranges, frozenset({"moment"})),
    (quarters_by_their_end, frozenset({"of a report"})),
    (told_outright, frozenset({"counted from the story"})),
    (weekdays_told_outright, frozenset({"weekday", "day of a month"})),
    (nowadays, frozenset({"moment"})),
    (lasting, frozenset({"moment"})),
    (listed_repeats, frozenset({"repeated", "weekday"})),
    (of_any_day, frozenset({"open"})),
    (of_any_year, frozenset({"yearless"})),
    (sides, frozenset({"side alone"})),
)


def refined(candidates: list[Candidate], low: str, language: str) -> list[Candidate]:
    """The candidates after every refiner that has anything to do."""
    told = told_in(candidates)
    for refiner, needed in REFINERS:
        if needed <= told:
            before, candidates = candidates, refiner(candidates, low, language)
            if candidates != before:
                told = told.union(*[one.traits | told_by(one.reading) for one in candidates])
    return candidates
