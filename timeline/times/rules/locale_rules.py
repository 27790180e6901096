"""Words and rules for a language that has no files of its own, made from dateparser's locale data.

They read dates with a month's name, dates in figures, weekdays and the locale's own relative phrases; nothing that
takes knowledge of the language beyond its words.
"""

import datetime as dt
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from timeline.errors import AssetError
from timeline.times.resolution.units import STEPS

Source = dict[str, Any]

_DATA = "dateparser.data.date_translation_data"
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBER = re.compile(r"\(\\d\+\+\[\.,\]\?\\d\*\+\)")
_FIXED = re.compile(r"(?:in )?(\d) (day|week|month|year)( ago)?")
_COUNTED = re.compile(r"(?:in )?\\1 (day|week|month|year)( ago)?")
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_SHORTEST = 3  # letters: a shorter name of a weekday or month is read as a word
_REFERENCE = dt.date(2024, 5, 15)


def sources(language: str) -> tuple[Source, Source]:
    """The rules and the words of a language. Raises AssetError for one that dateparser has no data for either."""
    info = _locale(language)
    months, weekdays = _names(info, _MONTHS), _names(info, _WEEKDAYS)
    words = {
        "MONTH": months,
        "WEEKDAY": weekdays,
        "LINK": [w.lower() for w in info.get("skip", ()) if _WORDS.fullmatch(w)],
    }
    if len(set(months.values())) < len(_MONTHS) or len(set(weekdays.values())) < len(_WEEKDAYS):
        raise AssetError(
            f"no time rules for language {language!r}: dateparser's names of months and weekdays are not single words"
        )
    relative = [*_fixed(info), *_counted(info)]
    rules = {
        "stages": ["relative", "length", "calendar"],
        "outputs": ["CAL"],
        "strong": ["MONTH | WEEKDAY | YEAR", "DD (DOT | SLASH) MO", *(f"({rule['pattern']})" for rule in relative)],
        "relative": [rule for rule in relative if "N" not in rule["pattern"].split()],
        "length": [rule for rule in relative if "N" in rule["pattern"].split()],
        "calendar": [*_dates(words, info["date_order"])],
    }
    return {k: v for k, v in rules.items() if v}, {role: table for role, table in words.items() if table}


def _locale(language: str) -> dict[str, Any]:
    if not re.fullmatch(r"[a-z]{2,3}", language) or find_spec(f"{_DATA}.{language}") is None:
        raise AssetError(f"no time rules for language {language!r}, and none can be made for it")
    info: dict[str, Any] = import_module(f"{_DATA}.{language}").info
    return info


def _names(info: dict[str, Any], names: tuple[str, ...]) -> dict[str, int]:
    """Lower-case one-word names to their number, from 1; a name of two things is left out."""
    told: dict[str, int] = {}
    for number, name in enumerate(names, 1):
        for word in {w.lower().rstrip(".") for w in info.get(name, ())}:
            if _WORDS.fullmatch(word) and " " not in word and len(word) >= _SHORTEST:
                told[word] = 0 if told.get(word, number) != number else number
    return {word: number for word, number in sorted(told.items()) if number}


def _fixed(info: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """ "Wczoraj", "jutro", "w zeszłym roku": phrases for a unit before, at or after the publication date."""
    for key, phrases in sorted(info.get("relative-type", {}).items()):
        if told := _FIXED.fullmatch(key):
            step = int(told[1]) * (-1 if told[3] else 1)
            for phrase in _phrases(phrases):
                value = STEPS[told[2]](_REFERENCE, step)[0]
                yield _rule(phrase, phrase, value, {"unit": told[2], "step": step})


def _counted(info: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """ "3 dni temu", "za 2 tygodnie": so many units before or after."""
    for key, patterns in sorted(info.get("relative-type-regex", {}).items()):
        if told := _COUNTED.fullmatch(key):
            sign = -1 if told[2] else 1
            for phrase in _phrases(_NUMBER.sub(" 1 ", pattern) for pattern in patterns):
                pattern = " ".join("N" if word == "1" else word for word in phrase.split())
                unit, step = ("day", 7 * sign) if told[1] == "week" else (told[1], sign)  # a week counted tells its day
                value = STEPS[unit](_REFERENCE, step)[0]
                yield {**_rule(pattern, phrase, value, {"sign": sign, "unit": told[1]}), "make": "counted_unit"}


def _phrases(phrases: Any) -> list[str]:
    """The phrases of words (and a 1) alone, each once, long enough to be told from other words."""
    told = {" ".join(phrase.lower().split()) for phrase in phrases}
    return sorted(
        p for p in told if re.fullmatch(r"[^\W\d_ ]+|(?:1|[^\W\d_]+)(?: (?:1|[^\W\d_]+))+", p) and len(p) >= _SHORTEST
    )


def _rule(pattern: str, text: str, value: str, fixed: dict[str, Any]) -> dict[str, Any]:
    """A rule as a rules file would declare it, whose example is its name too."""
    return {"name": text, "pattern": pattern, "make": "moment", "with": fixed, "gives": "CAL", "example": [text, value]}


def _dates(words: dict[str, Any], date_order: str) -> Iterator[dict[str, Any]]:
    """Dates with a month's name or a weekday, and dates in figures in the locale's order ("DMY", "MDY", …)."""
    month = next(word for word, number in words["MONTH"].items() if number == 3)
    weekday = next(word for word, number in words["WEEKDAY"].items() if number == 1)
    link = "LINK*" if words["LINK"] else ""
    for name, pattern, text, value in (
        ("day month", f"DD DOT? {link} MONTH DOT? {link} (COMMA? YEAR)?", f"3 {month} 2020", "2020-03-03"),
        ("month day", f"MONTH DOT? {link} DD DOT? (COMMA? YEAR)?", f"{month} 3, 2020", "2020-03-03"),
        ("year month day", f"YEAR DOT? {link} MONTH DOT? DD", f"2020 {month} 3", "2020-03-03"),
        ("month year", f"MONTH DOT? {link} YEAR", f"{month} 2020", "2020-03"),
        ("weekday", "WEEKDAY", weekday, "2024-05-13"),
    ):
        yield {**_rule(pattern, text, value, {}), "name": name}
    first, second = ("DD", "MO") if date_order.upper().startswith("D") else ("MO", "DD")
    for name, order, pattern, text in (
        ("figures, year first", "ymd", "YEAR (DASH MO DASH | SLASH MO SLASH | DOT MO DOT) DD", "2020-03-03"),
        ("figures", "dmy" if first == "DD" else "mdy", " | ".join(
            f"{first} {mark} {second} {mark} YEAR" for mark in ("SLASH", "DOT", "DASH")
        ), "03/03/2020"),
    ):  # fmt: skip
        yield {**_rule(f"({pattern})", text, "2020-03-03", {"order": order}), "name": name, "make": "numeric"}
