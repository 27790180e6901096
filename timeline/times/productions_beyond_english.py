"""Productions for ways of speaking that English does not have: dotted figures, compounds, halves before the hour."""

from dataclasses import replace
from typing import Any

from timeline.times.productions import Parts, counted, is_day, merged, moment, production
from timeline.times.reading import Duration, Length, Moment, Repeated, Vague


@production
def tomorrow(parts: Parts) -> dict[str, Any] | None:
    """German "morgen": tomorrow; "der Morgen", with a capital letter, is the morning."""
    return {"unit": "day", "step": 1} if parts.text[0].islower() else None


@production
def dotted_ordinal(parts: Parts) -> int | None:
    """ "3.": a number with its full stop, written together."""
    return parts.get("DD") if " " not in parts.text else None


@production
def dotted_date(parts: Parts) -> Moment | None:
    """ "15.3.2020", "15. 3. 20"."""
    year = parts.get("YEAR")
    if year is None:
        year = parts.all("YY")[-1] + (1900 if parts.all("YY")[-1] >= 30 else 2000)
    return Moment(year=year, month=parts.get("MO"), day=parts.get("ORD"))


@production
def dotted_day_month(parts: Parts) -> Moment | None:
    """ "15.3."; refuses months over 12."""
    day, month = parts.all("ORD")[:2]
    return Moment(month=month, day=day) if month <= 12 else None


@production
def capital_moment(parts: Parts, **fixed: Any) -> Moment | None:
    """A date named by a noun, which German writes with a capital letter."""
    return moment(parts, **fixed) if parts.text[0].isupper() else None


@production
def first_year(parts: Parts) -> Moment:
    """ "2015/16": the year a season or school year begins in."""
    return Moment(year=parts.get("YEAR"))


@production
def ordinal_quarter(parts: Parts) -> Moment | None:
    """ "3. Quartal 2023", "segundo trimestre"."""
    number = parts.get("QUARTER") or parts.get("ORD")
    return Moment(year=parts.get("YEAR"), quarter=number) if number and number <= 4 else None


@production
def ordinal_half(parts: Parts) -> Moment | None:
    """ "1. Halbjahr 2023", "segundo semestre"."""
    number = parts.get("HALF") or parts.get("ORD")
    return Moment(year=parts.get("YEAR"), half=number) if number and number <= 2 else None


@production
def unit_length(parts: Parts) -> Length | None:
    """ "Monatelang", "14-tägig": a unit, with a number or without."""
    unit = parts.get("VAGUE_LENGTH") or parts.get("ADJECTIVE_TAIL")
    return Length(parts.get("N"), unit)


@production
def adjective_length(parts: Parts) -> Length:
    """ "Dreitägig": number and unit in one word."""
    told = parts.get("LENGTH_ADJECTIVE")
    return Length(told["amount"], told["unit"])


@production
def unit_length_span(parts: Parts) -> Duration | None:
    """ "The past years", "for years" where the language has no number word: a length of unknown number."""
    pick = parts.get("PICK") or parts.get("PICKS")
    side = {"last": "past", "next": "next"}.get(pick or "", "")
    return Duration(Length(None, parts.get("UNITS")), side) if side or pick is None else None


@production
def end_word(parts: Parts) -> Moment:
    """ "Jahresende", "Jahresende 2019"."""
    told = Moment(**parts.get("ENDWORD"))
    year = parts.get("YEAR")
    return told if year is None else Moment(year=year, mod=told.mod)


@production
def half_before(parts: Parts) -> Moment | None:
    """German "halb neun": half past eight."""
    hour = parts.get("N") or parts.get("CARD")
    return Moment(hour=(hour - 1) % 24, minute=30) if hour and hour == int(hour) and 1 <= hour <= 12 else None


@production
def ago(parts: Parts) -> Moment | Duration | None:
    """ "Vor drei Tagen": a day that many days or weeks back; longer units keep their TIMEX3 length, ended today."""
    told: Length = parts.get("LEN")
    if told.amount is None or told.second or told.amount != int(told.amount):
        return Duration(told)
    if told.unit in ("day", "week"):
        return merged(Moment(unit=told.unit, step=-int(told.amount), exact=True))
    return Duration(told, "ago")


@production
def next_in_story(parts: Parts) -> Moment:
    """ "Am folgenden Tag": one on from the date last told."""
    told: Moment = moment(parts, step=1, base="story", pick="")
    return told if told.unit else replace(told, unit="day")


@production
def year_by_year(parts: Parts) -> Repeated:
    """ "Jahr um Jahr", "Tag für Tag"."""
    return Repeated({"jahr": "P1Y", "tag": "P1D", "woche": "P1W", "monat": "P1M"}[parts.text.lower().split()[0]])


@production
def digit_day(parts: Parts) -> Moment | None:
    """A day of the month alone, "am 5."; an ordinal in words orders something else."""
    return Moment(day=parts.get("ORD") or parts.get("DD")) if any(c.isdigit() for c in parts.text) else None


