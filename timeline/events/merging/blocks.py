"""Which tellings are worth comparing: those that share a type, a stretch of time, and a name, a place or a sentence.

Near-linear: a telling goes into a handful of blocks, and in a crowded block is compared with its neighbours only.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from timeline.events.merging.alike import rules, traits, wanting
from timeline.events.merging.naming import is_state
from timeline.events.merging.nearness import countries
from timeline.events.merging.telling import Telling

_NEIGHBOURS = 24  # comparisons per telling and block; blocks up to this size are compared completely
_WEEK = 7  # days
_LONGEST = 400  # days: a longer span is only looked up by its exact dates
_PREFIX = 5  # letters of a word that spellings of a name share: "Zelensky", "Zelenskyy"


def candidates(tellings: list[Telling]) -> list[tuple[int, int]]:
    """Pairs of indices (first < second) into `tellings`, each pair once, sorted."""
    originals, pairs = _copies(tellings)
    for members in _blocks(tellings, originals):
        pairs.update(_pairs(members, tellings))
    return sorted(pairs)


def _copies(tellings: list[Telling]) -> tuple[list[int], set[tuple[int, int]]]:
    """Indices of all but verbatim copies that say the same of the event, and the pairs of each original and its copies.

    A copy looks for no partners of its own: what its original finds, it has found. So a text that a hundred papers
    print costs little more than one.
    """
    first: dict[object, int] = {}
    originals, pairs = [], set()
    for i, telling in enumerate(tellings):
        said = (telling.copy_key, _signature(telling), telling.mention.status, telling.mention.killed)
        original = first.setdefault(said, i) if telling.copy_key and telling.dated else i
        if original == i:
            originals.append(i)
        else:
            pairs.add((original, i))
    return originals, pairs


def _blocks(tellings: list[Telling], members: Iterable[int]) -> Iterable[list[int]]:
    """Indices of tellings that share a key, where there are two or more; those of narrow tellings as ~index.

    Keys are text and lists are made only for company: millions of small objects would keep the garbage collector busy.
    """
    alone: dict[str, int] = {}
    together: dict[str, list[int]] = {}
    for i in members:
        for key, wide in _keys(tellings[i]):
            member = i if wide else ~i
            first = alone.setdefault(key, member)
            if first != member:
                together.setdefault(key, [first]).append(member)
    return together.values()


def _pairs(members: list[int], tellings: list[Telling]) -> Iterator[tuple[int, int]]:
    """Every pair of a small block with a wide telling in it; in a crowded one, of those that say nearly the same.

    Narrow tellings meet in another block if they are alike: here only wide ones look for partners.
    """
    wide, narrow = [i for i in members if i >= 0], [~i for i in members if i < 0]
    if len(wide) > _NEIGHBOURS:
        wide.sort(key=lambda i: (*_signature(tellings[i]), tellings[i].key))
    for position, i in enumerate(wide):
        for j in [*wide[position + 1 : position + 1 + _NEIGHBOURS], *narrow[:_NEIGHBOURS]]:
            if i != j:
                yield (i, j) if i < j else (j, i)


def _signature(telling: Telling) -> tuple[dt.date, int, tuple[tuple[str, ...], ...], tuple[str, ...]]:
    return telling.start or dt.date.max, telling.days, telling.names, telling.place


def _keys(telling: Telling) -> Iterator[tuple[str, bool]]:
    """Each block it belongs to, and whether it is wide there."""
    if telling.copy_key is not None:
        yield "\n".join(telling.copy_key), True
    for time, coarse in _times(telling):
        for token, wide in _tokens(telling):
            yield f"{telling.type} {time} {token}", coarse and wide
    for key in _timeless(telling):
        yield key, True


def _tokens(telling: Telling) -> list[tuple[str, bool]]:
    """What a partner must share one of: a name's last word, its first two or its initials; the place or its country."""
    tokens = {name[-1][:_PREFIX] for name in telling.names}
    tokens |= {" ".join(name[:2]) for name in telling.names if len(name) > 1}
    for name in telling.names:
        if len(name) > 2:
            tokens |= {"".join(word[0] for word in name)[:_PREFIX], *(word[:_PREFIX] for word in name)}
    tokens |= {"@" + word for word in telling.place if not is_state(telling.place)}
    first, words = telling.capitals
    spelt = {word[:_PREFIX] for word in (first, *words) if word}
    if wanting(telling):
        tokens |= spelt | {"@" + word for word in spelt}
    found = [(token, True) for token in sorted(tokens)]
    found += [(word, False) for word in sorted(spelt - tokens)]  # what wants a name may name it too
    if "located" in traits(telling.type):
        broad = not telling.place or is_state(telling.place) or "national" in traits(telling.type)
        found += [("@=" + code, broad) for code in sorted(countries(telling))]
    return found


def _times(telling: Telling) -> list[tuple[str, bool]]:
    """Its days, if it is dated to a week or better, and its months, where only what is coarser looks for partners.

    An undated telling looks through the month before its article.
    """
    start, end = telling.start, telling.end
    if start is None or end is None:
        return _months_before(telling.published) if telling.published else []
    if telling.days > _LONGEST:
        return [(f"{start}/{end}", True)]
    if telling.days > _WEEK:
        return [(f"{start}/{end}", True), *_months(start, end, True)]
    return [*((str(start + dt.timedelta(n)), True) for n in range(telling.days)), *_months(start, end, False)]


def _months_before(published: dt.date) -> list[tuple[str, bool]]:
    first = max(published.toordinal() - int(rules()["undated_days"]), 1)
    return _months(dt.date.fromordinal(first), published, True)


def _months(start: dt.date, end: dt.date, wide: bool) -> list[tuple[str, bool]]:
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    return [(f"{month // 12:04d}-{month % 12 + 1:02d}", wide) for month in range(first, last + 1)]


def _timeless(telling: Telling) -> Iterator[str]:
    """Keys of what is the same at any date: a high toll in one place, a person who dies once."""
    if "once" in traits(telling.type):
        for name in telling.names:
            yield f"{telling.type} once {name[-1][:_PREFIX]}"
    for what, count in (("killed", telling.mention.killed), ("injured", telling.mention.injured)):
        if count is not None and count >= 10 and telling.place:
            yield f"{telling.type} {what} {count} {' '.join(telling.place)}"
