"""Told once: clusters the mentions of many articles into events.

`merge` compares the pairs that `blocks` proposes by the rules of `alike`, and follows the links from the surest down.
A link is refused when the cluster it would make holds two mentions of one article, or no day that fits all its
mentions, or two tellings that contradict. Everything is sorted by content first, so the order of the input, and how
many processes found the mentions, change nothing.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.events.merging.alike import Link, link, rules
from timeline.events.merging.blocks import candidates
from timeline.events.merging.cluster import Cluster, Clusters
from timeline.events.merging.ids import event_ids
from timeline.events.merging.merged import merged
from timeline.events.merging.moved import follow_moves, speaks_of_move
from timeline.events.merging.telling import Telling, tellings
from timeline.model import Event, Mention


def merge(mentions: Sequence[Mention], published: Mapping[str, dt.date | None]) -> list[Event]:
    """The events that `mentions` tell, each mention in exactly one, sorted by date, then by id.

    `mentions` are one for each event and article, of any articles in any order; `published` gives each article's
    date by its id (an article that isn't in it has none). Two mentions of one article never become one event.
    """
    told = tellings(list(mentions), published)
    clusters = Clusters(told)
    links = _links(told)
    sure = rules()["sure"]
    for pair, _ in sorted(((pair, found) for pair, found in links.items() if found.points >= sure), key=_surest_first):
        clusters.join(*pair)
    _join_the_unambiguous(clusters, {pair: found for pair, found in links.items() if found.points < sure})
    follow_moves(clusters)
    return _events(clusters.all())


def explain(event: Event, published: Mapping[str, dt.date | None]) -> list[tuple[Mention, str]]:
    """Each mention of an event with the reason why it is told with those before it; the first one's is ""."""
    told = [Telling(mention, published.get(mention.article_id)) for mention in event.mentions]
    reasons = []
    for position, telling in enumerate(told):
        found = [link(telling, earlier) for earlier in told[:position]]
        best = max((one for one in found if one), key=lambda one: one.points, default=None)
        reasons.append((telling.mention, "" if position == 0 else best.reason if best else _indirect(telling)))
    return reasons


def _indirect(telling: Telling) -> str:
    return (
        "a planned date was moved" if speaks_of_move(telling) else "agrees with a later article that agrees with these"
    )


def _links(told: list[Telling]) -> dict[tuple[int, int], Link]:
    found = ((pair, link(told[pair[0]], told[pair[1]])) for pair in candidates(told))
    return {pair: one for pair, one in found if one is not None}


def _surest_first(item: tuple[tuple[int, int], Link]) -> tuple[float, tuple[int, int]]:
    pair, found = item
    return -found.points, pair


def _join_the_unambiguous(clusters: Clusters, links: dict[tuple[int, int], Link]) -> None:
    """Follow weaker links, save where a telling would fit as well to two clusters that can't be one.

    "Macron held a call on Monday" is left alone when others tell of his call with Putin and of that with Zelensky.
    """
    for tier in sorted({found.points for found in links.values()}, reverse=True):
        pairs = sorted(pair for pair, found in links.items() if found.points == tier)
        partners: dict[int, set[Cluster]] = defaultdict(set)
        for i, j in pairs:
            partners[i].add(clusters.of(j))
            partners[j].add(clusters.of(i))
        torn = {i for i, fitting in partners.items() if _at_odds(fitting, clusters)}
        for i, j in pairs:
            if i not in torn and j not in torn:
                clusters.join(i, j)


def _at_odds(partners: Iterable[Cluster], clusters: Clusters) -> bool:
    ordered = sorted(partners, key=lambda cluster: cluster.members[0])[:8]
    return any(not clusters.fit(a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 :])


def _events(found: Iterable[Cluster]) -> list[Event]:
    rows = [merged(cluster.tellings, cluster.superseded) for cluster in found]
    events = event_ids(rows)
    return sorted(events, key=lambda event: (event.when.start_date or dt.date.max, event.event_type, event.id))
