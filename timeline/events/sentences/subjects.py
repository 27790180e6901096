"""Whether the words before a word that may be noun or verb are its subject, so that it is a verb."""

from timeline.events.names.ordinary import is_ordinary
from timeline.events.sentences.sentence import Sentence
from timeline.events.sentences.wordlists import words

_SUBJECT = 8  # words: "a privately owned light aircraft"


def has_singular_subject(sentence: Sentence, start: int) -> bool:
    """ "A ferry sinks": after "a" and a noun, what ends in "s" is no plural but their verb."""
    i = sentence.at(start)
    for j in range(i - 1, max(-1, i - _SUBJECT), -1):
        word = sentence.tokens[j]
        if word in words("single"):
            return j < i - 1
        if word in words("article") and j and sentence.tokens[j - 1] in words("before_cause"):
            return j < i - 1  # "when their plane crashes"
        if not word[0].isalpha() or word in words("preposition") | words("conjunction") | words("determiner"):
            return False
    return False


def is_only_verb(sentence: Sentence, start: int) -> bool:
    """ "Premier Ana Ruiz visits rebel towns": what ends in "s" is the verb where its subject opens the clause and the
    clause has no other verb.
    """
    i = sentence.at(start)
    if sentence.tokens[i + 1 : i + 2] == [","] and not words("felling").isdisjoint(sentence.tokens[i + 2 : i + 3]):
        return True  # "the bridge at Cusco collapses, killing"
    if sentence.before(start) == [","]:
        return _resumes(sentence, i)
    opening = _opening(sentence, i)
    subject = sentence.tokens[opening:i]
    if not subject or (opening and sentence.tokens[opening - 1] not in words("opens_clause")):
        return False
    last = subject[-1]
    named = _is_name(sentence, i - 1)
    if not last[-1].isalnum() or last.endswith(("'s", "ly")) or (not named and not is_singular(last)):
        return False
    if subject[0].isdigit() or not words("plural_quantity").isdisjoint(subject):
        return False
    singular = named or subject[0] in words("article") or any(_is_name(sentence, j) for j in range(opening, i))
    return singular and not _has_other_verb(sentence, i)


def _resumes(sentence: Sentence, i: int) -> bool:
    """ "A viaduct in Cusco, Peru, collapses": the verb behind what tells of its subject, no other."""
    when = [j for j in range(i) if sentence.tokens[j] in words("before_cause")]
    opening = when[-1] + 1 if when else 0
    single = sentence.tokens[opening] in words("single") and sentence.capital(sentence.starts[i - 2])
    return single and not _has_other_verb(sentence, i) and words("auxiliary").isdisjoint(sentence.tokens[opening:i])


def _is_name(sentence: Sentence, i: int) -> bool:
    """Whether word `i` has a capital that it would not have without opening the sentence."""
    return sentence.capital(sentence.starts[i]) and (i > 0 or not is_ordinary(sentence.tokens[0]))


def _opening(sentence: Sentence, i: int) -> int:
    """Where the noun phrase before word `i` opens, with what "of" hangs on it; "a bus from Lima" with all that does."""
    closed = words("conjunction") | words("auxiliary") | words("modal") | words("future") | words("pronoun")
    j = found = i
    while j and sentence.tokens[j - 1][0].isalnum() and sentence.tokens[j - 1] not in closed:
        if sentence.tokens[j - 1] in words("preposition") and sentence.tokens[j - 1] != "of" and found == i:
            found = j
        j -= 1
    of_one = (
        sentence.tokens[j] in words("indefinite") and _is_name(sentence, i - 1) and "to" not in sentence.tokens[j:i]
    )
    return j if found == i or of_one else found


def _has_other_verb(sentence: Sentence, i: int) -> bool:
    """Whether a finite verb stands in the clause of word `i`, behind it: "car bomb attacks in Karvo kill six"."""
    finite = words("auxiliary") | words("modal") | words("future") | words("plural_verb") | words("never_nouns")
    for j in range(i + 1, len(sentence.tokens)):
        word = sentence.tokens[j]
        if word in (",", ";", ":", '"') or (word in words("conjunction") and word not in words("coordinating")):
            return False
        following = sentence.tokens[j + 1] if j + 1 < len(sentence.tokens) else ""
        past = (word.endswith("ed") and not _describes(word, following)) or word in words("irregular_past")
        if following != "by" and (past or (word in finite and sentence.tokens[j - 1] != "to")):
            return True
    return False


def _describes(participle: str, following: str) -> bool:
    """ "Visits flooded villages": a participle before a plain noun, and none of what the news tells in the past."""
    closed = words("preposition") | words("determiner") | words("pronoun") | words("particle")
    plain = following.isalpha() and following not in closed
    return plain and participle.removesuffix("ed") not in words("plural_verb")


def has_plural_subject(sentence: Sentence, start: int, end: int) -> bool:
    """ "Protesters clash with police": a plural that opens the clause, and what can go on from a verb."""
    i = sentence.at(start)
    following = [*sentence.after(end), "."][0]
    goes_on = following in words("preposition") | words("particle") | {".", ","} and following not in words("hanging")
    named = i > 1 and sentence.capital(sentence.starts[i - 1])
    if not i or not goes_on or named or is_singular(sentence.tokens[i - 1]):
        return False
    opening = _opening(sentence, i)
    return opening < i and sentence.tokens[opening] not in words("article")


def is_singular(noun: str) -> bool:
    """Whether a noun can't be the subject of a verb without "s": no "the gunmen"."""
    return noun not in words("plural_noun") and (not noun.endswith("s") or noun.endswith(("ss", "us", "is")))
