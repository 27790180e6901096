"""Stories that no time of their sentence dates: by their announcement, by the story around them, or by bounds alone."""

from collections.abc import Sequence

from timeline.events.sentences.wordlists import pair_at, words
from timeline.events.sightings import Sighting
from timeline.events.sightings.tense import HELPERS
from timeline.events.stories.sameness import is_news
from timeline.events.stories.story import Story
from timeline.model import DateBasis, Precision, Status, When

_LEAD = 4  # sentences: the story's own day is told early
_TOP = 1  # the headline and the sentence below it
_AHEAD = 10  # words between "will" and what is planned
_ARRANGED = 4  # words: "hold their long discussions"
_FLOW = 2  # sentences that a told day reaches
_GROUP = 3  # words: "had already been arrested"
_OPENING = 4  # words: "just a few hours later"
_FEW = 4  # days
_DAYS = frozenset({Precision.DAY, Precision.RANGE})


def take_day_of_story(story: Story, found: Sequence[Story], publication: When) -> None:
    """An undated event of a story told as one day takes that day (CODEBOOK, ruling 5): that of the sentences before, or
    the only one the article tells news of."""
    if story.dated:
        return
    if story.main.status is Status.SCHEDULED:
        _take_planned_day(story, found)
    if story.main.status is not Status.HAPPENED or not _narrates(story.main):
        return
    news = [other for other in found if _tells_a_day(other, publication) and is_news(other, publication)]
    index = story.main.sentence.index
    flow = range(index - _FLOW, index + 1)
    before = [o for o in news if _told_last(o, story.main, flow) >= 0]
    if _same_day(story.main):
        alike = [o for o in news if o.event_type == story.event_type and o.main.start < story.main.start]
        before = alike or before
    days = {other.when.start_date for other in news}
    in_lead = min((other.main.sentence.index for other in news), default=_LEAD) < _LEAD
    if before or (len(days) == 1 and in_lead):
        source = max(before or news, key=lambda other: _told_last(other, story.main, flow))
        story.when = source.when._replace(basis=DateBasis.INFERRED, time_of_day="", reason="")
        story.reason = "told within the story of that day"


def _told_last(story: Story, before: Sighting, flow: range) -> int:
    """Where a story is told last before a sighting, in the sentences of `flow`; -1 when it isn't."""
    told = (s.start for s in story.sightings if s.sentence.index in flow and s.start < before.start)
    return max(told, default=-1)


def _take_planned_day(story: Story, found: Sequence[Story]) -> None:
    """ "Tomorrow she will visit Lima. She will then hold a meeting": what is planned goes on with its day."""
    main = next((s for s in story.sightings if is_planned_verb(s) or _is_to_be_held(s)), None)
    if main is None:
        return
    told = [other for other in found if _plans_a_day(other) and other.main.start < main.start]
    flow = range(main.sentence.index - 1, main.sentence.index + 1)
    before = [other for other in told if _told_last(other, main, flow) >= 0] or _only_plan(told)
    if before:
        source = max(before, key=lambda other: other.main.start)
        story.main = main
        story.when = source.when._replace(basis=DateBasis.INFERRED, time_of_day="", reason="")
        story.reason = "planned for the day told before"


def _only_plan(told: Sequence[Story]) -> Sequence[Story]:
    """What is planned for one day alone, from the lead on: the rest of the plan is of that day."""
    days = {(other.when.start_date, other.when.end_date) for other in told}
    in_lead = any(other.main.sentence.index <= _TOP for other in told)
    return told if len(days) == 1 and in_lead else []


def is_planned_verb(sighting: Sighting) -> bool:
    """ "Will then hold a meeting", "will hold their long discussions": what counts only with a day that the story
    gives it.
    """
    before = sighting.sentence.before(sighting.start, _AHEAD)
    arranged = sighting.tag in ("NN", "NNS") and not words("arranging").isdisjoint(before[-_ARRANGED:])
    received = sighting.tag == "VBN" and "be" in before
    planned = (sighting.tag == "VB" or arranged or received) and sighting.status is Status.SCHEDULED
    return planned and not words("future").isdisjoint(before)


