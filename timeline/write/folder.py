"""All files of a run in one step (for now: staged beside, then renamed one by one)."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from timeline.errors import OutputError


@contextmanager
def replacing(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".timeline-", dir=folder))
        try:
            yield stage
            for name in names:
                (stage / name).replace(folder / name)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror or error}; choose another folder with -o") from error
