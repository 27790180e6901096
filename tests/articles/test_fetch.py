"""Articles from a real server that misbehaves in every way that servers do."""

import gzip
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Barrier, Event

import pytest

from tests.articles.conftest import HTML, TEXT
from tests.articles.server import Page, Server
from timeline.articles import read
from timeline.articles.draft import Source
from timeline.articles.fetch import Manners, fetched
from timeline.articles.locate import sources

PAGE = HTML.encode()
TYPED = {"Content-Type": "text/html; charset=utf-8"}


def problem(address: str) -> str:
    (article,) = read([address])
    assert article.text == ""
    return article.problem


def fetch(address: str, **manners: object) -> Iterator[Source]:
    return fetched(sources([address]), Manners(**manners))  # type: ignore[arg-type]


def test_redirects_are_followed_to_the_address_the_article_has(server: Server) -> None:
    server.pages = {"/old": Page(status=301, headers={"Location": "/new"}), "/new": Page(PAGE, headers=TYPED)}
    (article,) = read([server.url("/old")])
    assert "passenger ferry" in article.text
    assert article.source == server.url("/new")


def test_redirects_in_a_circle_are_told(server: Server) -> None:
    server.pages = {
        "/a": Page(status=302, headers={"Location": "/b"}),
        "/b": Page(status=302, headers={"Location": "/a"}),
    }
    assert "redirects in a circle" in problem(server.url("/a"))


@pytest.mark.parametrize(
    ("status", "told"),
    [(404, "is not there (404)"), (403, "is not open to all"), (410, "is gone for good"), (418, "(418)")],
)
def test_refusals_are_told_and_not_repeated(server: Server, status: int, told: str) -> None:
    server.pages = {"/page": Page(status=status)}
    assert told in problem(server.url("/page"))
    assert server.asked["/page"] == 1


def test_a_server_that_is_busy_is_asked_again_when_it_says(server: Server) -> None:
    server.pages = {"/page": Page(status=429, headers={"Retry-After": "0"}, then=Page(PAGE, headers=TYPED))}
    (article,) = read([server.url("/page")])
    assert article.problem == ""
    assert server.asked["/page"] == 2


def test_another_try_prints_nothing(server: Server, tmp_path: Path) -> None:
    server.pages = {"/page": Page(status=503, headers={"Retry-After": "0"}, then=Page(PAGE, headers=TYPED))}
    command = [sys.executable, "-m", "timeline", "times", server.url("/page"), "-o", str(tmp_path / "times.jsonl")]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    assert ended.stdout + ended.stderr == ""
    assert server.asked["/page"] == 2


def test_a_moment_to_come_back_is_by_the_servers_own_clock(server: Server) -> None:
    moment = "Fri, 05 Apr 2024 10:00:00 GMT"
    headers = {"Retry-After": moment, "Date": moment}
    server.pages = {"/page": Page(status=503, headers=headers, then=Page(PAGE, headers=TYPED))}
    (article,) = read([server.url("/page")])
    assert article.problem == ""


def test_a_server_that_stays_busy_is_left_after_some_tries(server: Server) -> None:
    server.pages = {"/page": Page(status=429, headers={"Retry-After": "0"})}
    assert "asked for too often" in problem(server.url("/page"))
    assert server.asked["/page"] == Manners().tries


def test_a_body_that_never_ends_is_left(server: Server) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            while True:
                request.wfile.write(b"<p>more</p>" * 1000)
        except OSError:
            pass

    server.pages = {"/page": Page(write=drip)}
    (source,) = fetch(server.url("/page"), seconds=0.2, largest=1 << 40)
    assert "took longer than" in source.problem
    (source,) = fetch(server.url("/page"), largest=1 << 20)
    assert "is larger than 1 MB" in source.problem


