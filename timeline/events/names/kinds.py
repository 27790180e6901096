"""What the parts of a run of capitalised words are: pure functions of the words, cached over articles."""

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.gazetteer import demonyms
from timeline.events.names.listed import is_big_place, known
from timeline.events.names.ordinary import is_ordinary
from timeline.events.names.patterns import compound_pattern
from timeline.events.names.shapes import is_initials, shape
from timeline.events.names.words import words

_HYPHEN = re.compile(r"[-–’']")
_CONTRACTED = re.compile(r"[’'](?:t|m|re|ve|ll|d)$")


@dataclass(frozen=True, slots=True)
class Part:
    """Words first..last-1 of a run.

    `kind`: a kind of Name, or "unknown", or "generic" (a lone "Court").
    `titled`: an honorific or office stands before. `modifies`: says whose office follows ("US" in "US President X").
    `office`: the words of the title before a person, or of the office itself.
    """

    first: int
    last: int
    kind: str
    titled: bool = False
    modifies: bool = False
    office: str = ""


@lru_cache(maxsize=65536)
def parts(run: tuple[str, ...]) -> tuple[Part, ...]:
    """The names in a run of capitalised words (with the small words between them), in order."""
    found: list[Part] = []
    at, office = 0, ""
    while at < len(run):
        if _is_no_name(run[at]) and not _is_given_month(run, at):
            at, office = at + 1, ""
            continue
        if (end := _title_end(run, at)) > at and not is_big_place(run, at):
            office = f"{office} {' '.join(run[at:end])}".strip()
            at = end
            if at == len(run):
                found.append(Part(at - len(office.split()), at, "office", office=office))
            continue
        part = _part(run, at, office)
        if part is None:
            at += 1
            continue
        found.append(part)
        at = part.last
        office = ""
    return tuple(found)


def _is_given_month(run: tuple[str, ...], at: int) -> bool:
    """Whether a month's name is a given name here: a word that no list knows follows ("Jan Mroz")."""
    if run[at] not in words().given_months or at + 1 >= len(run):
        return False
    following = run[at + 1]
    plain = not _is_no_name(following) and following not in words().not_names and _title_end(run, at + 1) == at + 1
    return plain and not known(run, at + 1)[0] and _class_end(run, at + 1)[1] == at + 1


def _is_no_name(word: str) -> bool:
    """Whether a word of a run is never part of a name at its edge: a particle, day, number, "I'm", "Iraqi-bound"."""
    if word in words().particles or word in words().calendar or word.isdigit():
        return True
    stem = _HYPHEN.split(word, maxsplit=1)[0]
    return (
        (stem != word and stem in words().not_names)
        or _CONTRACTED.search(word) is not None
        or compound_pattern().match(word) is not None
    )


def _part(run: tuple[str, ...], at: int, office: str) -> Part | None:
    kind, end = known(run, at)
    if office and (kind in {"place", ""} or _is_surname(run, at, titled=True)):
        kind, end = "", at
    if (kind == "place" and _begins_person(run, at, end)) or (kind == "state" and _is_given_state(run, at, end)):
        kind = ""
    if kind:
        title_follows = _title_end(run, end) > end
        sort, whole = ("", end) if title_follows else _class_after(run, end)
        if kind == "nationality" and _is_bare_name(run, end):
            return Part(at, end + 1, "organisation", bool(office), False, office)
        if whole > end or (not title_follows and end == len(run)):
            return Part(at, whole, sort if whole > end else kind, bool(office), False, office)
        return Part(at, end, kind, bool(office), title_follows, office)
    if run[at] in words().not_names:
        return None
    kind, end = _class_end(run, at)
    if end == at + 1:
        named = run[at] in words().known or run[at] in words().clubs or (run[at].isupper() and len(run[at]) > 1)
        kind = kind if named else "generic"
    if end > at and not _is_person(run[at:end], office) and not _runs_on(run, at, end):
        return Part(at, end, kind, bool(office), _title_end(run, end) > end, office)
    end = _name_end(run, at)
    if _title_end(run, end) > end and run[at] not in words().given and _title_end(run, end) < len(run):
        return Part(at, end, "other", False, True)
    return Part(at, end, shape(run[at:end], office), bool(office), False, office)


def _class_after(run: tuple[str, ...], at: int) -> tuple[str, int]:
    """The class and end of a listed name that goes on at `at`, or of the body that it names before a person."""
    kind, end = _class_end(run, at)
    lists = words()
    body = at + 1 < len(run) and run[at] in lists.organisations
    if end == at and body and not {run[at]} & (lists.given | lists.surnames | lists.offices):
        return "organisation", at + 1
    return kind, end


def _is_bare_name(run: tuple[str, ...], at: int) -> bool:
    """Whether the run ends with one word that no list knows: after a nationality, a firm's ("Saudi Aramco")."""
    if len(run) != at + 1 or known(run, at)[0] or _class_end(run, at)[1] > at or _title_end(run, at) > at:
        return False
    lists = words()
    return run[at] not in lists.given | lists.not_names | lists.openers | lists.calendar | lists.office_parts


