"""The rules for named dates: one per name, made from lexicon/named_dates.toml, and how a language uses them."""

import re
from typing import Any

from timeline import assets
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
    """The rule for one name of a named date; `small` when it may stand without a capital letter."""
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
    """A word or mark of a name as a rule's pattern has it: "new-year's" may be written without its marks."""
    if piece in _MARKS:
        return _MARKS[piece]
    if piece.endswith("'s"):
        return f"({piece[:-2]} APOS s | {piece[:-2]}s)"
    return piece


def _key_words(forms: dict[str, str], shown_by: list[str]) -> list[str]:
    """The last word of each name, as a sign that the name may stand there, unless one of `shown_by` shows it."""
    words = [re.findall(r"[a-zß-ɏ]+", form) for form in forms]
    return sorted({each[-1] for each in words if not set(shown_by).intersection(each)})
