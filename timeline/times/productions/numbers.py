"""Productions for numbers: words, ordinals, mixed numbers, years in words, and abbreviations of names."""

import re

from timeline.times.productions.parts import Parts, is_together, production


@production
def abbreviation(parts: Parts) -> int | None:
    """The month or weekday an abbreviation stands for; it asks for a capital letter ("sat", "mar")."""
    return parts.named[0][1] if parts.text[0].isupper() else None


@production
def number_words(parts: Parts) -> float | None:
    """ "Twenty-four", "a hundred and thirty". Refuses what is not one number ("two three")."""
    total, current, last = 0.0, 0.0, 1000.0
    for role, value in parts.named:
        if role == "SCALE":
            current = (current or 1) * value
            if value >= 1000:
                total, current = total + current, 0.0
            last = value
            continue
        if value >= last or (last < 20) or (20 <= last < 100 and value > 9):
            return None
        current, last = current + value, value
    whole = total + current
    return int(whole) if whole == int(whole) else whole


@production
def spoken_year(parts: Parts) -> int | None:
    """ "Nineteen ninety-six", "two thousand ten"."""
    values = [value for _, value in parts.named]
    head, rest = values[0], values[1:]
    if (
        not 10 <= head <= 20
        or not rest
        or rest[0] < 10
        or (len(rest) > 1 and (rest[0] < 20 or rest[0] % 10 or rest[1] > 9))
    ):
        return None
    if head <= 12 and not 60 <= sum(rest) < 90:  # "ten thirty" is a clock time, "twelve ninety-nine" a price
        return None
    return int(head * 100 + sum(rest))


@production
def year_words(parts: Parts) -> int:
    """ "Two thousand", "two thousand and ten"."""
    return 2000 + int(sum(parts.all("CARD")))


@production
def ordinal(parts: Parts, apart: bool = False) -> int | None:
    """ "3rd"; refuses what is written apart unless that may be so."""
    return parts.get("N") if apart or is_together(parts) else None


@production
def ordinal_in_figures(parts: Parts) -> int | None:
    """German "3.", Dutch "19e", Spanish "2º": a number that may be a day; refuses what is written apart."""
    return parts.get("DD") if is_together(parts) else None


@production
def ordinal_words(parts: Parts) -> int | None:
    """ "Twenty-first"."""
    tens, ones = parts.get("CARD"), parts.get("ORD")
    return tens + ones if tens >= 20 and tens % 10 == 0 and ones < 10 else None


@production
def mixed_number(parts: Parts) -> float | None:
    """ "2 1/2", "2½", "two and a half"."""
    values = parts.all("N")
    if (fraction := parts.get("VULGAR")) is not None:
        return float(values[0] + fraction)
    if len(values) == 1:
        return float(values[0] + 0.5)
    if not values[2] or values[1] >= values[2] or values[0] >= _TOO_MANY:  # "2012 8/24": a year and a day
        return None
    return float(values[0] + values[1] / values[2])


_TOO_MANY = 1000


@production
def amount(parts: Parts, number: float | None = None) -> float | None:
    """A fixed number: "a couple of"."""
    return number


@production
def thousands(parts: Parts) -> int | None:
    """ "3,000": figures in groups of three, written together."""
    return int(parts.text.replace(",", "")) if is_together(parts) else None


@production
def decimal(parts: Parts) -> float | None:
    """ "2.5", written together."""
    return float(parts.text) if parts.text.replace(".", "").isdecimal() else None


@production
def scaled(parts: Parts) -> float:
    """ "2 thousand", "1.5 million"."""
    return float(parts.get("N") * parts.get("SCALE"))


@production
def part_to_part(parts: Parts) -> str | None:
    """ "Mid-to-late": from one part of a span to the end of a later one."""
    first, last = parts.all("MOD")
    return f"{first}-{last}" if (first, last) in (("early", "mid"), ("mid", "late")) else None


_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3})+")


@production
def grouped_figures(parts: Parts) -> int | None:
    """ "1.500", "1 500": figures in groups of three, as the continent writes them."""
    return int(re.sub(r"\D", "", parts.text)) if _GROUPED.fullmatch(parts.text) else None