def _title_end(run: tuple[str, ...], at: int) -> int:
    """Where a title that begins at `at` ends ("Senate Minority Leader"), or `at` when none begins there."""
    end = reach = at
    while reach < len(run):
        word = run[reach].rstrip(".") if run[reach].rstrip(".") in words().offices else run[reach]
        if word in words().offices or word in words().honorifics:
            end = reach = reach + 1
        elif word in words().office_parts or (word in words().organisations and reach > at):
            reach += 1
        else:
            break
    body = end < len(run) and run[end] in words().organisations
    if body and (run[end] not in words().surnames or (at and end == at + 1 == len(run) - 1)):
        return at  # "General Assembly", "Chief Post", "Leeds Sheriff Court"
    return end


def _class_end(run: tuple[str, ...], at: int) -> tuple[str, int]:
    """The kind and end of a name from `at` on whose first or last word tells its class; ("", at) when none does."""
    if at + 1 < len(run) and (head := _headed(run, at)) is not None:
        return head
    best = ("", at)
    for index in range(at, len(run)):
        word = run[index]
        if index > at and (
            _ends_class(word, best[1] > at) or (word in words().offices and _title_end(run, index) > index)
        ):
            break
        alone = index > at or index + 1 == len(run) or _breaks(run, index + 1)  # "Bill Clinton" is no bill
        if alone and (kind := _class(word)):
            best = (kind, index + 1)
    return best


def _headed(run: tuple[str, ...], at: int) -> tuple[str, int] | None:
    """The kind and end of a name whose first word tells its class ("Mount Etna", "Real Madrid"), None for others."""
    if run[at] in words().facility_heads:
        return "place", _name_end(run, at + 1)
    if run[at] in words().organisation_heads:
        return "organisation", _name_end(run, at + 1)
    return ("other", at + 2) if run[at] in words().thing_heads else None


def _class(word: str) -> str:
    """The kind of names that end in a word, "" when it tells none."""
    if word in words().things:
        return "other"
    if word in words().organisations:
        return "organisation"
    return "place" if word in words().facilities else ""


def _ends_class(word: str, classed: bool) -> bool:
    """Whether a name that its last word classes can't hold `word`; after such a word, a given name begins a person."""
    lists = words()
    if word in lists.not_names or word in lists.honorifics or word in lists.calendar:
        return True
    return classed and word in lists.given


def _begins_person(run: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a word that can be a town is a given name here: one unknown word ends the run ("Milan Dvorak")."""
    if end != at + 1 or len(run) != end + 1 or run[end] in words().given or run[end] in words().not_names:
        return False
    if "." in run[at]:
        return False  # "Buffalo, N.Y. Slepian ..."
    unknown = not known(run, end)[0] and _class_end(run, at)[1] == at and _title_end(run, end) == end
    return unknown and not _is_no_name(run[end]) and not run[end].isupper()


def _is_given_state(run: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a word that can be a state is a given name here: "Jordan Alder", "Chad M. Alder"."""
    if run[at] not in words().given_states or end != at + 1:
        return False
    last = end + 1 if end < len(run) and is_initials(run[end]) else end
    if len(run) != last + 1 or known(run, last)[0] or _class_end(run, last)[1] > last or _title_end(run, last) > last:
        return False
    return not (run[last].isupper() or _is_no_name(run[last]) or is_ordinary(run[last]))


def _runs_on(run: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a person's name goes on past a word of a class: "Sandra Day O'Connor"."""
    return (
        run[at] in words().given
        and end - at == 2
        and _name_end(run, at) > end
        and shape(run[end : end + 1], "") == "unknown"
    )


def _is_person(name: tuple[str, ...], office: str) -> bool:
    """Two words of which the first is a given name: "Rebecca Hall" is a person, "Victoria University" is not."""
    return len(name) == 2 and (name[0] in words().given or bool(office)) and name[1] in words().surnames


def _name_end(run: tuple[str, ...], at: int) -> int:
    end = at + 1
    while end < len(run) and not _breaks(run, end):
        end += 1
    while end > at + 1 and run[end - 1] in words().particles:
        end -= 1
    return end


def _is_surname(run: tuple[str, ...], at: int, *, titled: bool = False) -> bool:
    """Whether a nationality at the end of a run is the surname after a given name or title: "Dawn French"."""
    lists = words()
    return at + 1 == len(run) and run[at] in lists.surname_nationalities and (titled or run[at - 1] in lists.given)


def _breaks(run: tuple[str, ...], at: int) -> bool:
    """Whether a name ends before a word of its run."""
    word, lists = run[at], words()
    if word in lists.given_before and run[at - 1] in lists.given and (at + 1 == len(run) or word in lists.within_name):
        return False  # "Theresa May", "Hassan Sheikh Mohamud"
    if word in lists.not_names or _title_end(run, at) > at or (word in demonyms() and not _is_surname(run, at)):
        return True
    return _is_no_name(word) and word not in lists.particles
