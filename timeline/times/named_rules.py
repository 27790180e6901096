"""The rules for named dates: one per name, made from lexicon/named_dates.toml, and how a language uses them."""

import re
from typing import Any

from timeline import assets
from timeline.times import named
from timeline.times.productions import Parts, production
from timeline.times.reading import Moment

_PIECE = re.compile(r"[a-zß-ɏ]+'s(?![a-zß-ɏ])|[a-zß-ɏ]+|['.-]")
_MARKS = {"'": "APOS?", ".": "DOT?", "-": "DASH?"}
# Words that are too common to look at every stretch for; a name's other words show it.
_COMMON = frozenset(
    "day of the new good holy all st saint night week jr de la día el los las tag des der le du di del della dia do"
    " van en and us martin luther first erster zweiter eerste tweede".split()
)


def with_named_dates(language: str, source: dict[str, Any]) -> dict[str, Any]:
    """The rules file of a language with the rules for named dates put before the rules of their stages."""
    forms = named.surface_forms(language)
    if not forms:
        return source
    uses = assets.lexicon(f"{language}/named_rules")
    added = {**uses, "name": [*(_rule(form, date) for form, date in forms.items()), *uses.get("name", ())]}
    merged_source = {**source, **{stage: [*rules, *source.get(stage, ())] for stage, rules in added.items()}}
    merged_source["strong"] = [*source["strong"], f"({' | '.join(_key_words(forms))})"]
    return merged_source


def _rule(form: str, date: str) -> dict[str, Any]:
    check = named.named_dates()[date].check
    year = f" {check[:4]}" if check and not named.named_dates()[date].once else ""
    return {
        "name": "name of a day",
        "pattern": " ".join(_symbol(piece) for piece in _PIECE.findall(form)),
        "make": "day_name",
        "with": {"date": date},
        "gives": "HOLIDAY",
        "example": [f"on {form.title().replace(chr(39) + 'S', chr(39) + 's')}{year}", check or "XXXX-XX-XX"],
    }


def _symbol(piece: str) -> str:
    if piece in _MARKS:
        return _MARKS[piece]
    if piece.endswith("'s"):
        return f"({piece[:-2]} APOS s | {piece[:-2]}s)"
    return piece


def _key_words(forms: dict[str, str]) -> list[str]:
    """For each name its longest word that isn't common, as a sign that the name may stand there."""
    keys = set()
    for form in forms:
        words = [word for word in re.findall(r"[a-zß-ɏ]{2,}", form) if word not in _COMMON]
        keys.add(max(words, key=len, default=form.split()[0]))
    return sorted(keys)


@production
def day_name(parts: Parts, date: str) -> str | None:
    """The id of a named date; a name is written with a capital letter."""
    return date if parts.text[0].isupper() else None


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
