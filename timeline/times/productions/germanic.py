"""Productions for German and Dutch: dotted figures, compounds, steps of a story, decades."""

from typing import Any

from timeline.times.productions.continental import last_word
from timeline.times.productions.parts import Parts, moment, production
from timeline.times.reading import Duration, Length, Moment, Repeated
from timeline.times.resolution.durations import value_of


@production
def tomorrow(parts: Parts) -> dict[str, Any] | None:
    """German "morgen": tomorrow; "der Morgen", with a capital letter, is the morning."""
    return {"unit": "day", "step": 1} if parts.text[0].islower() else None


@production
def dotted_date(parts: Parts) -> Moment | None:
    """ "15.3.2020", "15. 3. 20"."""
    year = parts.get("YEAR")
    if year is None:
        year = parts.all("YY")[-1] + (1900 if parts.all("YY")[-1] >= 30 else 2000)
    day, *rest = parts.all("ORD")
    month = rest[0] if rest else parts.get("MO")
    return Moment(year=year, month=month, day=day) if month <= 12 else None


@production
def dotted_day_month(parts: Parts) -> Moment | None:
    """ "15.3."; refuses months over 12."""
    day, month = parts.all("ORD")[:2]
    return Moment(month=month, day=day) if month <= 12 else None


@production
def capital_moment(parts: Parts, **fixed: Any) -> Moment | None:
    """A date named by a noun, which German writes with a capital letter, perhaps with its article: "der Sommer"."""
    return moment(parts, **fixed) if last_word(parts)[0].isupper() else None


@production
def end_word(parts: Parts) -> Moment:
    """ "Jahresende", "Jahresende 2019"."""
    told = Moment(**parts.get("ENDWORD"))
    year = parts.get("YEAR")
    return told if year is None else Moment(year=year, mod=told.mod)


@production
def ago(parts: Parts) -> Moment | Duration | None:
    """ "Vor drei Tagen": a day so many days or weeks back, or a length ended today; both with a length as value."""
    told: Length = parts.get("LEN")
    if told.amount is None or told.second or told.amount != int(told.amount):
        return Duration(told)
    if told.unit in ("day", "week"):
        return Moment(unit=told.unit, step=-int(told.amount), exact=True, value=value_of(told))
    return Duration(told, "ago")


@production
def date_ago(parts: Parts) -> Moment | None:
    """ "10. Dezember vor 90 Jahren": a date without its year in the year so many back."""
    told: Length = parts.get("LEN")
    date: Moment = parts.get("CAL")
    is_yearless = date.month is not None and date.year is None and not date.unit
    if not is_yearless or told.unit != "year" or told.amount is None or told.amount != int(told.amount):
        return None
    return date._replace(unit="year", step=-int(told.amount))


@production
def next_in_story(parts: Parts) -> Moment:
    """ "Am folgenden Tag": one on from the date last told."""
    told: Moment = moment(parts, step=1, base="story", pick="")
    return told if told.unit else told._replace(unit="day")


@production
def unit_beside_story(parts: Parts, step: int) -> Moment:
    """ "Am Tag zuvor", "in der Woche darauf", "am Abend danach": one unit or day from the date last told."""
    return Moment(unit=parts.get("UNIT") or "day", step=step, base="story", part=parts.get("PART") or "")


@production
def year_by_year(parts: Parts) -> Repeated | None:
    """ "Jahr um Jahr", "Tag für Tag"."""
    one, other = parts.all("UNIT")
    return Repeated(value_of(Length(1, one))) if one == other and one in ("day", "week", "month", "year") else None


@production
def repeated_part(parts: Parts) -> Repeated:
    """ "Jeden Montagabend"."""
    told = parts.get("PARTDAY")
    return Repeated(f"XXXX-WXX-{told['weekday']}T{told['part']}")


@production
def decade_together(parts: Parts) -> Moment | None:
    """ "90er", "90ern": written together, else "er" is a pronoun."""
    return decade_alone(parts) if " " not in parts.text and "\n" not in parts.text else None


@production
def decade_alone(parts: Parts) -> Moment | None:
    """ "In den Achtzigern", "Neunzigerjahre", "90er"."""
    number = parts.get("YY") or parts.get("DECADE_ALONE") or parts.get("DECADE_WORD")
    number = number or parts.get("YEAR") or parts.get("DECADE")
    if not number or number % 10:
        return None
    if number > 99:
        return Moment(decade=number // 10)
    return Moment(decade=(1900 + number if number >= 20 else 2000 + number) // 10)


@production
def decade_listed(parts: Parts) -> Moment | None:
    """ "Die achtziger und neunziger Jahre", "60er bis 80er Jahre": a decade before one that tells the word."""
    return decade_alone(parts) if parts.get("DECADE") or "er" in parts.text else None


@production
def decade_noun(parts: Parts) -> Moment | None:
    """ "Die Neunziger", with the capital of a noun."""
    return decade_alone(parts) if parts.text[0].isupper() else None


@production
def modern_year(parts: Parts) -> Moment | None:
    """A year between others, which nothing else shows to be one."""
    year = parts.get("YEAR")
    return Moment(year=year) if 1800 <= year < 2060 else None


@production
def day_of_name(parts: Parts) -> Moment:
    """ "Pfingstmontag, 20. Mai", "heute Mittwoch", "am gestrigen Dienstag": a day that is told twice."""
    told = Moment(year=parts.get("YEAR"), month=parts.get("MONTH"), day=parts.get("ORD"))
    day: dict[str, Any] | None = parts.get("DAYWORD") or parts.get("DAY_ADJECTIVE")
    return told if day is None or told.year is not None else Moment(**day)


@production
def far_unit(parts: Parts) -> Moment:
    """ "Vorletzte Woche", "übernächstes Jahr"."""
    return Moment(unit=parts.get("UNIT"), step=parts.get("FAR"))


@production
def every_nth(parts: Parts) -> Repeated:
    """ "Jedes zweite Jahr", "jeden dritten Tag", "jeden zweiten Sonntag"."""
    return Repeated(value_of(Length(parts.get("ORD") or parts.get("DD"), parts.get("UNIT") or "week")))


@production
def every_few(parts: Parts) -> Repeated:
    """ "Alle paar Jahre"."""
    return Repeated(value_of(Length(None, parts.get("UNITS"))))
