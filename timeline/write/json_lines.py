"""JSON lines, to standard output as they come, or to a file that appears when it is whole."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from timeline.errors import OutputError

Line = Callable[[Mapping[str, Any]], None]


@contextmanager
def lines(path: Path | None) -> Iterator[Line]:
    """What to call with each record. Raises OutputError when it can't be written; `path` is then as it was."""
    if path is None:
        if hasattr(sys.stdout, "reconfigure"):  # JSON lines are UTF-8 whatever the terminal's letters are
            sys.stdout.reconfigure(encoding="utf-8")
        yield lambda record: print(json.dumps(record, ensure_ascii=False), file=sys.stdout)  # noqa: T201
        return
    stage = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        try:
            with stage.open("w", encoding="utf-8", newline="\n") as file:
                yield lambda record: print(json.dumps(record, ensure_ascii=False), file=file)
                file.flush()
                os.fsync(file.fileno())
            stage.replace(path)
        finally:
            stage.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot write {path}: {error.strerror or error}; choose another file with --output"
        ) from error
