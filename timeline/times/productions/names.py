"""Productions for named dates, and for names that hold the words of a date and are none."""

from timeline.times.productions.parts import Parts, production
from timeline.times.reading import Moment


@production
def day_name(parts: Parts, date: str, small: bool = False) -> str | None:
    """The id of a named date; a name has a capital letter ("giorno di Natale"), but for some ("kerstavond")."""
    return date if small or parts.text != parts.text.lower() else None


@production
def advent(parts: Parts) -> str | None:
    """ "1. Advent", "der dritte Adventssonntag": the ids of these Sundays."""
    number = parts.get("ORD") or parts.get("DD")
    return f"advent-{number}" if number <= 4 and parts.text != parts.text.lower() else None


@production
def named_week(parts: Parts) -> Moment:
    """ "Easter week", "Labor Day weekend"."""
    return Moment(name=f"{parts.get('HOLIDAY')}/{parts.text.lower().split()[-1]}")


@production
def label(parts: Parts) -> str:
    """A name that isn't used as a date; what it is called."""
    return parts.text


@production
def nine_eleven(parts: Parts) -> Moment | None:
    """ "9/11" is an event with a date, not a fraction or a day of this year."""
    return Moment(year=2001, month=9, day=11) if parts.text == "9/11" else None


@production
def september_eleventh(parts: Parts) -> Moment | None:
    """The day of "the September 11 attacks"."""
    told = parts.get("MONTH"), parts.get("DD") or parts.get("ORD")
    return Moment(year=2001, month=9, day=11) if told == (9, 11) else None
