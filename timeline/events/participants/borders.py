"""Where the trigger's clause ends: words across which a name has another part."""

from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import is_preposition
from timeline.events.participants.words import articles, word_class

_HARD = frozenset({";", ":", "—"})


def crossed(clause: Clause, first: int, last: int, sayings_pass: bool, together: bool = False) -> bool:
    """Whether a border lies between a name before the trigger and the trigger; saying verbs may pass for none, and
    where several act `together` also what tells of something after it: "Ruiz and Lind agreed on it after talks".
    """
    speaker = clause.name(0)
    if first == 1 and clause.word(1) == ":" and speaker is not None and speaker.kind == "person":
        first = 2  # "Ana Ruiz: At the meeting with Weber ..."
    border = word_class("borders") | _HARD | word_class("about")
    border -= word_class("after_event") if together and sayings_pass else frozenset()
    told = frozenset() if sayings_pass else word_class("sayings")
    inside = (i for i in range(first, last) if not clause.items[i].aside)
    return any(_is_border(clause, i, border) or clause.word(i) in told for i in inside)


def ends(clause: Clause, first: int, last: int) -> bool:
    """Whether the complements of the trigger end between two items after it: at a border, a new verb, a purpose."""
    stops = word_class("borders") | _HARD | word_class("topics")
    verbs = word_class("sayings") | word_class("modals")
    for index in range(first, last):
        if clause.items[index].aside:
            continue
        if _is_border(clause, index, stops) or clause.word(index) in verbs or _is_purpose(clause, index, last):
            return True
        joins = clause.word(index) == "and" or (clause.word(index) == "," and clause.relative >= 0)
        if joins and _opens_with_verb(clause, index + 1):
            return True
    return False


def _opens_with_verb(clause: Clause, index: int) -> bool:
    """ "Met Ana Ruiz and later spoke with Ivan Petrov": whether a new verb in the past stands there; no participle,
    "was seized and wounded by guards".
    """
    while clause.word(index) in word_class("between_verbs"):
        index += 1
    word, following = clause.word(index), clause.word(index + 1)
    if clause.name(index) is not None:
        return False
    goes_on = clause.name(index + 1) is not None or is_preposition(following) or following in articles()
    told = word in word_class("irregular") or word in word_class("carrying")
    return told or (word.endswith("ed") and goes_on and following != "by")


def _is_border(clause: Clause, index: int, border: frozenset[str]) -> bool:
    """Whether a clause ends at `index`; "that day" and "as its leader" end none."""
    word, following = clause.word(index), clause.word(index + 1)
    if word == "that" and following in word_class("time_nouns"):
        return False
    if word == "as" and (following in word_class("roles") or clause.word(index + 2) in word_class("roles")):
        return False
    return word in border


def _is_purpose(clause: Clause, index: int, last: int) -> bool:
    """Whether "to" and a verb begin here ("to discuss")."""
    if clause.word(index) != "to" or index + 1 >= last:
        return False
    return clause.name(index + 1) is None and clause.word(index + 1) not in articles()
