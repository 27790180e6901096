"""What the parts of a run of capitalised words are: pure functions of the words, cached over articles."""

from dataclasses import dataclass
from functools import lru_cache

from timeline.events.names.listed import is_big_place, known
from timeline.events.names.ordinary import is_ordinary
from timeline.events.names.reach import class_end, is_no_name, is_surname, name_end, title_end
from timeline.events.names.shapes import is_initials, shape
from timeline.events.names.words import words


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
        if is_no_name(run[at]) and not _is_given_month(run, at):
            at, office = at + 1, ""
            continue
        if (end := title_end(run, at)) > at and not is_big_place(run, at):
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
    plain = not is_no_name(following) and following not in words().not_names and title_end(run, at + 1) == at + 1
    return plain and not known(run, at + 1)[0] and class_end(run, at + 1)[1] == at + 1


def _part(run: tuple[str, ...], at: int, office: str) -> Part | None:
    kind, end = known(run, at)
    if office and (kind in {"place", ""} or is_surname(run, at, titled=True)):
        kind, end = "", at
    if (kind == "place" and _begins_person(run, at, end)) or (kind == "state" and _is_given_state(run, at, end)):
        kind = ""
    if kind:
        title_follows = title_end(run, end) > end
        gathering = kind == "organisation" and end < len(run) and run[end] in words().gatherings
        sort, whole = ("", end) if title_follows or gathering else _class_after(run, end)
        if kind == "nationality" and _is_bare_name(run, end):
            return Part(at, end + 1, "organisation", bool(office), False, office)
        if whole > end or (not title_follows and end == len(run)):
            return Part(at, whole, sort if whole > end else kind, bool(office), False, office)
        return Part(at, end, kind, bool(office), title_follows, office)
    if run[at] in words().not_names:
        return None
    kind, end = class_end(run, at)
    if end == at + 1:
        named = run[at] in words().known or run[at] in words().clubs or (run[at].isupper() and len(run[at]) > 1)
        kind = kind if named else "generic"
    if end > at and not _is_person(run[at:end], office) and not _runs_on(run, at, end):
        return Part(at, end, kind, bool(office), title_end(run, end) > end, office)
    end = name_end(run, at)
    if title_end(run, end) > end and run[at] not in words().given and title_end(run, end) < len(run):
        return Part(at, end, "other", False, True)
    return Part(at, end, shape(run[at:end], office), bool(office), False, office)


def _class_after(run: tuple[str, ...], at: int) -> tuple[str, int]:
    """The class and end of a listed name that goes on at `at`, or of the body that it names before a person."""
    kind, end = class_end(run, at)
    lists = words()
    body = at + 1 < len(run) and run[at] in lists.organisations
    if end == at and body and not {run[at]} & (lists.given | lists.surnames | lists.offices):
        return "organisation", at + 1
    return kind, end


def _is_bare_name(run: tuple[str, ...], at: int) -> bool:
    """Whether the run ends with one word that no list knows: after a nationality, a firm's ("Saudi Aramco")."""
    if len(run) != at + 1 or known(run, at)[0] or class_end(run, at)[1] > at or title_end(run, at) > at:
        return False
    lists = words()
    return run[at] not in lists.given | lists.not_names | lists.openers | lists.calendar | lists.office_parts


def _begins_person(run: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a word that can be a town is a given name here: one unknown word ends the run ("Milan Dvorak")."""
    if end != at + 1 or len(run) != end + 1 or run[end] in words().given or run[end] in words().not_names:
        return False
    if "." in run[at]:
        return False  # "Buffalo, N.Y. Slepian ..."
    unknown = not known(run, end)[0] and class_end(run, at)[1] == at and title_end(run, end) == end
    return unknown and not is_no_name(run[end]) and not run[end].isupper()


def _is_given_state(run: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a word that can be a state is a given name here: "Jordan Alder", "Chad M. Alder"."""
    if run[at] not in words().given_states or end != at + 1:
        return False
    last = end + 1 if end < len(run) and is_initials(run[end]) else end
    if len(run) != last + 1 or known(run, last)[0] or class_end(run, last)[1] > last or title_end(run, last) > last:
        return False
    return not (run[last].isupper() or is_no_name(run[last]) or is_ordinary(run[last]))


def _runs_on(run: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a person's name goes on past a word of a class: "Sandra Day O'Connor"."""
    return (
        run[at] in words().given
        and end - at == 2
        and name_end(run, at) > end
        and shape(run[end : end + 1], "") == "unknown"
    )


def _is_person(name: tuple[str, ...], office: str) -> bool:
    """Two words of which the first is a given name: "Rebecca Hall" is a person, "Victoria University" is not."""
    return len(name) == 2 and (name[0] in words().given or bool(office)) and name[1] in words().surnames
