"""Where it happened: the most specific place that the sentence names for the event, with its country and coordinates."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from timeline.assets import lexicon
from timeline.events.gazetteer import Entry, demonyms, entries, landmarks, regions, states
from timeline.events.names import Name, Names
from timeline.events.names.words import words
from timeline.events.participants.clause import Clause, clause_of
from timeline.events.participants.words import word_class
from timeline.model import Place

_KINDS = frozenset({"place", "state", "organisation", "other"})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "'s", "’s"})
_SAID_WITHIN = 6.0  # cost: the place of a saying stands right beside its verb
_CHAIN = 6  # items between places that are told as one ("at the Ramses building in Cairo, Egypt")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A name at an index of the clause that tells where. `detail`: 3 facility, 2 town, 1 region, 0 state."""

    index: int
    name: Name
    detail: int


@cache
def _class(key: str) -> frozenset[str]:
    return frozenset(str(lexicon("en/places")[key]).split())


def of(names: Names, text: str, sentence: tuple[int, int], trigger: tuple[int, int], event_type: str) -> Place | None:
    """The place of the event at `trigger`, or None when its sentence names none.

    A facility has the coordinates of the town told with it; a state or region has none: a point would be invented.
    """
    clause = clause_of(names, sentence, trigger)
    named = _in_event_name(clause, event_type)
    if named is not None:
        return _placed(named, names, [])
    found = [
        found for index in range(len(clause.items)) if (found := _candidate(clause, index, event_type)) is not None
    ]
    chain = _nearest_chain(clause, found, event_type)
    if not chain:
        return None
    best = max(chain, key=lambda candidate: candidate.detail)
    others = [candidate.name for candidate in chain if candidate is not best]
    place = _placed(best.name.text, names, others + _containers(clause, best.index) + _nation(clause, best.index))
    if best.detail > 1:
        return place
    return replace(place, name=f"{_compass(clause, best.index)} {place.name}".strip())


def _in_event_name(clause: Clause, event_type: str) -> str | None:
    """The place that begins the event's own name: "the Paris Games", "2012 London Olympics", "Kabul bombing"."""
    near = range(max(0, clause.first - 1), min(clause.last + (4 if event_type == "games" else 1), len(clause.items)))
    for index in near:
        name = clause.name(index)
        if name is None or name.kind not in {"other", "place", "organisation"}:
            continue
        contest = event_type == "games" and name.kind == "other"
        overlaps = name.end > clause.trigger[0] and name.start < clause.trigger[1]
        before = name.kind == "place" and index == clause.first - 1
        if contest or before or (overlaps and name.kind == "other"):
            if leading := _leading_place(name.text.split(), 0 if name.kind == "place" else 1):
                return leading
    return None


def _leading_place(tokens: list[str], rest: int) -> str:
    """The longest beginning of the words that names a big place and leaves at least `rest` words."""
    tokens = [token for token in tokens if not token.isdigit()]
    for end in range(min(len(tokens) - rest, 3), 0, -1):
        head = " ".join(tokens[:end])
        if head in states() or head in regions() or any(e.population >= 200_000 for e in entries(head)):
            return head
    return ""


def _candidate(clause: Clause, index: int, event_type: str) -> _Candidate | None:
    name = clause.name(index)
    if (
        name is None
        or name.kind not in _KINDS
        or (name.modifies and name.kind != "place")
        or clause.first <= index < clause.last
    ):
        return None
    detail = _detail(name)
    if name.kind in {"organisation", "other"} and detail < 3 and not _is_unlisted_town(clause, index):
        return None
    told = _is_told(clause, index, event_type) or _names_site(clause, index, event_type)
    return _Candidate(index, name, detail) if told else None


def _detail(name: Name) -> int:
    last = name.text.split()[-1]
    if name.kind == "state":
        return 0
    if name.text in landmarks():
        return 3
    known = entries(name.text)
    if known:
        return 1 if known[0].kind in {"region", "state"} else 2
    venue = last in words().facilities or last in _VENUES or name.text.split()[0] in words().facility_heads
    if any(word in _VENUES or word in words().facilities for word in name.text.split()):
        venue = True
    return 3 if venue else 2


_VENUES = frozenset(
    "Court University School Church College Museum Parliament Club Hotel Center Centre Hospital Institute Academy Library Embassy Hall Theatre Theater "
    "Council Assembly Prefecture Headquarters Senate House Casino Bar Café Cafe Restaurant Mall Store Market Prison Cathedral".split()
)


