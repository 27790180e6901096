"""Names that a list or the gazetteer has: states, demonyms, known bodies, regions, landmarks, towns."""

from timeline.events.gazetteer import Entry, demonyms, entries, landmarks, regions, states
from timeline.events.names.words import words

_LONGEST = 5  # words in the longest name looked up whole ("People's Republic of China" is joined later)
_BIG_TOWN = 100_000  # people: a single word that only names a smaller town is more often something else


def known(run: tuple[str, ...], at: int) -> tuple[str, int]:
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


def is_big_place(run: tuple[str, ...], at: int) -> bool:
    """Whether a title begins the name of a big town ("General Santos")."""
    return at + 1 < len(run) and any(entry.population >= _BIG_TOWN for entry in entries(f"{run[at]} {run[at + 1]}"))


def _is_place(text: str, bearers: tuple[Entry, ...], length: int) -> bool:
    if not bearers or text in words().not_names or text in words().offices or text in words().not_places:
        return False
    if length > 1:
        return text.split()[0] not in words().given or bearers[0].population > 4 * _BIG_TOWN
    if text in words().given:
        return bearers[0].kind in {"capital"} or bearers[0].population > 10 * _BIG_TOWN
    return bearers[0].population >= _BIG_TOWN
