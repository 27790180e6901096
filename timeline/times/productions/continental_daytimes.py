"""Productions for clock times and parts of day, nights among them, that Germanic and Romance languages tell alike."""

from timeline.times.productions.continental import last_word
from timeline.times.productions.daytimes import NOON, hour_in
from timeline.times.productions.parts import Parts, is_day, merged, production
from timeline.times.reading import Moment


@production
def clock_in_words(parts: Parts) -> Moment | None:
    """ "Las seis", "la una": an hour told as a number."""
    hour = parts.get("CARD") or parts.get("HH") or parts.get("ONE") or parts.get("N")
    return Moment(hour=int(hour)) if hour == int(hour) and 1 <= hour <= 24 else None


@production
def beside_the_hour(parts: Parts, minutes: int) -> Moment | None:
    """So many minutes after an hour or, below 0, before it: "halb neun" (-30), "kwart over acht" (15)."""
    hour = parts.get("HH") or parts.get("CARD") or parts.get("N") or parts.get("ONE")
    if not hour or hour != int(hour) or hour > 12:
        return None
    return Moment(hour=(int(hour) + minutes // 60) % 24, minute=minutes % 60)


def part_of(parts: Parts) -> str:
    """The part of day that is told."""
    return parts.get("PART") or "MO"  # a literal word of a rule: "madrugada"


@production
def the_part(parts: Parts) -> Moment | None:
    """ "Por la tarde", "'s Avonds": of the day last told; "La Noche en Blanco" is a name."""
    word = last_word(parts)
    if word[0].isupper() and " " in parts.text and parts.text[0].isalpha() and not word.isupper():
        return None
    return Moment(unit="day", step=0, base="story", part=part_of(parts))


@production
def part_on_day(parts: Parts) -> Moment | None:
    """ "Ayer por la tarde", "la noche del 14 de agosto"."""
    told: Moment = parts.get("CAL")
    if not is_day(told) or told.part or told.hour is not None:
        return None
    return told._replace(part=part_of(parts), value="")


@production
def clock_part_day(parts: Parts, twelve_is_noon: bool = False) -> Moment | None:
    """ "Las seis de la mañana de ayer", "las 8 de la tarde".

    `twelve_is_noon`: twelve of the morning is noon, as in Spanish, where midnight is of the night.
    """
    told, day = parts.get("CLOCK"), parts.get("CAL")
    if told.hour is None or not 1 <= told.hour <= 12 or (day is not None and not is_day(day)):
        return None
    part = "MI" if twelve_is_noon and told.hour == NOON and parts.get("PART") == "MO" else part_of(parts)
    return merged(day or Moment(), told._replace(hour=hour_in(part, told.hour)))


@production
def hours_of_part(parts: Parts) -> Moment | None:
    """ "Las primeras horas de la tarde de ayer": that part of that day, or of the day last told."""
    told = parts.get("CAL")
    if told is None:
        return the_part(parts)
    return part_on_day(parts)


@production
def night_between(parts: Parts) -> Moment | None:
    """ "Dans la nuit de lundi à mardi", "in der Nacht von Montag auf Dienstag": the night of the first day."""
    first, second = parts.all("CAL")[:2]
    if first.weekday is None or second.weekday is None or (second.weekday - first.weekday) % 7 != 1:
        return None
    told: Moment = first._replace(part=part_of(parts))
    return told


@production
def night_of_days(parts: Parts) -> Moment | None:
    """ "Nella notte tra il 2 e il 3 maggio", "de nacht van 4 op 5 mei": the night of the first day."""
    first, second = [value for role, value in parts.named if role in ("DD", "ORD")][:2]
    if second != first + 1:
        return None
    return Moment(year=parts.get("YEAR"), month=parts.get("MONTH"), day=first, part=part_of(parts))
