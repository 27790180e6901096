"""Where it happened: the most specific place that the sentence names, with its country and coordinates."""

from dataclasses import replace

from timeline.events.gazetteer import state_names
from timeline.events.names import Name, Names
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.capitals import as_governments
from timeline.events.participants.clause import Clause
from timeline.events.participants.parse import clause_of
from timeline.events.participants.phrases import is_preposition, is_time
from timeline.events.participants.trigger import is_nominal
from timeline.events.participants.words import word_class
from timeline.events.places.candidates import Candidate, candidates
from timeline.events.places.finer import finest
from timeline.events.places.governed import compass, governor, is_far_off, on_journey
from timeline.events.places.located import leading_place, located, only_country
from timeline.events.places.reference import place_told_before
from timeline.events.places.sites import has_object
from timeline.events.places.words import place_words
from timeline.model import Place

__all__ = ["finest", "of"]

_SAID_WITHIN = 6.0  # cost: the place of a saying stands right beside its verb
_AT_LARGE = 14.0  # cost: "Turkish police arrest", "on a visit to Turkey", unless a town is told not far behind
_OF_OFFICE = 40.0  # cost: "the Prime Minister of Peru wins the election", where no other place is told
_CHAIN = 8  # items between places that are told as one ("at the Ramses building in Cairo, Egypt")
_PARTING = frozenset({";", "and", "to"})  # words that part two places
_CONTEST_REACH = 4  # items after a trigger in which the name of its contest may stand ("won the Boston Marathon")


def of(names: Names, text: str, sentence: tuple[int, int], trigger: tuple[int, int], event_type: str) -> Place | None:
    """The place of the event at `trigger`, or None when its sentence names none.

    A facility has the coordinates of the town told with it; a state or region has none, nor has a town that it happened
    some way from: a point would be invented.
    """
    clause = clause_of(names, sentence, trigger)
    as_governments(clause, event_type)
    if named := _in_event_name(clause, event_type):
        return located(named, names, ())
    chain = _nearest_chain(clause, candidates(clause, event_type), event_type)
    if not chain:
        told = place_told_before(clause, event_type)
        if told is None and event_type == "election":
            return _land_of_vote(clause, names)
        return located(told.text, names, ()) if told is not None else None
    best = max(chain, key=lambda candidate: (not _holds_last(clause, chain, candidate), candidate.detail))
    others = [candidate.name for candidate in chain if candidate is not best]
    place = located(best.text, names, others + _containers(clause, best.index) + _nation(clause, best.index))
    if is_far_off(clause, best.index):
        return replace(place, latitude=None, longitude=None)
    if best.detail > 1:
        return place
    return replace(place, name=f"{compass(clause, best.index)} {place.name}".strip())


def _holds_last(clause: Clause, chain: list[Candidate], outer: Candidate) -> bool:
    """Whether a place is told over a comma as what the one before lies in: "Queens, New York"."""
    inner = next((candidate for candidate in chain if candidate.index == outer.index - 2), None)
    return inner is not None and inner.detail > 0 and clause.word(outer.index - 1) == ","


def _land_of_vote(clause: Clause, names: Names) -> Place | None:
    """The one state that an article tells of, where its people vote: who votes elsewhere says so."""
    popular = any(word in place_words("popular_votes") for word in clause.words(clause.first, clause.last))
    country = only_country(names) if popular else ""
    return Place(state_names()[country], country) if country in state_names() else None


def _in_event_name(clause: Clause, event_type: str) -> str:
    """The place that begins the event's own name: "the Paris Games", "2012 London Olympics", "Kabul bombing"."""
    reach = _CONTEST_REACH if event_type == "games" else 1
    for index in range(max(0, clause.first - 1), min(clause.last + reach, len(clause.items))):
        name = clause.name(index)
        if name is not None and _is_event_name(clause, index, name, event_type):
            leading = leading_place(name.text.split(), 0 if name.kind == "place" else 1)
            if leading:
                return leading
    return ""


def _is_event_name(clause: Clause, index: int, name: Name, event_type: str) -> bool:
    if name.kind == "place":
        return index == clause.first - 1 and is_nominal(clause) and not has_object(clause)
    overlaps = name.end > clause.trigger[0] and name.start < clause.trigger[1]
    return name.kind == "other" and (overlaps or event_type == "games")


