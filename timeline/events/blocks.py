"""Which tellings are worth comparing: those that share a type, a stretch of time, and a name, a place or a sentence.

Near-linear: a telling goes into a handful of blocks, and in a crowded block is compared with its neighbours only.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from timeline.events.naming import is_state
from timeline.events.telling import Telling

_NEIGHBOURS = 48  # comparisons per telling and block; blocks up to this size are compared completely
_WEEK = 7  # days
_MONTH = "month"
_LONGEST = 400  # days: a longer span is only looked up by its exact dates


def candidates(tellings: list[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of indices (first < second) into `tellings`, each pair once, in ascending order of blocks."""
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, telling in enumerate(tellings):
        for key in _keys(telling):
            blocks[key].append(i)
    seen: set[tuple[int, int]] = set()
    for key, members in blocks.items():
        for pair in _month_pairs(members, tellings) if key[1] is _MONTH else _pairs(members, tellings):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _pairs(members: list[int], tellings: list[Telling]) -> Iterator[tuple[int, int]]:
    """Every pair of a small block; in a crowded one, of those that stand close when sorted by what they say."""
    if len(members) > _NEIGHBOURS:
        members = sorted(members, key=lambda i: (*_signature(tellings[i]), tellings[i].key))
    for position, i in enumerate(members):
        for j in members[position + 1 : position + 1 + _NEIGHBOURS]:
            yield (i, j) if i < j else (j, i)


def _month_pairs(members: list[int], tellings: list[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs with at least one telling that is dated to no week or better: the others meet on their days."""
    coarse = [i for i in members if not 0 < tellings[i].days <= _WEEK]
    if not coarse:
        return
    yield from _pairs(coarse, tellings)
    fine = [i for i in members if 0 < tellings[i].days <= _WEEK]
    for i in coarse:
        for j in fine[:_NEIGHBOURS]:
            yield (i, j) if i < j else (j, i)


def _signature(telling: Telling) -> tuple[dt.date, int, tuple[tuple[str, ...], ...], tuple[str, ...]]:
    return telling.start or dt.date.max, telling.days, telling.names, telling.place


def _keys(telling: Telling) -> Iterator[tuple[object, ...]]:
    if telling.copy_key is not None:
        yield telling.copy_key
    tokens = _tokens(telling)
    for unit, time in _times(telling):
        for token in tokens:
            yield telling.type, unit, time, token
    yield from _timeless(telling)


def _tokens(telling: Telling) -> list[str]:
    """What a partner must share one of: the last word or initials of a name, a word of the place, the country."""
    tokens = {name[-1][:5] for name in telling.names}
    tokens |= {"".join(word[0] for word in name)[:5] for name in telling.names if len(name) > 2}
    tokens |= {name[0][:5] for name in telling.names}
    tokens |= {"@" + word for word in telling.place if not is_state(telling.place)}
    place = telling.mention.place
    if place and place.country:
        tokens.add("@" + place.country)
    return sorted(tokens) or ["@"]


def _times(telling: Telling) -> list[tuple[str, str]]:
    """Its days, if it is dated to a week or better, and its months; an undated one's are those before its article."""
    start, end = telling.start, telling.end
    if start is None or end is None:
        published = telling.published
        return _months(published - dt.timedelta(31), published) if published and published.year > 1 else []
    if telling.days > _LONGEST:
        return [("span", f"{start}/{end}")]
    if telling.days > _WEEK:
        return [("span", f"{start}/{end}"), *_months(start, end)]
    return [*(("day", str(start + dt.timedelta(n))) for n in range(telling.days)), *_months(start, end)]


def _months(start: dt.date, end: dt.date) -> list[tuple[str, str]]:
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    return [(_MONTH, f"{month // 12:04d}-{month % 12 + 1:02d}") for month in range(first, last + 1)]


def _timeless(telling: Telling) -> Iterator[tuple[object, ...]]:
    """Keys of what is the same at any date: a high toll in one place, the dead person."""
    if telling.type == "death":
        for name in telling.names:
            yield "death", name[-1][:5]
    for what, count in (("killed", telling.mention.killed), ("injured", telling.mention.injured)):
        if count is not None and count >= 10 and telling.place:
            yield telling.type, what, count, telling.place
