"""The facts of a merged event: the newest most precise telling wins, and what loses is kept in `disagreement`."""

import datetime as dt
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from timeline.events.merging.naming import folded, is_state, same_name, unified
from timeline.events.merging.telling import Key, Telling
from timeline.events.merging.title import title
from timeline.model import Event, Place, Status, When

_ALONE = 0.35  # what a further independent telling takes off the doubt, times its own confidence
_SUREST = 0.99


def merged(tellings: Sequence[Telling], superseded: Collection[Key] = ()) -> Event:
    """One event of its tellings (one or more, of different articles), its id still "".

    Its mentions are sorted by their articles' dates, undated articles last. `superseded` are those whose planned date
    a later article moved: their dates and status count only as disagreement.
    """
    if len(tellings) == 1:
        return _single(tellings[0])
    told = sorted(tellings, key=lambda t: (t.published or dt.date.max, t.key))
    valid = [t for t in told if t.key not in superseded] or told
    newest = sorted(valid, key=_newest)
    dated = _best_dated(newest)
    when = _when(dated, valid)
    names = tuple(name for name, _, _ in unified([n for t in told for n in t.mention.participants]))
    place = _place(told)
    status = newest[0].mention.status
    named = place.name if place else ""
    return Event(
        id="",
        title=title(dated.type, names, named, when.edtf),
        event_type=dated.type,
        status=status,
        when=when,
        participants=names,
        place=place,
        killed=_figure(newest, "killed"),
        injured=_figure(newest, "injured"),
        confidence=_confidence(told),
        first_published=min((t.published for t in told if t.published), default=None),
        mentions=tuple(t.mention for t in told),
        disagreement=_disagreement(told, when, status, named),
    )


def _single(telling: Telling) -> Event:
    """The event that only one article tells: what it says, as it is."""
    mention = telling.mention
    place = mention.place.name if mention.place else ""
    return Event(
        id="",
        title=title(mention.event_type, mention.participants, place, mention.when.edtf),
        event_type=mention.event_type,
        status=mention.status,
        when=mention.when,
        participants=mention.participants,
        place=mention.place,
        killed=mention.killed,
        injured=mention.injured,
        confidence=mention.confidence,
        first_published=telling.published,
        mentions=(mention,),
    )


def _independent(tellings: Sequence[Telling]) -> list[Telling]:
    """One telling of each text: of word-for-word copies, the one read with most confidence."""
    surest = sorted(tellings, key=lambda t: t.mention.confidence)
    return list({(t.copy_key or t.key): t for t in surest}.values())


def _newest(telling: Telling) -> tuple[int, int, Key]:
    """Sorts the newest first; of one day's articles, what has happened before what is to come."""
    published = telling.published
    later = {Status.HAPPENED: 0, Status.CANCELLED: 1, Status.SCHEDULED: 2}[telling.mention.status]
    return -(published.toordinal() if published else 0), later, telling.key


def _best_dated(newest: Sequence[Telling]) -> Telling:
    """The most precise telling: fewest days, then a time of day; of equals the newest."""
    return min(newest, key=lambda t: (not t.dated, t.days, not t.mention.when.time_of_day))


def _when(dated: Telling, tellings: Sequence[Telling]) -> When:
    """The best telling's date, or if none has one, the bounds that hold for all."""
    if dated.dated:
        return dated.mention.when
    earliest = max((t.mention.when.earliest for t in tellings if t.mention.when.earliest), default=None)
    latest = min((t.mention.when.latest for t in tellings if t.mention.when.latest), default=None)
    if earliest and latest and earliest > latest:
        return dated.mention.when
    return dated.mention.when._replace(earliest=earliest, latest=latest)


def _figure(newest: Sequence[Telling], what: str) -> int | None:
    """The newest article's figure: tolls are corrected, not averaged."""
    return next((count for t in newest if (count := getattr(t.mention, what)) is not None), None)


def _place(told: Sequence[Telling]) -> Place | None:
    """The most specific place, of equals the one told most, with country and position from whoever knows them."""
    known = [t for t in told if t.mention.place and t.place]
    if not known:
        return None
    often = {t.place: sum(other.place == t.place for other in known) for t in known}
    best = min(known, key=lambda t: (is_state(t.place), -often[t.place], -len(t.place), t.key))
    same = [t.mention.place for t in known if t.mention.place and t.place == best.place]
    fullest = min(same, key=lambda p: (p.latitude is None, not p.country, p.name))
    if fullest.country:
        return fullest
    countries = sorted({t.mention.place.country for t in known if t.mention.place and t.mention.place.country})
    return replace(fullest, country=countries[0]) if len(countries) == 1 else fullest


def _confidence(told: Sequence[Telling]) -> float:
    """The best telling's, raised by every further independent one: 1 - (1 - best) x prod(1 - 0.35 x other), <= 0.99."""
    ordered = sorted((t.mention.confidence for t in _independent(told)), reverse=True)
    doubt = 1.0 - ordered[0]
    for other in ordered[1:]:
        doubt *= 1.0 - _ALONE * other
    return round(max(ordered[0], min(_SUREST, 1.0 - doubt)), 4)


def _disagreement(told: Sequence[Telling], when: When, status: Status, place: str) -> str:
    """What articles say otherwise, winner first: "killed: 22 (a12) / 19 (a3)"; "" when they agree."""
    newest = sorted(told, key=_newest)
    parts = [
        _versions("date", newest, _date_text, lambda t: _within(when, t)),
        _versions("status", newest, _called_off, lambda t: t.mention.status is status),
        _versions("place", newest, _place_text, lambda t: _names_place(t, place)),
        _versions("killed", newest, lambda t: _count_text(t.mention.killed), None),
        _versions("injured", newest, lambda t: _count_text(t.mention.injured), None),
    ]
    return "; ".join(part for part in parts if part)


def _versions(
    what: str, newest: Sequence[Telling], text: Callable[[Telling], str], agrees: Callable[[Telling], bool] | None
) -> str:
    """ "what: value (article) / value (article)" when values differ; `agrees` says which are as good as the winner."""
    spoken = [t for t in newest if text(t)]
    if agrees is not None:
        winners = sorted((t for t in spoken if agrees(t)), key=lambda t: t.days or sys.maxsize)
        spoken = winners[:1] + [t for t in spoken if not agrees(t)]
    values: dict[str, str] = {}
    for telling in spoken:
        values.setdefault(text(telling), telling.mention.article_id)
    return f"{what}: " + " / ".join(f"{value} ({by})" for value, by in values.items()) if len(values) > 1 else ""


def _within(when: When, telling: Telling) -> bool:
    """Whether a telling's dates hold the event's: a coarser telling is no disagreement."""
    if not (telling.start and telling.end and when.start_date and when.end_date):
        return True
    return telling.start <= when.start_date and when.end_date <= telling.end


def _date_text(telling: Telling) -> str:
    if telling.start is None:
        return ""
    return str(telling.start) if telling.start == telling.end else f"{telling.start} to {telling.end}"


def _called_off(telling: Telling) -> str:
    """Only calling off is at odds with the rest: what is planned and then happens isn't."""
    return "cancelled" if telling.mention.status is Status.CANCELLED else "on"


def _place_text(telling: Telling) -> str:
    return telling.mention.place.name if telling.mention.place and not is_state(telling.place) else ""


def _names_place(telling: Telling, place: str) -> bool:
    own, other = telling.place, folded(place)
    return same_name(own, other) or set(own) <= set(other) or set(other) <= set(own)


def _count_text(count: int | None) -> str:
    return "" if count is None else str(count)
