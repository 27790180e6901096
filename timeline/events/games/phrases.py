"""Finds phrases that name an edition of the Games, and reads the clues in them: year, host, season, ordinal, days."""

import bisect
import re
from dataclasses import dataclass

from timeline.assets import lexicon
from timeline.events.games.editions import hosts
from timeline.events.games.patterns import (
    after_pattern,
    head_pattern,
    heads,
    host_year_pattern,
    indefinite_pattern,
    label_pattern,
    left_pattern,
    opens_pattern,
    right_pattern,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that may name an edition: `text[start:end]`, its head noun at `head_start`.

    `year_offset` counts from the publication year ("next year's" = 1); `relative` is "last", "next" or "";
    `opens` is the month and day on which the text says the edition opens; `part` is as in EditionMention and
    `part_span` where its words stand ("opening ceremony").
    """

    start: int
    end: int
    head_start: int
    competitions: tuple[str, ...]
    year: int | None = None
    year_offset: int | None = None
    host: str = ""
    host_is_sure: bool = True
    relative: str = ""
    number: int = 0
    opens: tuple[int, int] | None = None
    part: str = "whole"
    part_span: tuple[int, int] = (0, 0)

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the competition's name is said ("the Games")."""
        return not (self.year or self.host or self.relative or self.number or self.opens) and self.year_offset is None


# The cheap look that every article gets; only a text with one of these is searched further.
_SIGNS = (
    "lympic",
    "LYMPIC",
    "Games",
    "GAMES",
    "World Cup",
    "WORLD CUP",
    "world cup",
    "Asiad",
    "European Champ",
    "Euro",
)

_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def phrases(text: str) -> list[Phrase]:
    """Every phrase in `text` that may name an edition, in order of the head noun."""
    if not any(sign in text for sign in _SIGNS):
        return []
    found = [phrase for head in head_pattern().finditer(text) if (phrase := _phrase(text, head)) is not None]
    if found or "lympic" in text:
        found += _host_and_year(text, found)
    return sorted(found, key=lambda phrase: (phrase.head_start, phrase.start))


def _host_and_year(text: str, found: list[Phrase]) -> list[Phrase]:
    """Phrases like "London 2012" standing alone, where none of `found` (in order) covers them."""
    games = heads()["games"] + heads()["paralympics"]
    starts = [phrase.start for phrase in found]
    alone = []
    for match in host_year_pattern().finditer(text):
        index = bisect.bisect_left(starts, match.end()) - 1
        if index < 0 or found[index].end <= match.start():
            place = _canonical(match["host"])
            alone.append(Phrase(*match.span(), match.start(), games, year=int(match["year"]), host=place))
    return alone


def _phrase(text: str, head: re.Match[str]) -> Phrase | None:
    window = text[max(0, head.start() - 110) : head.start()]
    left = left_pattern().search(window)
    right = right_pattern().match(text, head.end())
    if left is None or right is None or _is_other(text, head, window[: left.start()], left, right):
        return None
    part, part_span = _part(left, head.start() - len(window), text, head.end())
    return Phrase(
        start=head.start() - len(window) + left.start("mods"),
        end=right.end(),
        head_start=head.start(),
        competitions=heads()[re.sub(r"\s+", " ", head[0]).replace("’", "'").lower()],
        year=_year(left, right),
        year_offset=_offset(right["offset"] or right["later"] or left["offset"]),
        host=_canonical(right["host"] or left["host"] or ""),
        host_is_sure=bool(right["host"]) or not left["owner"],
        relative=_relative(left),
        number=_roman(left["roman"]) if left["roman"] else int(left["nth"] or 0),
        opens=_opens(text, right.end()),
        part=part,
        part_span=part_span,
    )


def _is_other(text: str, head: re.Match[str], before: str, left: re.Match[str], right: re.Match[str]) -> bool:
    """Whether the phrase names something else: another kind of games, any edition at all, or only a label."""
    if (indefinite_pattern().search(before[-14:]) and not left["year"]) or _is_another_kind(before, left):
        return True
    if head[0] in ("Games", "GAMES", "Euro", "Euros"):
        if not (left["det"] or left["mods"] or right[0]):
            return True
        if not right[0] and re.match(r"\s+[A-Z][a-z]", text[head.end() : head.end() + 4]):
            return True  # the Games Workshop
    if head[0] == "Euro" and not (right["year_first"] or right["two"]):
        return True
    return label_pattern().match(text, right.end()) is not None


def _is_another_kind(before: str, left: re.Match[str]) -> bool:
    """Whether the word before the phrase makes it another name: "Youth Olympics", "Invictus Games"."""
    if not left["mods"] and left[0]:
        return False
    neighbour = re.search(r"([\w.’'-]+)\s+\Z", before)
    if neighbour is None or left["det"]:
        return False
    word = neighbour[1].replace("’", "'")
    if word.lower() in lexicon("en/games")["other_kinds"]:
        return True
    return (word[0].isupper() or word[0].isdigit()) and word.lower() not in lexicon("en/games")["joiners"]


def _part(left: re.Match[str], offset: int, text: str, end: int) -> tuple[str, tuple[int, int]]:
    """What part of the edition is meant, and where that is said; `offset` is where the text left of the head begins."""
    for part in ("opening", "closing", "final"):
        if left[part]:
            return part, (offset + left.start(part), offset + left.end(part))
    after = after_pattern().match(text, end)
    if after is None or after.lastgroup is None:
        return "whole", (0, 0)
    return after.lastgroup, after.span(after.lastgroup)


def _year(left: re.Match[str], right: re.Match[str]) -> int | None:
    if year := left["year"] or right["year_first"] or right["year"]:
        return int(year)
    if not (two := left["two"] or right["two"]):
        return None
    number = int(two.strip("'’"))
    return number + (2000 if number < 40 else 1900)


def _offset(word: str | None) -> int | None:
    return {"this": 0, "next": 1, "last": -1}[word] if word else None


def _relative(left: re.Match[str]) -> str:
    if left["last"] or left["last_edition"]:
        return "last"
    return "next" if left["next"] or left["next_edition"] else ""


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _opens(text: str, position: int) -> tuple[int, int] | None:
    match = opens_pattern().match(text, position)
    if match is None:
        return None
    month = next(match[f"month{i}"] for i in range(1, 5) if match[f"month{i}"])
    day = next(match[f"day{i}"] for i in range(1, 5) if match[f"day{i}"])
    return _MONTH_NAMES.index(month[:3].lower()) + 1, int(day)


def _canonical(name: str) -> str:
    """The host's name as hosts() has it, for a name in capitals or with odd spaces."""
    if not name:
        return ""
    plain = re.sub(r"\s+", " ", name).replace("’", "'")
    return plain if plain in hosts() else {known.upper(): known for known in hosts()}[plain.upper()]
