"""Confidence: a product of odds, from a file whose every factor the code knows."""

import dataclasses
import datetime as dt

import pytest

from timeline.assets import lexicon
from timeline.events.confidence import LEAST, MOST, confidence, factors
from timeline.model import DateBasis, Mention, Place, Precision, Span, Status, TimeExpression, TimexKind, When

DAY = When(dt.date(2020, 1, 6), dt.date(2020, 1, 6), precision=Precision.DAY, basis=DateBasis.EXPLICIT)
PLAIN = Mention("a", "text", "meeting", Status.HAPPENED, Span(0, 3, "met"), Span(0, 9, "They met."), When(), "r")
FULL = dataclasses.replace(
    PLAIN,
    trigger=Span(0, 10, "held talks"),
    when=DAY,
    status=Status.SCHEDULED,
    time=TimeExpression(0, 6, "Monday", TimexKind.DATE, "2020-01-06", "r", DAY),
    participants=("Ada Bell", "Ivo Carr"),
    place=Place("Riga", "LV"),
    killed=1,
    tellings=(Span(0, 3, "met"), Span(9, 12, "met")),
)


def test_factors_name_what_is_known() -> None:
    assert factors(PLAIN) == (
        "type meeting", "basis none", "precision none", "nobody named", "no date beside it",
        "in the opening",
    )  # fmt: skip
    assert factors(FULL) == (
        "type meeting", "basis explicit", "precision day", "several named", "place named", "status scheduled",
        "date close by", "in the opening", "told more than once", "casualties counted", "several words",
    )  # fmt: skip


@pytest.mark.parametrize("mention", [PLAIN, FULL])
def test_confidence_is_the_product_of_the_odds(mention: Mention) -> None:
    odds = lexicon("confidence")["odds"]
    product = odds["base"]
    for factor in factors(mention):
        product *= odds.get(factor, 1.0)
    assert confidence(mention) == pytest.approx(min(MOST, max(LEAST, product / (1 + product))), abs=0.001)


def test_a_dated_event_with_parties_is_surer_than_a_bare_one() -> None:
    assert confidence(dataclasses.replace(FULL, status=Status.HAPPENED)) > confidence(PLAIN)


def test_a_type_of_a_users_own_codebook_has_a_confidence() -> None:
    assert LEAST <= confidence(dataclasses.replace(FULL, event_type="product_launch")) <= MOST


def test_every_ratio_is_positive() -> None:
    assert all(ratio > 0 for ratio in lexicon("confidence")["odds"].values())
