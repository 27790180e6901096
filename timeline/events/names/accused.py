"""Whom an article tells as the one accused, so that "the suspect" can be a person: only where it is one alone."""

import re
from collections.abc import Sequence

from timeline.events.names.name import Name

_BEFORE = re.compile(
    r"\b(?:(?:arrest|detention|conviction|trial) of|arrest(?:ed|s)?|charg(?:ed|es?)|detain(?:ed|s)?|convict(?:ed|s)?|"
    r"suspect(?:ed)?|accused?|gunman|attacker|shooter|assailant|perpetrator|killer|defendant)\b"
    r"(?: (?!(?:of|with|in|for|over|by|after|from|on)\b)\w+){0,3}?(?: as|,)? (?:\d\d-year-old )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:, [^,.]{1,40},)? (?:(?:was|is|has been|had been|were) (?:\w+ly )?"
    r"(?:arrested|charged|detained|convicted|indicted|sentenced|jailed|accused|remanded|found guilty)\b|"
    r"(?:appear(?:ed|s)|(?:is|was) due to appear|will appear) "
    r"(?:(?:again )?in court|(?:before|in|at) [^.]{0,40}\bCourt\b)|"
    r"pleaded (?:not )?guilty|did not enter a plea|faces? [^.]{0,20}\b(?:charges?|counts?|trial)\b)"
)
_REACH = 50  # characters before a name in which its accusation stands


def accused(text: str, names: Sequence[Name]) -> str:
    """The one person whom the article tells as arrested, charged or suspected; "" for none or more than one."""
    people = {name.canonical for name in names if name.kind == "person" and _is_accused(text, name)}
    return min(people) if len(people) == 1 else ""


def _is_accused(text: str, name: Name) -> bool:
    start = name.start - len(name.office) - 1 if name.office else name.start
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    return before is not None or _AFTER.match(text, name.end) is not None
