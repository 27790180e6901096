"""The calendar of Games: every edition of the competitions in lexicon/games.toml, with host and days."""

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.assets import lexicon
from timeline.errors import AssetError
from timeline.model import Precision


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a competition.

    `start` and `end` span what is known: the days themselves when `precision` is RANGE, else the whole MONTH or YEAR;
    both are None for a cancelled edition. `opening` is the day of the opening ceremony, or None when only a month or
    year is known. `countries` are ISO 3166-1 alpha-2, the main host first; `cities` likewise, empty for tournaments
    that are named after countries.
    """

    competition: str
    name: str
    year: int
    cities: tuple[str, ...]
    countries: tuple[str, ...]
    start: dt.date | None
    end: dt.date | None
    opening: dt.date | None
    precision: Precision
    edtf: str
    source: str
    number: int = 0
    cancelled: bool = False

    @property
    def city(self) -> str:
        """The main host city, "" when the edition is named after countries."""
        return self.cities[0] if self.cities else ""

    @property
    def country(self) -> str:
        """The main host country, ISO 3166-1 alpha-2."""
        return self.countries[0]


@dataclass(frozen=True, slots=True)
class Competition:
    """A competition with its editions in order.

    `heads` are the phrases that name it, perhaps along with others; `words` show that a text is about it.
    """

    id: str
    name: str
    heads: tuple[str, ...]
    season: str
    words: tuple[str, ...]
    has_final: bool
    editions: tuple[Edition, ...]


@cache
def competitions() -> dict[str, Competition]:
    """Every competition by its id, in the order of the file (the order in which a bare name is understood)."""
    return {row["id"]: _competition(row) for row in lexicon("games")["competition"]}


@cache
def hosts() -> dict[str, tuple[str, ...]]:
    """Every name of a host, as the press writes it, to the cities or alpha-2 country codes it stands for."""
    content = lexicon("games")
    names: dict[str, set[str]] = {}
    for competition in competitions().values():
        for city in (city for edition in competition.editions for city in edition.cities):
            for name in (city, *content["hosts"].get(city, ())):
                names.setdefault(name, set()).add(city)
    for code, country_names in content["countries"].items():
        for name in country_names:
            names.setdefault(name, set()).add(code)
    return {name: tuple(sorted(places)) for name, places in sorted(names.items())}


def _competition(row: dict[str, Any]) -> Competition:
    return Competition(
        id=row["id"],
        name=row["name"],
        heads=tuple(row["heads"]),
        season=row.get("season", ""),
        words=tuple(row["words"]),
        has_final=row.get("has_final", False),
        editions=tuple(_edition(row, edition) for edition in row["editions"]),
    )


def _edition(competition: dict[str, Any], row: dict[str, Any]) -> Edition:
    dates = row.get("dates", "")
    start, end, precision = span(dates)
    cities = (row["city"], *row.get("cities", ())) if "city" in row else ()
    country = row["country"]
    opening = dt.date.fromisoformat(row["opening"]) if "opening" in row else start
    return Edition(
        competition=competition["id"],
        name=f"{row['year']} {competition['name']}",
        year=row["year"],
        cities=cities,
        countries=(country,) if isinstance(country, str) else tuple(country),
        start=start,
        end=end,
        opening=opening if precision is Precision.RANGE else None,
        precision=precision,
        edtf=dates,
        source=competition["source"],
        number=row.get("number", 0),
        cancelled=row.get("status") == "cancelled",
    )


def span(dates: str) -> tuple[dt.date | None, dt.date | None, Precision]:
    """First day, last day and precision of "" (unknown), "2034", "1995-03" or "2012-07-27/2012-08-12"."""
    if not dates:
        return None, None, Precision.VAGUE
    try:
        first, _, last = dates.partition("/")
        if last:
            return dt.date.fromisoformat(first), dt.date.fromisoformat(last), Precision.RANGE
        year, _, month = first.partition("-")
        if not month:
            return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31), Precision.YEAR
        days = calendar.monthrange(int(year), int(month))[1]
        return dt.date(int(year), int(month), 1), dt.date(int(year), int(month), days), Precision.MONTH
    except ValueError as error:
        raise AssetError(f"lexicon/games.toml: {dates!r} is not a year, a month or an interval of days") from error
