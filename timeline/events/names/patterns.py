"""What a capitalised word and a run of them look like, as patterns."""

import re

UPPER = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
_ABBREVIATED = (
    r"(?:Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Fr|St|Mt|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Kft|Hon|"
    r"Cmdr|Brig)\."
)
# After "Bishops'" or "Fishmongers'" these go on with a name; after "States'" a new one begins.
_OWNED = (
    r"(?:Hall|Conference|Union|League|Association|Club|Court|Party|Day|Square|Park|Gate|Federation|Hospital|College)"
)
_CAPITALISED = rf"(?:(?:al|el|ash|an|d)[-’'])?[{UPPER}]\w*(?:[-’'–](?!s\b)\w+)*"
_PARTICLE = r"(?:do|de|es|da|di|del|della|dos|du|la|le|van|von|der|den|ten|ter|zu|af|av|bin|ibn|bint|al|el|ben)"
_WORD = (
    rf"(?:{_ABBREVIATED}|People[’']s Republic|(?:[{UPPER}]\.){{1,4}}(?:[{UPPER}]\b)?"
    rf"|[{UPPER}]\w*s['’](?= {_OWNED})|{_CAPITALISED})"
)
WORD = re.compile(rf"{_WORD}|\b(?:{_PARTICLE}|\d{{1,4}})(?= )")
RUN = re.compile(rf"(?<![\w@#]){_WORD}(?:[ \xa0](?:(?:{_PARTICLE}|\d{{1,4}})[ ]){{0,2}}(?:& )?{_WORD})*")
ACRONYM = re.compile(rf" \(([{UPPER}]{{2,12}})\)")

_ADJECTIVES = (
    "based|led|born|backed|run|owned|controlled|held|wide|speaking|style|made|bound|administered|era|funded|occupied|"
    "sponsored|area|trained|like|built|class|type|sized|only|wide|affiliated|allied|linked|friendly|only|aligned|dominated"
)
# "Yemen-based", "Anti-War": an adjective made of a name.
COMPOUND = re.compile(rf"(?:Anti|Pro|Non|Ex|Post|Pre|Mid|Self|Then)[-–].+|.+[-–](?:{_ADJECTIVES})$")
