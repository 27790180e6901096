"""A real HTTP server on loopback, whose answers a test sets page by page."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


@dataclass
class Page:
    """One answer: status, headers and body; `then` answers from the second request on."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    then: "Page | None" = None
    write: Callable[[BaseHTTPRequestHandler], None] | None = None


class Server:
    """Serves `pages` by path; counts requests by path, and keeps the headers of the last one."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: Counter[str] = Counter()
        self.headers: dict[str, dict[str, str]] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def clear(self) -> None:
        """Forgets all pages and requests."""
        self.pages, self.asked, self.headers = {}, Counter(), {}

    def url(self, path: str) -> str:
        """The address of a page."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Answers one request."""
        page = self.pages.get(request.path, Page(status=404))
        self.asked[request.path] += 1
        self.headers[request.path] = dict(request.headers)
        if self.asked[request.path] > 1 and page.then:
            page = page.then
        if page.write:
            page.write(request)
            return
        if "Date" in page.headers:
            request.send_response_only(page.status)
        else:
            request.send_response(page.status)
        for name, value in {"Content-Length": str(len(page.body)), **page.headers}.items():
            request.send_header(name, value)
        request.end_headers()
        if page.status != 304:
            request.wfile.write(page.body)
