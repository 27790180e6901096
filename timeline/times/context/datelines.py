"""Days that head a dispatch: "LONDON, April 5 (Reuters) -"."""

import re

_HEAD = 240  # characters of a headline and a place
_PLACE = re.compile(r"\s*[A-Z][A-Z.'’ -]{2,40}(?:,\s+[A-Z][\w. ]{1,30})?(?:,\s+| \()$")
_BEHIND = re.compile(r"[,\s]*(?:\(|[-–—:_]|/)|\) ?[-–—_]")
_PLACE_OF_A_LINE, _LINE_ENDS = re.compile(r"\s*[A-Z][\w.'’ -]{2,40},\s+"), re.compile(r"[ \t]*\n")


def heads_dispatch(text: str, start: int, end: int) -> bool:
    """Whether a day at start..end, near the head of a text, stands behind a place in capitals and before an agency or
    dash, or behind a place on a line of its own: "New Delhi, April 5".
    """
    if start >= _HEAD:
        return False
    if _LINE_ENDS.match(text, end):
        return _PLACE_OF_A_LINE.fullmatch(text, 0, start) is not None
    return _BEHIND.match(text, end) is not None and _PLACE.match(text[:start].rpartition("\n")[2]) is not None
