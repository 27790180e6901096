"""The rules for named dates: one per name, made from lexicon/named_dates.toml, and how a language uses them."""

import re
from typing import Any

from timeline import assets
from timeline.times.productions import Parts, production
from timeline.times.reading import Moment
from timeline.times.resolution import named

_PIECE = re.compile(r"[a-zß-ɏ]+'s(?![a-zß-ɏ])|[a-zß-ɏ]+|['.-]")
_MARKS = {"'": "APOS?", ".": "DOT?", "-": "DASH?"}


def with_named_dates(language: str, source: dict[str, Any]) -> dict[str, Any]:
    """The rules file of a language with the rules for named dates put before the rules of their stages."""
    forms = named.surface_forms(language)
    if not forms:
        return source
    uses = dict(assets.lexicon(f"{language}/named_rules"))
    keys = _key_words(forms, uses.pop("shown_by"))
    small = frozenset(uses.pop("small", ()))  # names that the language also writes without a capital
    named_days = [_rule(form, date, form in small) for form, date in forms.items()]
    added = {**uses, "name": [*named_days, *uses.get("name", ())]}
    merged_source = {**source, **{stage: [*rules, *source.get(stage, ())] for stage, rules in added.items()}}
    merged_source["strong"] = [*source["strong"], " | ".join(keys)]
    return merged_source


def _rule(form: str, date: str, small: bool) -> dict[str, Any]:
    check = named.named_dates()[date].check
    year = f" {check[:4]}" if check and not named.named_dates()[date].once else ""
    return {
        "name": "name of a day",
        "pattern": " ".join(_symbol(piece) for piece in _PIECE.findall(form)),
        "make": "day_name",
        "with": {"date": date, "small": small},
        "gives": "HOLIDAY",
        "example": [f"on {form.title().replace(chr(39) + 'S', chr(39) + 's')}{year}", check or "XXXX-XX-XX"],
    }


def _symbol(piece: str) -> str:
    if piece in _MARKS:
        return _MARKS[piece]
    if piece.endswith("'s"):
        return f"({piece[:-2]} APOS s | {piece[:-2]}s)"
    return piece


def _key_words(forms: dict[str, str], shown_by: list[str]) -> list[str]:
    """The last word of each name, as a sign that the name may stand there, unless one of `shown_by` shows it."""
    words = [re.findall(r"[a-zß-ɏ]+", form) for form in forms]
    return sorted({each[-1] for each in words if not set(shown_by).intersection(each)})


@production
def day_name(parts: Parts, date: str, small: bool = False) -> str | None:
    """The id of a named date; a name has a capital letter ("giorno di Natale"), but for some ("kerstavond")."""
    return date if small or parts.text != parts.text.lower() else None


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
