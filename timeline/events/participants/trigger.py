"""What the trigger is in its clause: a noun or a verb, and whether its verb has a subject of its own."""

from timeline.events.names.shapes import POSSESSIVE
from timeline.events.participants.clause import Clause
from timeline.events.participants.phrases import is_time
from timeline.events.participants.words import articles, pronouns, word_class
from timeline.events.sentences.wordlists import words


def is_nominal(clause: Clause) -> bool:
    """Whether the trigger is a noun ("talks", "the attack"), by its ending and the word before it."""
    before = clause.word(clause.first - 1)
    if before in word_class("counting") and clause.word(clause.first - 2) not in words("be") | words("perfect"):
        return True
    if before in articles() or before in words("before_noun") or before in POSSESSIVE:
        return True
    if (
        before in word_class("before_verb")
        or before in pronouns()
        or (before in words("be") and clause.last - clause.first > 1)
    ):
        return False  # "is due back in court"
    if clause.word(clause.first - 2) in {"-", "–"} and clause.name(clause.first - 1) is not None:
        return True  # "the US-China talks"
    if (
        _leads_verb(clause)
        or _tells_of_crowd(clause)
        or (_follows_name(clause) and clause.word(clause.first) in word_class("present"))
    ):
        return False
    verbs = word_class("irregular") | word_class("sayings") | words("never_nouns")
    return not any(item.text.endswith("ed") or item.text in verbs for item in clause.items[clause.first : clause.last])


def _leads_verb(clause: Clause) -> bool:
    """Whether a verb in the third person begins the trigger: "goes on trial"."""
    word = clause.word(clause.first)
    return clause.last - clause.first > 1 and word.endswith("s") and word in word_class("light_verbs")


def _tells_of_crowd(clause: Clause) -> bool:
    """ "Voters in Peru vote": whether a crowd and where it is stand right before."""
    return clause.word(clause.first - 2) == "in" and clause.word(clause.first - 3) in word_class("crowds")


def is_passive(clause: Clause) -> bool:
    """Whether a form of "be" stands right before the trigger, but for two words."""
    return any(clause.word(index) in words("be") for index in range(max(0, clause.first - 3), clause.first))


def is_undergone(clause: Clause) -> bool:
    """Whether the trigger is a participle behind "be": "is revealed to be", not "is saying"."""
    word, before = clause.word(clause.first), clause.first - 1
    while is_time(clause.word(before)) and clause.word(before) not in words("be"):
        before -= 1
    participle = word.endswith("ed") or word in word_class("irregular")
    return clause.last - clause.first == 1 and participle and clause.word(before) in words("be")


def borrows_subject(clause: Clause) -> bool:
    """Whether the trigger's verb has no subject of its own: "after meeting Putin", "killing three"."""
    return clause.word(clause.first).endswith("ing") and clause.word(clause.first - 1) not in articles()


def _follows_name(clause: Clause) -> bool:
    """Whether a name that can act stands right before the trigger, but for a number ("Jeju Air Flight 2216")."""
    at = clause.first - 1
    while at > 0 and (clause.items[at].aside or clause.word(at).isdigit() or clause.word(at) == "flight"):
        at -= 1
    return at >= 0 and clause.items[at].acts
