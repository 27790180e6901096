"""A sentence as names, words and marks, with what stands aside of the trigger's clause marked as such."""

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.gazetteer import entries, states
from timeline.events.names import Name, Names
from timeline.events.participants.words import pronouns, word_class

_TOKEN = re.compile(r"['’]s\b|[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")
_OPEN, _CLOSE = {"(": ")", "[": "]", "“": "”", '"': '"'}, {")", "]", "”", '"'}
_HOLDER_KINDS = frozenset({"state", "nationality", "organisation", "place", "office"})
_RELATIVE = {"who", "which", "whose", "whom", "where"}
_DETERMINERS = {"the", "a", "an", "his", "her", "its", "their", "our", "one", "both", "another", "then"}
_FORMERLY = {"formerly", "previously", "who", "also", "aged", "once", "including", "known", "born", "currently", "now"}


@dataclass(slots=True)
class Item:
    """A name, word (lower case) or mark at start..end of the text. `aside`: it belongs to an apposition, relative clause,
    parenthesis or quotation that the trigger is not in."""

    start: int
    end: int
    text: str
    name: Name | None = None
    aside: bool = False

    @property
    def acts(self) -> bool:
        """Whether it is a name that can take part."""
        return self.name is not None and not self.aside and not self.name.modifies and self.name.kind != "other"


class Clause:
    """The items of a sentence, and where among them the trigger stands: items[first:last]."""

    def __init__(self, names: Names, sentence: tuple[int, int], trigger: tuple[int, int]) -> None:
        self.text = names.text
        self.names = names
        self.trigger = trigger
        self.items = list(_items(names, sentence))
        _refer(self)
        inside = [i for i, item in enumerate(self.items) if item.start < trigger[1] and item.end > trigger[0]]
        self.first = inside[0] if inside else len(self.items)
        self.last = inside[-1] + 1 if inside else len(self.items)
        self.relative = -1  # index of the relative pronoun whose clause holds the trigger
        _mark_brackets(self)
        _mark_appositions(self)
        _mark_relatives(self)
        _mark_holders(self)

    def word(self, index: int) -> str:
        """The lower-case text at an index, "" outside."""
        return self.items[index].text if 0 <= index < len(self.items) else ""

    def name(self, index: int) -> Name | None:
        """The name at an index, if there is one."""
        return self.items[index].name if 0 <= index < len(self.items) else None

    def set_aside(self, first: int, last: int) -> bool:
        """Marks items first..last-1 as standing aside, unless the trigger is among them. Whether it did."""
        if first < self.last and self.first < last:
            return False
        for item in self.items[first:last]:
            item.aside = True
        return True


@lru_cache(maxsize=8)
def clause_of(names: Names, sentence: tuple[int, int], trigger: tuple[int, int]) -> Clause:
    """The clause of a trigger; who and where are asked of the same one in turn."""
    return Clause(names, sentence, trigger)


def _items(names: Names, sentence: tuple[int, int]) -> list[Item]:
    text, items, at = names.text, [], sentence[0]
    for name in [*names.between(*sentence), None]:
        until = name.start if name else sentence[1]
        if name and name.office and (title := text.rfind(name.office, at, until)) >= 0:
            until = title
        if name and name.office and name.office.endswith(text[at:until].strip()):
            until = at
        items += [Item(m.start(), m.end(), m[0].lower()) for m in _TOKEN.finditer(text, at, until)]
        if name:
            items.append(Item(name.start, name.end, name.text.lower(), name))
            at = name.end
    return items


def _refer(clause: Clause) -> None:
    """Gives pronouns and "the president" the name of the one they stand for, where the article leaves no doubt."""
    for index, item in enumerate(clause.items):
        if item.name is not None:
            continue
        if item.text in pronouns() and (item.text not in {"his", "her"} or _owns_trigger(clause, index)):
            person = clause.names.antecedent(item.start, pronouns()[item.text])
        elif (
            item.text in word_class("single_offices")
            and clause.name(index + 1) is None
            and clause.word(index + 1) not in {"'s", "’s"}
        ):
            person = _holder(clause, index)
        else:
            continue
        if person:
            item.name = Name(item.start, item.end, item.text, "person", person)


def _owns_trigger(clause: Clause, index: int) -> bool:
    """Whether the possessive at `index` is the trigger's, at most two words before it: "his trial", "her annual policy speech"."""
    after = clause.items[index + 1 : index + 5]
    return any(item.start <= clause.trigger[0] < item.end for item in after) and all(
        item.name is None for item in after[:1]
    )


def _holder(clause: Clause, index: int) -> str:
    office, at = [clause.word(index)], index - 1
    while clause.word(at) in word_class("modifiers") and clause.name(at) is None:
        office.insert(0, clause.word(at))
        at -= 1
    state = clause.name(at)
    told = state.canonical if state is not None and state.kind in {"nationality", "state"} else ""
    if clause.word(at) != "the" and not told:
        return ""
    return clause.names.holder(" ".join(office), told)


def _mark_brackets(clause: Clause) -> None:
    opened = -1
    for index, item in enumerate(clause.items):
        if opened < 0 and item.text in _OPEN:
            opened = index
        elif opened >= 0 and item.text == _OPEN[clause.items[opened].text]:
            clause.set_aside(opened, index + 1)
            opened = -1
    if opened >= 0 and clause.items[opened].text in {'"', "“"}:
        clause.set_aside(opened, len(clause.items))


