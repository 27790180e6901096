"""Whether a sentence asserts the event that a noun names: as having taken place, or as planned."""

from functools import cache

from timeline.events.assertion.aims import aimed_at
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import ends_with, pair_at, phrases, words
from timeline.model import Status

_PHRASE = 4  # words before a noun that belong to it: "the next round of peace"
_HEADS = 8  # words before a noun among which it may hang on one that makes it unreal
_BETWEEN = 3  # words from such a head to the noun: "threat of a new general"
_MODAL = 8  # words from a modal verb to the noun it governs
_DENIED = 9  # words from a noun to what denies it
_CLAUSE = 12  # words from a noun to the verb of its clause
_WOULD = 8  # of those, the words to a "would"
_TOLD_OF = 7  # words from a noun to the "will" of its clause: ", which the President of Peru will"
_TO_BE = 9  # words from a noun to "to be held": "of the Council of Foreign Ministers of Norvale"
_GROUP = 4  # words: "not have been held"
_LOOSE = 1.5  # the weight of boundaries within a clause: more than "and"


def noun_status(sentence: Sentence, start: int, end: int, headline: bool) -> Status | None:
    """The status of the event that the noun at [start, end) names; None: not asserted. `headline`: it stands in one."""
    if not words("laid_ahead").isdisjoint(sentence.after(end, 1)):
        return Status.SCHEDULED  # "wants the polls due in June put off"
    return _noun_status(sentence, start, end, headline)


def _noun_status(sentence: Sentence, start: int, end: int, headline: bool) -> Status | None:
    left = sentence.before(start, _PHRASE)
    before = sentence.lower[: start - sentence.start]
    for k in range(len(left) - 1, -1, -1):
        if left[k] in (",", ".", ";", ":", "(", ")", "”", "“"):
            left = left[k + 1 :]
            break
    if left[-1:] == ["such"] and left[-2:-1] and left[-2] in words("singling"):
        left = left[:-1]  # "the last such walkout": one that was
    if set(left[-2:]) & words("unreal_modifier") or is_unreal(before):
        return None
    if _perhaps(sentence, start) or aimed_at(sentence, start):
        return None
    if (
        _never_was(sentence, start)
        or _is_tally(sentence, end, left)
        or (set(left[-1:]) & words("comparing") and "than" in sentence.word_set)
    ):
        return None
    if not words("settled").isdisjoint(sentence.after(end)):
        return Status.HAPPENED  # "will open its market under an accord signed in May"
    modifiers = left[-1:] if not words("article").isdisjoint(left[-1:]) else left[-2:]
    planned = _lies_ahead(sentence, left, headline) or pair_at(left, "planning_a") >= 0
    if planned or set(modifiers) & words("scheduled_modifier"):
        return Status.SCHEDULED
    ahead = _will_be(sentence, end) or _to_be_held(sentence, end)
    if ahead or (headline and _heads_infinitive(sentence, sentence.at(start))):
        return Status.SCHEDULED
    return _clause_status(sentence, start)


def _will_be(sentence: Sentence, end: int) -> bool:
    """ "The summit, which Peru will host": whether the clause that tells of the noun looks ahead."""
    following = sentence.after(end, _TOLD_OF)
    relative = next((i for i, word in enumerate(following[:2]) if word in words("restrictive")), -1)
    return relative >= 0 and not words("future").isdisjoint(following[relative:])


def _to_be_held(sentence: Sentence, end: int) -> bool:
    """ "Talks to open on Monday", "session of the council to be held in Lima"."""
    following = sentence.after(end, _TO_BE)
    to, verb = [*following[:2], "", ""][:2]
    later = pair_at(following, "to_be")
    return (to == "to" and verb in words("to_be_held")) or (later > 0 and following[later - 1] == "to")


def _is_tally(sentence: Sentence, end: int, left: list[str]) -> bool:
    """ "Saw 2,300 road accidents": a plural that is counted in thousands is no single event."""
    return sentence.lower[end - 1 - sentence.start] == "s" and any("," in word for word in left[-2:])


def _heads_infinitive(sentence: Sentence, i: int) -> bool:
    """ "Ana Ruiz to chair a council meeting": whether the noun at word `i` of a headline is what somebody is to do."""
    to = next((j for j in range(i - 1, 0, -1) if sentence.tokens[j] == "to"), 0)
    if not to or sentence.crossing[i] > sentence.crossing[to] or not sentence.capital(sentence.starts[to - 1]):
        return False
    verb = sentence.tokens[to + 1]
    return (
        to + 1 < i
        and verb.isalpha()
        and verb not in words("determiner")
        and not sentence.capital(sentence.starts[to + 1])
    )


