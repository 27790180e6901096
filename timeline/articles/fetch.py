"""Articles from the web: politely, several at once, in the order named, and never more than an article's worth."""

import datetime as dt
import io
import logging
import os
import sqlite3
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from timeline.articles import extras, forms
from timeline.articles.draft import Source
from timeline.articles.limits import LARGEST
from timeline.articles.locate import is_address, unpacked
from timeline.articles.web_page import charset_of
from timeline.errors import InputError

AGENT = "event-timeline"
# Each retry is a warning to the log; where no log is set up, Python would print its bare name to the user.
logging.getLogger("stamina").addHandler(logging.NullHandler())
_FORM_OF_TYPE = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/pdf": ".pdf", "application/x-ndjson": ".jsonl", "application/jsonl": ".jsonl", "text/csv": ".csv",
    "text/tab-separated-values": ".tsv", "text/markdown": ".md", "message/rfc822": ".eml", "application/warc": ".warc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
_REMEDIES = {
    401: "is not open to all (401); save the page in a browser and pass the file",
    403: "is not open to all (403); save the page in a browser and pass the file",
    404: "is not there (404); check the address",
    410: "is gone for good (410); look for it in a web archive",
    429: "is asked for too often (429); try again later",
}


@dataclass(frozen=True, slots=True)
class Manners:
    """How to fetch: pages at once, seconds to wait for an answer and for the whole page, tries, bytes a page may have.

    `cache` is a file for earlier answers, which are asked for again only when they changed; "" keeps none.
    """

    at_once: int = 4
    patience: float = 15.0
    seconds: float = 60.0
    tries: int = 4
    largest: int = LARGEST
    cache: str = ""


def cache_file() -> str:
    """Where answers are kept between runs; "" when that place can't be written."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / AGENT
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return ""
    return str(folder / "http.db") if os.access(folder, os.W_OK) else ""


def fetched(sources: Sequence[Source], manners: Manners = Manners()) -> Iterator[Source]:
    """The `sources` in their order, those on the web with their content; one that can't be had has a problem."""
    try:
        client = _client(manners)
    except InputError as error:
        yield from (replace(one, problem=str(error)) if is_address(one.name) else one for one in sources)
        return
    with client, ThreadPoolExecutor(manners.at_once) as pool:
        robots = _Robots(client)
        web = (source for source in sources if is_address(source.name))
        under_way: deque[Future[Source]] = deque()
        for source in sources:
            while len(under_way) < manners.at_once and (upcoming := next(web, None)):
                under_way.append(pool.submit(_fetch, upcoming, client, robots, manners))
            if is_address(source.name):
                yield from unpacked(under_way.popleft().result(), source.form)
            else:
                yield source


def _client(manners: Manners) -> Any:
    httpx = extras.load("httpx", "web")
    transport = httpx.HTTPTransport(retries=1)
    if manners.cache and _is_sound(manners.cache):
        hishel, cached = extras.load("hishel", "web"), extras.load("hishel.httpx", "web")
        storage = hishel.SqliteStorage(database_path=manners.cache)
        transport = cached.CacheTransport(transport, storage, rfc=hishel.CacheOptions(shared=False))
    return httpx.Client(
        transport=transport,
        timeout=manners.patience,
        follow_redirects=True,
        max_redirects=10,
        headers={"User-Agent": AGENT},
    )


