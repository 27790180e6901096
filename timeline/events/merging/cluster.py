"""Clusters of tellings that stay free of contradictions while they grow."""

import datetime as dt
from dataclasses import dataclass

from timeline.events.merging.alike import contradiction
from timeline.events.merging.telling import Key, Telling

_CORE = 6  # differing tellings a cluster is judged by; more would make joining large clusters slow


@dataclass(eq=False, slots=True)
class Cluster:
    """Tellings of one event. `first` to `last` are the days that fit all of them; `core` a few that differ most."""

    members: list[int]
    tellings: list[Telling]
    articles: set[str]
    first: dt.date
    last: dt.date
    core: list[Telling]
    superseded: frozenset[Key] = frozenset()  # tellings whose planned date a later article moved


class Clusters:
    """A partition of tellings, one cluster each at first."""

    def __init__(self, told: list[Telling]) -> None:
        self._of = [_alone(i, telling) for i, telling in enumerate(told)]
        self._index = {id(telling): i for i, telling in enumerate(told)}

    def of(self, index: int) -> Cluster:
        return self._of[index]

    def of_telling(self, telling: Telling) -> Cluster:
        return self._of[self._index[id(telling)]]

    def all(self) -> list[Cluster]:
        """Every cluster once, by its first member."""
        return [cluster for i, cluster in enumerate(self._of) if cluster.members[0] == i]

    def join(self, i: int, j: int) -> bool:
        """Make the clusters of two tellings one, if they fit. Whether they are one now."""
        a, b = self._of[i], self._of[j]
        if a is b:
            return True
        if not self.fit(a, b):
            return False
        self.unite(a, b)
        return True

    def fit(self, a: Cluster, b: Cluster) -> bool:
        """Whether two clusters share no article, share a day, and no two of their tellings contradict."""
        if a is b:
            return True
        if max(a.first, b.first) > min(a.last, b.last) or not a.articles.isdisjoint(b.articles):
            return False
        return not any(contradiction(one, other) for one in a.core for other in b.core)

    def unite(self, a: Cluster, b: Cluster) -> Cluster:
        """Make two clusters one without asking. The smaller goes into the larger: n log n moves in all."""
        large, small = (a, b) if (len(a.members), b.members[0]) >= (len(b.members), a.members[0]) else (b, a)
        large.members = sorted(large.members + small.members)
        large.tellings = large.tellings + small.tellings
        large.articles |= small.articles
        large.first, large.last = max(a.first, b.first), min(a.last, b.last)
        large.core = _core(large.core + small.core)
        large.superseded |= small.superseded
        for member in small.members:
            self._of[member] = large
        return large


def _alone(i: int, telling: Telling) -> Cluster:
    first, last = telling.bounds
    return Cluster([i], [telling], {telling.mention.article_id}, first, last, [telling])


def _core(tellings: list[Telling]) -> list[Telling]:
    """The tellings with most names, one for each set of names and place, at most `_CORE`."""
    by_content = {(t.names, t.place, t.kinds): t for t in sorted(tellings, key=lambda t: t.key, reverse=True)}
    return sorted(by_content.values(), key=lambda t: (-len(t.names), -len(t.place), t.key))[:_CORE]
