"""What holds for any text and any reference date."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import times
from timeline.model import DateSpan, Precision, TimeExpression

_SAMPLE = """the of in on at from to and by until since may May March second Monday monday Sun 1990 2O19 12 3 31 0 00
99 1,000 - – ' ’ ( ) . , / : ago last next this that three two hundred half a an year years week weeks day days quarter
earlier later before after early late mid morning night noon 10:35 a.m. pm GMT tonight yesterday today tomorrow
now recently every twice BC AD '90s 1990s century Christmas Easter anniversary fiscal summer weekend o'clock Q3 9/11
\u0130 \u00df \U0001f600"""
WORDS = [*_SAMPLE.split(), "Septem-\nber", "\n", "\u00a0", '"']
_PART = r"\d{4}(?:-\d\d(?:-\d\d)?)?~?|\d{3}X~?"
EDTF = re.compile(rf"(?:{_PART})(?:/(?:{_PART}))?")
# Whether a date of this precision is one day; of the others it may be either, or has a length of its own.
SPANNED = {Precision.DAY: (True,), Precision.RANGE: (False,), Precision.WEEK: (False,), Precision.MONTH: (False,)}
# What of a unit is over, or is left: on its first or last day one day.
PARTS = ("earlier {}", "later {}", "the rest of {}", "{} so far", "early {}", "late {}", "the end of {}", "{}")
UNITS = (
    "this week",
    "this weekend",
    "this month",
    "this quarter",
    "this winter",
    "this year",
    "the month",
    "the decade",
)
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
SPANS = st.builds(DateSpan, st.none() | DAYS, st.none() | DAYS)
TEXTS = (
    st.text()
    | st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
    | st.lists(st.sampled_from(WORDS)).map("".join)
)


def check(text: str, found: list[TimeExpression]) -> None:
    """Spans reproduce the text, in order, apart; dates are in order and within their bounds."""
    end = 0
    for expression in found:
        assert expression.start >= end
        end = expression.end
        assert text[expression.start : expression.end] == expression.text != ""
        when = expression.when
        assert (when.start_date is None) == (when.end_date is None)
        if when.start_date is not None and when.end_date is not None:
            assert when.start_date <= when.end_date
            alone = when.start_date == when.end_date
            assert alone in SPANNED.get(when.precision, (alone,)), f"{expression.text}: {when}"
            assert EDTF.fullmatch(when.edtf), when.edtf
            assert when.earliest is None or when.earliest <= when.start_date
            assert when.latest is None or when.end_date <= when.latest
        else:
            assert when.reason
        if when.earliest is not None and when.latest is not None:
            assert when.earliest <= when.latest


@settings(max_examples=400)
@given(TEXTS, st.none() | DAYS | SPANS)
def test_any_text_and_any_reference(text: str, reference: dt.date | DateSpan | None) -> None:
    check(text, times.find(text, reference))


@settings(max_examples=100)
@given(TEXTS, DAYS, DAYS)
def test_a_reference_found_later_resolves_the_same_scan(text: str, first: dt.date, second: dt.date) -> None:
    scanned = times.scan(text)
    times.resolve(scanned, text, first)
    assert times.resolve(scanned, text, second) == times.find(text, second)


@pytest.mark.parametrize("first", ["1900-01-01", "2023-12-20", "2024-02-20", "2099-12-20"])
def test_what_is_left_of_a_unit_on_its_first_or_last_day(first: str) -> None:
    told = [part.format(unit) for part in PARTS for unit in UNITS]
    texts = {" ".join(f"{clause} {one}." for one in told): "en" for clause in ("The works began", "They will begin")}
    texts |= {"En lo que va de año no ha nevado. En lo que resta del año nevará.": "es"}
    for text, language in texts.items():
        scanned = times.scan(text, language)
        for later in range(12):
            check(text, times.resolve(scanned, text, dt.date.fromisoformat(first) + dt.timedelta(days=later), language))


@pytest.mark.parametrize("reference", [dt.date.min, dt.date.max])
@pytest.mark.parametrize(
    "text", ["LONDON, May 14 (Reuters) - The fort fell.", "See you on Thursday, and we're gonna paint on Friday."]
)
def test_from_the_ends_of_the_calendar_nothing_is_counted(text: str, reference: dt.date) -> None:
    assert times.find(text, reference) == times.find(text, None) != []


@pytest.mark.parametrize("text", ["every millennium", "66,\n456 years", "15,\n3 March", "3\nth of May"])
def test_units_and_breaks_that_once_failed(text: str) -> None:
    check(text, times.find(text, dt.date(2024, 5, 15)))


@pytest.mark.parametrize(
    "unit", ["the ", "1990 ", "'90s ", "May 5-", "Monday to ", "last ", "a year ago ", "\n", "-\n", "İ", "3/3/", "("]
)
def test_long_repetition_is_read_to_its_end(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    check(text, times.find(text, dt.date(2024, 5, 15)))
