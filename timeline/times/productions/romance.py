"""Productions for the Romance languages: numbers of two words, parts of day behind the day, sides behind the unit."""

import re
from typing import Any

from timeline.times.productions.lengths import counted
from timeline.times.productions.parts import Parts, is_day, merged, moment, production
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
def clock_in_words(parts: Parts) -> Moment | None:
    """ "Las seis", "la una": an hour told as a number."""
    hour = parts.get("CARD") or parts.get("HH") or parts.get("ONE") or parts.get("N")
    return Moment(hour=int(hour)) if hour == int(hour) and 1 <= hour <= 24 else None


@production
def day_month(parts: Parts) -> Moment:
    """A day in a month, its number told in figures, by the article ("uno de mayo") or as the first."""
    day = parts.get("DD") or parts.get("N") or 1
    told: Moment = moment(parts)._replace(day=int(day))
    return told


def last_word(parts: Parts) -> str:
    """The last word of a match as written, an elided article left out: "été" of "l'été"."""
    return re.split(r"[ '\u2019]", parts.text)[-1]


@production
def lower_moment(parts: Parts, **fixed: Any) -> Moment | None:
    """A date named by a word that the language writes small: "julio", not "Julio"."""
    word = last_word(parts)
    return moment(parts, **fixed) if word[0].islower() or (word.isupper() and len(word) > 3) else None


@production
def roman_century(parts: Parts) -> Moment:
    """ "Siglo XIX", "au dix-neuvième siècle", "século 19": 18 in TIMEX3."""
    return Moment(century=(parts.get("ROMAN") or parts.get("ORD") or parts.get("DD")) - 1)


@production
def day_word_only(parts: Parts) -> Moment | None:
    """ "Hoy, miércoles": the day word tells the day, the weekday repeats it."""
    calendar = parts.get("CAL")
    if calendar is not None and (calendar.weekday is None or calendar.day is not None):
        return None
    return Moment(**parts.get("DAYWORD"))


@production
def tomorrow_word(parts: Parts) -> Moment | None:
    """Spanish "mañana" without an article: tomorrow, perhaps with its weekday."""
    calendar = parts.get("CAL")
    if calendar is not None and (calendar.weekday is None or calendar.day is not None):
        return None
    return Moment(unit="day", step=1)


def _part(parts: Parts) -> str:
    return parts.get("PART") or "MO"  # a literal word of a rule: "madrugada"


@production
def this_part(parts: Parts) -> Moment:
    """ "Esta noche", "esta mañana"."""
    return Moment(unit="day", step=0, part=_part(parts))


@production
def the_part(parts: Parts) -> Moment | None:
    """ "Por la tarde", "'s Avonds": of the day last told; "La Noche en Blanco" is a name."""
    word = last_word(parts)
    if word[0].isupper() and " " in parts.text and parts.text[0].isalpha() and not word.isupper():
        return None
    return Moment(unit="day", step=0, base="story", part=_part(parts))


@production
def part_on_day(parts: Parts) -> Moment | None:
    """ "Ayer por la tarde", "la noche del 14 de agosto"."""
    told: Moment = parts.get("CAL")
    if not is_day(told) or told.part or told.hour is not None:
        return None
    return told._replace(part=_part(parts), value="")


@production
def clock_part_day(parts: Parts) -> Moment | None:
    """ "Las seis de la mañana de ayer", "las 8 de la tarde"."""
    told, day = parts.get("CLOCK"), parts.get("CAL")
    if told.hour is None or not 1 <= told.hour <= 12 or (day is not None and not is_day(day)):
        return None
    part = _part(parts)
    late = part in ("AF", "EV") or (part == "NI" and told.hour >= 6)
    return merged(day or Moment(), told._replace(hour=told.hour % 12 + (12 if late or part == "MI" else 0)))


@production
def picked_length(parts: Parts) -> Duration | None:
    """ "Los últimos tres meses", "los próximos días"."""
    told = parts.get("LEN") or Length(parts.get("N"), parts.get("UNITS") or parts.get("UNIT"))
    side = {"last": "past", "next": "next"}.get(parts.get("PICK") or parts.get("PICKS"), "")
    return Duration(told, side) if side else None


@production
def fixed_value(parts: Parts, value: str | int) -> str | int:
    """The value that the rule fixes: "la mañana" is the morning, "mañana" alone is tomorrow."""
    return value


def counted_or_open(parts: Parts, sign: int, base: str = "publication") -> Moment | Vague | Duration:
    """ "Hace tres días" is a day, "hace unos días" a length of days that is left open."""
    told: Length = parts.get("LEN")
    return Duration(told) if told.amount is None else counted(parts, sign, base)


@production
def open_length(parts: Parts, unit: str) -> Duration:
    """A length of which only the rule tells the unit: "hace tiempo"."""
    return Duration(Length(None, unit))


@production
def fixed_moment(parts: Parts, **fixed: Any) -> dict[str, Any]:
    """The fields that the rule fixes, as a word of time would: French "avant-hier"."""
    return fixed


@production
def century_word(parts: Parts) -> Moment | None:
    """Italian "l'Ottocento": the nineteenth century, written with a capital letter."""
    number = parts.get("CENTURYWORD") or parts.get("OLD_CENTURY")
    return Moment(century=number) if parts.text[0].isupper() else None


@production
def night_between(parts: Parts) -> Moment | None:
    """ "Dans la nuit de lundi à mardi", "in der Nacht von Montag auf Dienstag": the night of the first day."""
    first, second = parts.all("CAL")[:2]
    if first.weekday is None or second.weekday is None or (second.weekday - first.weekday) % 7 != 1:
        return None
    told: Moment = first._replace(part=_part(parts))
    return told


@production
def two_numbers(parts: Parts) -> Moment | None:
    """ "Alle otto e dieci", "às nove e vinte": an hour and its minutes in words."""
    hour, minute = (int(value) for value in parts.all("CARD"))
    return Moment(hour=hour, minute=minute) if 1 <= hour <= 24 and minute < 60 else None


@production
def night_of_days(parts: Parts) -> Moment | None:
    """ "Nella notte tra il 2 e il 3 maggio", "de nacht van 4 op 5 mei": the night of the first day."""
    first, second = [value for role, value in parts.named if role in ("DD", "ORD")][:2]
    if second != first + 1:
        return None
    return Moment(year=parts.get("YEAR"), month=parts.get("MONTH"), day=first, part=_part(parts))


@production
def later_at_head(parts: Parts) -> Moment | Vague | Duration | None:
    """ "Undici mesi dopo la guerra era finita", at the head of its sentence: later, not after what follows."""
    return counted(parts, 1, "story") if parts.text[0].isupper() else None


@production
def half_of_the_year(parts: Parts) -> Moment:
    """ "Nella seconda metà dell'anno": that half-year, the nearest one unless its year is told."""
    return Moment(year=parts.get("YEAR"), half=parts.get("HALF") or parts.get("ORD"))


@production
def feira_by_figure(parts: Parts) -> int | None:
    """ "2ª feira": Monday is the second day of the week."""
    number: int = parts.get("DD")
    return number - 1 if 2 <= number <= 6 else None


@production
def comma_clock(parts: Parts) -> Moment | None:
    """ "Alle 20,45"; refuses "alle 20, 45 persone"."""
    return Moment(hour=parts.get("HH"), minute=parts.get("MM")) if ", " not in parts.text else None
