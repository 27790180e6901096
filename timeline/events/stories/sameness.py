"""Which story a sighting tells again."""

from collections.abc import Sequence

from timeline.events.dating import names
from timeline.events.figures import number
from timeline.events.kinds import kinds
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.sentences.subjects import is_singular
from timeline.events.sentences.wordlists import words
from timeline.events.sightings import Sighting
from timeline.events.stories.story import Participants, Places, Story, lasts_from, within
from timeline.model import Place, Status, When

_NEWS_MONTH = 45  # days: what lies further back is background
_RIGHT_AFTER = 1  # sentences
# Two of these on one day are one only if somebody takes part in both.
_PERSONAL = frozenset({"visit", "death", "arrest", "call"})
# Two of these on one day are two if both tell of a pair, and the pairs have nobody in common.
_PAIRED = frozenset({"games", "meeting"})

_CONTACTS = frozenset({"meeting", "call"})
_LOCAL = frozenset({"attack", "protest", "visit", "disaster"})
_NEIGHBOURS = 0.5  # degrees, by latitude and longitude: some 40 km

_COUNTED = 4  # words: "sixty people were later"
_WEEK = 7  # days from a Saturday past to the next


def told_again(
    found: Sequence[Story], sighting: Sighting, when: When, participants: Participants, places: Places
) -> Story | None:
    """The story that a sighting dated `when` tells again."""
    for story in found:
        same = _same_time(story.when, when) or _by_one_time(story, sighting)
        told_so = same or _finer_telling(story, sighting, when, participants)
        if not told_so and not _lasts(story, sighting, when):
            continue
        if sighting.distinct and sighting.sentence is not story.main.sentence:
            continue
        if not told_apart(sighting, story, participants, places):
            return story
    return None


def told_apart(sighting: Sighting, story: Story, participants: Participants, places: Places) -> bool:
    """Whether two of a type on one day are two: told of different people, or of places far from each other."""
    if _of_others(sighting, story, participants) or with_others(sighting, story, participants):
        return True
    return _of_another_kind(sighting, story.main) or elsewhere(sighting, story, places)


def _of_another_kind(one: Sighting, other: Sighting) -> bool:
    """ "An election and a referendum were held on Sunday", "the first round", told after the second."""
    if one.event_type != "election":
        return False
    named = ((kinds("election", vote.words), words("ordinal") & set(vote.words.split(" "))) for vote in (one, other))
    return any(own and others and own.isdisjoint(others) for own, others in zip(*named, strict=True))


def same_noun(one: Sighting, other: Sighting) -> bool:
    """Whether two call it by the same noun: "a working visit" and "his visit", "an earthquake" and "the quake"."""
    own = one.words.split(" ")[-1] == other.words.split(" ")[-1]
    return own or not kinds(one.event_type, one.words).isdisjoint(kinds(other.event_type, other.words))


def elsewhere(sighting: Sighting, story: Story, places: Places) -> bool:
    """Whether what happens in one place is told of a place far from that of the story."""
    return sighting.event_type in _LOCAL and _far_apart(places(sighting), places(story.main))


def _of_others(sighting: Sighting, story: Story, participants: Participants) -> bool:
    """Whether two of a type on one day are told of different people, where that makes them two."""
    mine, theirs = set(participants(sighting)), set(participants(story.main))
    if mine & theirs:
        return False
    if sighting.event_type in _PAIRED:
        return min(len(mine), len(theirs)) > 1
    if sighting.event_type in _PERSONAL:
        return bool(mine and theirs)
    return sighting.event_type == "statement"  # one saying per speaker and day (CODEBOOK, ruling 4)


def with_others(sighting: Sighting, story: Story, participants: Participants) -> bool:
    """ "Will receive Ana Ruiz", "will meet Otto Falk": whether one person has two meetings or calls, each with somebody
    else.
    """
    if sighting.event_type not in _CONTACTS or not sighting.tag.startswith("VB") or sighting.headline:
        return False
    mine = set(participants(sighting))
    theirs = {name for told in story.sightings for name in participants(told)} if len(mine) > 1 else mine
    return len(mine & theirs) == 1 < min(len(mine), len(theirs))


def _far_apart(one: Place | None, other: Place | None) -> bool:
    """Whether two events are told of different states, or of towns that are no neighbours."""
    if one is None or other is None:
        return False
    if one.country and other.country and one.country != other.country:
        return True
    if one.latitude is None or other.latitude is None:
        return False
    return abs(one.latitude - other.latitude) + abs((one.longitude or 0) - (other.longitude or 0)) > _NEIGHBOURS


def _same_time(one: When, other: When) -> bool:
    return (one.start_date, one.end_date) == (other.start_date, other.end_date)


def _by_one_time(story: Story, sighting: Sighting) -> bool:
    """Whether one time of the text dates both: "Norvale play Eastport in a cup tie on Saturday", a day to come for the
    verb and, for all that the noun tells, one that is past.
    """
    one, other = story.main.link, sighting.link
    if one is None or other is None or one.time.start != other.time.start:
        return False
    day, told = one.time.when.start_date, other.time.when.start_date
    return day is not None and told is not None and abs((told - day).days) <= _WEEK


