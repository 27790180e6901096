"""Names that tell what is spoken of or tried, or whose somebody is, and not where that is done."""

from timeline.events.names import Name
from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import is_role
from timeline.events.places.governed import governor, of_place_noun
from timeline.events.places.words import place_words


def is_topic(clause: Clause, index: int, name: Name) -> bool:
    """ "The situation in X", "the murder in X", "the mayor of the town of X"; but a court is where its trial is."""
    if not place_words("courts").isdisjoint(name.text.split()):
        return False
    while clause.word(index - 1) in {",", "and"} and clause.name(index - 2) is not None:
        index -= 2  # "the situation in X, Y and Z"
    at = governor(clause, index)
    opened = not place_words("topic_openers").isdisjoint(clause.words(clause.last, index))
    if opened or any(_is_deed(clause, i) for i in range(clause.last + 1, at)):
        return True
    if of_place_noun(clause, at):
        head = governor(clause, at - 1)
        return clause.word(head) in {"of", "from"} and is_role(clause.word(head - 1))
    apart = not clause.first < at <= clause.last and clause.word(at) in place_words("locative")
    return apart and clause.word(at - 1) in place_words("happenings")


def _is_deed(clause: Clause, at: int) -> bool:
    """Whether a deed is told by its gerund: "sentenced for killing", "after being held"."""
    return clause.word(at).endswith("ing") and clause.word(at - 1) in place_words("before_deed")
