"""What a capitalised word and a run of them look like, as patterns."""

import re
from functools import cache

from timeline.events.names.words import any_of

UPPER = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
_CAPITALISED = rf"(?:(?:al|el|ash|an|d)[-’'])?[{UPPER}]\w*(?:[-’'–](?!s\b)\w+)*"
ACRONYM = re.compile(rf" \(([{UPPER}]{{2,12}})\)")


@cache
def _word() -> str:
    return (
        rf"(?:(?:{any_of('abbreviated')})\.|People[’']s Republic|(?:[{UPPER}]\.){{1,4}}(?:[{UPPER}]\b|-\w+)?"
        rf"|[{UPPER}]\w*s['’](?= (?:{any_of('owned_by_many')}))|{_CAPITALISED})"
    )


@cache
def word_pattern() -> re.Pattern[str]:
    """A word of a run: capitalised, or small or a number inside it."""
    return re.compile(rf"{_word()}|\b(?:{any_of('particles')}|\d{{1,4}})(?= )")


@cache
def run_pattern() -> re.Pattern[str]:
    """Capitalised words in a row, with what may stand between them."""
    between = rf"(?:(?:{any_of('particles')}|\d{{1,4}})[ ]){{0,2}}(?:& )?"
    return re.compile(rf"(?<![\w@#]){_word()}(?:[ \xa0]{between}{_word()})*")


@cache
def compound_pattern() -> re.Pattern[str]:
    """ "Yemen-based", "Anti-War": an adjective made of a name."""
    return re.compile(rf"(?:{any_of('compound_beginnings')})[-–].+|.+[-–](?:{any_of('compound_endings')})$")