@production
def repeated_part(parts: Parts) -> Repeated:
    """ "Jeden Montagabend"."""
    told = parts.get("PARTDAY")
    return Repeated(f"XXXX-WXX-{told['weekday']}T{told['part']}")


# --- Romance languages ----------------------------------------------------------------------------------------


@production
def month_word(parts: Parts) -> Any:
    """The month that a short form stands for where the day before it shows that it is one."""
    return parts.get("MON")


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
    told: Moment = replace(moment(parts), day=int(day))
    return told


@production
def lower_moment(parts: Parts, **fixed: Any) -> Moment | None:
    """A date named by a word that the language writes small: "julio", not "Julio"."""
    word = parts.text.split()[-1]
    return moment(parts, **fixed) if word[0].islower() or (word.isupper() and len(word) > 3) else None


@production
def roman_century(parts: Parts) -> Moment:
    """ "Siglo XIX": 18 in TIMEX3."""
    return Moment(century=parts.get("ROMAN") - 1)


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
    return parts.get("PART") or "MO"


@production
def this_part(parts: Parts) -> Moment:
    """ "Esta noche", "esta mañana"."""
    return Moment(unit="day", step=0, part=_part(parts))


@production
def the_part(parts: Parts) -> Moment:
    """ "Por la tarde": of the day last told."""
    return Moment(unit="day", step=0, base="story", part=_part(parts))


@production
def part_on_day(parts: Parts) -> Moment | None:
    """ "Ayer por la tarde", "la noche del 14 de agosto"."""
    told: Moment = parts.get("CAL")
    return replace(told, part=_part(parts)) if is_day(told) and not told.part and told.hour is None else None


@production
def clock_part_day(parts: Parts) -> Moment | None:
    """ "Las seis de la mañana de ayer", "las 8 de la tarde"."""
    told, day = parts.get("CLOCK"), parts.get("CAL")
    if told.hour is None or not 1 <= told.hour <= 12 or (day is not None and not is_day(day)):
        return None
    part = _part(parts)
    late = part in ("AF", "EV") or (part == "NI" and told.hour >= 6)
    return merged(day or Moment(), replace(told, hour=told.hour % 12 + (12 if late or part == "MI" else 0)))


@production
def picked_length(parts: Parts) -> Duration | None:
    """ "Los últimos tres meses", "los próximos días"."""
    told = parts.get("LEN") or Length(parts.get("N"), parts.get("UNITS") or parts.get("UNIT"))
    side = {"last": "past", "next": "next"}.get(parts.get("PICK") or parts.get("PICKS"), "")
    return Duration(told, side) if side else None


@production
def side_alone(parts: Parts) -> Vague:
    """ "La próxima reunión": only the side of the present is told."""
    return Vague(parts.get("VAGUE_PICK"))


@production
def fixed_value(parts: Parts, value: str) -> str:
    """The value that the rule fixes: "la mañana" is the morning, "mañana" alone is tomorrow."""
    return value


@production
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
def french_number(parts: Parts) -> int | None:
    """ "Vingt-cinq", "soixante et onze", "quatre-vingt-dix-sept"."""
    values = [int(value) for role, value in parts.named if role in ("CARD", "ONE")]
    if values[0] == 4 and values[1] == 20:
        rest = values[2] if len(values) > 2 else 0
        return 80 + rest if rest < 20 else None
    if len(values) == 3:
        return (
            values[0] + values[1] + values[2]
            if values[0] in (20, 30, 40, 50, 60) and values[1] == 10 > values[2]
            else None
        )
    if values[0] == 10 and values[1] in (7, 8, 9):
        return 10 + values[1]
    return values[0] + values[1] if values[0] in (20, 30, 40, 50, 60) and values[1] < 20 else None


@production
def century_word(parts: Parts) -> Moment | None:
    """Italian "l'Ottocento": the nineteenth century, written with a capital letter."""
    return Moment(century=parts.get("CENTURYWORD")) if parts.text[0].isupper() else None


@production
def feira(parts: Parts) -> int:
    """Portuguese "segunda-feira": the weekday by its number."""
    number: int = parts.get("WEEKDAYWORD")
    return number


# --- Dutch ----------------------------------------------------------------------------------------------------


@production
def ordinal_in_figures(parts: Parts) -> int | None:
    """Dutch "19e", "3de", "1ste", written together."""
    return parts.get("DD") if " " not in parts.text else None


@production
def day_month_ordinal(parts: Parts) -> Moment:
    """A day in a month, in figures or as an ordinal: "3 maart", "3e maart"."""
    told: Moment = moment(parts)
    return told


@production
def dutch_clock(parts: Parts) -> Moment | None:
    """ "20.30 uur", "om 9 uur"; "9 uur" alone may be a length of time."""
    if parts.get("MM") is None and parts.text[0].isdigit() and parts.get("HH") < 13:
        return None
    return Moment(hour=parts.get("HH"), minute=parts.get("MM")) if parts.get("HH") <= 24 else None