def _is_to_be_held(sighting: Sighting) -> bool:
    """ "Talks between the two will take place in Lima", "the meeting will be held"."""
    following = sighting.sentence.after(sighting.end, _AHEAD)
    noun = sighting.tag in ("NN", "NNS") and sighting.status is Status.SCHEDULED
    return noun and not words("future").isdisjoint(following) and pair_at(following, "to_be") >= 0


def _plans_a_day(story: Story) -> bool:
    """Whether a story is planned for a day, or for a few in a row: "on 17 and 18 January she will travel to Lima"."""
    start, end = story.when.start_date, story.when.end_date
    if start is None or end is None or story.when.basis is DateBasis.INFERRED:
        return False
    return story.main.status is Status.SCHEDULED and (end - start).days < _FEW and story.when.precision in _DAYS


def undated(sightings: Sequence[Sighting], publication: When) -> list[Story]:
    """What is left undated of one type: one story, or none when nothing in it may stand alone."""
    strong = [s for s in sightings if _stands_alone(s)]
    if not strong:
        return []
    main = min(
        strong, key=lambda sighting: (sighting.headline, sighting.status is Status.SCHEDULED, sighting.trigger.weak)
    )
    joined = [s for s in sightings if not s.distinct or s is main]
    announced = next((s.announced for s in [main, *joined] if s.announced is not None), None)
    if announced is None:
        when, reason = _bounded(main.status, publication), "the text gives it no date"
    else:
        when, reason = announced.time.when._replace(basis=DateBasis.INFERRED), announced.reason
    return [Story(main, when, [main, *(s for s in joined if s is not main)], reason)]


def _stands_alone(sighting: Sighting) -> bool:
    """Whether an undated sighting may be an event of its own."""
    trigger, finite = sighting.trigger, sighting.tag not in ("VB", "VBG") or is_planned_verb(sighting)
    announced = sighting.announced is not None and sighting.tag.startswith("VB")
    narrated = _narrates(sighting) and trigger.event_type != "statement"
    told = sighting.headline or not trigger.weak or announced or narrated or is_planned_verb(sighting)
    habit = sighting.tag == "VBN" and sighting.sentence.led_by(sighting.start, "present_be", HELPERS)
    return told and finite and not habit and not trigger.joins and not sighting.quoted


def _bounded(told: Status, publication: When) -> When:
    """No date but a bound: what has happened was over by publication, what is planned lies ahead of it."""
    if told is Status.HAPPENED:
        return When(latest=publication.latest)
    return When(earliest=publication.earliest)


def _tells_a_day(story: Story, publication: When) -> bool:
    end, day = story.when.end_date, publication.end_date
    over = day is None or (end is not None and end <= day)
    return over and story.when.precision is Precision.DAY and story.when.basis is not DateBasis.INFERRED


def _narrates(sighting: Sighting) -> bool:
    """Whether the sighting carries the story on: a finite verb in the past of a main clause."""
    i = sighting.sentence.at(sighting.start)
    perfect = sighting.sentence.led_by(sighting.start, "perfect", _GROUP)
    finite = sighting.tag in ("VBD", "VBN") and not perfect
    another = sighting.distinct and not _same_day(sighting)
    aside = any(first < i < last for first, last in sighting.sentence.asides)  # "X, charged with theft, speaks"
    return finite and not sighting.sentence.subordinate[i] and not another and not aside


def _same_day(sighting: Sighting) -> bool:
    """ "Hours later, a second bomb exploded", "elsewhere, two men were shot": another one, of the day of the story."""
    opening = sighting.sentence.tokens[:_OPENING]
    return opening[0] in words("elsewhere") or pair_at(opening, "same_day") >= 0
