"""Whether a sentence asserts an event, and with which status."""

import pytest

from tests.events.told import told

HAPPENED = [
    "Ada Brandt won the run-off on Sunday and will be sworn in on 1 June.",
    "The last such walkout, in May 2016, went on for nine days.",
    "Gunmen attacked a convoy near Karvo on Sunday.",
    "Gunmen were said to have attacked a convoy near Karvo on Sunday.",
    "The attack on a convoy near Karvo on Sunday killed four soldiers.",
    "Thousands gathered to protest against the tax in Karvo on Sunday.",
    "Not only did gunmen attack a convoy near Karvo on Sunday, they burned it.",
]
SCHEDULED = [
    "The summit in Oslo has been postponed to 20 June.",
    "Rolf Anders accepted an invitation to hold talks in Oslo in June.",
    "The ministers will meet in Oslo on Friday.",
    "The ministers are to meet in Oslo on Friday.",
    "The ministers agreed to meet in Oslo on Friday.",
    "A summit in Oslo is scheduled for Friday.",
    "The planned summit in Oslo on Friday is about fish.",
    "She will attend the summit in Oslo on Friday.",
]
CANCELLED = [
    "The summit in Oslo on Friday has been called off.",
    "The ministers cancelled the summit in Oslo on Friday.",
    "The summit in Oslo, planned for 20 May, has been postponed.",
]
NOT_ASSERTED = [
    "Rolf Anders received an invitation to hold talks in Oslo in June.",
    "Any such walkout would cost the port millions.",
    "Gunmen did not attack the convoy near Karvo on Sunday.",
    "Gunmen never attacked the convoy near Karvo.",
    "Gunmen might attack a convoy near Karvo on Sunday.",
    "If gunmen attack the convoy near Karvo on Sunday, it will turn back.",
    "Did gunmen attack a convoy near Karvo on Sunday?",
    "There was no attack near Karvo on Sunday.",
    "The army fears an attack on Karvo.",
    "The mayor called for a meeting in Karvo.",
    "The threat of an attack on Karvo has grown.",
    "Police prevented an attack on Karvo.",
    "Gunmen failed to attack the convoy near Karvo.",
    "Gunmen want to attack the convoy near Karvo.",
    "Attacks are common.",
    "The planned meeting in Karvo never took place.",
    "A convicted murderer moved to Karvo.",
    "He pleaded for an end to attacks in general.",
]


@pytest.mark.parametrize("text", HAPPENED)
def test_happened(text: str) -> None:
    assert {m.status for m in told(text)} == {"happened"}


@pytest.mark.parametrize("text", SCHEDULED)
def test_scheduled(text: str) -> None:
    assert [(m.event_type, str(m.status)) for m in told(text)] == [("meeting", "scheduled")]


@pytest.mark.parametrize("text", CANCELLED)
def test_cancelled(text: str) -> None:
    assert [(m.event_type, str(m.status)) for m in told(text)] == [("meeting", "cancelled")]


@pytest.mark.parametrize("text", NOT_ASSERTED)
def test_not_asserted(text: str) -> None:
    assert told(text) == []
