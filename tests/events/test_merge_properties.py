"""What holds of merging whatever the mentions are."""

import dataclasses
import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.merging.merge import explain, merge
from timeline.model import DateBasis, Mention, Place, Precision, Span, Status, When

DAY = dt.date(2021, 3, 1)
NAMES = ("Ada Bell", "Bell", "Ivo Carr", "Carr", "Norway", "Chile", "Nato", "Rosa Bell")
PLACES = (
    None,
    Place("Riga", "LV", 56.9, 24.1),
    Place("Jurmala", "LV", 56.97, 23.77),
    Place("Latvia", "LV"),
    Place("Oslo", "NO"),
)
SENTENCES = (
    "Ada Bell met Ivo Carr in Riga on Monday to speak about the harbour.",
    "The meeting in Riga, postponed from Monday, will now be held on Friday.",
    "An attack in Riga killed twelve people.",
    "They met.",
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    kind = draw(st.sampled_from(("day", "span", "none")))
    if kind == "none":
        return When()
    start = DAY + dt.timedelta(draw(st.integers(0, 12)))
    end = start + dt.timedelta(draw(st.sampled_from((1, 6, 30, 364))) if kind == "span" else 0)
    return When(start, end, edtf=f"{start}/{end}", precision=Precision.RANGE, basis=DateBasis.EXPLICIT)


@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    sentence = draw(st.sampled_from(SENTENCES))
    return Mention(
        article_id=f"a{draw(st.integers(0, 9))}",
        field="text",
        event_type=draw(st.sampled_from(("meeting", "attack", "death", "product_launch"))),
        status=draw(st.sampled_from(list(Status))),
        trigger=Span(0, 3, draw(st.sampled_from(("met", "attack", "shooting", "stabbing")))),
        sentence=Span(0, len(sentence), sentence),
        when=draw(whens()),
        rule="r",
        participants=tuple(draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True))),
        place=draw(st.sampled_from(PLACES)),
        killed=draw(st.sampled_from((None, 2, 12))),
        confidence=draw(st.sampled_from((0.3, 0.6, 0.9))),
    )


def _apart(found: list[Mention]) -> list[Mention]:
    """Each mention at a position of its own, as a text has them."""
    return [dataclasses.replace(m, trigger=Span(9 * i, 9 * i + 3, m.trigger.text)) for i, m in enumerate(found)]


SOME = st.lists(mentions(), max_size=14).map(_apart)
PUBLISHED = {f"a{n}": (DAY + dt.timedelta(n) if n else None) for n in range(10)}


@settings(max_examples=150)
@given(SOME, st.randoms(use_true_random=False))
def test_order_changes_nothing(found: list[Mention], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled, PUBLISHED) == merge(found, PUBLISHED)


@settings(max_examples=150)
@given(SOME)
def test_each_mention_is_told_by_exactly_one_event(found: list[Mention]) -> None:
    events = merge(found, PUBLISHED)
    assert sorted(id(m) for event in events for m in event.mentions) == sorted(id(m) for m in found)
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert len({m.article_id for m in event.mentions}) == len(event.mentions)
        assert {m.event_type for m in event.mentions} == {event.event_type}


@settings(max_examples=150)
@given(SOME)
def test_happened_dates_of_one_event_share_a_day(found: list[Mention]) -> None:
    for event in merge(found, PUBLISHED):
        happened = [m.when for m in event.mentions if m.status is Status.HAPPENED]
        spans = [(when.start_date, when.end_date) for when in happened if when.start_date and when.end_date]
        assert not spans or max(start for start, _ in spans) <= min(end for _, end in spans)


@settings(max_examples=100)
@given(SOME)
def test_the_facts_of_an_event_are_told_by_its_mentions(found: list[Mention]) -> None:
    for event in merge(found, PUBLISHED):
        told = event.mentions
        assert event.when.start_date in {m.when.start_date for m in told}
        assert event.killed in {m.killed for m in told}
        assert {*event.participants} <= {name for m in told for name in m.participants}
        assert max(m.confidence for m in told) <= event.confidence <= 0.99
        assert all(reason for _, reason in explain(event, PUBLISHED)[1:])
