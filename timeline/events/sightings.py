"""Sightings: the asserted standings of triggers in an article's sentences, each linked to the time that dates it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events import assertion, dating
from timeline.events.syntax import Sentence, ends_with, follows_soon, part_of_speech, starts_object, starts_with, words
from timeline.events.triggers import Hit, Trigger
from timeline.model import Precision, Status, TimeExpression

# A match or race is told by its day; beside it a year or season is that of an edition ("the 2025 cup final").
_COARSE = (Precision.YEAR, Precision.SEASON, Precision.DECADE, Precision.QUARTER)


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
    def quoted(self) -> bool:
        """Whether it stands inside quotation marks."""
        return self.sentence.quoted[self.sentence.at(self.start)]


def sightings(
    sentence: Sentence,
    hits: Sequence[Hit],
    times: Sequence[TimeExpression],
    *,
    headline: bool = False,
    report: bool = False,
) -> Iterator[Sighting]:
    """The asserted events of a sentence. `hits` are its triggers, `times` its expressions that can date an event.

    `headline`: the sentence is one. `report`: what it says may be dated by the publication alone; elsewhere a saying
    counts only beside a time.
    """
    wanted = hits if times or report else [hit for hit in hits if not hit.only_says]
    senses = _senses(sentence, wanted)
    targets = [
        dating.Target(hit.start, hit.end, tag, trigger.event_type == "statement") for hit, trigger, tag in senses
    ]
    for (hit, trigger, tag), target in zip(senses, targets, strict=True):
        if target.saying and not times and not report:
            continue
        status = assertion.status(sentence, hit.start, hit.end, tag, headline=headline)
        if status is None:
            continue
        fine = (
            times if trigger.event_type != "games" else [time for time in times if time.when.precision not in _COARSE]
        )
        link = dating.link(sentence, target, fine, targets)
        if link is None and tag == "NNS" and not trigger.joins and _generic(sentence, hit.start, hit.end):
            continue
        if link is not None:
            if status is Status.SCHEDULED or _futurate(sentence, target):
                link = dating.ahead(link, sentence)
            elif report and tag == "VBZ" and dating.is_past(link.time):
                link = None  # "X, convicted in 2019, dies": not the time of what is told in the present
        announced = dating.announcement(sentence, times, targets) if link is None and not target.saying else None
        yield Sighting(
            trigger.event_type,
            hit.start,
            hit.end,
            trigger,
            tag,
            status,
            sentence,
            link,
            headline,
            _distinct(sentence, hit.start),
            announced,
        )


def _senses(sentence: Sentence, hits: Sequence[Hit]) -> list[tuple[Hit, Trigger, str]]:
    """The triggers that fit the sentence, in order, with sense and part of speech; of overlapping ones the longest."""
    chosen: list[tuple[Hit, Trigger, str]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other, _, _ in chosen) and (
            sense := _sense(sentence, hit)
        ):
            chosen.append((hit, *sense))
    return sorted(chosen, key=lambda found: found[0].start)


def _sense(sentence: Sentence, hit: Hit) -> tuple[Trigger, str] | None:
    """The sense of the trigger's words that fits the sentence, with their part of speech; the most specific wins."""
    tags = frozenset(tag for sense in hit.senses for tag in sense.forms[hit.form].split("/"))
    if "VBZ" in tags and " " in hit.form and not _after_subject(sentence, hit.start):
        return None  # "crunch talks with the union", "the calls for peace"
    tag = part_of_speech(sentence, hit.start, hit.end, tags)
    if _part_of_noun_phrase(sentence, hit, tag):
        return None
    fitting = [
        sense for sense in hit.senses if tag in sense.forms[hit.form].split("/") and _fits(sentence, hit, sense, tag)
    ]
    return (
        (min(fitting, key=lambda sense: (sense.joins, sense.event_type == "statement", sense.weak)), tag)
        if fitting
        else None
    )


def _part_of_noun_phrase(sentence: Sentence, hit: Hit, tag: str) -> bool:
    """ "A convicted murderer", "on corruption charges", "the order": what looks like a verb belongs to a noun."""
    if tag not in ("VBD", "VBN", "VB", "VBG", "VBZ") or " " in hit.form:
        return False
    if tag == "VB" and sentence.at(hit.start) == 0:
        return True  # "Storm Ada made landfall"
    if tag == "VBZ":
        return not starts_object(sentence, hit.end) and not _after_subject(sentence, hit.start)
    left = [word for word in sentence.before(hit.start, 2) if not word.endswith("ly")]
    right = sentence.after(hit.end)
    held = bool(left) and (left[-1] in words("article") or left[-1].endswith("'s"))
    return held and (tag == "VB" or bool(right and right[0].isalpha()))


def _after_subject(sentence: Sentence, start: int) -> bool:
    i = sentence.at(start)
    if not i or sentence.tokens[i - 1] in words("determiner"):
        return False
    named = sentence.capital(sentence.starts[i - 1])
    return named or sentence.tokens[i - 1] in words("pronoun") | words("adverb") | {",", ")", "”"}


def _fits(sentence: Sentence, hit: Hit, sense: Trigger, tag: str) -> bool:
    if "capital" not in sense.flags and sentence.capital(hit.start) and not _opens(sentence, hit.start):
        return False
    if "active" in sense.flags and tag in ("VBD", "VBN") and set(sentence.before(hit.start, 3)) & words("be"):
        return False
    before, after = sentence.lower[: hit.start - sentence.start], sentence.lower[hit.end - sentence.start :]
    if sense.before_not and ends_with(before, sense.before_not):
        return False
    if sense.after_not and starts_with(after, sense.after_not):
        return False
    if sense.after and not starts_with(after, sense.after):
        return False
    if sense.then and not follows_soon(after, sense.then):
        return False
    if sense.before and not (set(sentence.before(hit.start, 3)) & set(sense.before) or ends_with(before, sense.before)):
        return False
    if sense.near is not None and not sense.near(sentence.word_set - {hit.form}, before + "|" + after):
        return False
    return sense.near_not is None or not sense.near_not(sentence.word_set, sentence.lower)


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a capital at `start` is that of a sentence's first word, of a headline in title case or of ALL CAPS."""
    i = sentence.at(start)
    if i == 0 or sentence.tokens[i - 1] in ("“", '"', "‘", ":", "—", "–", ".", "]"):
        return True
    letters = [word for word in sentence.starts if sentence.text[word - sentence.start].isalpha()]
    return sum(sentence.capital(word) for word in letters) > 0.6 * len(letters)


def _futurate(sentence: Sentence, target: dating.Target) -> bool:
    """ "Holds an election on Friday", "host Norvale on Saturday": a present tense beside a weekday looks ahead."""
    i = sentence.at(target.start)
    verb = target.tag in ("VBZ", "VB")
    near = (
        sentence.tokens[max(0, i - 4) : i + 1]
        if verb
        else [*sentence.tokens[max(0, i - 4) : i], *sentence.tokens[i + 1 : i + 4]]
    )
    return not sentence.word_set & {"was", "were", "had", "said"} and bool(set(near) & words("futurate"))


def _generic(sentence: Sentence, start: int, end: int) -> bool:
    """ "Attacks are common": a plural with nothing beside it that singles it out."""
    left = sentence.before(start, 3)
    if set(sentence.after(end, 1)) & {"between", "with", "in", "at", "near", "against"}:
        return False
    return not any(word in words("determiner") or word.isdigit() or word.endswith("'s") for word in left)


def _distinct(sentence: Sentence, start: int) -> bool:
    return bool(set(sentence.before(start, 3)) & words("distinct"))
