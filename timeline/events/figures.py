"""How many were killed and injured, as an article tells it of an event. The words are in lexicon/en/figures.toml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from timeline.assets import lexicon
from timeline.text.alternatives import either

_COUNTED = frozenset({"attack", "disaster", "protest"})
# Without one of these beginnings no pattern matches: a cheap look before the costly ones.
_HARM = re.compile(
    r"(?i)kill|dead|die|dying|death|toll|lives|fatal|slain|slay|murder|massacr|execut|perish|drown|shot|stab|beaten|gunned|"
    r"behead|assassin|claim|injur|wound|hurt|hospitali|maim|casualt"
)
REACH = 400  # characters of its paragraph after a sentence in which the figures may follow


@dataclass(frozen=True, slots=True)
class Figures:
    """People killed and injured; None when no figure is told.

    `approximate`: a word for many ("dozens") stands in a figure's place.
    `corrected`: the toll is told to have changed to this.
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


def of(
    text: str, sentence: tuple[int, int], trigger: tuple[int, int], event_type: str = "attack", until: int | None = None
) -> Figures:
    """The figures told of the event at `trigger`; empty for types that have no casualties.

    In its sentence the nearest that follows it, else the nearest before; else the first in the rest of its paragraph.
    From `until` on the text tells of something else.
    """
    if event_type not in _COUNTED:
        return Figures()
    until = len(text) if until is None else until
    here = _told(text, sentence[0], min(sentence[1], until), trigger[0])
    if here.killed is not None or here.injured is not None or here.approximate:
        return here
    line_end = text.find("\n", sentence[1])
    paragraph_end = min(line_end if line_end >= 0 else len(text), sentence[1] + REACH, until)
    return _told(text, sentence[1], paragraph_end, sentence[1])


def _told(text: str, start: int, end: int, near: int) -> Figures:
    told = text[start:end]
    if not _HARM.search(told):
        return Figures()
    killed, injured = (_nearest(_counts(told, kind), near - start) for kind in ("killed", "injured"))
    return Figures(
        killed=killed.value if killed else None,
        injured=injured.value if injured else None,
        approximate=any(count is not None and count.value is None for count in (killed, injured)),
        corrected=any(count is not None and count.corrected for count in (killed, injured)),
    )


def merge(tellings: Iterable[Figures]) -> Figures:
    """One event's figures over its tellings, the main one first: the first told, unless a later one corrects it."""
    result = Figures()
    for told in tellings:
        later = told.corrected
        result = Figures(
            killed=_latest(result.killed, told.killed, later),
            injured=_latest(result.injured, told.injured, later),
            approximate=result.approximate or told.approximate,
            corrected=result.corrected or later,
        )
    return replace(result, approximate=result.approximate and result.killed is None)


def _latest(known: int | None, told: int | None, corrected: bool) -> int | None:
    return told if known is None or (corrected and told is not None) else known


def number(text: str) -> int | None:
    """The whole number that digits or words spell ("1,200", "twenty-two", "2.5 million"), else None."""
    digits = text.replace(",", "").split()
    if digits and re.fullmatch(r"\d+(?:\.\d+)?", digits[0]):
        scale = _numbers().get(digits[1].lower(), 1) if len(digits) > 1 else 1
        return round(float(digits[0]) * scale)
    return _spelled([word for word in re.split(r"[\s-]+", text.lower()) if word not in {"a", "and"}])


def _spelled(words: list[str]) -> int | None:
    total = current = 0
    for word in words:
        value = _numbers().get(word)
        if value is None:
            return None
        if word in {"dozen", "hundred"}:
            current = max(current, 1) * value
        elif value >= 1000:
            total, current = total + max(current, 1) * value, 0
        else:
            current += value
    return total + current if words else None


@cache
def _numbers() -> dict[str, int]:
    return dict(lexicon("en/figures")["numbers"])


@cache
def _corrected() -> re.Pattern[str]:
    return re.compile(lexicon("en/figures")["patterns"]["corrected"])


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a kind in lexicon/en/figures.toml, words filled in; <amount> has a group `figure` or `many`."""
    lists = lexicon("en/figures")["words"]
    words = {key: _filled(text, lists) for key, text in lists.items()}
    units = either(_numbers())
    spelled = rf"\b(?:a )?(?:{units})(?:(?:[- ]| and )(?:{units}))*\b"
    digits = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?: (?:hundred|thousand|million))?"
    other = r"(?![\d:%./]\d|%|[- ]years?[- ]old|-\w|st\b|nd\b|rd\b|th\b)"
    figure = rf"(?<![\d$£€.:/-]){words['uncounted']}(?P<figure>{digits}|{spelled}(?! of (?:them|the|us)\b)){other}"
    amount = rf"(?i:(?:(?:{words['hedge']}) )*(?:{figure}|(?P<many>\b(?:{words['many']})\b)))"
    aside = rf"\([^()]{{1,40}}\)|{words['ages']}"
    gap = rf"(?:[ ,]+(?:(?i:{words['between']})\b|[A-Z][\w-]+|{aside}))*?[ ,]+"
    count = rf"(?i:(?:(?:{words['hedge']}) )*(?:\d|(?:{units})\b|(?:{words['many']})\b))"
    fills = {"amount": amount, "gap": gap, "count": count, **words}
    return tuple(re.compile(_filled(pattern, fills)) for pattern in lexicon("en/figures")["patterns"][kind])


def _filled(pattern: str, fills: dict[str, str]) -> str:
    return re.sub(r"<(\w+)>", lambda match: fills[match[1]], pattern)


def _counts(told: str, kind: str) -> list[_Count]:
    """The counts of a kind in a stretch of text, in order; of two at one place, the earlier pattern's."""
    found: dict[int, _Count] = {}
    for pattern in _patterns(kind):
        for match in pattern.finditer(told):
            group = "figure" if match["figure"] else "many"
            value = number(match["figure"]) if match["figure"] else None
            found.setdefault(match.start(group), _Count(match.start(group), value, bool(_corrected().search(match[0]))))
    for pattern in _patterns(f"{kind}_one"):
        for match in pattern.finditer(told):
            if not any(match.start() <= start <= match.end() for start in found):
                found[match.start()] = _Count(match.start(), 1, False)
    return [found[start] for start in sorted(found)]


def _nearest(counts: list[_Count], position: int) -> _Count | None:
    after = [count for count in counts if count.start >= position]
    return after[0] if after else counts[-1] if counts else None
