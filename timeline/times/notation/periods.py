"""Named periods ("World War II", "the Middle Ages"): dates in TEI, and events in TIMEX3, which does not mark them."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache

from timeline import assets
from timeline.model import DateBasis, Precision, TimeExpression, TimexKind, When
from timeline.text.alternatives import either
from timeline.times.overlaps import apart
from timeline.times.resolution.edtf import edtf_of

RULE = "named period"


def with_periods(found: Iterable[TimeExpression], text: str, language: str = "en") -> list[TimeExpression]:
    """The expressions found in a text and the periods it names, sorted; a period takes the place of what it covers."""
    named = [_expression(hit, language) for hit in _pattern(language).finditer(text)]
    return sorted([*apart(found, named), *named], key=lambda one: one.start)


def _expression(hit: re.Match[str], language: str) -> TimeExpression:
    first, last = _periods(language)[" ".join(hit["name"].lower().replace("\u2019", "'").split())]
    start = dt.date.fromisoformat(first if "-" in first else f"{first}-01-01")
    end = dt.date.fromisoformat(last if "-" in last else f"{last}-12-31")
    edtf = edtf_of(start, end, Precision.RANGE)
    when = When(start, end, "", edtf, Precision.RANGE, DateBasis.NAMED, start, end, "a named period")
    return TimeExpression(hit.start(), hit.end(), hit[0], TimexKind.DATE, f"{first}/{last}", RULE, when)


@cache
def _periods(language: str) -> dict[str, tuple[str, str]]:
    """Each name in a language, in small letters, to where its period begins and ends."""
    rows = assets.lexicon("periods")["period"]
    return {name: (row["from"], row["to"]) for row in rows for name in row["names"].get(language, ())}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Every name, with a capital, and the article before it."""
    return re.compile(rf"\b(?:[Tt]he )?(?=[A-Z])(?P<name>(?i:{either(_periods(language))}))(?![\w-])")