def _mark_appositions(clause: Clause) -> None:
    for index in range(len(clause.items) - 2):
        name = clause.name(index)
        if name is None or clause.items[index].aside or clause.word(index + 1) != ",":
            continue
        following = clause.name(index + 2)
        if following is not None and _contains(following, name):
            clause.set_aside(index + 1, index + (4 if clause.word(index + 3) == "," else 3))
        elif _opens_apposition(clause, index + 2):
            clause.set_aside(index + 1, _closing(clause, index + 2))


def _contains(outer: Name, inner: Name) -> bool:
    """Whether a place or facility is named with the state or region it lies in ("Dayton, Ohio")."""
    if outer.kind not in {"state", "place"} or inner.kind not in {"place", "organisation"}:
        return False
    code = states().get(outer.text)
    lies = entries(inner.text)
    return inner.kind == "organisation" or not lies or any(e.country == code or e.region == outer.text for e in lies)


def _opens_apposition(clause: Clause, index: int) -> bool:
    word, name = clause.word(index), clause.name(index)
    if name is not None:
        described = clause.name(index + 1) is None and clause.word(index + 1) in word_class("roles") | word_class(
            "modifiers"
        )
        return name.kind == "office" or (name.kind in {"nationality", "state"} and described)
    if word in _DETERMINERS:
        after = clause.name(index + 1)
        described = clause.word(index + 2) in word_class("roles") | word_class("modifiers")
        return word in {"a", "an"} or after is None or after.kind in {"office", "nationality"} or described
    return word in _FORMERLY or word.isdigit() or word in word_class("roles") or word in {"former", "president", "head"}


def _closing(clause: Clause, index: int) -> int:
    """One past the comma (or dash) that closes what begins at `index`, else the end of the sentence."""
    for at in range(index, len(clause.items)):
        if clause.word(at) in {",", "—", ";"} and not (clause.word(at + 1).isdigit() and clause.word(at + 2) == ","):
            return at + 1
    return len(clause.items)


def _mark_relatives(clause: Clause) -> None:
    index = 1
    while index < len(clause.items):
        if clause.word(index) in _RELATIVE and not clause.items[index].aside:
            begin = index - 1 if clause.word(index - 1) in {",", "of", "in"} else index
            end = _closing(clause, index) if begin < index else _verb_less_end(clause, index)
            if not clause.set_aside(begin, end) and index < clause.first:
                clause.relative = index
        index += 1


def _verb_less_end(clause: Clause, index: int) -> int:
    end = _closing(clause, index)
    return (
        min(end, clause.first)
        if index < clause.first and end > clause.first and _closing(clause, index) < clause.first
        else end
    )


def _mark_holders(clause: Clause) -> None:
    """Sets aside the state or body before a person's office: "Indonesia's security minister Wiranto", "US envoy X"."""
    passed = word_class("roles") | word_class("modifiers")
    for index, item in enumerate(clause.items):
        if (
            item.name is not None
            and clause.word(index + 1) in {"'s", "’s", "'", "’"}
            and _name_follows(clause, index + 2)
        ):
            clause.set_aside(index, index + 1)
    for index, item in enumerate(clause.items):
        if item.name is None or item.name.kind not in {"person", "other", "organisation"}:
            continue
        at, described, unknown = index - 1, bool(item.name.office), 0
        if clause.word(at) == "," and clause.word(at - 1) in word_class("roles"):
            at -= 1
        while at >= 0:
            name = clause.name(at)
            if name is None and clause.word(at) in passed:
                described = True
            elif name is not None and (described or _of_role(clause, at)) and name.kind in _HOLDER_KINDS:
                clause.set_aside(at, at + 1)
            elif (
                described
                and name is None
                and unknown < 2
                and clause.word(at).isalpha()
                and _leads_to_holder(clause, at)
            ):
                unknown += 1
            elif clause.word(at) not in {"'s", "’s", "of"} and not (
                clause.word(at) == "the" and clause.word(at - 1) == "of"
            ):
                break
            at -= 1


def _leads_to_holder(clause: Clause, at: int) -> bool:
    """Whether a state or body stands one or two words before: "EU foreign policy chief", "Uzbek chess grandmaster"."""
    before = [name for name in (clause.name(at - 1), clause.name(at - 2)) if name is not None]
    return bool(before) and before[0].kind in _HOLDER_KINDS and not clause.word(at).endswith("ed")


def _of_role(clause: Clause, at: int) -> bool:
    """Whether a role and "of" stand before the body at `at`: "chair of the Trade Committee"."""
    at -= 2 if clause.word(at - 1) == "the" else 1
    return clause.word(at) == "of" and clause.word(at - 1) in word_class("roles")


def _name_follows(clause: Clause, index: int) -> bool:
    """Whether a name stands at `index` or after one or two describing words."""
    described = word_class("roles") | word_class("modifiers")
    while index < len(clause.items) and (
        clause.items[index].aside or clause.word(index) in described or "-" in clause.word(index)
    ):
        index += 1
    return clause.name(index) is not None and index != clause.first
