"""How many were killed and injured, as the sentence of an event tells it. The words are in lexicon/en/figures.toml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from timeline.assets import lexicon

KILLED_BEFORE = r"(?:kill(?:ed|ing|s)|claim(?:ed|ing|s)|murder(?:ed|ing)|slay(?:ing)?|massacr(?:ed|ing)|execut(?:ed|ing)|tak(?:en|ing)|took)"
KILLED_AFTER = r"(?:killed|dead|died|dies|die|deaths|fatalities|murdered|perished|fatally|slain|massacred|lost their li(?:fe|ves)|drowned)"
INJURED_BEFORE = r"(?:injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing)?|hospitali[sz](?:ed|ing)|maim(?:ed|ing))"
INJURED_AFTER = r"(?:injured|wounded|hurt|injuries|hospitali[sz]ed|casualties wounded|maimed)"
TOLL = r"(?:death toll|toll|number of (?:dead|deaths|fatalities))"
CORRECTED = r"(?:rose|risen|rises|rising|climbed|climbing|increased|raised|revised|grew|jumped|reached|reaching|now|fell)"


@dataclass(frozen=True, slots=True)
class Figures:
    """People killed and injured; None when no figure is told.

    `approximate`: a word for many ("dozens") stands in a figure's place. `corrected`: the text says the toll has changed to this.
    """

    killed: int | None = None
    injured: int | None = None
    approximate: bool = False
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class _Count:
    start: int
    value: int | None
    corrected: bool


@cache
def _numbers() -> dict[str, int]:
    return dict(lexicon("en/figures")["numbers"])


def number(text: str) -> int | None:
    """The whole number that digits or words spell ("1,200", "twenty-two", "2.5 million"), else None."""
    digits = text.replace(",", "").split()
    if digits and re.fullmatch(r"\d+(?:\.\d+)?", digits[0]):
        scale = _numbers().get(digits[1].lower(), 1) if len(digits) > 1 else 1
        return round(float(digits[0]) * scale)
    total = current = 0
    words = [word for word in re.split(r"[\s-]+", text.lower()) if word not in {"a", "and"}]
    for word in words:
        value = _numbers().get(word)
        if value is None:
            return None
        if value in {12, 100} and word in {"dozen", "hundred"}:
            current = max(current, 1) * value
        elif value >= 1000:
            total, current = total + max(current, 1) * value, 0
        else:
            current += value
    return total + current if words else 1 if text.lower() in {"a", "an"} else None


@cache
def _patterns() -> dict[str, list[re.Pattern[str]]]:
    words = lexicon("en/figures")["words"]
    units = "|".join(sorted(_numbers(), key=lambda word: (-len(word), word)))
    spelled = rf"(?:a )?(?:{units})(?:(?:[- ]| and )(?:{units}))*"
    figure = rf"(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?: (?:hundred|thousand|million))?|\b{spelled}\b)(?![\d:%./]|[- ]years?[- ]old|-\w|st\b|nd\b|rd\b|th\b)"
    many = rf"(?P<many>\b(?:{words['many']})\b)"
    hedge = rf"(?:(?:{words['hedge']}) )*"
    amount = rf"{hedge}(?:{figure}|{many})"
    gap = rf"(?:[ ,]+(?:(?:{words['between']})\b|[A-Z][\w-]+))*?[ ,]+"

    def both(before: str, after: str) -> list[re.Pattern[str]]:
        return [
            re.compile(rf"\b{before} (?:and (?:injur|wound|kill)\w+ )?{amount}", re.IGNORECASE),
            re.compile(rf"(?<![\d$£€.-])\b{amount}{gap}{after}\b"),
        ]

    toll = re.compile(rf"\b{TOLL}\b[^.;\d]{{0,40}}?\b(?:to|at|of|is|was|reached|reaching|stands at)\b {amount}", re.IGNORECASE)
    left = re.compile(rf"\b(?:left|leav(?:es|ing|e)) {amount}{gap}(?:{KILLED_AFTER})\b", re.IGNORECASE)
    joined = re.compile(rf"\b(?:left|leav(?:es|ing|e)) [^.;]*?\bdead and {amount}{gap}{INJURED_AFTER}\b", re.IGNORECASE)
    return {
        "killed": [toll, left, *both(KILLED_BEFORE, KILLED_AFTER)],
        "injured": [joined, *both(INJURED_BEFORE, INJURED_AFTER)],
    }


def _counts(sentence: str, kind: str) -> list[_Count]:
    found: dict[int, _Count] = {}
    for pattern in _patterns()[kind]:
        for match in pattern.finditer(sentence):
            value = number(match["figure"]) if match["figure"] else None
            start = match.start("figure") if match["figure"] else match.start("many")
            found.setdefault(start, _Count(start, value, bool(re.search(CORRECTED, match[0]))))
    return [found[start] for start in sorted(found)]


def of(text: str, sentence: tuple[int, int], trigger: tuple[int, int]) -> Figures:
    """The figures a sentence tells of the event at `trigger`: of several, the nearest that follows it, else the last before it."""
    start, end = sentence
    told = text[start:end]
    killed, injured = (_nearest(_counts(told, kind), trigger[0] - start) for kind in ("killed", "injured"))
    return Figures(
        killed=killed.value if killed else None,
        injured=injured.value if injured else None,
        approximate=any(count is not None and count.value is None for count in (killed, injured)),
        corrected=bool(killed and killed.corrected),
    )


def _nearest(counts: list[_Count], position: int) -> _Count | None:
    after = [count for count in counts if count.start >= position]
    return after[0] if after else counts[-1] if counts else None


def merge(tellings: Iterable[Figures]) -> Figures:
    """One event's figures over its tellings in reading order: the last one told as a correction, else the largest."""
    result = Figures()
    for told in tellings:
        if told.corrected and told.killed is not None:
            result = Figures(told.killed, _larger(result.injured, told.injured), told.approximate, True)
        else:
            killed = result.killed if result.corrected else _larger(result.killed, told.killed)
            injured = _larger(result.injured, told.injured)
            result = Figures(killed, injured, result.approximate or told.approximate, result.corrected)
    return result


def _larger(one: int | None, other: int | None) -> int | None:
    return max((figure for figure in (one, other) if figure is not None), default=None)
