"""Mail (.eml): a newsletter, its text part, else its HTML part as text."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr

from timeline.articles.draft import Clue, Draft, Settings, Source
from timeline.articles.encoding import mojibake
from timeline.articles.limits import read_all
from timeline.articles.markup import text_of
from timeline.errors import InputError
from timeline.model import PublishedBasis

_SOFT_BREAK = re.compile(r" \n(?=\S)")


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article in `source`."""
    with source.open() as stream:
        message = email.message_from_bytes(read_all(stream), policy=email.policy.default)
    text = _text(message)
    if not text.strip():
        raise InputError("holds no text part; is it a mail saved as .eml?")
    name, address = parseaddr(str(message.get("From", "")))
    date = str(message.get("Date", "")).strip()
    doubt = mojibake(text)
    yield Draft(
        text=text,
        title=str(message.get("Subject", "")).strip(),
        publisher=name or address,
        clues=(Clue(PublishedBasis.METADATA, date, "the mail's Date"),) if date else (),
        problems=(doubt,) if doubt else (),
    )


def _text(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    try:
        content = str(part.get_content()).replace("\r\n", "\n")
    except (LookupError, UnicodeError):
        content = (part.get_payload(decode=True) or b"").decode("utf-8", "replace")  # type: ignore[union-attr]
    if part.get_content_type() == "text/html":
        return text_of(content)
    return _SOFT_BREAK.sub(" ", content) if part.get_param("format") == "flowed" else content
