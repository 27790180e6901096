"""Productions: what a matched rule means, as a short pure function of its parts. None refuses the match."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, Protocol

from timeline.times.reading import Duration, Length, Moment, Range, Repeated, Vague


class Parts(Protocol):
    """The parts of a match, by role."""

    text: str

    def get(self, role: str, default: Any = None) -> Any: ...
    def all(self, role: str) -> list[Any]: ...

    @property
    def named(self) -> tuple[tuple[str, Any], ...]: ...


Production = Callable[..., Any]
NAMED: dict[str, Production] = {}

# Which field of a moment the value of a role fills.
_FIELD = {
    "MONTH": "month", "MO": "month", "DD": "day", "ORD": "day", "YEAR": "year", "WEEKDAY": "weekday", "SEASON": "season",
    "PART": "part", "UNIT": "unit", "MOD": "mod", "BOUND": "mod", "PICK": "pick", "QUARTER": "quarter", "HALF": "half", "ZONE": "zone",
    "HOLIDAY": "name",
}  # fmt: skip
_EMPTY = Moment()
_NAMES = tuple(field.name for field in fields(Moment))
_VALUES = attrgetter(*_NAMES)
_NOTHING = _VALUES(_EMPTY)
_STEP = {"last": -1, "this": 0, "next": 1}


def production(function: Production) -> Production:
    """Registers a production under its name."""
    NAMED[function.__name__] = function
    return function


def told(moment: Moment) -> dict[str, Any]:
    """The fields that a moment tells."""
    return {name: value for name, value, empty in zip(_NAMES, _VALUES(moment), _NOTHING, strict=True) if value != empty}


def merged(*moments: Moment) -> Moment:
    """One moment with the fields of all; a later one wins where both tell."""
    whole: dict[str, Any] = {}
    for each in moments:
        whole.update(told(each))
    return Moment(**whole)


@production
def moment(parts: Parts, **fixed: Any) -> Moment:
    """The moment that the parts tell, each in its field, and what the rule itself fixes (which may be "" or None)."""
    whole: dict[str, Any] = {}
    for role, value in parts.named:
        if isinstance(value, Moment):
            whole.update(told(value))
        elif isinstance(value, dict):
            whole.update(value)
        elif role in _FIELD:
            whole[_FIELD[role]] = value
    return Moment(**{**whole, **fixed})


@production
def picked_unit(parts: Parts, **fixed: Any) -> Moment:
    """ "Last year", "this week", "next month"."""
    told = moment(parts, **fixed)
    if told.unit in ("day", "minute", "second", "hour") and told.pick != "this":
        return None
    return replace(told, step=_STEP[told.pick or "this"], pick="")


@production
def two_digit_year(parts: Parts, **fixed: Any) -> Moment:
    """ "3 JAN 90": a year of the twentieth century from 30 on, else of this one."""
    number = parts.all("YY")[-1]
    return replace(moment(parts, **fixed), year=number + (1900 if number >= 30 else 2000))


@production
def numeric(parts: Parts, order: str, **fixed: Any) -> Moment | None:
    """A date in figures; `order` names the fields, such as "ymd". Refuses months over 12."""
    names = {"y": "year", "m": "month", "d": "day"}
    values = [value for role, value in parts.named if role in ("YEAR", "MO", "DD", "YY")]
    told = {names[letter]: value for letter, value in zip(order, values, strict=True)}
    if told.get("year", 1000) < 100:
        told["year"] += 1900 if told["year"] >= 30 else 2000
    return Moment(**told, **fixed)


@production
def decade(parts: Parts, **fixed: Any) -> Moment | None:
    """ "The 1990s", "the '90s", "the nineties"."""
    number = parts.get("YEAR") or parts.get("YY") or parts.get("DECADE")
    if number is None or number % 10:
        return None
    if 1000 <= number < 1900 and number % 100 == 0:
        return merged(moment_without(parts, "YEAR"), Moment(century=number // 100), Moment(**fixed))
    number += 1900 if number < 100 and number >= 20 else 2000 if number < 100 else 0
    return merged(moment_without(parts, "YEAR"), Moment(decade=number // 10), Moment(**fixed))


def moment_without(parts: Parts, *roles: str) -> Moment:
    """The moment that the parts other than these roles tell."""
    told = [Moment(**{_FIELD[r]: v}) for r, v in parts.named if r in _FIELD and r not in roles and not isinstance(v, dict)]
    return merged(_EMPTY, *told)


@production
def century(parts: Parts, **fixed: Any) -> Moment | None:
    """ "The 20th century" is 19 in TIMEX3, its first two digits."""
    number = parts.get("ORD") or parts.get("DD") or parts.get("N")
    if number is None or not 1 <= number <= 30:
        return None
    return merged(moment_without(parts, "ORD", "DD"), Moment(century=number - (0 if fixed.get("before_christ") else 1), **fixed))


@production
def clock(parts: Parts, **fixed: Any) -> Moment | None:
    """A clock time; `MERIDIEM` is am or pm, without it the hour stands as told."""
    if (packed := parts.get("HHMM")) is not None:
        hour, minute = divmod(packed, 100)
    else:
        hour, minute = parts.get("HH", parts.get("N")), parts.get("MM")
    hour = fixed.pop("at", hour)
    if hour is None or hour > 24 or (minute or 0) > 59:
        return None
    meridiem = fixed.pop("meridiem", None) or parts.get("MERIDIEM")
    if meridiem and not 1 <= hour <= 12:
        return None
    if meridiem:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    return Moment(hour=hour, minute=minute, zone=parts.get("ZONE") or "", **fixed)


# --- numbers and lengths --------------------------------------------------------------------------------------


@production
def number_words(parts: Parts) -> float | None:
    """ "Twenty-four", "a hundred and thirty". Refuses what is not one number ("two three")."""
    total, current, last = 0.0, 0.0, 1000.0
    for role, value in parts.named:
        if role == "SCALE":
            current = (current or 1) * value
            if value >= 1000:
                total, current = total + current, 0.0
            last = value
            continue
        if value >= last or (last < 20) or (20 <= last < 100 and value > 9):
            return None
        current, last = current + value, value
    whole = total + current
    return int(whole) if whole == int(whole) else whole


@production
def spoken_year(parts: Parts) -> int | None:
    """ "Nineteen ninety-six", "two thousand ten"."""
    values = [value for _, value in parts.named]
    head, rest = values[0], values[1:]
    if not 10 <= head <= 20 or not rest or rest[0] < 10 or (len(rest) > 1 and (rest[0] < 20 or rest[0] % 10 or rest[1] > 9)):
        return None
    return int(head * 100 + sum(rest))


@production
def mixed_number(parts: Parts) -> float | None:
    """ "2 1/2", "two and a half"."""
    values = parts.all("N")
    if len(values) == 1:
        return float(values[0] + 0.5)
    return None if not values[2] or values[1] >= values[2] else float(values[0] + values[1] / values[2])


@production
def amount(parts: Parts, number: float | None = None) -> float | None:
    """A fixed number: "a couple of"."""
    return number


_YEAR_UNIT = re.compile(r"[12]\d{3}[- ][A-Za-z]+(?<!s)")  # "2018 day five" is no length of 2018 days


@production
def length(parts: Parts, amount: float | None = None, plus: float = 0.0) -> Length | None:
    """An amount of a unit; a number not told and not fixed leaves it open."""
    number = parts.get("N", amount)
    unit = parts.get("UNIT") or parts.get("UNITS")
    if _YEAR_UNIT.fullmatch(parts.text):
        return None
    if unit is None or (number is not None and number > 9_999_999):
        return None
    return Length(None if number is None else number + plus, unit)


_FINER = {"year": "month", "month": "day", "week": "day", "day": "hour", "hour": "minute", "minute": "second"}


@production
def two_lengths(parts: Parts) -> Length | None:
    """ "Two hours and ten minutes"."""
    first, second = parts.all("LEN")[:2]
    if first.amount is None or second.amount is None or _FINER.get(first.unit) != second.unit:
        return None
    return replace(first, second=second)


@production
def duration(parts: Parts, side: str = "", event: int = 0) -> Duration:
    """A length of time as an expression of its own."""
    return Duration(parts.get("LEN"), side, event)


@production
def counted(parts: Parts, sign: int, base: str = "publication", **fixed: Any) -> Moment | Vague | Duration:
    """ "Two weeks ago", "three days later": that many units before or after."""
    told: Length = parts.get("LEN")
    if told.amount is None or told.amount != int(told.amount) or told.second:
        if base == "publication" and told.amount is None:
            return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
        return Duration(told)
    inner = moment(parts, **fixed)
    unit, steps = _countable(told)
    return merged(inner, Moment(unit=unit, step=sign * steps, base=base, exact=True))


def _countable(told: Length) -> tuple[str, int]:
    factor = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000),
              "season": ("month", 3)}.get(told.unit)  # fmt: skip
    assert told.amount is not None
    return (told.unit, int(told.amount)) if factor is None else (factor[0], int(told.amount * factor[1]))


# --- what is not one moment -----------------------------------------------------------------------------------


@production
def vague(parts: Parts, value: str = "") -> Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF, fixed by the rule or by the word."""
    return Vague(value or parts.get("REF"))