def _is_unlisted_town(clause: Clause, index: int) -> bool:
    """Whether one capitalised word that no list knows stands right after "in" or "near"."""
    name = clause.name(index)
    if name is None or name.kind != "organisation" or " " in name.text or name.text.isupper():
        return False
    return name.text not in words().known and name.text == name.canonical and _directly_in(clause, index)


def _directly_in(clause: Clause, index: int) -> bool:
    at = index - 1
    while clause.word(at) in _ARTICLES:
        at -= 1
    return clause.word(at) in {"in", "near", "outside", "at"} or (
        clause.word(at) == "of" and clause.word(at - 1) in _class("heads")
    )


def _is_told(clause: Clause, index: int, event_type: str) -> bool:
    """Whether a preposition or verb makes the name at `index` the place of something."""
    name, at = clause.name(index), _governor(clause, index)
    word = clause.word(at)
    last = name.text.split()[-1] if name else ""
    if word in _class("locative") or (word in _class("surface") and last in _class("surfaces")):
        return True
    if word == "of" and clause.word(at - 1) in _class("heads"):
        return True
    if word == "of" and clause.word(at - 2) in _class("heads") | {"capital"}:
        return True
    if (event_type in {"visit", "meeting", "protest"} and word in _class("goal")) or (
        event_type == "protest" and word == "from"
    ):
        return True
    if event_type == "visit" and (word in _class("visits") or clause.first <= at < clause.last):
        return True
    if event_type in {"disaster", "attack"} and name is not None and name.kind in {"place", "state"}:
        if word in _class("strikes") | {"on", "between"} or clause.first <= at < clause.last or _compass(clause, index):
            return True
    if event_type == "election" and name is not None and name.kind == "state":
        return index < clause.first or (word == "of" and clause.word(at - 1) in word_class("roles"))
    return (
        clause.word(index - 1) == ","
        and clause.name(index - 2) is not None
        and name is not None
        and name.kind in {"state", "place"}
        and _is_told(clause, index - 2, event_type)
    )


def _governor(clause: Clause, index: int) -> int:
    """The index of the preposition or verb before the name's noun phrase."""
    at, plain = index - 1, 0
    while at >= 0:
        word, name = clause.word(at), clause.name(at)
        if word in _ARTICLES or (
            name is not None and (name.kind in {"nationality", "other"} or clause.word(at + 1) in {"'s", "’s"})
        ):
            at -= 1
        elif (
            name is None and word.isalpha() and plain < 3 and not _stops(word) and not clause.first <= at < clause.last
        ):
            plain += 1
            at -= 1
        else:
            break
    return at


def _compass(clause: Clause, index: int) -> str:
    """The word that narrows a state or region down ("northern"), "" when there is none."""
    name = clause.name(index)
    word = clause.word(index - 1)
    return word if name is not None and name.kind in {"state", "place"} and word in _class("compass") else ""


def _stops(word: str) -> bool:
    return (
        word in _class("locative") | _class("surface") | _class("goal") | _class("strikes") | _class("visits")
        or word in {"of", "from", "by", "with", "for", "and", "or", "against", "to", "between", "than", "as", "about"}
        or word in word_class("auxiliaries") or word in word_class("borders") or word.endswith("ed")
    )  # fmt: skip


def _names_site(clause: Clause, index: int, event_type: str) -> bool:
    """ "Moscow concert hall": a town before a common noun for a site, or right before the event."""
    name = clause.name(index)
    if name is None or name.kind not in {"place", "state"}:
        return False
    following = clause.word(index + 1)
    if following in {"'s", "’s"}:
        owned = clause.name(index + 2)
        return clause.word(index + 2) in _class("sites") or (
            owned is not None and owned.kind in {"place", "organisation"}
        )
    return name.kind == "place" and (following in _class("sites") or index + 1 == clause.first)


def _nearest_chain(clause: Clause, found: list[_Candidate], event_type: str) -> list[_Candidate]:
    """The places told together nearest to the trigger, those after it and in its own clause first."""
    if not found:
        return []
    chains: list[list[_Candidate]] = []
    for candidate in found:
        if (
            chains
            and candidate.index - chains[-1][-1].index <= _CHAIN
            and not _between(clause, chains[-1][-1].index, candidate.index)
        ):
            chains[-1].append(candidate)
        else:
            chains.append([candidate])
    best = min(chains, key=lambda chain: _cost(clause, chain, event_type))
    return best if event_type != "statement" or _cost(clause, best, event_type) <= _SAID_WITHIN else []


