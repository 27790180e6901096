"""Whether a sentence asserts the event its trigger names: as having taken place, as planned, or as called off."""

from timeline.events.assertion.aims import bound_to_appear, first_to
from timeline.events.assertion.calling_off import called_off, to_another_day
from timeline.events.assertion.event_nouns import is_unreal, noun_status
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import ends_with, phrases, words
from timeline.model import Status

_UNTIL = 8  # words from a verb to "until"
_CONTENT = 16  # words: "denied that the soldiers of the garrison had, on Friday, attacked"
_SAYING = 4  # words: "denied on Friday that", "no evidence at all that"
_PHRASE = 4  # words: "the second round of talks"
_BEFELL = 8  # words: "has been killed or hurt in a train"
_SUBJECT = 5  # words: "none of the three men"
_PENALTY = 10  # words: "was jailed on Monday for life for"


def status(sentence: Sentence, start: int, end: int, tag: str, *, headline: bool = False) -> Status | None:
    """The status of the event named by the words at [start, end) with part-of-speech `tag`; None: not asserted.

    Not asserted are what is negated, conditional, asked, demanded, feared or merely possible (CODEBOOK: "only
    asserted events count"). `headline` reads "X to meet Y" as planned.
    """
    if sentence.text.rstrip("\"'”’ ").endswith("?") or _conditional(sentence, start):
        return None
    noun = tag in ("NN", "NNS")
    if noun and _is_nobodys(sentence, sentence.at(start)):
        return None
    content = _disclaimed_from(sentence, sentence.at(start))
    if content >= 0 and not (noun and _is_known(sentence, content, sentence.at(start))):
        return None
    found = noun_status(sentence, start, end, headline) if noun else _verb_status(sentence, start, tag, headline)
    if found is not None and called_off(sentence, start, tag):
        return Status.SCHEDULED if to_another_day(sentence) else Status.CANCELLED
    return found


def _disclaimed_from(sentence: Sentence, i: int) -> int:
    """Where the content begins, with word `i` in it, that somebody denies, doubts, hopes, fears or demands, -1 when
    nobody does: "denied that troops had attacked", "there is no evidence that they met", "urged that they meet".
    """
    for j in range(i - 1, max(-1, i - _CONTENT), -1):
        word, following = sentence.tokens[j], sentence.tokens[j + 1]
        if word in words("disclaimed_by") and (j == i - 1 or following in words("content_without_that")):
            return j + 1 if words("negation").isdisjoint(sentence.left(j, _SAYING)) else -1
        if word == "that" and following not in words("unit"):
            before = sentence.left(j, _SAYING)
            no_proof = not words("proof").isdisjoint(before[-1:]) and not words("negation").isdisjoint(before)
            return j + 1 if no_proof or not words("disclaimed_by").isdisjoint(before) else -1
        if word in words("relative_pronoun") or word in ("but", "after", ";", "“", "”", '"'):
            return -1  # "asks that they resign after the court convicts her": what went before
    return -1


def _is_known(sentence: Sentence, first: int, i: int) -> bool:
    """Whether the noun at word `i`, not before word `first`, is one that took place whatever is denied of it: "denied
    that Friday's attack had killed"; not "denied that the vote took place", "that a strike".
    """
    if not words("takes_place").isdisjoint(sentence.tokens[i + 1 : i + 1 + _CONTENT]):
        return False
    for word in reversed(sentence.tokens[max(first, i - _PHRASE) : i]):
        if word in words("indefinite") or word.endswith("ed"):
            return False
        if word in words("definite") or word.endswith("'s"):
            return True
    return False


def _conditional(sentence: Sentence, start: int) -> bool:
    i = sentence.at(start)
    if sentence.tokens[0] == "had" and "would" in sentence.word_set:
        return True  # "had the ministers met, the strike would"
    for j in range(i - 1, max(-1, i - 16), -1):
        word = sentence.tokens[j]
        inverted = word != "should" or j == 0 or sentence.tokens[j + 1] in words("pronoun")  # "should they lose"
        if word in words("conditional") and inverted:
            return sentence.crossing[i] - sentence.crossing[j] < 3.0
        if word in (";", "“", "”"):
            return False
    return False


def _verb_status(sentence: Sentence, start: int, tag: str, headline: bool) -> Status | None:
    i = sentence.at(start)
    group, j = _verb_group(sentence, i)
    if group & words("negation") and "only" not in group and not ended_until(sentence, i):
        return None
    if group & words("habitual") or _has_no_subject(sentence, j):
        return None
    if "to" in group:
        return _infinitive_status(sentence, j, headline)
    if group & words("modal"):
        return None
    if group & (words("future") | words("future_in_past")):
        return Status.SCHEDULED
    if "being" in group and is_unreal(sentence.lower[: sentence.starts[j] - sentence.start]):
        return None  # "at risk of being attacked"
    if tag == "VBG":
        return _participle_status(sentence, start, group)
    if tag == "VB" and i > 0 and sentence.tokens[i - 1] in words("determiner") - words("adverb"):
        return None  # but "they both speak"
    if tag == "VB" and i > 0 and sentence.tokens[i - 1] in ("and", "or", ",") and not group:
        return _coordinated_status(sentence, i, headline)
    return Status.HAPPENED


