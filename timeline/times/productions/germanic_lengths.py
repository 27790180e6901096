"""Productions for lengths of time in German and Dutch: adjectives, stopwatches, ages and rates."""

from timeline.times.productions.parts import Parts, production
from timeline.times.reading import Duration, Length, Repeated
from timeline.times.resolution.durations import value_of


@production
def unit_length(parts: Parts) -> Length | None:
    """ "Monatelang", "14-tägig": a unit, with a number or without."""
    unit = parts.get("VAGUE_LENGTH") or parts.get("VAGUE_ADJECTIVE") or parts.get("ADJECTIVE_TAIL")
    return Length(parts.get("N"), unit)


@production
def adjective_length(parts: Parts) -> Length:
    """ "Dreitägig": number and unit in one word."""
    told = parts.get("LENGTH_ADJECTIVE")
    return Length(told["amount"], told["unit"])


@production
def adjective_duration(parts: Parts) -> Duration:
    """A length told by an adjective, as an expression of its own; its article is of the noun."""
    return Duration(parts.get("ADJECTIVE"))


@production
def age_label(parts: Parts) -> str | None:
    """ "Ab 16 Jahren", "im Alter von zwei Jahren": an age, which is no time."""
    told: Length = parts.get("LEN")
    return parts.text if told.unit == "year" and told.amount is not None else None


@production
def stopwatch(parts: Parts) -> Length | None:
    """ "2:03 Minuten", "1:02:30 Stunden", "1:23,45 Minuten"."""
    units = {"hour": ["hour", "minute", "second"], "minute": ["minute", "second"]}.get(parts.get("UNITS"), [])
    figures = parts.text.rsplit(maxsplit=1)[0]
    amounts = [float(told) for told in figures.replace(",", ".").split(":")] if " " not in figures else []
    if not 1 < len(amounts) <= len(units):
        return None
    seconds = amounts[2] / 60 if len(amounts) > 2 else 0
    return Length(amounts[0], units[0], Length(amounts[1] + seconds, units[1]))


@production
def rate(parts: Parts) -> Repeated | None:
    """ "900 Euro im Monat": so much in each month or year."""
    unit = parts.get("UNIT")
    return Repeated(value_of(Length(1, unit))) if unit in ("month", "year") else None
