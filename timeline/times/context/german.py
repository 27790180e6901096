"""German clauses, parted by commas, with their verb second or at their end; nouns, which have a capital."""

import re
from functools import cache

from timeline.times.context.clauses import words_behind
from timeline.times.context.marks import Marks, any_of, contexts

_BEFORE, _BEHIND, _BRACKET, _LONGEST_PART = 110, 200, 24, 8  # characters
_VERB_BEHIND = re.compile(r" ([a-z\u00df-\u024f]{2,}?(?:(te)|t|en))\b")
_CLAUSE_END = re.compile(r"[,.;:!?\n]")
_NOUN = re.compile(r"(?<=[\w,] )[A-Z\u00c4\u00d6\u00dc][a-z\u00df-\u024f]+")  # a capital inside a sentence
_STOP = re.compile(r"[.!?:;] |\n")
_PREFIX = "(?:be|emp|ent|er|hinter|miss|unter|ver|voll|wider|zer|\u00fcber)"
_LETTER = "[a-z\u00df-\u024f]"
_DONE = rf"{_LETTER}*(?:ge|{_PREFIX}){_LETTER}{{2,}}(?:t|en)|{_LETTER}+iert"  # the participle of what is over
_PARTICIPLE = re.compile(rf"\b(?:{_DONE}|lassen|d\u00fcrfen|k\u00f6nnen|m\u00fcssen|sollen|wollen)\b")
_ATTRIBUTE = re.compile(rf" (?:(?P<ahead>{_LETTER}+end)|(?P<past>{_DONE}))e[mnrs]?\b")
_WEAK_VERB = re.compile(r"([^\W\d_]+)[)\"\u201c\u00bb]? ([a-z\u00df-\u024f]{2,}ten?) (?=([a-z\u00df-\u024f]+))")


def with_verbs_alone(text: str, low: str, first: int, last: int, language: str) -> str:
    """A stretch of the lowered text in which what is no verb of the past has lost its first letter.

    That are nouns which without their capital are such verbs, and "hat" where no participle tells what was done.
    """
    clause = low[first:last]
    past = contexts(language)["past"]
    nouns = [noun.start() for noun in _NOUN.finditer(text, first, last) if noun[0].lower() in past]
    told = _having(language).finditer(text, first, last)
    for start in (*nouns, *(hit.start("verb") for hit in told if not _PARTICIPLE.search(hit[0] + hit[2]))):
        at = start - first
        clause = f"{clause[:at]}'{clause[at + 1 :]}"
    return clause


@cache
def _having(language: str) -> re.Pattern[str]:
    """What the perfect is made with, the word before it and all that follows in its sentence."""
    having = any_of(language, "perfect_with_having")
    sentence = r"(?:[^.!?;:\n]|(?<=\d)[.:]|(?<=\W\w\w)\.|\.(?=\w))*"
    return re.compile(rf"(?:\b[^\W\d_]+ )?\b(?P<verb>{having})\b(?=({sentence}))")


