"""From what the caller named to the sources that hold articles: files, folders, standard input."""

import datetime as dt
import io
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from io import BufferedIOBase
from pathlib import Path

from timeline.articles import forms
from timeline.articles.draft import Source
from timeline.assets import read_json
from timeline.errors import AssetError, InputError

_PACKAGE = "datapackage.json"
_PARTS = ("_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos")
"""What browsers add to the name of a page for the folder of its parts."""


def sources(named: Sequence[str | Path], form: str = "") -> list[Source]:
    """Every source behind `named`, in the order named, a folder's files sorted by path.

    What can't be read is a Source with `problem`. Raises InputError when nothing at all can.
    """
    found = [source for name in named for source in _locate(name, form)]
    if not found:
        raise InputError("no articles were named; pass files, folders, or - for standard input")
    if all(source.problem for source in found):
        raise InputError("\n".join(f"{source.name}: {source.problem}" for source in found))
    return found


def is_address(name: str) -> bool:
    """Whether a source is named by where it is on the web."""
    return name.startswith(("http://", "https://"))


def _locate(name: str | Path, form: str) -> Iterator[Source]:
    if str(name) == "-":
        yield _standard_input(form)
        return
    if is_address(str(name)):
        yield Source(
            str(name),
            "",
            io.BytesIO,
            stem=forms.stem(str(name).rstrip("/").rpartition("/")[2]) or "page",
            url=str(name),
        )
        return
    path = Path(name)
    if path.is_dir():
        yield from _folder(path, form)
    else:
        yield from unpacked(_file(path, form), form)


def unpacked(source: Source, form: str) -> Iterator[Source]:
    """The sources in `source` when it is an archive, else itself."""
    if source.problem or (forms.ending(source.name) not in forms.PACKED and source.form not in forms.PACKED):
        yield source
    else:
        from timeline.articles import packed

        yield from packed.sources(source, form)


def _folder(folder: Path, form: str) -> Iterator[Source]:
    names = [path for path in _walk(folder, frozenset()) if forms.is_known(path.name)]
    if not names:
        yield Source(
            str(folder),
            "",
            io.BytesIO,
            problem=f"the folder holds no articles; files read are {forms.endings()}",
        )
    for path in names:
        yield from unpacked(_file(path, form), form)


def _walk(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path]:
    """Files below `folder`, sorted, but for hidden ones, parts of a saved page and what a run wrote.

    A link back to a folder above is not followed.
    """
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        return
    names = {entry.name for entry in entries}
    passed_over = _of_a_run(folder / _PACKAGE) if _PACKAGE in names else frozenset()
    for entry in entries:
        if entry.name.startswith(".") or entry.name in passed_over or _is_part_of_a_page(entry.name, names):
            continue
        if entry.is_dir():
            yield from _walk(Path(entry.path), above | {here})
        else:
            yield Path(entry.path)


def _is_part_of_a_page(name: str, beside: AbstractSet[str]) -> bool:
    """Whether a browser put the pictures and frames of a page saved beside it into the folder called `name`."""
    pages = (name.removesuffix(suffix) for suffix in _PARTS if name.endswith(suffix))
    return any(f"{page}{ending}" in beside for page in pages for ending in (".html", ".htm"))


def _of_a_run(package: Path) -> frozenset[str]:
    """The files of a run of ours, by its data package; none when the package is another's."""
    try:
        content = read_json(package)
        files = [resource["path"] for resource in content["resources"]] if content.get("name") == "timeline" else []
    except (AssetError, KeyError, TypeError):
        return frozenset()
    return frozenset({_PACKAGE, *files} if files else ())


def _file(path: Path, form: str) -> Source:
    name = os.fsencode(path).decode("utf-8", "replace")
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError("is not a file; to read a pipe, pass - and redirect it to standard input")
        kind = forms.ending(path.name)
        if kind not in forms.PACKED:
            kind = form or (kind if forms.is_known(path.name) else forms.sniff(_head(path)))
    except FileNotFoundError:
        return _problem(path, "there is no such file or folder; check the path")
    except OSError as error:
        return _problem(path, f"cannot be opened ({error.strerror}); check its permissions")
    except InputError as error:
        return _problem(path, str(error))
    stem, written = forms.stem(Path(name).name), _day(status.st_mtime)
    return Source(name, kind, partial(_open, path), stem=stem, written=written, size=status.st_size)


def _problem(path: Path, problem: str) -> Source:
    name = os.fsencode(path).decode("utf-8", "replace")
    return Source(name, "", io.BytesIO, stem=forms.stem(Path(name).name), problem=problem)


def _open(path: Path) -> BufferedIOBase:
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise InputError("vanished while articles were being read; run again") from error
    except OSError as error:
        raise InputError(f"cannot be opened ({error.strerror}); check its permissions") from error


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(4096)


def _day(seconds: float) -> dt.date:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date()


def _standard_input(form: str) -> Source:
    stream = io.BufferedReader(io.FileIO(sys.stdin.fileno(), closefd=False))
    kind = form or forms.sniff(stream.peek(4096)[:4096])
    return Source("standard input", kind, lambda: stream, stem="stdin")
