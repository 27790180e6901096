"""The date an article carries in its own first lines, or in its file name or address."""

import datetime as dt
import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from timeline.articles.draft import Clue
from timeline.articles.published import day_of
from timeline.model import PublishedBasis

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,4}|UTC[+-]\d+|\w+ time))?)"
_FULL = (
    rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})",
    rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}}|\d\d(?!\d))",
    rf"{_WEEKDAY}(?P<year>\d{{4}})-(?P<number>\d\d)-{_DAY}",
)
_SIGNED = r"(?:by\s+[^|]{3,60}[|·•]\s*|(?!(?:mon|tue|wed|thu|fri|sat|sun)\w*\W)[^\W\d][\w.’' -]{1,30}[,|]\s+)?"
_BEFORE = (
    rf"\W*{_SIGNED}(?:(?:first\s+)?(?:published|posted|issued|released|date|dated|filed)(?:\s+(?:on|at))?\s*:?\s*)?"
    rf"(?:{_CLOCK},?\s+(?:on\s+)?)?"
)
_AFTER = (
    rf"(?:T\d\d:?\d\d\S*|[,|·•/ -]+(?:at\s+)?{_CLOCK}(?:\s*[|/·•].{{0,40}})?|\W+by\s+.{{0,60}}"
    r"|\W+(?:updated|\d+ min).{0,60})?\W*$"
)
_HEADER = tuple(re.compile(_BEFORE + full + _AFTER, re.IGNORECASE) for full in _FULL)
# "LONDON, April 5, 2019 (Reuters) -": a place in capitals first, then the date, then an agency or a dash.
_PLACE = r"\s*[A-Z][A-Z.'’ -]{2,40}(?:,\s+[A-Z][\w. ]{1,30})?,\s+(?i:"
_DATELINE = tuple(re.compile(rf"{_PLACE}{full})[,\s]*(?:\(|[-–—:]|/)") for full in _FULL)
# "Freitag, 4. Januar 2019", "4 de enero de 2019": a line that is nothing but a day, a word and a year
_FOREIGN = re.compile(
    r"\W*(?:[^\W\d]+,?\s+)?(?:den\s+|le\s+|el\s+|il\s+)?(\d{1,2})(?:\.|º|er)?\s+(?:de\s+)?([^\W\d]{3,12})\.?\s+"
    r"(?:de(?:l)?\s+)?(\d{4})\W*$"
)
_FIRST_LINES = 6
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BETWEEN_ARTICLES = 100
"""Characters of text at least between the date lines of two articles."""
_IN_NAME = (
    re.compile(
        r"(?<!\d)(?P<year>(?:1[5-9]|20|21)\d\d)(?P<separator>[-_./])(?P<number>\d{1,2})(?P=separator)(?P<day>\d{1,2})(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<number>[01]\d)(?P<day>[0-3]\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<year>(?:19|20)\d\d)[-_/](?:\d\d-)?{_MONTH}[-_/](?P<day>\d{{1,2}})(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<![\da-z])(?P<day>\d{{1,2}})[-_]?{_MONTH}[-_]?(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE),
)


def in_text(text: str) -> tuple[Clue, ...]:
    """The date in a line of its own at the head of `text`, or in a dateline. A weekday that disagrees voids it."""
    lines = [line for line in text[:1200].split("\n") if line.strip()][:_FIRST_LINES]
    for line in lines:
        if day := _of_line(line):
            return (Clue(PublishedBasis.DATELINE, day.isoformat(), "the date line"),)
        if day := _stated(_DATELINE, line):
            return (Clue(PublishedBasis.DATELINE, day.isoformat(), "the dateline"),)
    return ()


def several(text: str) -> str:
    """A doubt whether `text` is one article: lines of its own with another day each, text between; "" when it is."""
    days: list[dt.date] = []
    since = _BETWEEN_ARTICLES
    for line in text.split("\n"):
        day = _of_line(line) if len(line) < 60 and _YEAR.search(line) else None
        if day and day not in days and since >= _BETWEEN_ARTICLES:
            days.append(day)
            since = 0
        since += len(line)
    if since < _BETWEEN_ARTICLES:
        days = days[:-1]
    if len(days) < 2:
        return ""
    told = f"has {len(days)} date lines, from {min(days)} to {max(days)}"
    return f"{told}, and all of it is read as of one day; if these are several articles, give each a file of its own"


def _of_line(line: str) -> dt.date | None:
    """The day that is all a line says, but for who wrote it and when."""
    if len(line) < 100 and (day := _stated(_HEADER, line)):
        return day
    foreign = _FOREIGN.match(line)
    return day_of(" ".join(foreign.groups())) if foreign and not _HEADER[1].match(line) else None


def _stated(patterns: Sequence[re.Pattern[str]], line: str) -> dt.date | None:
    for pattern in patterns:
        match = pattern.match(line)
        day = _day(match) if match else None
        if match and day and _weekday_agrees(match, day):
            return day
    return None


def in_name(name: str) -> tuple[Clue, ...]:
    """The date in a file name or in the path of an address."""
    is_address = "://" in name
    path = unquote(urlsplit(name).path) if is_address else "/".join(name.replace("\\", "/").split("/")[-4:])
    for pattern in _IN_NAME:
        for match in pattern.finditer(path):
            # A folder called 2024-04-05 is when somebody collected; 2024/04/05/ is how archives are laid out.
            collected = not is_address and "/" in path[match.end() :] and "/" not in match[0]
            if (day := _day(match)) and not collected:
                return (
                    Clue(PublishedBasis.FILENAME, day.isoformat(), "the address" if is_address else "the file name"),
                )
    return ()


def _day(match: re.Match[str]) -> dt.date | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year += 1900 if year >= 50 else 2000
    month = int(parts["number"]) if parts.get("number") else _MONTHS.index(parts["month"][:3].lower()) + 1
    try:
        return dt.date(year, month, int(parts["day"]))
    except ValueError:
        return None


def _weekday_agrees(match: re.Match[str], day: dt.date) -> bool:
    weekday = match["weekday"]
    return not weekday or weekday.lower() == ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day.weekday()]
