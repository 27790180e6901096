"""Sightings: the asserted standings of triggers in an article's sentences, each linked to the time that dates it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events import assertion, dating
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words
from timeline.events.sightings.meant import UNPLANNED, meant
from timeline.events.sightings.tense import is_told_now
from timeline.events.triggers import Hit, Trigger
from timeline.events.triggers.senses import senses
from timeline.model import DateBasis, Status, TimeExpression

_OPENING = 6  # words: "in a separate attack in Lima"
_SUBJECT = 6  # words in which a verb's subject may say that it is another one


@dataclass(frozen=True, slots=True)
class Sighting:
    """One trigger in one sentence, asserted. `distinct` marks "another", "a second": not the event told before."""

    event_type: str
    start: int
    end: int
    trigger: Trigger
    tag: str
    status: Status
    sentence: Sentence
    link: dating.Link | None = None
    headline: bool = False
    distinct: bool = False
    announced: dating.Link | None = None

    @property
    def words(self) -> str:
        """The trigger's words, in lower case."""
        return self.sentence.lower[self.start - self.sentence.start : self.end - self.sentence.start]

    @property
    def target(self) -> dating.Target:
        """What is dated of it."""
        return dating.Target(self.start, self.end, self.tag, self.event_type)

    @property
    def spoken_of(self) -> bool:
        """Whether the sentence only speaks of it: "condemned the attack"."""
        return self.target.is_noun and dating.is_spoken_of(self.sentence, self.target)

    @property
    def definite(self) -> bool:
        """Whether "the" stands right before it: "the summit"."""
        return self.sentence.before(self.start) == ["the"]

    @property
    def quoted(self) -> bool:
        """Whether it stands inside quotation marks."""
        return self.sentence.quoted[self.sentence.at(self.start)]


def sightings(
    sentence: Sentence,
    hits: Sequence[Hit],
    times: Sequence[TimeExpression],
    lengths: Sequence[TimeExpression] = (),
    *,
    headline: bool = False,
    report: bool = False,
) -> Iterator[Sighting]:
    """The asserted events of a sentence. `hits` are its triggers, `times` its expressions that can date an event,
    `lengths` those that tell how long one took.

    `headline`: the sentence is one. `report`: what it says may be dated by the publication alone; elsewhere a saying
    counts only beside a time.
    """
    wanted = hits if times or report else [hit for hit in hits if not hit.only_says]
    found = senses(sentence, wanted)
    targets = [dating.Target(hit.start, hit.end, tag, trigger.event_type) for hit, trigger, tag in found]
    for (_, trigger, tag), target in zip(found, targets, strict=True):
        status = assertion.status(sentence, target.start, target.end, tag, headline=headline)
        hanging = tag == "VBG" or not report  # "take to the streets, calling for reform": no saying that is reported
        if status is None or (target.saying and not times and hanging):
            continue
        link = dating.link(sentence, target, times, targets)
        if link is None and not _stands_undated(sentence, target, trigger, report=report):
            continue
        kept = link if link is not None and _is_own(sentence, target, link, targets, report=report) else None
        if link is not kept and not report:
            continue
        if (link := kept) is not None:
            status, link = meant(sentence, target, status, link, report=report)
        if target.saying and status is Status.SCHEDULED and _is_said(sentence, target, targets):
            continue
        if link is not None:
            link = dating.lasting(sentence, target, link, lengths)
        undated = link is None and not target.saying
        announced = dating.announcement(sentence, target, times, targets) if undated else None
        span, distinct = (target.start, target.end), _distinct(sentence, target)
        yield Sighting(trigger.event_type, *span, trigger, tag, status, sentence, link, headline, distinct, announced)


def _stands_undated(sentence: Sentence, target: dating.Target, trigger: Trigger, *, report: bool) -> bool:
    """Whether what no time dates may be told: no "attacks are common", no "was jailed for robbing a bank"."""
    if target.tag == "VBG" and sentence.before(target.start) == ["for"]:
        return False
    plural = target.tag == "NNS" and not trigger.joins and not (report and _breaks_out(sentence, target))
    return not (plural and _generic(sentence, target.start, target.end))


