"""Every trigger finds its example and leaves its counter-example alone; a malformed file is refused with its line."""

import re
from pathlib import Path

import pytest

from tests.events.told import days, told
from timeline import assets
from timeline.errors import AssetError
from timeline.events.names.ordinary import is_ordinary
from timeline.events.sentences.sentence import Sentence
from timeline.events.sightings import Sighting, sightings
from timeline.events.triggers import Trigger, codebook, lowered
from timeline.text import sentences

TRIGGERS = codebook.lexicon("en").triggers
ON_A_DAY = re.compile(r"(.+) on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.")
# Read otherwise with the day in front, and wrongly.
LOST_IN_FRONT = {
    "The Bergen Fisheries Ministerial dealt with quotas on Friday.",
    "The ministers Ana Ruiz and Otto Falk promised help after a call on Friday.",
    "Ivo Brandt, who denies fraud, is due back in court on Friday.",
}


def seen(text: str) -> list[Sighting]:
    lower = lowered(text)
    hits = list(codebook.lexicon("en").scan(lower))
    found = []
    for span in sentences(text):
        inside = [hit for hit in hits if span[0] <= hit.start < span[1]]
        found += sightings(Sentence(text, lower, span), inside, (), headline=True, report=True)
    return found


@pytest.mark.parametrize("trigger", TRIGGERS, ids=lambda trigger: trigger.source)
def test_finds_its_example(trigger: Trigger) -> None:
    assert trigger.source in [s.trigger.source for s in seen(trigger.example)]


@pytest.mark.parametrize("trigger", [t for t in TRIGGERS if t.not_example], ids=lambda trigger: trigger.source)
def test_leaves_its_counterexample(trigger: Trigger) -> None:
    assert trigger.event_type not in [s.event_type for s in seen(trigger.not_example)]


def _with_day_in_front(example: str) -> str:
    """ "The sides met on Friday." as "On Friday the sides met."; "" when it doesn't end with a weekday."""
    told = ON_A_DAY.fullmatch(example)
    if told is None or example in LOST_IN_FRONT:
        return ""
    first, _, rest = told[1].partition(" ")
    return f"On {told[2]} {first.lower() if is_ordinary(first) else first} {rest}."


@pytest.mark.parametrize("trigger", [t for t in TRIGGERS if _with_day_in_front(t.example)], ids=lambda t: t.source)
def test_a_day_in_front_dates_an_example_as_one_behind_it(trigger: Trigger) -> None:
    behind = {(m.event_type, days(m)) for m in told(trigger.example) if m.event_type == trigger.event_type}
    assert behind <= {(m.event_type, days(m)) for m in told(_with_day_in_front(trigger.example))}


def test_thirteen_types_have_triggers() -> None:
    assert {t.event_type for t in TRIGGERS} == set(assets.read_toml(assets.folder("schemas") / "event_types.toml"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('type = "x"\n', "at least one"),
        ('type = "x"\n\n[[trigger]]\nnoun = ["launch"]\n', "x.toml:3: a trigger needs an `example`"),
        ('type = "x"\n[[trigger]]\nexample = "A."\n', "needs words"),
        ('type = "x"\n[[trigger]]\nnoun = [""]\nexample = "A."\n', "none empty"),
        ('type = "x"\n[[trigger]]\nnoun = ["Launch"]\nexample = "A."\n', "lower case"),
        ('type = "x"\n[[trigger]]\nnoun = ["launch"]\nexample = "A."\nnearby = ["b"]\n', "unknown key 'nearby'"),
        (
            'type = "x"\n[[trigger]]\nnoun = ["launch"]\nexample = "A."\nafter = ["of"]\nafter_not = ["of"]\n',
            "stands in after and in after_not",
        ),
        ('type = "x"\n[[trigger]]\nnoun = ["launch"]\nexample = "A."\nnear = "sorcery"\n', "no word class 'sorcery'"),
        ("type = \n", "x.toml"),
    ],
)
def test_a_malformed_file_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(content)
    with pytest.raises(AssetError, match=message):
        codebook.read_triggers(path)
