"""Small PDF files written by hand: enough to be read, with a text layer or without one."""

import textwrap


def written(text: str, *, width: int = 90) -> bytes:
    """A PDF of one page whose text layer is `text`, wrapped at `width` columns."""
    lines = [line for paragraph in text.split("\n\n") for line in [*textwrap.wrap(paragraph, width), ""]]
    shown = "\n".join(f"({_escaped(line)}) Tj T*" for line in lines)
    return _file(f"BT /F1 10 Tf 12 TL 40 800 Td\n{shown}\nET".encode("cp1252"))


def scanned() -> bytes:
    """A PDF of one page without text, as a scanner makes it."""
    return _file(b"0.9 g 40 40 500 700 re f")


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(content: bytes) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(data))
    )
