"""Productions for the Romance languages: numbers of two words, centuries, clock times in words, parts of day."""

from timeline.times.productions.continental_daytimes import clock_in_words, part_of
from timeline.times.productions.lengths import counted
from timeline.times.productions.parts import Parts, moment, production
from timeline.times.reading import Duration, Length, Moment, Vague


@production
def added_numbers(parts: Parts) -> int | None:
    """Spanish "treinta y cinco": tens and ones."""
    tens, *rest = parts.all("CARD")
    ones = rest[0] if rest else parts.get("ONE")
    return int(tens + ones) if tens in (20, 30, 40, 50, 60, 70, 80, 90) and 0 < ones < 10 else None


@production
def length_and_half(parts: Parts) -> Length | None:
    """ "Dos años y medio", "un an et demi"."""
    unit = parts.get("UNIT") or parts.get("UNITS")
    return Length((parts.get("N") or 1) + 0.5, unit) if unit else None


@production
def day_month(parts: Parts) -> Moment:
    """A day in a month, its number told in figures, by the article ("uno de mayo") or as the first."""
    day = parts.get("DD") or parts.get("N") or 1
    told: Moment = moment(parts)._replace(day=int(day))
    return told


@production
def roman_century(parts: Parts) -> Moment:
    """ "Siglo XIX", "au dix-neuvième siècle", "século 19": 18 in TIMEX3."""
    return Moment(century=(parts.get("ROMAN") or parts.get("ORD") or parts.get("DD")) - 1)


@production
def this_part(parts: Parts) -> Moment:
    """ "Esta noche", "esta mañana"."""
    return Moment(unit="day", step=0, part=part_of(parts))


@production
def clock_with_fraction(parts: Parts) -> Moment | None:
    """ "Las seis y media", "la una menos cuarto", "neuf heures et demie"."""
    told = clock_in_words(parts)
    if told is None or told.hour is None:
        return None
    minutes = parts.get("FRACTION")
    if parts.get("LESS"):
        return Moment(hour=told.hour - 1 or 12, minute=60 - minutes)
    return told._replace(minute=minutes)


@production
def two_numbers(parts: Parts) -> Moment | None:
    """ "Alle otto e dieci", "às nove e vinte": an hour and its minutes in words."""
    hour, minute = (int(value) for value in parts.all("CARD"))
    return Moment(hour=hour, minute=minute) if 1 <= hour <= 24 and minute < 60 else None


@production
def tens_of_units(parts: Parts) -> Length:
    """ "Une dizaine de jours", "una decina di giorni": a number told as a noun."""
    return Length(parts.get("TENS"), parts.get("UNITS"))


@production
def years_long(parts: Parts) -> Length:
    """ "Un trienio", "un lustro"."""
    return Length(parts.get("YEARS_LONG"), "year")


@production
def century_word(parts: Parts) -> Moment | None:
    """Italian "l'Ottocento": the nineteenth century, written with a capital letter."""
    number = parts.get("CENTURYWORD") or parts.get("OLD_CENTURY")
    return Moment(century=number) if parts.text[0].isupper() else None


@production
def later_at_head(parts: Parts) -> Moment | Vague | Duration | None:
    """ "Undici mesi dopo la guerra era finita", at the head of its sentence: later, not after what follows."""
    return counted(parts, 1, "story") if parts.text[0].isupper() else None


@production
def comma_clock(parts: Parts) -> Moment | None:
    """ "Alle 20,45"; refuses "alle 20, 45 persone"."""
    return Moment(hour=parts.get("HH"), minute=parts.get("MM")) if ", " not in parts.text else None


@production
def feira_by_figure(parts: Parts) -> int | None:
    """ "2ª feira": Monday is the second day of the week."""
    number: int = parts.get("DD")
    return number - 1 if 2 <= number <= 6 else None
