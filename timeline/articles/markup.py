"""Text out of a piece of HTML that is all article, as feeds and newsletters hold it."""

from timeline.articles import extras

_BLOCKS = tuple(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article pre hr figure".split()  # noqa: SIM905
)
_SILENT = ("script", "style", "noscript", "template", "head", "title", "svg", "iframe", "form", "button")


def text_of(html: str) -> str:
    """The text of an HTML fragment, its paragraphs apart by an empty line."""
    if "<" not in html and "&" not in html:
        return html.strip()
    etree, parser = extras.load("lxml.etree"), extras.load("lxml.html").HTMLParser(encoding="utf-8")
    root = etree.fromstring(f"<div>{html}</div>".encode("utf-8", "replace"), parser)
    if root is None:
        return ""
    etree.strip_elements(root, *_SILENT, with_tail=False)
    for block in root.iter(*_BLOCKS):
        block.text = "\n" + (block.text or "")
        block.tail = "\n" + (block.tail or "")
    lines = (" ".join(line.split()) for line in "".join(root.itertext(etree.Element)).split("\n"))
    return "\n\n".join(filter(None, lines))