def _lies_ahead(sentence: Sentence, left: list[str], headline: bool) -> bool:
    """ "Has campaigned ahead of local elections": what a present tense, or a headline, looks to."""
    now = headline or not sentence.word_set.isdisjoint(words("present"))
    return pair_at(left, "looking_to") >= 0 and now and sentence.word_set.isdisjoint(words("past") | {"said"})


def is_unreal(before: str) -> bool:
    """Whether "threat of", "calls for", "counts of" stand before the trigger, few words between, quoted or not."""
    parts = [part.strip("\"'“”‘’") for part in before.rstrip().split(" ")[-_HEADS:]]
    for k in range(_BETWEEN + 1):
        head = " ".join(parts[: len(parts) - k])
        if ends_with(head, phrases("unreal_head")):
            return True
        if (
            not parts[-1 - k : len(parts) - k]
            or parts[-1 - k] in words("preposition")
            or not parts[-1 - k].replace("-", "").isalpha()
        ):
            return False
    return False


def _perhaps(sentence: Sentence, start: int) -> bool:
    """ "Might be targeted for assassination", "could hold talks", "did not hold talks": a modal verb governs the noun,
    or the denied verb that would have brought it about.
    """
    i = sentence.at(start)
    for j in range(i - 1, max(-1, i - _MODAL), -1):
        word = sentence.tokens[j]
        if sentence.crossing[i] - sentence.crossing[j] >= 1.0 or word in (".", ";", ":"):
            return False
        perhaps = word in words("modal") and word in sentence.word_set  # not the month of May
        if perhaps or (_denies(word) and _verb_behind(sentence, j, i) in _brought_about()):
            return True
    return False


@cache
def _brought_about() -> frozenset[str]:
    return words("bringing_about") | words("done_to")


def _never_was(sentence: Sentence, start: int) -> bool:
    """ "The meeting never took place", "the talks did not resume", "a strike could begin on Monday"; but "the trial did
    not open until Friday".
    """
    i = sentence.at(start)
    for j in range(i + 1, min(i + 1 + _DENIED, len(sentence.tokens))):
        denied, perhaps = _denies(sentence.tokens[j]), sentence.tokens[j] in words("modal")
        if not denied and not perhaps:
            continue
        if _verb_behind(sentence, j, len(sentence.tokens)) in words("takes_place"):
            return perhaps or words("until").isdisjoint(sentence.tokens[j : j + _DENIED])
        return perhaps and _is_any(sentence, i, j)
    return False


def _is_any(sentence: Sentence, i: int, j: int) -> bool:
    """ "A second quake could destroy the dam": whether the modal verb at word `j` tells what an event that is none yet,
    the noun at word `i`, would do.
    """
    does = not words("plural_verb").isdisjoint(sentence.tokens[j + 1 : j + 2])
    own = sentence.crossing[j] == sentence.crossing[i]
    return does and own and words("definite").isdisjoint(sentence.left(i, _PHRASE))


def _denies(word: str) -> bool:
    return word in words("denying") or word.endswith("n't")


def _verb_behind(sentence: Sentence, j: int, end: int) -> str:
    """The verb that the helpers from word `j` on belong to, "" when none stands before word `end`."""
    helpers = words("auxiliary") | words("adverb") | words("negation") | {"to"}
    following = sentence.tokens[j + 1 : min(end, j + 1 + _GROUP)]
    return next((word for word in following if word not in helpers), "")


def _clause_status(sentence: Sentence, start: int) -> Status:
    """Planned when a verb of the noun's own clause is future: "will hold a summit", "the summit is to open"."""
    i = sentence.at(start)
    here = sentence.crossing[i]
    for j, word in enumerate(sentence.tokens):
        if abs(sentence.crossing[j] - here) > _LOOSE or abs(i - j) > _CLAUSE:
            continue
        if (
            _laid_down(sentence, j)
            or (word in words("future") and not (j > i and sentence.tokens[j - 1] == "and"))
            or (word == "to" and j and sentence.tokens[j - 1] in words("planning_to"))
        ):
            return Status.SCHEDULED
        if word == "would" and abs(i - j) < _WOULD:
            return Status.SCHEDULED
    return Status.HAPPENED


def _laid_down(sentence: Sentence, j: int) -> bool:
    """ "Is planned in Oslo on Saturday", "is scheduled for May", "has been brought forward to May"."""
    if not set(sentence.left(j, 3)) & words("laid_down_by"):
        return False
    if sentence.tokens[j + 1 : j + 2] == ["for"] and sentence.tokens[j] in words("fixing"):
        return True
    if sentence.tokens[j] in words("moved"):
        return bool(set(sentence.tokens[j + 1 : j + 2]) & words("moved_to"))
    return sentence.tokens[j] in words("laid_down")
