"""Replaces a set of files in a folder as one step: whoever looks, or finds it after a kill, sees all old or all new.

The new files are written into a stage beside the folder, links to whatever else the folder holds are added, and stage
and folder change places. Where they can't (no such call, a mount point, the working directory inside the folder), the
stage is committed inside the folder by one rename, and its files are then moved; a kill during that is made good by
`recover`, which every command calls before it reads or writes the folder.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from timeline.errors import OutputError
from timeline.write.exchange import exchange

_NEW, _COMMITTED = ".timeline-new", ".timeline-committed"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def replacing(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    """A stage to write the files called `names` into; when the block ends well they replace those in `folder`.

    Raises OutputError, with everything as it was, when something can't be written.
    """
    folder = Path(os.path.realpath(folder))
    try:
        recover(folder)
        refuse_unwritable(folder)
        with _stage(folder) as stage:
            yield stage
            for name in names:
                _sync(stage / name)
            _publish(stage, folder, names)
    except OSError as error:
        raise _output_error(folder, error) from error


def recover(folder: Path) -> None:
    """Finish or undo what a killed run left in and beside `folder`."""
    folder = Path(os.path.realpath(folder))
    with contextlib.suppress(FileNotFoundError, NotADirectoryError, PermissionError):
        _roll_forward(folder)
        idle = True
        for stage in (*folder.parent.glob(f".{folder.name}.timeline-*"), *folder.glob(".timeline-*-*")):
            with _locked(stage) as free:
                idle = idle and free
                if free:
                    _discard(stage, folder)
        if idle:  # else it may be what another run is about to commit
            shutil.rmtree(folder / _NEW, ignore_errors=True)


def refuse_unwritable(folder: Path) -> None:
    """Raises OutputError when `folder` can't be written or made, as far as that shows before anything is written."""
    standing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not standing.is_dir():
        raise _output_error(folder, NotADirectoryError(errno.ENOTDIR, "is a file, not a folder", str(standing)))
    if not os.access(standing, os.W_OK | os.X_OK):
        raise _output_error(folder, PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(standing)))


@contextmanager
def _stage(folder: Path) -> Iterator[Path]:
    """A new directory beside `folder`, or inside it when nothing may be written beside it; gone afterwards."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    inside = folder.is_dir() and (os.path.ismount(folder) or not os.access(folder.parent, os.W_OK | os.X_OK))
    home, prefix = (folder, "") if inside else (folder.parent, f".{folder.name}")
    for number in count():
        stage = home / f"{prefix}.timeline-{os.getpid()}-{number}"
        with contextlib.suppress(FileExistsError):
            stage.mkdir()
            break
    try:
        with _locked(stage):
            yield stage
    finally:
        _discard(stage, folder)


def _publish(stage: Path, folder: Path, names: Sequence[str]) -> None:
    if not folder.exists():
        _sync(stage)
        stage.rename(folder)
        _sync(folder.parent)
    elif stage.parent == folder or _stands_in(folder) or not _exchanged(stage, folder, names):
        _commit(stage, folder, names)


def _exchanged(stage: Path, folder: Path, names: Sequence[str]) -> bool:
    """Whether `stage`, with links to all else that `folder` holds, has taken its place."""
    try:
        for entry in os.scandir(folder):
            if entry.name not in names and not entry.is_dir(follow_symlinks=False):
                os.link(entry.path, stage / entry.name, follow_symlinks=False)
    except OSError:  # a file system without links, or another user's file
        return False
    shutil.copystat(folder, stage)
    _sync(stage)
    done = exchange(stage, folder)
    if done:
        _sync(folder.parent)
    return done


def _commit(stage: Path, folder: Path, names: Sequence[str]) -> None:
    new = folder / _NEW
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    try:
        for name in names:
            shutil.copy2(stage / name, new / name)
            _sync(new / name)
        _sync(new)
        new.rename(folder / _COMMITTED)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        raise
    _roll_forward(folder)


def _roll_forward(folder: Path) -> None:
    """Move committed files to where they belong; as often as it takes, from wherever it was interrupted."""
    committed = folder / _COMMITTED
    if not committed.is_dir():
        return
    _sync(folder)
    for path in sorted(committed.iterdir()):
        path.replace(folder / path.name)
    _sync(folder)
    committed.rmdir()


def _discard(stage: Path, folder: Path) -> None:
    """Remove a stage. After an exchange it is the old folder: its sub-folders belong to the new one and move there."""
    if not stage.is_dir():
        return
    for entry in os.scandir(stage):
        if entry.is_dir(follow_symlinks=False) and not (folder / entry.name).exists():
            Path(entry.path).rename(folder / entry.name)
    shutil.rmtree(stage, ignore_errors=True)


def _stands_in(folder: Path) -> bool:
    """Whether the working directory is `folder` or below it: a shell that stands there must not lose its ground."""
    try:
        return Path.cwd().is_relative_to(folder)
    except OSError:
        return False


@contextmanager
def _locked(path: Path) -> Iterator[bool]:
    """Hold a directory so that no other run takes it for a dead one's; False when another run holds it."""
    try:
        import fcntl
    except ImportError:  # without locks a stage may be another's: then it is never taken for dead
        yield False
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        yield False
        return
    try:
        yield True
    finally:
        os.close(handle)


def _sync(path: Path) -> None:
    """Have the disk hold what was written; directories can't be synced on every system."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:
        if path.is_dir():
            return
        raise
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _output_error(folder: Path, error: OSError) -> OutputError:
    # A writer's own words ("Error writing bytes to file") say less than the system's.
    why = error.strerror if error.filename else os.strerror(error.errno) if error.errno else str(error)
    remedy = "make room on the disk, or choose another folder" if error.errno in _FULL else "choose another folder"
    return OutputError(f"cannot write to {folder}: {why}; {remedy} with --output")
