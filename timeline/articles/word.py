"""Word documents (.docx): the paragraphs, tables in their place."""

import io
import zipfile
from collections.abc import Iterator

from timeline.articles import extras
from timeline.articles.draft import Draft, Settings, Source
from timeline.articles.limits import LARGEST, read_all
from timeline.articles.plain import headline, stated_title
from timeline.errors import InputError


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article in `source`."""
    docx = extras.load("docx", "docx")
    with source.open() as stream:
        data = read_all(stream, LARGEST * 4)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist() if member.filename.endswith(".xml")) > LARGEST * 2:
                raise InputError("grows too far when unpacked to be an article; it was left alone")
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise InputError(f"is not a readable Word document ({error}); save it as .docx again") from error
    blocks = [_block_text(block) for block in document.iter_inner_content()]
    text = "\n\n".join(block for block in blocks if block.strip())
    if not text:
        raise InputError("holds no text")
    details = document.core_properties
    yield Draft(
        text=text,
        title=stated_title(details.title) or headline(text),
        author=details.author.strip(),
    )


def _block_text(block: object) -> str:
    rows = getattr(block, "rows", None)
    if rows is None:
        return str(getattr(block, "text", ""))
    return "\n".join(" ".join(cell.text for cell in row.cells) for row in rows)
