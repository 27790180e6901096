"""Productions for repeated times and vague references."""

from timeline.times.productions.parts import Parts, production
from timeline.times.reading import Repeated, Vague

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
def vague(parts: Parts, value: str = "") -> Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF, fixed by the rule or by the word."""
    return Vague(value or parts.get("REF"))


@production
def current(parts: Parts) -> Vague:
    """ "Current", "recent" before a noun."""
    return Vague("PRESENT_REF" if parts.text.lower() == "current" else "PAST_REF")
