"""Packed sources (.gz, .zst, .zip): what is inside, unpacked as it is read and never onto the disk."""

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from io import BufferedIOBase
from pathlib import PurePosixPath
from typing import cast

from timeline.articles import extras, forms
from timeline.articles.draft import Source
from timeline.articles.limits import Unpacked
from timeline.errors import InputError

Opener = Callable[[], BufferedIOBase]


def sources(source: Source, form: str) -> Iterator[Source]:
    """The sources inside a packed `source`; `form` is what the caller says they are, or ""."""
    if source.form == ".zip":
        yield from _members(source, form)
    else:
        unpack = _gzip if source.form == ".gz" else _zstandard
        opened = partial(_unpacked, source.open, unpack, source.size)
        inner = source.name[: -len(source.form)] if forms.ending(source.name) == source.form else source.name
        yield _typed(replace(source, open=opened), inner, form)


def _typed(source: Source, name: str, form: str) -> Source:
    """`source` with the form that the caller, its inner `name` or its first bytes tell."""
    kind = form or forms.ending(name)
    if not form and not forms.is_known(name):
        try:
            with source.open() as stream:
                kind = forms.sniff(stream.read(4096))
        except InputError as error:
            return replace(source, problem=str(error))
    if kind in forms.PACKED:
        return replace(source, problem="is an archive inside an archive; unpack it first")
    return replace(source, form=kind)


def _unpacked(opener: Opener, unpack: Callable[[BufferedIOBase], BufferedIOBase], size: int) -> BufferedIOBase:
    return cast(BufferedIOBase, io.BufferedReader(Unpacked(unpack(opener()), size), 1 << 16))


def _gzip(stream: BufferedIOBase) -> BufferedIOBase:
    return cast(BufferedIOBase, gzip.GzipFile(fileobj=stream))


def _zstandard(stream: BufferedIOBase) -> BufferedIOBase:
    zstandard = extras.load("zstandard", "zst")
    return cast(
        BufferedIOBase, zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True, closefd=True)
    )


def _members(source: Source, form: str) -> Iterator[Source]:
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as archive:
            members = sorted((info for info in archive.infolist() if not info.is_dir()), key=lambda info: info.filename)
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        yield replace(source, problem=f"is a damaged zip archive ({error}); get the whole file again")
        return
    found = [info for info in members if form or forms.is_known(info.filename)]
    if not found:
        yield replace(source, problem=f"the archive holds no articles; files read are {forms.endings()}")
    for info in found:
        name = PurePosixPath(info.filename.replace("\\", "/"))
        doubt = (
            "has a name that leads out of the archive; only its text was read"
            if name.is_absolute() or ".." in name.parts
            else ""
        )
        member = replace(
            source,
            name=f"{source.name}/{info.filename}",
            stem=forms.stem(name.name),
            open=partial(_member, source.open, info),
            doubt=doubt,
        )
        if info.flag_bits & 1:
            yield replace(member, problem="is locked with a password; unpack it first")
        else:
            yield _typed(member, name.name, form)


def _member(opener: Opener, info: zipfile.ZipInfo) -> BufferedIOBase:
    archive = zipfile.ZipFile(opener())
    try:
        stream = archive.open(info)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise InputError(f"cannot be unpacked ({error})") from error
    return cast(BufferedIOBase, io.BufferedReader(Unpacked(cast(BufferedIOBase, stream), info.compress_size), 1 << 16))
