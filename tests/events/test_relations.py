"""The triggers' examples told otherwise: in ways that leave their event what it is, and in ways that make it none."""

import re

import pytest

from tests.events.test_triggers import TRIGGERS, seen
from tests.events.told import days, told
from timeline.events.names.ordinary import is_ordinary
from timeline.events.sentences.wordlists import words
from timeline.events.triggers import Trigger

ON_A_DAY = re.compile(r"(?P<told>[^.]+?) on (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?P<rest> [^.]*)?\.")
ARTICLES = ("The", "A", "An", "His", "He")

# {Told} opens the sentence, {told} does not; the day is the event's own, and Thursday is another's.
ALIKE = {
    "said before": "Police said on Thursday that {told} on {day}.",
    "said behind": "{Told} on {day}, a spokesman told Radio Ostby on Thursday.",
    "joined before": "Rain fell on Thursday and {told} on {day}.",
    "joined behind": "{Told} on {day} and rain fell on Thursday.",
    "while": "{Told} on {day}, while rain fell on Thursday.",
    "when": "The town was asleep when {told} on {day}.",
    "after": "Shops closed after {told} on {day}.",
    "after, in front": "After {told} on {day}, shops closed.",
    "but": "Rain had been forecast, but {told} on {day}.",
    "confirmed": "The council confirmed that {told} on {day}.",
    "quoted": "“{Told} on {day},” a neighbour recalled.",
    "dateline": "OSTBY, Norvale (NNA) — {Told} on {day}.",
    "year": "{Told} on {day}, as it had in 2016.",
    "bracketed": "{Told} ({day}).",
}
# The same of what a verb tells: a noun may name an event that took place, whatever is denied of it.
UNTOLD = {
    "denied": "The council denied that {told} on {day}.",
    "dismissed": "The council dismissed reports that {told} on {day}.",
    "untrue": "It is not true that {told} on {day}.",
    "no evidence": "There is no evidence that {told} on {day}.",
    "if": "It would be a pity if {told} on {day}.",
    "whether": "Nobody knows whether {told} on {day}.",
    "feared": "Neighbours fear that {told} on {day}.",
    "asked": "Is it true that {told} on {day}?",
}
# Read otherwise, and wrongly: "them" before the day looks back to another clause; a name that ends in an adjective; a
# day behind what was agreed, which may be the day of that.
MISREAD = {
    "Peru and Chile agreed on Friday to halt their duties on wheat.",
    "Peru and Chile agreed on Friday to restore the ferry between them.",
    "The Bergen Fisheries Ministerial on Friday dealt with quotas.",
}
# What stays open in one way of telling it: the far day of a long clause; a gathering of those who protest, beside a
# council; one of two words in a sentence that tell of the same thing; a brief day behind "him"; a bare "call".
MISREAD_SO = {
    "joined before": {
        "The match between Norvale and Eastport was played on Saturday before 12,000 spectators at the stadium.",
        "Ada Brandt stopped Ines Falk in the third round in Norvale on Saturday to keep her belt.",
    },
    "when": {
        "The capture of the drug lord Ivo Brandt on Friday ended a long manhunt.",
        "The minister Ana Ruiz inspected the damage in Norvale on Friday.",
    },
    "but": {"Heavy rain killed nine people near Karvo on Monday."},
    "confirmed": {
        "Hundreds of nurses gathered outside the ministry in Norvale on Saturday.",
        "The hearing in the case was adjourned on Friday.",
    },
    "bracketed": {
        "The king called Rolf Anders on Sunday to congratulate him.",
        "The ministers Ana Ruiz and Otto Falk promised help after a call on Friday.",
    },
}


def _turned(example: str, way: str) -> str:
    """The example told in another way; "" when it has no weekday or more than a sentence."""
    found = ON_A_DAY.fullmatch(example)
    if found is None:
        return ""
    clause = found["told"] + (found["rest"] or "")
    first, _, rest = clause.partition(" ")
    low = first in ARTICLES or is_ordinary(first)
    return way.format(Told=clause, told=f"{first.lower() if low else first} {rest}", day=found["day"])


def _verb_tells(trigger: Trigger) -> bool:
    return any(s.trigger.source == trigger.source and s.tag in ("VBD", "VBN") for s in seen(trigger.example))


# But for sayings, what lies ahead, and what opens with a phrase before its subject.
TURNABLE = [
    t
    for t in TRIGGERS
    if t.event_type != "statement"
    and _turned(t.example, "{told}")
    and " will " not in t.example
    and t.example.split(" ")[0].lower() not in words("preposition")
]


@pytest.mark.parametrize("name", ALIKE)
def test_an_event_stays_what_it_is(name: str) -> None:
    lost = set()
    for trigger in TURNABLE:
        expected = {(m.event_type, days(m)) for m in told(trigger.example) if m.event_type == trigger.event_type}
        if not expected <= {(m.event_type, days(m)) for m in told(_turned(trigger.example, ALIKE[name]))}:
            lost.add(trigger.example)
    assert lost == MISREAD | MISREAD_SO.get(name, set())


@pytest.mark.parametrize("name", UNTOLD)
def test_what_is_not_asserted_is_no_event(name: str) -> None:
    verbs = [t for t in TURNABLE if _verb_tells(t)]
    found = {t.source: {m.trigger.text for m in told(_turned(t.example, UNTOLD[name]))} for t in verbs}
    assert [
        t.source
        for t in verbs
        if found[t.source] & {m.trigger.text for m in told(t.example) if m.event_type == t.event_type}
    ] == []
