"""Pronouns and offices that stand for a person of the article: "she", "his trial", "the president"."""

from dataclasses import replace

from timeline.events.names import Name
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.clause import Clause
from timeline.events.participants.words import pronouns, word_class
from timeline.events.sentences.wordlists import words


def refer(clause: Clause) -> None:
    """Gives a pronoun or office the name of the one it stands for, where the article leaves no doubt."""
    for index, item in enumerate(clause.items):
        if item.name is not None:
            continue
        if item.text in word_class("body_heads") and (person := _head(clause, index)):
            item.name = Name(item.start, item.end, item.text, "person", person)
        elif item.text == "its" and _owns_trigger(clause, index):
            item.name = _body(clause, index)
        elif person := _person(clause, index):
            item.name = Name(item.start, item.end, item.text, "person", person)


def _head(clause: Clause, index: int) -> str:
    """Who "the UN chief" is: the one person told as the head of that body, or of one alone; the body then only says
    whose head it is.
    """
    body = clause.name(index - 1)
    if body is None or body.kind != "organisation" or clause.name(index + 1) is not None:
        return ""
    people = {clause.names.holder(office, body.canonical) for office in word_class("body_offices")} - {""}
    if len(people) != 1:
        return ""
    clause.items[index - 1].name = replace(body, modifies=True)
    return people.pop()


def _body(clause: Clause, index: int) -> Name | None:
    """The state or body that "its" stands for: the nearest before it in the sentence."""
    item = clause.items[index]
    for at in range(index - 1, -1, -1):
        name = clause.name(at)
        if name is not None and name.kind in {"state", "organisation"} and not name.modifies:
            return replace(name, start=item.start, end=item.end, text=item.text)
    return None


def _person(clause: Clause, index: int) -> str:
    word = clause.items[index].text
    if word in pronouns():
        told = word not in word_class("personal_owners") or _owns_trigger(clause, index)
        if not told:
            return ""
        if _follows_suspect(clause, index) and (suspect := _suspect(clause)):
            return suspect
        return clause.names.antecedent(clause.items[index].start, pronouns()[word])
    if word in word_class("suspects"):
        return _suspect(clause) if _is_definite(clause, index) else ""
    if word not in word_class("single_offices") or clause.name(index + 1) or clause.word(index + 1) in POSSESSIVE:
        return ""
    return _holder(clause, index)


def _suspect(clause: Clause) -> str:
    """The one person whom the article accuses, "" when there is none or more than one."""
    return clause.names.accused[0] if len(clause.names.accused) == 1 else ""


def _follows_suspect(clause: Clause, index: int) -> bool:
    """ "Ordered that the accused stay in custody until his trial": no person's name is nearer than the suspect."""
    for at in range(index - 1, -1, -1):
        name = clause.name(at)
        if clause.word(at) in word_class("suspects"):
            return True
        if name is not None and name.kind == "person":
            return False
    return False


def _is_definite(clause: Clause, index: int) -> bool:
    """Whether an article, but for one word, stands before and no name after: "the suspected gunman", "a gunman"."""
    before = {clause.word(index - 1), clause.word(index - 2)}
    return clause.name(index + 1) is None and bool(before & words("a_or_the"))


def _owns_trigger(clause: Clause, index: int) -> bool:
    """Whether the possessive at `index` is the trigger's, up to three words before it: "her annual policy speech"."""
    after = clause.items[index + 1 : index + 5]
    near = any(item.start <= clause.trigger[0] < item.end for item in after)
    return near and all(item.name is None for item in after[:1])


def _holder(clause: Clause, index: int) -> str:
    """Who holds the office that ends at `index`, when "the" or a nationality stands before it."""
    office, at = [clause.word(index)], index - 1
    while clause.word(at) in word_class("modifiers") and clause.name(at) is None:
        office.insert(0, clause.word(at))
        at -= 1
    if clause.word(at) in POSSESSIVE:
        at -= 1  # "Kenya's trade minister"
    state = clause.name(at)
    told = state.canonical if state is not None and state.kind in {"nationality", "state"} else ""
    return clause.names.holder(" ".join(office), told) if told or clause.word(at) == "the" else ""
