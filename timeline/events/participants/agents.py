"""Who acts: the subject of the trigger's verb, or of the verb that carries the event noun."""

from timeline.events.participants.asides import opens_apposition
from timeline.events.participants.borders import crossed
from timeline.events.participants.clause import Clause, Item
from timeline.events.participants.groups import Group
from timeline.events.participants.phrases import is_preposition, is_time
from timeline.events.participants.trigger import borrows_subject, is_nominal
from timeline.events.participants.words import Frame, word_class

_OPENING = 4  # items: "at a preliminary hearing"


def agents(clause: Clause, left: list[Group], right: list[Group], expected: Frame, event_type: str) -> list[Item]:
    """The names that are the subject; `left` and `right` are the groups before and after the trigger."""
    if not expected.subject:
        return []
    contest = event_type == "games" and any(item.text in word_class("contests") for item in clause.items)
    loose, nominal = expected.loose or contest, is_nominal(clause)
    if not nominal and _generic_subject(clause):
        return []
    if found := _antecedent(clause, left) or _subject(clause, left, contest, loose, nominal):
        return found
    opens = event_type == "trial" and clause.first <= _OPENING and is_preposition(clause.word(0))
    return _late_subject(clause, right) if nominal and (loose or opens) else []


def _subject(clause: Clause, left: list[Group], contest: bool, loose: bool, nominal: bool) -> list[Item]:
    """The nearest group before the trigger that can be its subject, in the trigger's own clause."""
    if not nominal and _says_more(clause):
        return next((list(group.members) for group in left if _is_subject(group)), [])
    for group in reversed(left):
        border = crossed(clause, group.last + 1, clause.first, nominal and loose, len(group.members) > 1)
        if border and not contest and not borrows_subject(clause):
            return []
        if _is_subject(group) and (loose or not nominal or _carried(clause, group)):
            return list(group.members)
        if not nominal and group.governor in word_class("sayings") and _stands_before(clause, group):
            return list(group.members)  # "the ministry said Ana Ruiz met the envoy"
    return []


def _stands_before(clause: Clause, group: Group) -> bool:
    """Whether nothing but times and auxiliaries stands between a group and the trigger."""
    between = range(group.last + 1, clause.first)
    return all(clause.items[i].aside or clause.word(i) in word_class("auxiliaries") for i in between)


def _says_more(clause: Clause) -> bool:
    """Whether the trigger is a further saying of the speaker: "Ruiz said it was late and announced on Friday"."""
    sayings = word_class("sayings")
    earlier = any(clause.word(at) in sayings for at in range(clause.first - 1))
    return clause.word(clause.first - 1) == "and" and clause.word(clause.first) in sayings and earlier


def _late_subject(clause: Clause, right: list[Group]) -> list[Item]:
    """The subject after an event noun that opens the sentence: "In a phone call on Sunday, Weber urged"."""
    for group in right:
        opens = clause.word(group.at) == "," or is_time(clause.word(group.at))
        if _is_subject(group) and opens and not crossed(clause, clause.last, group.first, True):
            return list(group.members)
    return []


def _antecedent(clause: Clause, left: list[Group]) -> list[Item]:
    """Whom the relative pronoun of the trigger's clause stands for: "to Lou Garrett, who died on Sunday"."""
    before = [group for group in left if group.last < clause.relative]
    if not before or clause.word(clause.relative) not in word_class("relative_subjects"):
        return []
    between = range(before[-1].last + 1, clause.relative)
    plain = next((i for i in between if clause.word(i) != "," and not clause.items[i].aside), clause.relative)
    described = clause.word(plain - 1) == "," and opens_apposition(clause, plain)  # "Tom Wright, a motorist who was"
    touches = plain == clause.relative or (described and "," not in clause.words(plain, clause.relative))
    later = any(group.first > clause.relative and _is_subject(group) for group in left)
    return [before[-1].members[-1]] if touches and not later else []


def _is_subject(group: Group) -> bool:
    """Whether a group opens its clause, or tells whose the subject is: "officials from Peru", "a report by the UN"."""
    if not group.governor or (group.governor in word_class("origin") and group.head in word_class("delegates")):
        return True
    return group.governor in word_class("authorship") and group.head in word_class("writings")


def _carried(clause: Clause, group: Group) -> bool:
    """Whether a verb after the group carries the event noun ("launched a series of attacks"), or "by" does.

    Another preposition before the noun makes it the topic or time of something else: "held a call over the fire".
    """
    for index in range(clause.first - 1, group.last, -1):
        word = clause.word(index)
        if clause.items[index].aside or word in word_class("passed_to_event"):
            continue
        if word == "by" or word in word_class("light_verbs") or (word == "to" and clause.word(index - 1) == "victim"):
            return True
        if is_preposition(word):
            to_court = word == "for" and clause.word(index - 1) == "court"  # "is due in court for a hearing"
            return to_court or (word == "in" and clause.word(index - 1) in word_class("having_part"))
    return False


def _generic_subject(clause: Clause) -> bool:
    """Whether a common noun stands right before the verb: "the gunmen attacked", "Trump's lawyers said"."""
    at, passed = clause.first - 1, {",", "the"}  # "the troops, during the night, attacked"
    while at >= 0 and (clause.items[at].aside or is_time(clause.word(at)) or clause.word(at) in passed):
        at -= 1
    if at < 0 or not _is_common_noun(clause, at) or _intends(clause, at):
        return False
    return not _acting_group(clause, at) and not _after_name(clause, at)


def _intends(clause: Clause, at: int) -> bool:
    """ "Anna Berg plans to visit Peru": whether a verb of that kind stands behind a name; not "Berg's plans to"."""
    told = clause.word(at) in word_class("intending") and clause.word(at + 1) == "to"
    return told and at > 0 and clause.items[at - 1].acts


def _is_common_noun(clause: Clause, at: int) -> bool:
    word = clause.word(at)
    if (
        clause.name(at) is not None
        or not word.isalpha()
        or word in word_class("no_subject_noun")
        or word.endswith(("ed", "ing"))
    ):
        return False
    listed = word_class("roles") | word_class("borders") | word_class("light_verbs")
    return word not in listed and not is_preposition(word)


def _after_name(clause: Clause, index: int) -> bool:
    """Whether the noun at `index` ends a phrase that hangs on a name: "Ana Ruiz from the opposition camp"."""
    for at in range(index - 1, max(0, index - 6), -1):
        if is_preposition(clause.word(at)):
            named = next((i for i in range(at - 1, 0, -1) if not is_time(clause.word(i))), 0)
            return clause.items[named].acts  # "Ana Ruiz on Monday at her residence"
    return False


def _acting_group(clause: Clause, index: int) -> bool:
    """Whether the noun at `index` acts for a state or body named just before it: "Russian forces", "FBI agents"."""
    before = clause.name(index - 1)
    if before is not None and before.kind == "organisation" and clause.items[index - 1].acts:
        return True
    named = any(clause.name(at) is not None for at in range(max(0, index - 3), index))
    return named and clause.word(index) in word_class("state_groups")
