"""What the parts of a run of capitalised words are: pure functions of the words, cached over articles."""

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.gazetteer import Entry, demonyms, entries, landmarks, regions, states
from timeline.events.names.patterns import COMPOUND
from timeline.events.names.words import words

_LONGEST = 5  # words in the longest name looked up whole ("People's Republic of China" is joined later)
_HYPHEN = re.compile(r"[-–’']")
_CONTRACTED = re.compile(r"[’'](?:t|m|re|ve|ll|d)$")
_BIG_TOWN = 100_000  # people: a single word that only names a smaller town is more often something else


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
        if (end := _title_end(run, at)) > at and not _is_big_place(run, at):
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
    if run[at] not in {"Jan", "April", "June", "August"} or at + 1 >= len(run):
        return False
    following = run[at + 1]
    plain = not _is_no_name(following) and following not in words().not_names and _title_end(run, at + 1) == at + 1
    return plain and not _known(run, at + 1)[0] and _class_end(run, at + 1)[1] == at + 1


def _is_no_name(word: str) -> bool:
    """Whether a word of a run is never part of a name at its edge: a particle, day, number, "I'm", "Iraqi-bound"."""
    if word in words().particles or word in words().calendar or word.isdigit():
        return True
    stem = _HYPHEN.split(word, maxsplit=1)[0]
    return (
        (stem != word and stem in words().not_names)
        or _CONTRACTED.search(word) is not None
        or COMPOUND.match(word) is not None
    )


def _part(run: tuple[str, ...], at: int, office: str) -> Part | None:
    kind, end = _known(run, at)
    if office and kind in {"place", ""}:
        kind, end = "", at
    if kind == "place" and _begins_person(run, at, end):
        kind = ""
    if kind:
        title_follows = _title_end(run, end) > end
        whole = end if title_follows else _class_end(run, end)[1]
        if kind == "nationality" and _is_bare_name(run, end):
            return Part(at, end + 1, "organisation", bool(office), False, office)
        if whole > end or (not title_follows and end == len(run)):
            return Part(at, whole, _class_end(run, end)[0] if whole > end else kind, bool(office), False, office)
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
    return Part(at, end, _shape(run[at:end], office), bool(office), False, office)


def _is_big_place(run: tuple[str, ...], at: int) -> bool:
    """Whether a title begins the name of a big town ("General Santos")."""
    return at + 1 < len(run) and any(entry.population >= _BIG_TOWN for entry in entries(f"{run[at]} {run[at + 1]}"))


def _is_bare_name(run: tuple[str, ...], at: int) -> bool:
    """Whether the run ends with one word that no list knows: after a nationality, a firm's ("Saudi Aramco")."""
    if len(run) != at + 1 or _known(run, at)[0] or _class_end(run, at)[1] > at or _title_end(run, at) > at:
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
    if end < len(run) and run[end] in words().organisations and run[end] not in words().surnames:
        return at  # "General Assembly", "Chief Post"
    return end


def _known(run: tuple[str, ...], at: int) -> tuple[str, int]:
    """The kind and end of the longest listed name at `at`; ("", at) when none is listed."""
    for end in range(min(len(run), at + _LONGEST), at, -1):
        text = " ".join(run[at:end])
        if text.isupper() and len(text) > 4:
            text = text.title()
        if text in states():
            return "state", end
        if text in demonyms():
            return "nationality", end
        if text in words().known:
            return words().known[text], end
        if text in regions() or text in landmarks() or _is_place(text, entries(text), end - at):
            return "place", end
    return "", at


def _is_place(text: str, bearers: tuple[Entry, ...], length: int) -> bool:
    if not bearers or text in words().not_names or text in words().offices or text in words().not_places:
        return False
    if length > 1:
        return text.split()[0] not in words().given or bearers[0].population > 4 * _BIG_TOWN
    if text in words().given:
        return bearers[0].kind in {"capital"} or bearers[0].population > 10 * _BIG_TOWN
    return bearers[0].population >= _BIG_TOWN


def _class_end(run: tuple[str, ...], at: int) -> tuple[str, int]:
    """The kind and end of a name from `at` on whose last word tells its class; ("", at) when none does."""
    best = ("", at)
    if at < len(run) and run[at] in words().facility_heads and at + 1 < len(run):
        return "place", _name_end(run, at + 1)
    if at + 1 < len(run) and run[at] in words().organisation_heads:
        return "organisation", _name_end(run, at + 1)
    if at < len(run) and run[at] in words().thing_heads and at + 1 < len(run):
        return "other", at + 2
    for index in range(at, len(run)):
        word = run[index]
        if index > at and _ends_class(word, best[1] > at):
            break
        if word in words().things:
            best = ("other", index + 1)
        elif word in words().organisations:
            best = ("organisation", index + 1)
        elif word in words().facilities:
            best = ("place", index + 1)
        elif word in words().offices and _title_end(run, index) > index:
            break
    return best


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
    unknown = not _known(run, end)[0] and _class_end(run, at)[1] == at and _title_end(run, end) == end
    return unknown and not _is_no_name(run[end]) and not run[end].isupper()


def _runs_on(run: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a person's name goes on past a word of a class: "Sandra Day O'Connor"."""
    return (
        run[at] in words().given
        and end - at == 2
        and _name_end(run, at) > end
        and _shape(run[end : end + 1], "") == "unknown"
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


def _breaks(run: tuple[str, ...], at: int) -> bool:
    """Whether a name ends before a word of its run."""
    word, lists = run[at], words()
    if word in lists.not_names or word in demonyms() or _title_end(run, at) > at:
        return True
    return _is_no_name(word) and word not in lists.particles


def _shape(name: tuple[str, ...], office: str) -> str:
    """Person, organisation or unknown, by the look of words that no list knows."""
    if office:
        return "person"
    if len(name) == 1:
        if name[0].isupper() and len(name[0]) > 6:
            return "other"
        return "organisation" if name[0].isupper() and 2 <= len(name[0].replace(".", "")) <= 6 else "unknown"
    if any(word.isdigit() for word in name):
        return "organisation"
    if any(word.isupper() and len(word) > 2 and not set(word) <= set("IVX") for word in name):
        return "organisation"
    return "person" if len(name) <= 5 else "other"
