"""timeline turns articles into a validated dataset of dated events, with the evidence for every date.

    >>> import timeline
    >>> articles = list(timeline.read(["examples/summit.txt"]))
    >>> run = timeline.extract(["examples"], "outputs")

The verbs: `read` articles, `extract` a timeline from them, `tabulate` events, `validate` tables, `write` them.
Each is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.write import write

if TYPE_CHECKING:
    from timeline.articles import read
    from timeline.pipeline import extract
    from timeline.quality import validate
    from timeline.tables import tabulate

__all__ = ["extract", "read", "tabulate", "validate", "write"]
__version__ = "0.1.0"

_HOME = {
    "read": "timeline.articles",
    "extract": "timeline.pipeline",
    "tabulate": "timeline.tables",
    "validate": "timeline.quality",
}
_ROOMS = ("events", "times")


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    if name in _ROOMS:
        return import_module(f"timeline.{name}")
    raise AttributeError(f"module 'timeline' has no attribute {name!r}")