def test_several_pages_are_fetched_at_once(server: Server) -> None:
    together = Barrier(4)

    def meet(request: BaseHTTPRequestHandler) -> None:
        together.wait(timeout=10)
        request.send_response(200)
        request.send_header("Content-Type", "text/plain")
        request.end_headers()
        request.wfile.write(TEXT.encode())

    server.pages = {f"/{number}": Page(write=meet) for number in range(4)}
    articles = list(read([server.url(f"/{number}") for number in range(4)]))
    assert [article.problem for article in articles] == [""] * 4


def test_an_answer_that_never_comes_is_left(server: Server) -> None:
    done = Event()
    server.pages = {"/page": Page(write=lambda _: done.wait(10) and None)}
    (source,) = fetch(server.url("/page"), patience=0.2, tries=1)
    done.set()
    assert "did not answer" in source.problem


def test_a_gzip_bomb_is_not_unpacked(server: Server) -> None:
    bomb = gzip.compress(b"0" * (64 << 20))
    server.pages = {"/page": Page(bomb, headers={**TYPED, "Content-Encoding": "gzip"})}
    assert "is larger than 32 MB" in problem(server.url("/page"))


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("iso-8859-1", "utf-8"), ("utf-8", "cp1252"), ("no-such-charset", "utf-8"), ("cp1252", "cp1252")],
)
def test_a_wrong_charset_header_does_not_spoil_the_text(server: Server, charset: str, encoding: str) -> None:
    page = HTML.replace('<meta charset="utf-8">', "").encode(encoding)
    server.pages = {"/page": Page(page, headers={"Content-Type": f"text/html; charset={charset}"})}
    (article,) = read([server.url("/page")])
    assert "“We will meet on May 21" in article.text


def test_robots_txt_is_respected(server: Server) -> None:
    server.pages = {
        "/robots.txt": Page(b"User-agent: *\nDisallow: /private/\n", headers={"Content-Type": "text/plain"}),
        "/private/page": Page(PAGE, headers=TYPED),
        "/page": Page(PAGE, headers=TYPED),
    }
    closed, open_ = read([server.url("/private/page"), server.url("/page")])
    assert "closed to programs by the site's robots.txt" in closed.problem
    assert server.asked["/private/page"] == 0
    assert open_.problem == ""
    assert server.asked["/robots.txt"] == 1


def test_a_second_run_asks_only_whether_the_page_changed(server: Server) -> None:
    headers = {**TYPED, "ETag": '"one"', "Cache-Control": "no-cache"}
    server.pages = {"/page": Page(PAGE, headers=headers, then=Page(status=304, headers=headers))}
    (first,) = read([server.url("/page")])
    (second,) = read([server.url("/page")])
    assert server.headers["/page"].get("If-None-Match", server.headers["/page"].get("if-none-match")) == '"one"'
    assert (second.text, second.published) == (first.text, first.published)
    assert second.problem == ""


def test_many_addresses_come_back_in_the_order_named(server: Server) -> None:
    server.pages = {f"/{number}": Page(f"{TEXT}\n\nIt was article {number}.".encode()) for number in range(20)}
    articles = list(read([server.url(f"/{number}") for number in range(20)]))
    assert [article.text.split()[-1] for article in articles] == [f"{number}." for number in range(20)]


def test_a_damaged_cache_keeps_no_article_away(server: Server, tmp_path: Path) -> None:
    server.pages = {"/page": Page(PAGE, headers=TYPED)}
    (tmp_path / "http.db").write_bytes(b"no database" * 100)
    (source,) = fetch(server.url("/page"), cache=str(tmp_path / "http.db"))
    assert source.problem == ""


@pytest.mark.parametrize("address", ["http://[", "http://", "https://no such host/x", "http://127.0.0.1:99999/"])
def test_an_address_that_is_none_is_told(address: str) -> None:
    (source,) = fetch(address, tries=1)
    assert source.problem


def test_an_address_nobody_answers_at_is_told() -> None:
    (source,) = fetch("http://127.0.0.1:9/page", tries=1)
    assert "cannot be reached" in source.problem
