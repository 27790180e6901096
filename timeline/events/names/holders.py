"""Who holds which office in an article, so that "the president" can be a person: only where it can be one alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.names.name import Name
from timeline.events.names.words import joints, words

_BEHIND = frozenset({", ", ", the ", " as ", " (", ", former "})
_OWNED = frozenset({" ", "'s ", "’s "})
_BODIES = frozenset({"state", "nationality", "organisation"})
_MINISTER = re.compile(r"\bminister (?:of|for) (?:the )?([a-z ]+?)(?: affairs)?$")
_BEFORE = re.compile(r"((?:[a-z-]+ ){1,4}),? ?$")
_APPOSITION = re.compile(
    r"(?: \([A-Z]+\))?, (?:the )?(?:H\.E\. |His Excellency |Her Excellency )?(?:[A-Z][a-z]{1,2}\.? )?"
)
_SERVING = re.compile(r"([A-Za-z]+) to (?:the )?$")
_TO_OFFICE = 30  # characters: "Representative to the "
_COUNTERPART = "counterpart"  # "his Chilean counterpart Ivo Brandt" holds the same office


class Holders:
    """The offices of an article's people: (office in small letters, state or body or "") → names, in the order told."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self.text = text
        self.names = names
        self.known: dict[str, dict[str, set[str]]] = {}
        for index, name in enumerate(names):
            if name.kind == "person":
                for office, state in self._told(index):
                    self.known.setdefault(office, {}).setdefault(name.canonical, set()).add(state)

    def of(self, office: str, state: str = "") -> str:
        """The one person of the article who holds an office (of a state), "" when there is none or more than one."""
        holders = self.known.get(office.lower()) or self._by_head(office.lower())
        fitting = [person for person, states in holders.items() if not state or state in states]
        if state and not fitting:
            fitting = [person for person, states in self.known.get(_COUNTERPART, {}).items() if state in states]
        if state and not fitting:
            fitting = [person for person, states in holders.items() if states == {""}]
        return fitting[0] if len(fitting) == 1 else ""

    def _by_head(self, head: str) -> dict[str, set[str]]:
        """The holders of the offices that a last word may mean: "minister" for "finance minister"."""
        fitting = [
            office for office in self.known if office.endswith(f" {head}") and words().lesser.isdisjoint(office.split())
        ]
        return {person: states for office in fitting for person, states in self.known[office].items()}

    def resolved(self) -> list[Name]:
        """The names, each office that stands for one person as that person."""
        return [self._resolved(index) for index in range(len(self.names))]

    def _resolved(self, index: int) -> Name:
        name = self.names[index]
        if name.kind != "office" or name.modifies:
            return name
        following = self._after(index)
        state = self._state(index) or self._of_state(index)
        led = following is not None and (following.kind == "person" or self._person_follows(index + 1))
        if led or self._is_served(index):
            return replace(name, modifies=True)
        holder = self.of(name.office, state)
        if not holder and state and name.office.lower() in words().heads_of_state:
            holder = self._only_other()
        if holder:
            return replace(name, kind="person", canonical=holder)
        heads = {name.office.lower().replace(" ", "-"), name.office.lower().rpartition(" ")[2]}
        if state and not words().heads_of_state.isdisjoint(heads):
            return replace(name, kind="person", canonical=f"{name.office} of {state}")
        return replace(name, modifies=True)

    def _is_served(self, index: int) -> bool:
        """Whether an office only tells whom somebody serves: "an adviser to the French President"."""
        first = self.names[index - 1] if self._state(index) else self.names[index]
        match = _SERVING.search(self.text, max(0, first.start - _TO_OFFICE), first.start)
        return match is not None and match[1].lower() in words().roles

    def _only_other(self) -> str:
        """The one person of the article to whom it gives no office, "" when there are none or more."""
        seated = {person for holders in self.known.values() for person in holders}
        people = {name.canonical for name in self.names if name.kind == "person"} - seated
        return min(people) if len(people) == 1 else ""

    def _after(self, index: int) -> Name | None:
        """The name joined to the one at `index` by "of" or nothing."""
        if index + 1 >= len(self.names):
            return None
        following = self.names[index + 1]
        return following if self.text[self.names[index].end : following.start] in joints() | {" "} else None

    def _person_follows(self, index: int) -> bool:
        following = self._after(index)
        return following is not None and (following.kind == "person" or self._person_follows(index + 1))

    def _told(self, index: int) -> Iterator[tuple[str, str]]:
        """The offices, with their states, that the text gives the person at `index`."""
        name, before = self.names[index], self.names[index - 1] if index else None
        if name.office and name.office.lower() not in words().courtesy:
            yield name.office.lower(), self._state(index)
        if before is not None and self.text[before.end : name.start] == " " and before.modifies:
            office = self._office_before(index - 1)
            if office is not None:
                yield _usual(office), before.canonical
        told = index - 2 if index > 1 and self.text[self.names[index - 1].start - 1] == "(" else index - 1
        if told >= 0 and _APPOSITION.fullmatch(self.text, self.names[told].end, name.start):
            yield from self._apposed(told)
        if lowered := self._lowered_office(name.start):
            yield lowered[0], self._state_at(lowered[1])
        yield from self._told_behind(index)

    def _told_behind(self, index: int) -> Iterator[tuple[str, str]]:
        """The office told behind a name: "Ana Ruiz, president of Chile", "Ana Ruiz, Chilean President"."""
        name, at = self.names[index], index + 1
        if at >= len(self.names) or self.text[name.end : self.names[at].start] not in _BEHIND:
            return
        if self.names[at].kind == "office":
            yield self.names[at].office.lower(), self._of_state(at)
        elif at + 1 < len(self.names) and self.names[at].kind in _BODIES:
            following = self.names[at + 1]
            owned = self.text[self.names[at].end : following.start] in _OWNED
            if owned and following.kind == "office":
                yield following.office.lower(), self.names[at].canonical

    def _apposed(self, index: int) -> Iterator[tuple[str, str]]:
        """The office that ends at `index`, before a comma and its holder: "the President of Chile, Ms Ana Ruiz"."""
        name = self.names[index]
        if name.kind == "office":
            yield name.office.lower(), self._state(index)
        elif (office := self._office_before(index)) is not None:
            yield _usual(office), name.canonical

    def _office_before(self, index: int) -> Name | None:
        while index > 0 and self.text[self.names[index - 1].end : self.names[index].start] in joints():
            index -= 1
            if self.names[index].kind == "office":
                return self.names[index]
        return None

    def _lowered_office(self, start: int) -> tuple[str, int] | None:
        """An office in small letters that ends before `start` ("foreign minister "), and where it begins."""
        match = _BEFORE.search(self.text, max(0, start - 60), start)
        if match is None:
            return None
        told = match[1].split()
        taken: list[str] = []
        while told and (told[-1] in words().roles or (taken and told[-1] in words().role_modifiers)):
            taken.append(told.pop())
        offset = match.start() + len(" ".join(told)) + (1 if told else 0)
        kept = [word for word in reversed(taken) if word not in words().not_of_office]
        return (" ".join(kept), offset) if kept else None

    def _state(self, index: int) -> str:
        """The state or body right before the title of the name at `index` ("Russian" in "Russian President Putin")."""
        name, before = self.names[index], self.names[index - 1] if index else None
        if before is None or before.kind not in {"state", "nationality", "organisation", "place"}:
            return ""
        between = self.text[before.end : name.start].strip()
        told = name.office if name.kind == "person" else ""
        return before.canonical if between in {told, f"'s {told}".strip(), f"’s {told}".strip()} else ""

    def _state_at(self, offset: int) -> str:
        ending = [
            name
            for name in self.names
            if offset - 3 <= name.end < offset and name.kind in {"state", "nationality", "place", "organisation"}
        ]
        return ending[-1].canonical if ending else ""

    def _of_state(self, index: int) -> str:
        following = self._after(index)
        return following.canonical if following is not None and following.kind != "person" else ""


def _usual(office: Name) -> str:
    """An office in small letters, as it is told before a name: "foreign minister" for "Minister of Foreign Affairs"."""
    told = office.text.lower()
    return _MINISTER.sub(r"\1 minister", told) if _MINISTER.search(told) else office.office.lower()
