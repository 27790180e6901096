"""Which editions agree with what a phrase says, and which of several a text of a given day means."""

import datetime as dt
from collections.abc import Sequence

from timeline.assets import lexicon
from timeline.events.games.editions import Competition, Edition, competitions, hosts
from timeline.events.games.phrases import Phrase

# A host city is chosen at most this many years ahead (Los Angeles 2028 was chosen in 2017): no text means a later one.
_YEARS_AHEAD = 11
# Of two editions that fit, the nearer is meant if it is this much nearer to the publication date.
_CLEARLY_NEARER = 1.5
# A text about a sport whose World Cup is not in the calendar.
OTHER_CUP = "another World Cup"


def subjects(text: str) -> frozenset[str]:
    """What the text is about, so far as it tells competitions apart: their ids, "women", and OTHER_CUP."""
    about = {kind.id for kind in competitions().values() if any(word in text for word in kind.words)}
    low = text.lower()
    if "women" in low:
        about.add("women")
    words = lexicon("games")["world_cups"]
    if any(word in low for word in words["others"]) and not any(word in low for word in words["football"]):
        about.add(OTHER_CUP)
    return frozenset(about)


def fitting(phrase: Phrase, about: frozenset[str]) -> tuple[list[Edition], str]:
    """The editions that agree with all the phrase says, and that in words."""
    fits = _held(phrase, about)
    said = []
    if phrase.year is not None:
        said.append(f"of {phrase.year}")
    if phrase.number:
        fits = [edition for edition in fits if edition.number == phrase.number]
        said.append(f"numbered {phrase.number}")
    if phrase.host:
        hosted = [edition for edition in fits if is_host(edition, hosts()[phrase.host])]
        if hosted or not _may_be_a_team(phrase):
            fits = hosted
            said.append(f"in {phrase.host}")
    if phrase.opens and any(_opens_on(edition, phrase.opens) for edition in fits):
        fits = [edition for edition in fits if _opens_on(edition, phrase.opens)]
        said.append("that opens on the day the text gives")
    return _preferred(fits, phrase, about), " ".join(said) or "so named"


def _held(phrase: Phrase, about: frozenset[str]) -> list[Edition]:
    """The editions that the head noun and the year may mean in this text; a cancelled one only by its year."""
    kinds = [competitions()[name] for name in phrase.competitions]
    if "World Cup" in kinds[0].heads and OTHER_CUP in about:
        return []
    spoken = [kind for kind in kinds if kind.id in about]
    unspoken = kinds if len(kinds) == 1 else [kind for kind in kinds if _goes_without_saying(kind, about)]
    for choice in (spoken, unspoken):
        fits = [edition for kind in choice for edition in kind.editions]
        if phrase.year is not None:
            fits = [edition for edition in fits if phrase.year in _years(edition)]
        else:
            fits = [edition for edition in fits if not edition.cancelled]
        if fits:
            return fits
    return []


def _goes_without_saying(kind: Competition, about: frozenset[str]) -> bool:
    """Whether a name shared by several competitions may mean this one though the text has no word of it."""
    if kind.id == "fifa-womens-world-cup":
        return "women" in about
    return not kind.words or kind.id.startswith("olympics")


def _preferred(fits: list[Edition], phrase: Phrase, about: frozenset[str]) -> list[Edition]:
    """Of editions of several competitions, those of the one that the bare name means where nothing else is said."""
    for kind, unless in (("olympics", ""), ("fifa-world-cup", "women")):
        meant = [edition for edition in fits if edition.competition.startswith(kind)]
        if meant and phrase.competitions[0].startswith(kind) and unless not in about:
            return meant
    return fits


def is_host(edition: Edition, places: Sequence[str]) -> bool:
    return any(place in edition.cities + edition.countries for place in places)


def _may_be_a_team(phrase: Phrase) -> bool:
    """Whether the place before the head may be a team's country: "England's World Cup"."""
    is_country = all(len(place) == 2 for place in hosts()[phrase.host])
    return not phrase.host_is_sure or (phrase.year is not None and is_country)


def _years(edition: Edition) -> set[int]:
    return {edition.year} | ({edition.start.year} if edition.start else set())


def _opens_on(edition: Edition, day: tuple[int, int]) -> bool:
    return any(date is not None and (date.month, date.day) == day for date in (edition.start, edition.opening))


def by_date(phrase: Phrase, fits: list[Edition], day: dt.date) -> Edition | None:
    """The one of `fits` that a text of `day` means, or None when that isn't clear."""
    known = [edition for edition in fits if edition.start and edition.start.year <= day.year + _YEARS_AHEAD]
    if phrase.year_offset is not None:
        known = [edition for edition in known if day.year + phrase.year_offset in _years(edition)]
        return known[0] if known and len({edition.competition for edition in known}) == 1 else None
    if phrase.relative == "last":
        return max((edition for edition in known if edition.end and edition.end < day), key=_start, default=None)
    if phrase.relative == "next":
        return min((edition for edition in known if edition.start and edition.start > day), key=_start, default=None)
    return _nearest(known, day)


def _start(edition: Edition) -> dt.date:
    assert edition.start is not None
    return edition.start


def _nearest(editions: list[Edition], day: dt.date) -> Edition | None:
    ordered = sorted(editions, key=lambda edition: _distance(edition, day))
    if not ordered:
        return None
    if len(ordered) == 1:
        return ordered[0]
    first, second = (_distance(edition, day) for edition in ordered[:2])
    return ordered[0] if second >= _CLEARLY_NEARER * max(first, 60) else None


def _distance(edition: Edition, day: dt.date) -> int:
    assert edition.start is not None
    assert edition.end is not None
    return max((edition.start - day).days, (day - edition.end).days, 0)
