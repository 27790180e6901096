"""How far a title or a name that begins at a word of a run reaches: pure functions of the words."""

import re

from timeline.events.gazetteer import demonyms
from timeline.events.names.patterns import compound_pattern
from timeline.events.names.words import words

_HYPHEN = re.compile(r"[-–’']")
_CONTRACTED = re.compile(r"[’'](?:t|m|re|ve|ll|d)$")


def is_no_name(word: str) -> bool:
    """Whether a word of a run is never part of a name at its edge: a particle, day, number, "I'm", "Iraqi-bound"."""
    if word in words().particles or word in words().calendar or word.isdigit():
        return True
    stem = _HYPHEN.split(word, maxsplit=1)[0]
    return (
        (stem != word and stem in words().not_names)
        or _CONTRACTED.search(word) is not None
        or compound_pattern().match(word) is not None
    )


def title_end(run: tuple[str, ...], at: int) -> int:
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


def class_end(run: tuple[str, ...], at: int) -> tuple[str, int]:
    """The kind and end of a name from `at` on whose first or last word tells its class; ("", at) when none does."""
    if at + 1 < len(run) and (head := _headed(run, at)) is not None:
        return head
    best = ("", at)
    for index in range(at, len(run)):
        word = run[index]
        if index > at and (
            _ends_class(word, best[1] > at) or (word in words().offices and title_end(run, index) > index)
        ):
            break
        if index > at and word in words().gatherings and (body := _gathered(run, at, index)) > at:
            return "organisation", body
        alone = index > at or index + 1 == len(run) or _breaks(run, index + 1)  # "Bill Clinton" is no bill
        if alone and (kind := _class(word)):
            best = (kind, index + 1)
    return best


def _headed(run: tuple[str, ...], at: int) -> tuple[str, int] | None:
    """The kind and end of a name whose first word tells its class ("Mount Etna", "Real Madrid"), None for others."""
    if run[at] in words().facility_heads:
        return "place", name_end(run, at + 1)
    if run[at] in words().organisation_heads:
        return "organisation", name_end(run, at + 1)
    return ("other", at + 2) if run[at] in words().thing_heads else None


def _gathered(run: tuple[str, ...], at: int, gathering: int) -> int:
    """Where the body ends whose gathering a name tells ("African Union Summit", "NATO Summit"), `at` for none."""
    if run[gathering - 1] in words().organisations:
        return gathering
    return at + 1 if run[at].isupper() and len(run[at].replace(".", "")) > 1 else at


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


def name_end(run: tuple[str, ...], at: int) -> int:
    end = at + 1
    while end < len(run) and not _breaks(run, end):
        end += 1
    while end > at + 1 and run[end - 1] in words().particles:
        end -= 1
    return end


def is_surname(run: tuple[str, ...], at: int, *, titled: bool = False) -> bool:
    """Whether a nationality at the end of a run is the surname after a given name or title: "Dawn French"."""
    lists = words()
    return at + 1 == len(run) and run[at] in lists.surname_nationalities and (titled or run[at - 1] in lists.given)


def _breaks(run: tuple[str, ...], at: int) -> bool:
    """Whether a name ends before a word of its run."""
    word, lists = run[at], words()
    if word in lists.given_before and run[at - 1] in lists.given and (at + 1 == len(run) or word in lists.within_name):
        return False  # "Theresa May", "Hassan Sheikh Mohamud"
    if word in lists.not_names or title_end(run, at) > at or (word in demonyms() and not is_surname(run, at)):
        return True
    return is_no_name(word) and word not in lists.particles
