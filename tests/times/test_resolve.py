"""References that are missing, bounded or found later, and lengths counted from an event."""

import datetime as dt

import pytest

from timeline import times
from timeline.model import DateBasis, DateSpan, Precision, TimeExpression
from timeline.times.resolution.linked import is_linked

MAY_DAY = DateSpan(dt.date(2024, 5, 1), dt.date(2024, 5, 1))
JANUARY = DateSpan(dt.date(2024, 1, 1), dt.date(2024, 1, 31))
LATER = DateSpan(dt.date(2024, 5, 20), dt.date(2024, 5, 20))


def only(text: str, reference: dt.date | DateSpan | None = dt.date(2024, 5, 15)) -> TimeExpression:
    """The one expression in a text."""
    (expression,) = times.find(text, reference)
    return expression


def test_without_a_reference_what_is_relative_keeps_null_dates_and_says_why() -> None:
    when = only("He left yesterday.", None).when
    assert (when.start_date, when.basis, when.reason) == (None, DateBasis.NONE, "no publication date")


def test_without_a_reference_what_is_spelled_out_is_dated() -> None:
    when = only("He left on 3 March 2017.", None).when
    assert (when.start_date, when.basis, when.precision) == (dt.date(2017, 3, 3), DateBasis.EXPLICIT, Precision.DAY)


def test_bounds_give_bounds() -> None:
    reference = DateSpan(dt.date(2024, 5, 13), dt.date(2024, 5, 15))
    when = only("He left yesterday.", reference).when
    assert (when.start_date, when.earliest, when.latest) == (None, dt.date(2024, 5, 12), dt.date(2024, 5, 14))


def test_bounds_that_agree_give_days() -> None:
    reference = DateSpan(dt.date(2024, 5, 13), dt.date(2024, 5, 15))
    when = only("He left last year.", reference).when
    assert (when.start_date, when.end_date) == (dt.date(2023, 1, 1), dt.date(2023, 12, 31))


@pytest.mark.parametrize(
    ("reference", "earliest", "latest"),
    [
        (DateSpan(dt.date(2024, 5, 13), None), dt.date(2024, 5, 12), None),
        (DateSpan(None, dt.date(2024, 5, 15)), None, dt.date(2024, 5, 14)),
        (DateSpan(), None, None),
    ],
)
def test_a_bound_missing_on_one_side(reference: DateSpan, earliest: dt.date | None, latest: dt.date | None) -> None:
    when = only("He left yesterday.", reference).when
    assert (when.start_date, when.earliest, when.latest) == (None, earliest, latest)


@pytest.mark.parametrize(
    ("text", "anchor", "start", "end"),
    [
        ("He fled three days after the bombing.", MAY_DAY, "2024-05-04", "2024-05-04"),
        ("He fled two weeks before the vote.", LATER, "2024-05-06", "2024-05-06"),
        ("He fled a month after the war.", JANUARY, "2024-02-01", "2024-02-29"),
        ("He fled an hour after the raid.", MAY_DAY, "2024-05-01", "2024-05-01"),
    ],
)  # fmt: skip
def test_a_length_counted_from_an_event_is_dated_with_the_event(
    text: str, anchor: DateSpan, start: str, end: str
) -> None:
    expression = only(text)
    assert is_linked(expression)
    assert expression.when.start_date is None
    when = times.shift(expression, anchor).when
    assert (str(when.start_date), str(when.end_date), when.basis) == (start, end, DateBasis.EVENT)


def test_what_is_not_linked_to_an_event_does_not_move() -> None:
    expression = only("He left on 3 March 2017.")
    assert times.shift(expression, MAY_DAY) is expression


@pytest.mark.parametrize(
    ("text", "edtf", "precision"),
    [
        ("in July 2024", "2024-07", Precision.MONTH),
        ("on 26 July 2024", "2024-07-26", Precision.DAY),
        ("in 2024", "2024", Precision.YEAR),
        ("in the 1990s", "199X", Precision.DECADE),
        ("in the summer of 2022", "2022-22", Precision.SEASON),
        ("in the third quarter of 2023", "2023-35", Precision.QUARTER),
        ("last week", "2024-05-06/2024-05-12", Precision.WEEK),
        ("in early March 2024", "2024-03-01/2024-03-10", Precision.RANGE),
        ("around 26 July 2024", "2024-07-26~", Precision.DAY),
        ("about 1990", "1990~", Precision.YEAR),
        ("about two years ago", "2022~", Precision.YEAR),
        ("at 14:30 on 26 July 2024", "2024-07-26", Precision.MINUTE),
    ],
)
def test_edtf_and_precision_never_finer_than_the_text(text: str, edtf: str, precision: Precision) -> None:
    when = only(text).when
    assert (when.edtf, when.precision) == (edtf, precision)
