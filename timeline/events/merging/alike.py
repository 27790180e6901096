"""Whether two articles tell the same event: points for what agrees, refusals for what contradicts.

Points and word lists are in lexicon/merge.toml. Every link carries its reason in words.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline.assets import lexicon
from timeline.events.gazetteer import state_names
from timeline.events.merging.naming import is_state, same_name, shared
from timeline.events.merging.nearness import countries, relation
from timeline.events.merging.telling import Telling, named_in_both


@dataclass(frozen=True, slots=True)
class Link:
    """Two tellings are of one event: how many points say so, and why in words."""

    points: float
    reason: str


@dataclass(slots=True)
class _Tally:
    points: float = 0
    reasons: list[str] = field(default_factory=list)

    def add(self, what: str, reason: str, times: int = 1) -> None:
        self.points += times * float(rules()["points"][what])
        self.reasons.append(reason)


@cache
def rules() -> dict[str, Any]:
    return lexicon("merge")


@cache
def traits(event_type: str) -> frozenset[str]:
    """What tells events of this type apart (see lexicon/merge.toml); one not listed: parties and place."""
    return frozenset(rules()["types"].get(event_type, ("counterpart", "located")))


def link(one: Telling, other: Telling) -> Link | None:
    """Why these are one event, or None. Symmetric."""
    if one.mention.article_id == other.mention.article_id or contradiction(one, other):
        return None
    tally = _Tally()
    _count_copy(one, other, tally)
    _count_dates(one, other, tally)
    names = _count_names(one, other, tally)
    _count_place(one, other, tally)
    _count_figures(one, other, tally)
    _count_unique(one, other, tally, names)
    if tally.points < rules()["join"]:
        _count_words(one, other, tally, names)
    if tally.points < rules()["join"]:
        return None
    return Link(tally.points, "; ".join(tally.reasons))


def contradiction(one: Telling, other: Telling) -> str:
    """Why these can't be one event, "" if they can."""
    if one.type != other.type:
        return "different types"
    if dates_apart(one, other):
        return "different dates"
    return _other_people(one, other) or _other_place(one, other) or _other_kind(one, other)


def dates_apart(one: Telling, other: Telling) -> bool:
    """Whether no day can be the day of both."""
    (a, b), (c, d) = one.bounds, other.bounds
    return b < c or d < a


def _other_people(one: Telling, other: Telling) -> str:
    if not one.names or not other.names:
        return ""
    own = traits(one.type)
    if "subject" in own:
        return "" if same_name(one.names[0], other.names[0]) else "different speakers"
    pairs = len(shared(one.names, other.names))
    if "person" in own and not pairs:
        return "different persons"
    if "counterpart" in own and pairs < min(2, len(one.names), len(other.names)):
        return "different parties"
    return ""


def _other_place(one: Telling, other: Telling) -> str:
    own = traits(one.type)
    known = "anywhere" in own and _one_person(one, other)  # who it was settles it
    if {"subject", "once"} & own or known or not one.place or not other.place:
        return ""
    found = relation(one, other)
    if found == "apart" or (found == "differs" and len(shared(one.names, other.names)) < 2):
        return "different places"
    return ""


def _one_person(one: Telling, other: Telling) -> bool:
    """Whether both name their parties, or the sentence of one holds the name that the other has read."""
    people = {name[-1] for name in (*one.names, *other.names)}
    return bool(one.names and other.names) or bool(people & named_in_both(one, other))


def _other_kind(one: Telling, other: Telling) -> str:
    return "different kinds" if one.kinds and other.kinds and not one.kinds & other.kinds else ""


def _count_copy(one: Telling, other: Telling, tally: _Tally) -> None:
    if one.copy_key is not None and one.copy_key == other.copy_key:
        tally.add("copy", "word for word the same sentence")