def _nearest_chain(clause: Clause, found: list[Candidate], event_type: str) -> list[Candidate]:
    """The places told together nearest to the trigger, those after it and in its own clause first."""
    chains: list[list[Candidate]] = []
    for candidate in found:
        if chains and _told_as_one(clause, chains[-1][-1].index, candidate.index):
            chains[-1].append(candidate)
        else:
            chains.append([candidate])
    best = min(chains, key=lambda chain: _cost(clause, chain, event_type), default=[])
    return [] if best and event_type == "statement" and _cost(clause, best, event_type) > _SAID_WITHIN else best


def _told_as_one(clause: Clause, first: int, last: int) -> bool:
    """Whether two places are near each other, with neither the trigger nor a border between."""
    if last - first > _CHAIN or first < clause.first < last:
        return False
    between = clause.words(first + 1, last)
    actors = (item.name for item in clause.items[first + 1 : last] if item.acts)
    if "," in between and any(name is not None and name.kind == "person" for name in actors):
        return False  # "on his visit to Chile, Ana Ruiz met students in Arica"
    return (word_class("borders") | place_words("led_to") | _PARTING).isdisjoint(between)


def _cost(clause: Clause, chain: list[Candidate], event_type: str) -> float:
    """How far a chain is from the trigger: the items between, more for borders, lists, asides and places before."""
    start, end = chain[0].index, chain[-1].index
    if event_type == "statement" and (_at_occasion(clause, start) or _is_fronted(clause, end)):
        return 0.0
    lower, upper = (clause.last, start) if start >= clause.last else (end + 1, clause.first)
    between = clause.words(lower, upper)
    if event_type == "statement" and not all(_may_part(clause, i) for i in range(lower, upper)):
        return _SAID_WITHIN + len(between)
    borders = sum(word in word_class("borders") | place_words("led_to") | {";", "who", "which"} for word in between)
    aside = 5.0 if clause.items[start].aside else 0.0
    before = 6.0 if start < clause.first and event_type != "election" else 0.0
    at_home = chain[0].name.kind == "nationality" and event_type in {"arrest", "trial", "attack"}
    if at_home or (start < clause.first and on_journey(clause, governor(clause, start) - 1)):
        before = _AT_LARGE
    if chain[0].name.modifies and chain[0].name.kind != "place":
        before = _OF_OFFICE
    return len(between) + 12.0 * borders + 3.0 * between.count("and") + aside + before


def _may_part(clause: Clause, index: int) -> bool:
    """Whether an item can stand between a saying and its place: a time, a preposition, who was told."""
    item = clause.items[index]
    if item.aside or item.name is not None or is_time(item.text) or is_preposition(item.text):
        return True
    return item.text in {",", "the", "a"} or item.text in place_words("audience")


def _is_fronted(clause: Clause, end: int) -> bool:
    """Whether a place ends what is told before the speaker: "On Monday, while visiting Lima, Ana Ruiz said"."""
    opens = clause.word(0) in word_class("days") | place_words("locative") | place_words("fronted")
    between = range(end + 1, clause.first)
    return opens and "," in clause.words(end + 1, clause.first) and all(_may_part(clause, index) for index in between)


def _at_occasion(clause: Clause, start: int) -> bool:
    """Whether the place is that of a press conference or the like."""
    return any(clause.word(i) in place_words("occasions") for i in range(max(0, start - 4), start))


def _containers(clause: Clause, index: int) -> list[Name]:
    """What stands after a place, over commas: "Dayton, Ohio"."""
    found: list[Name] = []
    while clause.word(index + 1) == "," and (name := clause.name(index + 2)) is not None:
        if name.kind not in {"place", "state"}:
            break
        found.append(name)
        index += 2
    return found


def _nation(clause: Clause, index: int) -> list[Name]:
    """The nationality or owner in the phrase before a place: "the Spanish island of La Palma", "Russia's Ryazan"."""
    for at in range(index - 1, max(-1, index - 6), -1):
        word = clause.word(at)
        if (name := clause.name(at)) is not None:
            owner = name.kind == "state" and clause.word(at + 1) in POSSESSIVE
            return [name] if name.kind == "nationality" or owner else []
        if clause.first <= at < clause.last or word in place_words("locative"):
            return []
        if not (word.isalpha() or word in POSSESSIVE):
            return []
    return []