def _is_sound(cache: str) -> bool:
    """Whether the file of earlier answers can be used; a damaged one must not keep articles away."""
    try:
        with closing(sqlite3.connect(cache)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error:
        return False
    return True


def _fetch(source: Source, client: Any, robots: "_Robots", manners: Manners) -> Source:
    """`source` with its content in memory, or with the problem that kept it away."""
    httpx = extras.load("httpx", "web")
    stamina = extras.load("stamina", "web")
    try:
        if not robots.allow(source.name):
            raise InputError(
                "is closed to programs by the site's robots.txt; save the page in a browser and pass the file"
            )
        for attempt in stamina.retry_context(
            on=_worth_another_try, attempts=manners.tries, timeout=manners.seconds, wait_max=20.0
        ):
            with attempt:
                return _answer(source, client, manners)
    except httpx.HTTPStatusError as error:
        status = error.response.status_code
        return replace(source, problem=_REMEDIES.get(status, f"answered with an error ({status}); try again later"))
    except httpx.TimeoutException:
        return replace(source, problem=f"did not answer within {manners.patience:g} seconds; try again later")
    except httpx.TooManyRedirects:
        return replace(source, problem="redirects in a circle; check the address")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return replace(source, problem=f"cannot be reached ({error}); check the address and the connection")
    except InputError as error:
        return replace(source, problem=str(error))
    except Exception as error:  # what a hostile address or answer provokes must not cost the other articles
        return replace(source, problem=f"cannot be fetched ({error!r}); check the address")
    raise AssertionError("a retry context returns or raises")


def _worth_another_try(error: Exception) -> bool | float:
    """Whether what went wrong may pass; the seconds to wait when the server says how long."""
    httpx = extras.load("httpx", "web")
    if isinstance(error, httpx.HTTPStatusError):
        status, wait = error.response.status_code, error.response.headers.get("Retry-After", "")
        if status not in {429, 500, 502, 503, 504}:
            return False
        return _seconds(wait, error.response.headers.get("Date", "")) if wait else True
    return isinstance(error, httpx.TransportError) and not isinstance(error, httpx.UnsupportedProtocol)


def _seconds(wait: str, now: str) -> bool | float:
    """How long a Retry-After asks to wait: seconds, or a moment by the server's own clock; at most a minute."""
    if wait.isdigit():
        return min(float(wait), 60.0)
    try:
        return min(max((parsedate_to_datetime(wait) - parsedate_to_datetime(now)).total_seconds(), 0.0), 60.0)
    except (ValueError, TypeError):
        return True


def _answer(source: Source, client: Any, manners: Manners) -> Source:
    with client.stream("GET", source.name) as response:
        response.raise_for_status()
        data = _body(response, manners)
    kind = response.headers.get("Content-Type", "")
    path = urlsplit(str(response.url)).path
    by_name = forms.ending(path) if forms.is_known(path) else ""
    form = (
        source.form or _FORM_OF_TYPE.get(kind.partition(";")[0].strip().lower()) or by_name or forms.sniff(data[:4096])
    )
    return replace(
        source, form=form, open=lambda: io.BytesIO(data), charset=charset_of(kind), url=str(response.url),
        size=len(data), written=_day(response.headers.get("Date", "")),
    )  # fmt: skip


def _body(response: Any, manners: Manners) -> bytes:
    pieces, size, began = [], 0, time.monotonic()
    for piece in response.iter_bytes():
        pieces.append(piece)
        size += len(piece)
        if size > manners.largest:
            raise InputError(f"is larger than {manners.largest >> 20} MB; download it and pass the file")
        if time.monotonic() - began > manners.seconds:
            raise InputError(
                f"took longer than {manners.seconds:g} seconds; try again later, or download it and pass the file"
            )
    return b"".join(pieces)


def _day(header: str) -> dt.date | None:
    try:
        return parsedate_to_datetime(header).date()
    except ValueError:
        return None


class _Robots:
    """What each site's robots.txt lets programs read, asked once a site (RFC 9309)."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._rules: dict[str, Any] = {}
        self._lock = Lock()

    def allow(self, address: str) -> bool:
        """Whether `address` may be read. A site without robots.txt allows all, one whose server is down nothing."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            if site not in self._rules:
                self._rules[site] = self._read(site)
            rules = self._rules[site]
        return bool(rules.can_fetch(address, AGENT))

    def _read(self, site: str) -> Any:
        protego = extras.load("protego", "web").Protego
        httpx = extras.load("httpx", "web")
        try:
            response = self._client.get(f"{site}/robots.txt")
        except httpx.HTTPError:
            # The page itself will tell what is wrong with the site.
            return protego.parse("")
        if response.status_code >= 500:
            return protego.parse("User-agent: *\nDisallow: /")
        return protego.parse(response.text[:500_000] if response.status_code < 400 else "")