_PERIODS = {"second": "PT1S", "minute": "PT1M", "hour": "PT1H", "day": "P1D", "night": "P1D", "week": "P1W", "weekend": "P1WE",
            "fortnight": "P2W", "month": "P1M", "quarter": "P1Q", "season": "P3M", "year": "P1Y", "decade": "P10Y",
            "century": "P100Y", "time": "PX"}  # fmt: skip


@production
def repeated(parts: Parts, value: str = "") -> Repeated | None:
    """ "Every Tuesday", "annually", "twice a week"."""
    if value:
        return Repeated(value)
    if (unit := parts.get("UNIT") or parts.get("UNITS")) is not None:
        return Repeated(_PERIODS[unit])
    if (often := parts.get("OFTEN")) is not None:
        return Repeated(often)
    if (weekday := parts.get("WEEKDAY") or parts.get("WEEKDAYS")) is not None:
        part = parts.get("PART") or parts.get("PARTS") or ""
        return Repeated(f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    if (month := parts.get("MONTH")) is not None:
        return Repeated(f"XXXX-{month:02d}")
    if (season := parts.get("SEASON") or parts.get("SEASONS")) is not None:
        return Repeated(f"XXXX-{season}")
    if (part := parts.get("PART") or parts.get("PARTS")) is not None:
        return Repeated(f"XXXX-XX-XXT{part}")
    if (told := parts.get("LEN")) is not None:
        from timeline.times.durations import value_of

        return Repeated(value_of(told))
    return None


@production
def moment_range(parts: Parts) -> Range | None:
    """Two moments and all between; each lends the other what it leaves unsaid."""
    first, last = parts.all("CAL")[:2]
    return Range(_lent(first, last), _lent(last, first))


def _lent(moment: Moment, other: Moment) -> Moment:
    if moment.year is None and other.year is not None and not moment.unit and moment.weekday is None:
        return replace(moment, year=other.year)
    return moment


@production
def day_range(parts: Parts, next_only: bool = False) -> Range | None:
    """ "May 5-8", "5 to 8 May 2019": two days of one month. Refuses days that run backwards."""
    first, last = [value for role, value in parts.named if role in ("DD", "ORD")][:2]
    month, year = parts.get("MONTH"), parts.get("YEAR")
    if first >= last or (next_only and last != first + 1):
        return None
    return Range(Moment(year=year, month=month, day=first), Moment(year=year, month=month, day=last))


@production
def year_range(parts: Parts) -> Range | None:
    """ "1939-45", "2015-2018"."""
    first = parts.all("YEAR")[0]
    last = parts.all("YEAR")[1] if len(parts.all("YEAR")) > 1 else first // 100 * 100 + parts.get("YY", 0)
    return Range(Moment(year=first), Moment(year=last)) if first < last <= first + 150 else None


@production
def month_range(parts: Parts) -> Range | None:
    """ "January-June 2016"."""
    first, last = parts.all("MONTH")[:2]
    year = parts.get("YEAR")
    return Range(Moment(year=year, month=first), Moment(year=year, month=last)) if first < last else None


@production
def abbreviation(parts: Parts) -> int | None:
    """The month or weekday an abbreviation stands for; it asks for a capital letter ("sat", "mar")."""
    return parts.named[0][1] if parts.text[0].isupper() else None


@production
def year_words(parts: Parts) -> int:
    """ "Two thousand", "two thousand and ten"."""
    return 2000 + int(sum(parts.all("CARD")))


@production
def ordinal(parts: Parts) -> int | None:
    """ "3rd"; refuses what is written apart."""
    return parts.get("N") if " " not in parts.text else None


@production
def ordinal_words(parts: Parts) -> int | None:
    """ "Twenty-first"."""
    tens, ones = parts.get("CARD"), parts.get("ORD")
    return tens + ones if tens >= 20 and tens % 10 == 0 and ones < 10 else None


@production
def bc_year(parts: Parts) -> Moment:
    """ "509 BC"."""
    return Moment(year=int(parts.get("YEAR") or parts.get("N")), before_christ=True)


@production
def ad_year(parts: Parts) -> Moment:
    """ "AD 842"."""
    return Moment(year=int(parts.get("YEAR") or parts.get("N")))


@production
def bare_season(parts: Parts) -> Moment | None:
    """A season without article; "fall" and "spring" are verbs and nouns more often, so they are refused."""
    return Moment(season=parts.get("SEASON")) if parts.text.lower() not in ("fall", "spring") else None


@production
def picked_date(parts: Parts) -> Moment | None:
    """ "Last March", "next Friday": for dates that a year or week is missing of."""
    told: Moment = parts.get("CAL")
    if told.year is not None or told.decade is not None or told.century is not None or told.unit:
        return None
    if parts.text.lower().startswith("past"):
        return None
    return replace(told, pick=parts.all("PICK")[-1])


@production
def the_weekend(parts: Parts) -> Moment:
    """ "The weekend": the one chosen by tense."""
    return Moment(unit="weekend", pick="tense")


def _inside(inner: Moment, outer: Moment) -> Moment | None:
    if outer == Moment(year=outer.year) and (inner.month or inner.season or inner.quarter) and inner.year is None and not inner.unit:
        return merged(inner, outer)
    if outer.unit not in ("year", "month", "week") or inner.year is not None or inner.unit or inner.pick:
        return None
    if outer.month is not None or outer.exact or outer.mod:
        return None
    if outer.unit == "year" and not (inner.month or inner.season or inner.quarter or inner.half):
        return None
    if outer.unit == "week" and inner.weekday is None:
        return None
    return merged(outer, inner)


@production
def date_inside(parts: Parts) -> Moment | None:
    """ "June last year", "Tuesday of next week"."""
    inner, outer = parts.all("CAL")[:2]
    return _inside(inner, outer)


@production
def date_inside_turned(parts: Parts) -> Moment | None:
    """ "This year's third quarter"."""
    outer, inner = parts.all("CAL")[:2]
    return _inside(inner, outer)


def is_day(moment: Moment) -> bool:
    return moment.day is not None or moment.weekday is not None or bool(moment.name) or moment.unit in ("day", "night", "week")


@production
def on_day(parts: Parts) -> Moment | None:
    """A part of day or a clock time on a day; refuses coarser dates."""
    told: Moment = parts.get("CAL")
    if not is_day(told) or told.part or told.hour is not None:
        return None
    return replace(moment(parts), mod=told.mod)


@production
def clock_in_part(parts: Parts) -> Moment | None:
    """ "4 in the morning", "10:30 at night"."""
    told = parts.get("CLOCK") or Moment(hour=parts.get("N"))
    part = parts.get("PART")
    if told.hour is None or told.hour != int(told.hour) or not 1 <= told.hour <= 12:
        return None
    late = part in ("AF", "EV") or (part == "NI" and told.hour >= 6)
    return replace(told, hour=told.hour % 12 + (12 if late else 0))


@production
def quarter_number(parts: Parts) -> Moment | None:
    """ "Q3 2023"."""
    number = parts.get("DD")
    return Moment(year=parts.get("YEAR"), quarter=number) if 1 <= number <= 4 else None


@production
def last_night(parts: Parts) -> Moment:
    """ "Last night" is yesterday's."""
    return Moment(unit="day", step=-1, part=parts.get("PART") or "NI")


@production
def week_of(parts: Parts) -> Moment | None:
    """ "The week of March 6": the week that holds that day."""
    told: Moment = parts.get("CAL")
    return replace(told, mod="week") if is_day(told) else None


@production
def current(parts: Parts) -> Vague:
    """ "Current", "recent" before a noun."""
    return Vague("PRESENT_REF" if parts.text.lower() == "current" else "PAST_REF")


@production
def that_date(parts: Parts) -> Moment | None:
    """ "That September", "that Tuesday": in the year or week last told."""
    told: Moment = parts.get("CAL") or Moment(season=parts.get("SEASON"))
    if told.year is not None or told.unit or told.pick or told.decade is not None or told.hour is not None:
        return None
    if told.weekday is not None and told.day is None:
        return replace(told, pick="story")
    return replace(told, unit="year", step=0, base="story") if told.month or told.season else None


@production
def year_ended(parts: Parts) -> Duration:
    """ "The year ended March 31"."""
    return Duration(Length(1, "year"))
