"""A planned event whose date was moved: the one case in which differing dates are one event.

A telling that speaks of a move ("postponed", "brought forward") takes over an event that only earlier articles tell,
all of them as planned, when both name the same parties, or one of them and the same place. The newer date stands.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from timeline.events.merging.alike import rules
from timeline.events.merging.cluster import Cluster, Clusters
from timeline.events.merging.naming import shared
from timeline.events.merging.nearness import relation
from timeline.events.merging.telling import Telling

_FARTHEST = dt.timedelta(days=800)  # the longest move worth believing: a Games put off by a year, and some


def follow_moves(clusters: Clusters) -> None:
    """Unite clusters whose planned date a later article moved, oldest move first."""
    by_name = _planned_by_name(clusters)
    for mover in sorted(_movers(clusters), key=lambda t: (t.published or dt.date.max, t.key)):
        own = clusters.of_telling(mover)
        found = {id(c): c for word in _words(mover) for c in by_name[mover.type, word]}
        for member in sorted({clusters.of_telling(c.tellings[0]).members[0] for c in found.values()}):
            earlier = clusters.of(member)
            if _moves(mover, own, earlier):
                first, last = own.first, own.last
                keys = earlier.superseded | {telling.key for telling in earlier.tellings}
                own = clusters.unite(own, earlier)
                own.first, own.last, own.superseded = first, last, own.superseded | keys


def speaks_of_move(telling: Telling) -> bool:
    sentence = telling.mention.sentence.text.lower()
    return any(phrase in sentence for phrase in rules()["moved"]["phrases"])


def _movers(clusters: Clusters) -> Iterator[Telling]:
    for cluster in clusters.all():
        yield from (t for t in cluster.tellings if t.dated and t.published and speaks_of_move(t))


def _planned_by_name(clusters: Clusters) -> dict[tuple[str, str], list[Cluster]]:
    found = defaultdict(list)
    for cluster in clusters.all():
        if all(t.planned and t.dated and t.published for t in cluster.tellings):
            for word in sorted({word for t in cluster.tellings for word in _words(t)}):
                found[cluster.tellings[0].type, word].append(cluster)
    return found


def _words(telling: Telling) -> list[str]:
    """One of these two tellings of the same plan share: the last word of a name, or of the place."""
    return sorted({name[-1] for name in (*telling.names, telling.place) if name})


def _moves(mover: Telling, own: Cluster, earlier: Cluster) -> bool:
    if own is earlier or not own.articles.isdisjoint(earlier.articles):
        return False
    if max(own.first, earlier.first) <= min(own.last, earlier.last):
        return False  # the dates agree: nothing was moved
    if abs(own.first - earlier.first) > _FARTHEST or not all(_older(t, mover) for t in earlier.tellings):
        return False
    return any(_same_plan(mover, telling) for telling in earlier.tellings)


def _older(telling: Telling, mover: Telling) -> bool:
    return telling.planned and bool(telling.published and mover.published and telling.published < mover.published)


def _same_plan(mover: Telling, telling: Telling) -> bool:
    place = relation(mover, telling)
    if place == "apart":
        return False
    common = len(shared(mover.names, telling.names))
    if mover.names and telling.names and not common:
        return False
    placed = place in {"same", "near"}
    alike = (
        bool(mover.kinds & telling.kinds) or mover.mention.trigger.text.lower() == telling.mention.trigger.text.lower()
    )
    return common >= 2 or (common == 1 and (placed or alike)) or (placed and alike)
