"""What stands aside of the trigger's clause: brackets, quotations, appositions, relative clauses."""

from itertools import pairwise

from timeline.events.gazetteer import entries, states
from timeline.events.names import Name
from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import begins_verb, is_preposition, is_role, is_time
from timeline.events.participants.words import word_class
from timeline.events.sentences.wordlists import words

_CLOSED_BY = {"(": ")", "[": "]", "“": "”", '"': '"'}
_DASHES = frozenset({"-", "–", "—", "/", ":", "•"})
_DATELINE = 14  # items of a dateline


def mark_asides(clause: Clause) -> None:
    """Marks what stands aside, and notes the relative clause that the trigger stands in."""
    _mark_brackets(clause)
    _mark_dateline(clause)
    _mark_sources(clause)
    _mark_insertions(clause)
    _mark_appositions(clause)
    _mark_relatives(clause)


def _mark_brackets(clause: Clause) -> None:
    opened = -1
    for index, item in enumerate(clause.items):
        if opened < 0 and item.text in _CLOSED_BY:
            opened = index
        elif opened >= 0 and item.text == _CLOSED_BY[clause.items[opened].text]:
            clause.set_aside(opened, index + 1)
            opened = -1
    if opened >= 0 and clause.items[opened].text in {'"', "“"}:
        clause.set_aside(opened, len(clause.items))


def _mark_dateline(clause: Clause) -> None:
    """ "LIMA, Peru (Agency) -- ", "BERGEN // ", "Lima: ": where a report was filed, before what it tells."""
    first = clause.name(0) or (clause.name(1) if clause.word(0) == "the" else None)
    if first is None or not (first.text.isupper() or first.kind in {"place", "state"}):
        return
    for index in range(1, min(len(clause.items), _DATELINE)):
        item = clause.items[index]
        if item.text in _DASHES:
            end = index + 2 if clause.word(index + 1) == item.text else index + 1
            apart = clause.names.text[item.start - 1] == " " and (end > index + 1 or item.text != "/")
            if apart or item.text == ":":
                clause.set_aside(0, end)
            return
        plain = item.name is None and not item.aside and item.text not in {",", ".", "the", "("}
        if plain and not item.text.isdigit() and not is_time(item.text):  # "LIMA, May 9 (Agency) -"
            return


def _mark_sources(clause: Clause) -> None:
    """ "led, according to Time, the march": who tells of an event has no part in it."""
    for index, item in enumerate(clause.items):
        if item.text == "according" and clause.word(index + 1) == "to" and not item.aside:
            clause.set_aside(index, _closing(clause, index))


def _mark_insertions(clause: Clause) -> None:
    """ "The ministry, on Friday, condemned", "Ana Ruiz, after a day in Peru, met": what stands between commas before a
    verb parts it from no subject; but "to save money, in 2018, Peru sold".
    """
    commas = [index for index, item in enumerate(clause.items) if index and item.text == ","]
    for opening, closing in pairwise(commas):
        inserted = clause.word(opening + 1) in word_class("inserting") and clause.items[opening - 1].text != ","
        if inserted and begins_verb(clause, closing + 1):
            clause.set_aside(opening, closing + 1)


def _mark_appositions(clause: Clause) -> None:
    for index, item in enumerate(clause.items[:-2]):
        name = item.name
        if name is None or item.aside or clause.word(index + 1) != ",":
            continue
        following = clause.name(index + 2)
        if following is not None and _contains(following, name):
            clause.set_aside(index + 1, index + (4 if clause.word(index + 3) == "," else 3))
        elif opens_apposition(clause, index + 2):
            end = _closing(clause, index + 2)
            if clause.word(index + 2).isdigit() and clause.word(end) in word_class("home"):
                end = _closing(clause, end)  # "Ana Ruiz, 34, from Leeds, and"
            clause.set_aside(index + 1, _before_next(clause, index + 2, end))


def _contains(outer: Name, inner: Name) -> bool:
    """Whether a place or facility is named with the state or region it lies in ("Dayton, Ohio")."""
    if outer.kind not in {"state", "place"} or inner.kind not in {"place", "organisation"}:
        return False
    code, lies = states().get(outer.text), entries(inner.text)
    return inner.kind == "organisation" or not lies or any(e.country == code or e.region == outer.text for e in lies)


def opens_apposition(clause: Clause, index: int) -> bool:
    """Whether what follows a comma describes the name before it ("the Turkish envoy", "34", "formerly of Leeds")."""
    word, name = clause.word(index), clause.name(index)
    if name is not None:
        owned = 2 if clause.word(index + 1) in POSSESSIVE else 1  # "Kellogg's chairman", "US envoy"
        described = clause.name(index + owned) is None and is_role(clause.word(index + owned))
        if owned == 2 and described:
            return True
        bare = name.kind == "office" or (name.office != "" and name.text == name.office)  # ", Chief of the Staff,"
        return bare or (name.kind in {"nationality", "state"} and described)
    if word in word_class("articles") | word_class("describing"):
        after = clause.name(index + 1)
        plain = after is None or after.kind in {"office", "nationality"}
        return word in words("indefinite") or plain or is_role(clause.word(index + 2))
    following = clause.word(index + 1)
    determined = following in word_class("articles") | word_class("describing")
    if word.endswith("ed") and (is_preposition(following) or determined):
        return _closing(clause, index) <= clause.first  # ", convicted of theft in 2019, dies"
    if word in word_class("origin"):
        return _closing(clause, index) <= clause.first  # ", of the Green party, was elected"
    if is_preposition(word):
        return _closing(clause, index) == clause.first  # ", in a ruling on two cases, orders"
    role = word in word_class("modifiers") and following in word_class("roles") and clause.name(index + 2) is None
    return role or word in word_class("opening_aside") or word.isdigit() or word in word_class("roles")


def _closing(clause: Clause, index: int) -> int:
    """One past the comma (or dash) that closes what begins at `index`, else the end of the sentence."""
    for at in range(index, len(clause.items)):
        age = clause.word(at + 1).isdigit() and clause.word(at + 2) == ","
        if clause.word(at) in {",", "—", ";"} and not age:
            return at + 1
    return len(clause.items)


def _before_next(clause: Clause, first: int, end: int) -> int:
    """Where "and" joins another described person to one described, "Ana Ruiz, a judge and Otto Lund, a clerk,";
    else `end`.
    """
    for at in range(first, end - 2):
        name = clause.name(at + 1)
        joined = clause.word(at) == "and" and name is not None and name.kind == "person"
        if joined and clause.word(at + 2) == "," and opens_apposition(clause, at + 3):
            return at
    return end


def _mark_relatives(clause: Clause) -> None:
    pronouns = words("relative_pronoun")
    for index, item in enumerate(clause.items):
        if not index or item.text not in pronouns or item.aside:
            continue
        begin = index - 1 if clause.word(index - 1) in {",", "of", "in"} else index
        if not clause.set_aside(begin, _closing(clause, index)) and index < clause.first:
            clause.relative = index
