"""Which edition of the Games a text means, and when that was: "the last edition of the Games in Tokyo" → Tokyo 2020.

What the phrase says (a year, a host, an ordinal, the opening day) decides before the publication date does, so that
editions keep their days in a text of unknown date. What fits several editions stays open, with the candidates.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events.games.editions import Edition, competitions, hosts
from timeline.events.games.fit import by_date, fitting, is_host, subjects
from timeline.events.games.phrases import Phrase, phrases
from timeline.model import DateBasis, DateSpan, Precision, When

# "The Games" without a name are those of now, this many days before they open and after they close.
_DAYS_BEFORE, _DAYS_AFTER = 45, 14


@dataclass(frozen=True, slots=True)
class EditionMention:
    """A mention of an edition: `text[start:end]`, its head noun ("Olympics") at `head_start`.

    `edition` is None when several fit (`candidates`) or when what is said can't be resolved. `part` says what of it is
    meant: "whole", the "opening" or "closing" day, the "final", or something "within" it (a semi-final).
    """

    start: int
    end: int
    edition: Edition | None
    reason: str
    part: str = "whole"
    candidates: tuple[Edition, ...] = ()
    head_start: int = 0

    @property
    def when(self) -> When:
        """The days of what is mentioned; bounds only for something "within"; undated without an edition."""
        edition = self.edition
        if edition is None or edition.start is None or edition.end is None:
            return When(reason=self.reason)
        if self.part == "within" or (self.part != "whole" and edition.precision is not Precision.RANGE):
            return When(earliest=edition.start, latest=edition.end, basis=DateBasis.NAMED, reason=self.reason)
        if self.part == "whole":
            return _named(edition.start, edition.end, edition.precision, edition.edtf, self.reason)
        day = edition.opening if self.part == "opening" else edition.end
        assert day is not None  # a RANGE edition has all three days
        return _named(day, day, Precision.DAY, day.isoformat(), self.reason)


def find(text: str, reference: dt.date | DateSpan | None = None) -> list[EditionMention]:
    """Every mention of an edition in `text`, in order; what a bare "the Games" can't be tied to is left out.

    A ceremony or a final makes two mentions: the edition, whole, and its part at the part's own words.
    """
    found = phrases(text)
    about = subjects(text) if found else frozenset()
    read = ((phrase, _by_itself(phrase, about, reference)) for phrase in found)
    told = [(phrase, mention) for phrase, mention in read if mention is not None]
    everything = {mention.edition: None for _, mention in told if mention.edition is not None}
    lately: dict[Edition, None] = {}
    mentions = []
    for phrase, mention in told:
        known = mention if mention.edition is not None else _by_story(phrase, mention, (*reversed(lately), *everything))
        if known.edition is not None:
            lately.pop(known.edition, None)
            lately[known.edition] = None
        if known.edition is not None or not phrase.is_bare:
            mentions += _with_part(known, phrase)
    return mentions


def _with_part(mention: EditionMention, phrase: Phrase) -> list[EditionMention]:
    if phrase.part == "whole":
        return [mention]
    start, end = phrase.part_span
    part = replace(mention, start=start, end=end, head_start=start, part=phrase.part)
    return [part] if phrase.part == "within" else sorted([mention, part], key=lambda each: each.start)


def _named(start: dt.date, end: dt.date, precision: Precision, edtf: str, reason: str) -> When:
    return When(start, end, "", edtf, precision, DateBasis.NAMED, start, end, reason)


def _by_itself(phrase: Phrase, about: frozenset[str], reference: dt.date | DateSpan | None) -> EditionMention | None:
    """What the phrase and the publication date say, without the rest of the text; None when no edition fits."""
    fits, said = fitting(phrase, about)
    if not fits:
        return None
    if phrase.is_bare:
        return _current(phrase, fits, reference)
    if len(fits) == 1:
        return _mention(phrase, fits[0], f"the only edition {said}")
    if phrase.year is not None and phrase.competitions[0] == fits[0].competition and not phrase.host:
        return _mention(phrase, fits[0], f"the {fits[0].name}")  # "the 1992 Olympics" are the summer ones
    days = _ends(reference)
    chosen = {by_date(phrase, fits, day) for day in days}
    edition = chosen.pop() if len(chosen) == 1 else None
    if edition is not None:
        return _mention(phrase, edition, f"{_how(phrase, said)} the publication date")
    if phrase.relative or phrase.year_offset is not None:
        reason = "no such edition by the publication date" if days else "the publication date is not known"
        return _open(phrase, reason, fits if phrase.host and not days else ())
    return _open(phrase, f"several editions {said}", fits)


def _ends(reference: dt.date | DateSpan | None) -> list[dt.date]:
    """The days between which the text was published; empty when that isn't known at both ends."""
    if reference is None:
        return []
    if isinstance(reference, dt.date):
        return [reference]
    return [reference.earliest, reference.latest] if reference.earliest and reference.latest else []


def _current(phrase: Phrase, fits: list[Edition], reference: dt.date | DateSpan | None) -> EditionMention:
    """A bare name in a text published while (or shortly before or after) just one such edition took place."""
    days = _ends(reference)
    running = [
        edition
        for edition in fits
        if edition.start and edition.end and edition.precision is Precision.RANGE and days
        and all((edition.start - day).days <= _DAYS_BEFORE and (day - edition.end).days <= _DAYS_AFTER for day in days)
    ]  # fmt: skip
    if len(running) == 1 and "commonwealth-games" not in phrase.competitions[1:]:  # "the Games" may be of any kind
        return _mention(phrase, running[0], "under way, or close to it, on the publication date")
    return _open(phrase, "nothing says which edition")


def _by_story(phrase: Phrase, mention: EditionMention, story: Iterable[Edition]) -> EditionMention:
    """The edition that the rest of the text makes the phrase mean, else the mention as it was.

    `story` is what the text names: before the phrase, the last one first, then the rest.
    """
    for edition in story:
        if edition.competition not in phrase.competitions:
            continue
        if phrase.relative:
            neighbour = _neighbour(edition, phrase.relative)
            if neighbour is not None and (not phrase.host or is_host(neighbour, hosts()[phrase.host])):
                word = "before" if phrase.relative == "last" else "after"
                return _mention(phrase, neighbour, f"the edition {word} the {edition.name}, which the text names")
        elif phrase.is_bare or edition in mention.candidates:
            return _mention(phrase, edition, f"the {edition.name}, named elsewhere in the text")
    return mention


def _neighbour(edition: Edition, relative: str) -> Edition | None:
    held = [other for other in competitions()[edition.competition].editions if not other.cancelled]
    index = held.index(edition) + (-1 if relative == "last" else 1) if edition in held else -1
    return held[index] if 0 <= index < len(held) else None


def _how(phrase: Phrase, said: str) -> str:
    if phrase.year_offset is not None:
        return f"{('last', 'this', 'next')[phrase.year_offset + 1]} year's by"
    if phrase.relative:
        return f"the {phrase.relative} edition {said} by"
    return f"the edition {said} nearest to"


def _mention(phrase: Phrase, edition: Edition, reason: str) -> EditionMention:
    return EditionMention(phrase.start, phrase.end, edition, reason, "whole", (), phrase.head_start)


def _open(phrase: Phrase, reason: str, fits: Sequence[Edition] = ()) -> EditionMention:
    return EditionMention(phrase.start, phrase.end, None, reason, "whole", tuple(fits), phrase.head_start)
