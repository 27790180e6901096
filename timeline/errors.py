"""What can go wrong, as one family of exceptions: every message names the thing at fault and the remedy."""


class TimelineError(Exception):
    """The root: catch this to catch everything the package raises on purpose."""


class InputError(TimelineError):
    """An article, or a place where articles should be, could not be read."""


class AssetError(TimelineError):
    """A file the package ships or was given as a rule file (schema, suite, lexicon) is missing or malformed."""


class OutputError(TimelineError):
    """The result could not be written; whatever stood there before still stands."""


class QualityError(TimelineError):
    """A table could not be checked (this is not the verdict that it failed its checks)."""