def between_commas(low: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause of an expression starts and ends, as far as the commas around it tell."""
    far, farther = max(0, start - _BEFORE), end + _BEHIND
    first, last = low.rfind(", ", far, start), low.find(", ", end, farther)
    return first + 1 or far, last if last >= 0 else farther


@cache
def _opening(language: str) -> re.Pattern[str]:
    """How a clause begins that opens with an expression."""
    return re.compile(rf"(?:^|[.!?:\n]) ?(?:(?:{any_of(language, 'clause_openings')}) )*$")


@cache
def _after_an_event(language: str) -> re.Pattern[str]:
    """What stands before the date of an event after which something came: "nach dem Treffen am"."""
    after, article, on = (any_of(language, name) for name in ("after_an_event", "dative", "of_a_day"))
    return re.compile(rf"\b(?:{after}) (?:{article}) (?:[^\W\d_]+ ){{1,4}}(?:(?:{on}) )?(?:[^\W\d_]+, )*$")


def by_verb_behind(before: str, behind: str, language: str, marks: Marks) -> int | None:
    """-2 by "…, am Freitag entgleiste ein Zug", 0 by "…, am Freitag spielen sie": where an expression opens a clause,
    its verb comes next; None where that isn't so.
    """
    verb = _VERB_BEHIND.match(behind)
    if verb is None or _opening(language).search(before) is None:
        return None
    if verb[1] in marks["no_verbs"] or verb[1] in marks["perfect_with_being"]:
        return None
    return -2 if verb[2] and verb[1] not in marks["subjunctive"] else 0


def by_attribute(before: str, behind: str, marks: Marks) -> int:
    """-2 by "das im Mai eröffnete Bad", 2 by "die im Juni beginnende Messe", "die für Freitag angekündigte Rede";
    0 by anything else.
    """
    hit = _ATTRIBUTE.match(behind)
    words = [word for word in before.split()[-3:] if word not in marks["after_articles"]]
    if hit is None or marks["articles"].isdisjoint(words[-2:]):
        return 0
    is_ahead = hit["ahead"] or hit["past"] in marks["planned"] or not marks["set_for"].isdisjoint(before.split()[-1:])
    return 2 if is_ahead else -2


def by_verb_at_end(around: list[str], behind: str, marks: Marks) -> int:
    """What a verb far behind a date tells, of whose clause `around` are the words nearest to it.

    -2 for a participle whose auxiliary stands before: "am Samstag ist auf dem Markt ein Mann … gestürzt"; -1 or 1 for
    the verb of a subordinate clause: "seit am 1. April der Umbau der alten Schule … begonnen hat".
    """
    if not marks["perfect_with_being"].isdisjoint(around):
        return -2 * (not marks["past"].isdisjoint(words_behind(behind, marks)))
    words: list[str] = _CLAUSE_END.split(behind, maxsplit=1)[0].split()
    verb = words[-1] if words else ""
    return (verb in marks["future"]) - any(part in marks["past"] for part in _parts(verb, marks))


def _parts(verb: str, marks: Marks) -> list[str]:
    """A verb, and what is left of it without what it is written together with: "mitteilte", "teilte"."""
    cuts = range(2, min(len(verb) - 2, _LONGEST_PART + 1))
    return [verb, *(verb[cut:] for cut in cuts if verb[:cut] in marks["separable"])]


def by_weak_verb(text: str, start: int, end: int, language: str) -> int:
    """-1 by "der Sturm fegte am Samstag über den Ort", 0 by anything else: a verb is known by its ending.

    It has a small letter, no article before, and behind it what an adjective has not.
    """
    marks = contexts(language)
    first, last = between_commas(text, start, end)
    stops = [hit.end() for hit in _STOP.finditer(text, first, start)]
    stop = _STOP.search(text, end, last)
    for hit in _WEAK_VERB.finditer(text, stops[-1] if stops else first, stop.start() if stop else last):
        before, verb, behind = hit.groups()
        is_other = verb.removesuffix("n") in marks["no_weak_past"] or verb in marks["subjunctive"]
        if not is_other and before.lower() not in marks["determiners"] and behind in marks["after_weak_past"]:
            return -1
    return 0


def by_noun_before(before: str, language: str) -> int:
    """-1 by "nach dem Treffen am Freitag", 0 by anything else."""
    return -(_after_an_event(language).search(before) is not None)


def brackets(low: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the brackets that set an expression apart open and close, alone or with more: "(5. bis 17. Februar)"."""
    opening, closing = low.rfind("(", max(0, start - _BRACKET), start), low.find(")", end, end + _BRACKET)
    is_set_apart = opening >= 0 and closing >= 0 and ")" not in low[opening:start] and "(" not in low[end:closing]
    return (opening + 1, closing) if is_set_apart else None