def _lasts(story: Story, sighting: Sighting, when: When) -> bool:
    """Whether one sentence tells a day of it and how long it lasts: "arrived on Monday for a three-day visit"; it has
    the day of what is told first. So does a trip that is told again in the same words.
    """
    trip = sighting.event_type == "visit" and same_noun(sighting, story.main)
    same = story.main.sentence is sighting.sentence or trip
    return same and (lasts_from(story.when, when) or lasts_from(when, story.when))


def _finer_telling(story: Story, sighting: Sighting, when: When, participants: Participants) -> bool:
    """Whether one date lies within the other, and somebody takes part in both: "this month's bombing", "on Aug. 7"."""
    several = sighting.event_type == "visit" and "NNS" in (sighting.tag, story.main.tag)  # "twelve trips in 2022"
    if sighting.distinct or sighting.event_type == "statement" or several:
        return False
    shared = set(participants(sighting)) & set(participants(story.main)) or _is_of_its_time(story, sighting)
    shared = shared or _is_named_by_its_day(sighting)
    return bool(shared) and (within(story.when, when) or within(when, story.when))


def _is_named_by_its_day(sighting: Sighting) -> bool:
    """ "The July 11 attacks", "Tuesday's bombings": what is known by its day."""
    return sighting.link is not None and names(sighting.sentence, sighting.link.time, sighting.target)


def _is_of_its_time(story: Story, sighting: Sighting) -> bool:
    """Whether "this week's summit" is told, after a summit."""
    if sighting.link is None:
        return False
    first = sighting.sentence.start
    owner = sighting.sentence.text[sighting.link.time.end - first : sighting.start - first]
    return owner.strip() in POSSESSIVE and any(same_noun(told, sighting) for told in story.sightings)


def told_before(
    found: Sequence[Story], sighting: Sighting, participants: Participants, places: Places, publication: When
) -> Story | None:
    """The event an undated telling means: the news last told before, else told next; the past only right after it.

    A telling that shares a participant with an event of the past means that one.
    """
    if sighting.event_type == "attack" and sighting.tag.startswith("VB"):
        found = [story for story in found if not _far_apart(places(sighting), places(story.main))]
    if sighting.status is Status.HAPPENED and sighting.tag in ("VBD", "VBN"):
        found = [story for story in found if not _lies_ahead(story, publication)]
    found = [s for s in found if not (with_others(sighting, s, participants) or _of_another_kind(sighting, s.main))]
    if sighting.event_type == "arrest" and _is_of_many(sighting):
        found = [story for story in found if not _is_of_named(story, sighting, participants)]
    news = [story for story in found if is_news(story, publication)]
    if not news and (same := _same_words(found, sighting)) is not None:
        return same
    if not found:
        return None  # who takes part need not be known
    if not news and (people := set(participants(sighting))):
        return next((story for story in found if people & set(participants(story.main))), None)
    earlier = [story for story in found if story.main.start < sighting.start]
    last = max(earlier, key=lambda story: story.main.start, default=None)
    if last in news:
        return _same_words(news, sighting) or last
    if last is not None and sighting.sentence.index - last.main.sentence.index <= _RIGHT_AFTER:
        return last
    if not news and len(found) == 1 and sighting.tag == "NN" and sighting.definite:
        return found[0]  # "the collapse of the arcade", dated below: the only one told
    earlier = [story for story in news if story.main.start < sighting.start]
    return max(earlier, key=lambda story: story.main.start) if earlier else next(iter(news), None)


def _is_of_many(sighting: Sighting) -> bool:
    """ "Sixty people were arrested", "police made 60 arrests"; but "the two men", who were told before."""
    sentence = sighting.sentence
    beside = [*sentence.before(sighting.start, _COUNTED), sighting.words, *sentence.after(sighting.end, 2)]
    beside = [word for word in beside if word != "of"]
    return any(
        (many in words("counted") or (number(many) or 0) > 1)
        and the not in words("definite")
        and not is_singular(who)
        and who not in words("unit")  # no "two days later"
        for the, many, who in zip(["", *beside], beside, beside[1:], strict=False)
    )


def _is_of_named(story: Story, sighting: Sighting, participants: Participants) -> bool:
    """Whether a story told before is of people who are named, and of no number of them."""
    counted = any(_is_of_many(told) for told in story.sightings)
    return story.main.start < sighting.start and bool(participants(story.main)) and not counted


def _lies_ahead(story: Story, publication: When) -> bool:
    """Whether the event is still to come: what a verb in the past tense tells is another one."""
    start, day = story.when.start_date, publication.end_date
    return start is not None and day is not None and start > day


def _same_words(found: Sequence[Story], sighting: Sighting) -> Story | None:
    """ "The summit", told after a summit: that one."""
    if not sighting.definite:
        return None
    earlier = ((story, told) for story in found for told in story.sightings if told.start < sighting.start)
    alike = [story for story, told in earlier if same_noun(told, sighting)]
    return max(alike, key=lambda story: story.main.start, default=None)


def is_news(story: Story, publication: When) -> bool:
    """Whether the event is of the last weeks, or ahead, and not the background of the news."""
    start, end, day = story.when.start_date, story.when.end_date, publication.start_date
    return day is None or start is None or end is None or (day - end).days <= _NEWS_MONTH
