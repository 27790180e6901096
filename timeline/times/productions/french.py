"""Productions for French: numbers and decades that it adds up, hours in words and by their letter, "été"."""

import re

from timeline.times.productions.continental import last_word
from timeline.times.productions.parts import Parts, moment, production
from timeline.times.reading import Length, Moment


@production
def french_number(parts: Parts) -> int | None:
    """ "Vingt-cinq", "soixante et onze", "quatre-vingt-dix-sept"."""
    values = [int(value) for role, value in parts.named if role in ("CARD", "ONE")]
    if values[0] == 4 and values[1] == 20:
        rest = values[2] if len(values) > 2 else 0
        return 80 + rest if rest < 20 else None
    tens, *ones = values
    if tens == 10:  # "dix-sept"
        return 10 + ones[0] if ones[0] in (7, 8, 9) and len(ones) == 1 else None
    if tens not in (20, 30, 40, 50, 60) or (len(ones) == 2 and not ones[0] == 10 > ones[1]):
        return None
    return sum(values) if ones[0] < 20 else None


@production
def teen_ordinal(parts: Parts) -> int | None:
    """ "Dix-septième", "dix-neuvième"."""
    ones: int = parts.get("ORD")
    return 10 + ones if ones in (7, 8, 9) else None


@production
def french_season(parts: Parts) -> Moment | None:
    """A season; "été" without an article is the participle "been", and "le Printemps" a name."""
    told: Moment = moment(parts)
    return told if parts.text.lower() != "été" and last_word(parts)[0].islower() else None


@production
def french_decade(parts: Parts) -> Moment | None:
    """ "Les années quatre-vingt-dix": decades that French tells by adding."""
    number = french_number(parts)
    return Moment(decade=190 + number // 10) if number in (70, 80, 90) else None


@production
def spoken_hours(parts: Parts) -> Moment | None:
    """ "Dix-sept heures trente": hours and minutes, each a sum of numbers."""
    hours = len(re.split(r"[\s-]+", parts.text.lower().partition("heure")[0].strip()))
    told = [int(value) for value in parts.all("CARD")]
    hour, minute = sum(told[:hours]), sum(told[hours:])
    return Moment(hour=hour, minute=minute if told[hours:] else None) if hour <= 24 and minute < 60 else None


@production
def hours_by_letter(parts: Parts) -> Length:
    """ "48h"."""
    return Length(parts.get("N"), "hour")