def _is_own(
    sentence: Sentence, target: dating.Target, link: dating.Link, others: Sequence[dating.Target], *, report: bool
) -> bool:
    """Whether the time linked is of what is told in the present: "condemns the verdict on Tuesday" is said now."""
    if target.saying and target.tag == "VBZ" and (dating.is_over(link.time) or _is_to_come(link.time)):
        return False
    if target.saying and target.tag == "VBD" and _is_to_come(link.time):
        return False  # "extended its mission into 2017 and announced a levy"
    now = report and (target.tag == "VB" or is_told_now(sentence, target.start, target.tag))
    return not (now and _of_another(sentence, target, link, others))


def _is_to_come(time: TimeExpression) -> bool:
    """Whether the time lies ahead of publication, and not of a date told before."""
    return time.when.basis is not DateBasis.NARRATIVE and dating.is_ahead(time)


def _is_said(sentence: Sentence, target: dating.Target, others: Sequence[dating.Target]) -> bool:
    """ "Said she would propose a law": what somebody says of a saying to come."""
    before = any(other.saying and other.end < target.start for other in others)
    return before and sentence.led_by(target.start, "future_in_past", 3)


def _of_another(sentence: Sentence, target: dating.Target, link: dating.Link, others: Sequence[dating.Target]) -> bool:
    """Whether the time is of what is told after the verb: "votes to hold polls on 5 May", "after a raid on 5 May"."""
    later = [o for o in others if target.end <= o.start < link.time.start and not o.saying]
    if target.event_type == "games":
        later = [o for o in later if o.event_type != "games"]  # "play Eastport in a cup tie on 5 May"
    since = "after" in sentence.tokens[sentence.at(target.end) : sentence.at(link.time.start)]
    return any(since or dating.stands_beside(sentence, link.time, other) for other in later)


def _generic(sentence: Sentence, start: int, end: int) -> bool:
    """ "Attacks are common": a plural with nothing beside it that singles it out."""
    left = sentence.before(start, 3)
    if sentence.led_by(start, "in_course_of") or set(sentence.after(end, 1)) & (words("particular") | words("done_to")):
        return False
    return not any(word in words("determiner") or word[0].isdigit() or word.endswith("'s") for word in left)


def _breaks_out(sentence: Sentence, target: dating.Target) -> bool:
    """ "Flash floods hit Lima", "rallies are held": a plural that opens the report, or what is said to go off."""
    i = sentence.at(target.start)
    if target.event_type not in ("disaster", "protest", "attack") or sentence.subordinate[i]:
        return False
    following = [word for word in sentence.after(target.end, 3) if word not in words("before_happening")]
    led_to = sentence.led_by(target.start, "leading_to", 3)
    happens = words("plural_verb") | words("happening") | words("done_to")
    return led_to or (i < _SUBJECT and not happens.isdisjoint(following[:1]))


def _distinct(sentence: Sentence, target: dating.Target) -> bool:
    """Whether it is told as another one: "another attack", "a second group of gunmen raided", "elsewhere, a bomb"."""
    if target.event_type in UNPLANNED and not target.is_noun and _opens_another(sentence):
        return True
    before = sentence.before(target.start, 3 if target.is_noun else _SUBJECT)
    while "," in before[:-3]:
        before = before[1:]
    return bool(set(before) & words("distinct"))


def _opens_another(sentence: Sentence) -> bool:
    """ "Meanwhile, two men were shot", "In a separate raid, a boy died": what opens with another place or occasion, and
    goes on with somebody who was not told before.
    """
    tokens = sentence.tokens
    opening = tokens[: tokens.index(",")] if "," in tokens[1 : _OPENING + 1] else []
    other = set(opening[:1]) & words("elsewhere") or (opening[:1] == ["in"] and set(opening) & words("distinct"))
    new = words("indefinite") | words("counted") | words("plural_noun")
    return bool(other) and (tokens[len(opening) + 1] in new or tokens[len(opening) + 1].isdigit())