def ended_until(sentence: Sentence, i: int) -> bool:
    """ "Was not ratified until 1992": whether what the verb at word `i` denies came to pass then."""
    following = sentence.tokens[i + 1 : i + 1 + _UNTIL]
    denied = not words("negation").isdisjoint(sentence.left(i, 3))
    return denied and not words("until").isdisjoint(following)


def _has_no_subject(sentence: Sentence, j: int) -> bool:
    """ "No suspects were arrested", "neither side attacked": whether the verb whose group begins at word `j` is
    nobody's.
    """
    for k in range(j - 1, max(-1, j - 1 - _SUBJECT), -1):
        word = sentence.tokens[k]
        if word in words("nobody"):
            return not k or sentence.tokens[k - 1] in words("opens_clause") | words("attributing")
        if sentence.weights[k] or not word[0].isalnum():
            return False
    return False


def _is_nobodys(sentence: Sentence, i: int) -> bool:
    """ "Nobody has died in a crash this year": whether the noun at word `i`, any of its kind, is what befell nobody in
    all that time; not "nobody has been hurt in a crash near Lima", which tells of one.
    """
    before = range(max(0, i - _BEFELL), i - 1)
    verb = next((j for j in before if sentence.tokens[j] in words("perfect_now")), -1)
    if verb < 0 or not _has_no_subject(sentence, verb) or sentence.crossing[verb] != sentence.crossing[i]:
        return False
    known = not words("definite").isdisjoint(sentence.left(i, _PHRASE))
    return not known and not words("time_so_far").isdisjoint(sentence.tokens[verb:])


def _coordinated_status(sentence: Sentence, i: int, headline: bool) -> Status | None:
    """ "Will visit Oslo and hold a meeting": the second verb is as planned or unreal as the first."""
    for j in range(i - 1, max(-1, i - 16), -1):
        word = sentence.tokens[j]
        if word in words("future") | words("future_in_past"):
            return Status.SCHEDULED
        if word == "to":
            return _infinitive_status(sentence, j, headline)
        if word in words("modal") | words("negation"):
            return None
    return Status.HAPPENED


def _verb_group(sentence: Sentence, i: int) -> tuple[set[str], int]:
    """The auxiliaries, modals and adverbs that stand directly before word `i`, and the index of the first of them."""
    helpers = (
        words("auxiliary")
        | words("future")
        | words("future_in_past")
        | words("modal")
        | words("negation")
        | words("habitual")
        | words("adverb")
        | {"to"}
    )
    group: set[str] = set()
    j = i
    while j > 0 and i - j < 7:
        word = sentence.tokens[j - 1]
        if j > 1 and sentence.capital(sentence.starts[j - 1]):
            break  # "Anna May makes a visit"
        if word.endswith("n't"):
            group |= {"not", word[:-3]}
        elif word in helpers or (word.endswith("ly") and len(word) > 4):
            group.add(word)
        else:
            break
        j -= 1
        if word == "to":
            break
    return group, j


def _infinitive_status(sentence: Sentence, to: int, headline: bool) -> Status | None:
    governor = sentence.tokens[to - 1] if to else ""
    near = sentence.left(to, 4)
    if governor == "invitation" and not words("accepting").isdisjoint(sentence.tokens[:to]):
        return Status.SCHEDULED  # "accepted an invitation to visit Oslo"
    if governor in words("unreal_before_to") or set(near) & words("negation"):
        return None
    if governor in words("happened_before_to") or (governor == "able" and not words("past_be").isdisjoint(near)):
        return Status.HAPPENED
    if first_to(sentence, to):
        return Status.HAPPENED
    if governor in words("scheduled_before_to") or bound_to_appear(sentence, to):
        return Status.SCHEDULED
    as_headline = headline or sentence.text.rstrip()[-1:].isalnum()
    if as_headline and to and sentence.capital(sentence.starts[to - 1]):
        return Status.SCHEDULED  # "Ana Ruiz to visit Oslo on 14 July"
    return None


def _participle_status(sentence: Sentence, start: int, group: set[str]) -> Status | None:
    left = sentence.before(start, 1)
    before = sentence.lower[: start - sentence.start]
    if ends_with(before, phrases("unreal_head")) or (left and left[-1] in words("unreal_before_gerund") and not group):
        return None
    if left == ["for"] and not group and not sentence.led_by(start, "penal", _PENALTY):
        return None  # but "was jailed for robbing a bank"
    return Status.HAPPENED