def _count_dates(one: Telling, other: Telling, tally: _Tally) -> None:
    if not one.dated or not other.dated:
        tally.add("undated", "no date against it")
        return
    if (one.start, one.end) == (other.start, other.end):
        tally.add("same_day" if one.days == 1 else "same_span", f"the same {'day' if one.days == 1 else 'dates'}")
        return
    widest = max(one.days, other.days)
    width = "within_week" if widest <= 7 else "within_month" if widest <= 31 else "within_year"
    tally.add(width, f"dates that overlap within {widest} days")


def _count_names(one: Telling, other: Telling, tally: _Tally) -> int:
    """How many names were counted."""
    counted = shared(one.names, other.names)[: rules()["points"]["names_counted"]]
    for i, j in counted:
        full = max(one.names[i], other.names[j], key=lambda name: (len(name), name))
        worth = "state" if is_state(full) and "located" in traits(one.type) else "name"
        tally.add(worth, f"both name {_plain(full)}")
    return len(counted)


def _count_place(one: Telling, other: Telling, tally: _Tally) -> None:
    own, found = traits(one.type), relation(one, other)
    if found in {"unknown", "differs", "apart"}:
        if "national" in own and countries(one) & countries(other):
            tally.add("place", "the same country")
        return
    reason = {"same": "the same place", "near": "places close by"}.get(found, "the same country")
    by_place = "located" in own and (found in {"same", "near"} or "national" in own)
    unnamed = "counterpart" in own and found == "same" and bool(one.names) != bool(other.names)
    tally.add("place" if by_place or unnamed else "broad_place", reason)


def _count_figures(one: Telling, other: Telling, tally: _Tally) -> None:
    for what in ("killed", "injured"):
        a, b = getattr(one.mention, what), getattr(other.mention, what)
        if a is not None and a == b and a > 1:
            tally.add("high_figure" if a >= 10 else "figure", f"{a} {what} in both")
            return


def _count_unique(one: Telling, other: Telling, tally: _Tally, names: int) -> None:
    own = traits(one.type)
    if "once" in own and names:
        tally.add("unique", "a person dies once")
    same_span = one.days > 1 and (one.start, one.end) == (other.start, other.end)
    if "edition" in own and same_span and relation(one, other) not in {"differs", "apart"}:
        tally.add("unique", "the same edition")


def _count_words(one: Telling, other: Telling, tally: _Tally, names: int) -> None:
    """Agreement that only decides what is nearly decided: names in the sentences, the kind of event, the wording."""
    placed = relation(one, other) in {"same", "near", "broad", "inside"}
    if wanting(one) or wanting(other):
        _count_capitals(one, other, tally)
    if one.kinds & other.kinds and (names or placed):
        tally.add("kind", f"both tell of {_a(min(one.kinds & other.kinds))}")
    smaller = min(len(one.words), len(other.words))
    if smaller >= 6 and len(one.words & other.words) * 2 >= len(one.words | other.words):
        tally.add("wording", "nearly the same wording")


def wanting(telling: Telling) -> bool:
    """Whether a telling lacks what tells events of its type apart: the place, or else the parties."""
    return not telling.place if "located" in traits(telling.type) else not telling.names


def _count_capitals(one: Telling, other: Telling, tally: _Tally) -> None:
    """Names that both sentences hold, at most two, of those that weren't read as a party or place of both."""
    ones, others = _known(one), _known(other)
    fresh = sorted(named_in_both(one, other) - (ones & others))[: rules()["points"]["names_counted"]]
    for word in fresh:
        tally.add("mentioned" if word in ones | others else "capital", f"both sentences name {word.capitalize()}")


def _known(telling: Telling) -> set[str]:
    return {word for name in (*telling.names, telling.place) for word in name}


def _a(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _plain(name: tuple[str, ...]) -> str:
    """A folded name for the eye: "=FR" is France."""
    if is_state(name):
        code = name[0].removeprefix("=")
        return state_names().get(code, code)
    return " ".join(word.capitalize() for word in name)
