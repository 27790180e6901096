"""How far a mention is to be trusted: the chance that a careful reader finds the same event with the same dates.

Odds are multiplied: those of the event's type by one ratio for each thing that is known of the mention. The ratios
(lexicon/confidence.toml) are fitted on annotated articles by benchmarks/calibrate.py, which also prints how well the
figures hold on articles that the fit hasn't seen.
"""

from functools import cache

from timeline.assets import lexicon
from timeline.model import Mention, Precision, Status

LEAST, MOST = 0.02, 0.98  # nothing is certain, neither way
_OPENING = 400  # characters: a headline and the first paragraph
_CLOSE, _FAR = 20, 80  # characters


def factors(mention: Mention) -> tuple[str, ...]:
    """What is known of a mention, by the names that lexicon/confidence.toml uses: its type first."""
    named = min(len(mention.participants), 2)
    found = [f"type {mention.event_type}", f"basis {mention.when.basis}", f"precision {_fineness(mention)}"]
    found.append(("nobody named", "one named", "several named")[named])
    if mention.place is not None:
        found.append("place named")
    if mention.status is not Status.HAPPENED:
        found.append(f"status {mention.status}")
    found.append(_nearness(mention))
    if mention.sentence.start < _OPENING:
        found.append("in the opening")
    if len(mention.tellings) > 1:
        found.append("told more than once")
    if mention.killed is not None or mention.injured is not None:
        found.append("casualties counted")
    if " " in mention.trigger.text:
        found.append("several words")
    return tuple(found)


def confidence(mention: Mention) -> float:
    """Between 0.02 and 0.98, to three places. A type or factor that was never seen while fitting changes nothing."""
    product = _odds().get("base", 1.0)
    for factor in factors(mention):
        product *= _odds().get(factor, 1.0)
    return round(min(MOST, max(LEAST, product / (1.0 + product))), 3)


@cache
def _odds() -> dict[str, float]:
    return {str(name): float(ratio) for name, ratio in lexicon("confidence")["odds"].items()}


def _nearness(mention: Mention) -> str:
    """How far the date that was linked stands from the trigger; a clause is rarely longer than 80 characters."""
    if mention.time is None:
        return "no date beside it"
    trigger, time = mention.trigger, mention.time
    gap = max(time.start - trigger.end, trigger.start - time.end)
    return "date close by" if gap <= _CLOSE else "date far off" if gap > _FAR else "date near"


def _fineness(mention: Mention) -> str:
    """day (or finer), span (anything longer) or none."""
    if mention.when.start_date is None:
        return "none"
    fine = mention.when.precision in {Precision.DAY, Precision.HOUR, Precision.MINUTE}
    return "day" if fine else "span"