def _between(clause: Clause, first: int, last: int) -> bool:
    """Whether the trigger or a border stands between two items."""
    return first < clause.first < last or any(
        clause.word(i) in word_class("borders") | {";", "and"} for i in range(first + 1, last)
    )


def _cost(clause: Clause, chain: list[_Candidate], event_type: str) -> float:
    start, end = chain[0].index, chain[-1].index
    lower, upper = (clause.last, start) if start >= clause.last else (end + 1, clause.first)
    borders = sum(clause.word(i) in word_class("borders") | {";", "who", "which"} for i in range(lower, upper))
    joins = sum(clause.word(i) == "and" for i in range(lower, upper))
    aside = 5.0 if clause.items[start].aside else 0.0
    if event_type == "statement" and any(
        clause.word(i) in _class("occasions") for i in range(max(0, start - 4), start)
    ):
        return 0.0
    return (upper - lower) + 12.0 * borders + 3.0 * joins + aside + (6.0 if start < clause.first else 0.0)


def _containers(clause: Clause, index: int) -> list[Name]:
    """What stands after a place, over commas: "Dayton, Ohio"."""
    found = []
    while (
        clause.word(index + 1) == ","
        and (name := clause.name(index + 2)) is not None
        and name.kind in {"place", "state"}
    ):
        found.append(name)
        index += 2
    return found


def _nation(clause: Clause, index: int) -> list[Name]:
    """The nationality in the phrase before a place: "the Spanish island of La Palma"."""
    for at in range(index - 1, max(-1, index - 6), -1):
        name = clause.name(at)
        if name is not None:
            return [name] if name.kind == "nationality" else []
        if not clause.word(at).isalpha() or clause.word(at) in _class("locative"):
            return []
    return []


def _placed(name: str, names: Names, told_with: list[Name]) -> Place:
    """The place with the facts of the likeliest bearer of its name: in what is told with it, in a state the article names, populous."""
    bearers = entries(name) or entries(name.title() if name.isupper() else name)
    if not bearers:
        return _facility(name, names, told_with)
    around = {states().get(other.canonical, "") for other in told_with} | {other.text for other in told_with}
    nation = next(
        (
            states()[other.canonical]
            for other in told_with
            if other.kind == "nationality" and other.canonical in states()
        ),
        "",
    )
    if nation and all(bearer.country != nation for bearer in bearers):
        return Place(name, nation)
    mentioned = _mentioned_states(names)

    def likelihood(entry: Entry) -> float:
        inside = entry.region in around or (entry.country in around and entry.kind != "state")
        return (
            (entry.population + 1)
            * (1e6 if inside else 1.0)
            * (100.0 if mentioned[entry.country] and entry.kind != "state" else 1.0)
        )

    best = max(bearers, key=likelihood)
    return Place(name, best.country, best.latitude, best.longitude)


def _facility(name: str, names: Names, told_with: list[Name]) -> Place:
    for other in told_with:
        if entries(other.text):
            rest = [name for name in told_with if name is not other]
            holder = _placed(other.text, names, rest)
            return Place(name, holder.country, holder.latitude, holder.longitude)
    people = demonyms().get(name.split()[0], "")
    if people:
        return Place(name, states().get(people) or regions().get(people, ""))
    leading = _leading_place(name.split(), 1)
    if leading:
        holder = _placed(leading, names, [])
        return Place(name, holder.country, holder.latitude, holder.longitude)
    nation = next((states()[other.canonical] for other in told_with if other.canonical in states()), "")
    landmark = nation or landmarks().get(name, "")
    return Place(name, landmark or _only_country(names))


def _only_country(names: Names) -> str:
    """The country of the article's towns, states and nationalities when all agree, else ""."""
    countries = set(_mentioned_states(names))
    for name in names.all:
        if name.kind == "place" and (bearers := entries(name.text)) and bearers[0].population >= 200_000:
            countries.add(bearers[0].country)
    return min(countries) if len(countries) == 1 else ""


def _mentioned_states(names: Names) -> Counter[str]:
    """How often the article names each state, or its people, by country code."""
    counted: Counter[str] = Counter()
    for name in names.all:
        if name.kind in {"state", "nationality"}:
            counted[states().get(name.canonical, "")] += 1
    counted.pop("", None)
    return counted
