"""Productions for Dutch: its clock times, parts of a story's days, and units that are told apart or by half."""

from timeline.times.productions.parts import Parts, production
from timeline.times.reading import Length, Moment, Repeated
from timeline.times.resolution.durations import value_of

_AFTERNOON, _WHOLE_DAY = 13, 24  # hours


@production
def dutch_clock(parts: Parts) -> Moment | None:
    """ "20.30 uur", "14 uur"; "9 uur" and "24 uur" may be lengths of time."""
    if parts.get("MM") is None and (parts.get("HH") < _AFTERNOON or parts.get("HH") == _WHOLE_DAY):
        return None
    return Moment(hour=parts.get("HH"), minute=parts.get("MM")) if parts.get("HH") <= 24 else None


@production
def part_in_story(parts: Parts, step: int) -> Moment:
    """ "De volgende ochtend", "die avond": that part of the day last told, or of one beside it."""
    return Moment(unit="day", step=step, base="story", part=parts.get("PART"))


@production
def fixed_in_story(parts: Parts, unit: str, step: int, base: str) -> Moment:
    """ "De volgende dag": what the rule alone fixes; the words of the rule are no roles."""
    return Moment(unit=unit, step=step, base=base)


@production
def every_unit_apart(parts: Parts) -> Repeated:
    """Dutch "om het uur", "om de paar jaar"."""
    unit = parts.get("UNIT") or parts.get("UNITS")
    return Repeated(value_of(Length(None if " paar " in parts.text.lower() else 1, unit)))


@production
def half_unit(parts: Parts) -> Length:
    """ "Een half uur", and in one word "halfuur", "halfjaar"."""
    return Length(0.5, parts.get("UNIT") or parts.get("HALF_UNIT"))
