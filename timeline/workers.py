"""Finds the mentions in many articles, in this process or in several, in the order of the articles."""

import multiprocessing
import signal
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from types import TracebackType
from typing import Self

from timeline.errors import TimelineError
from timeline.events.find import find_or_say
from timeline.events.publication import dated
from timeline.model import Article, Mention
from timeline.tables import Heading

_CHARACTERS = 200_000
"""Characters of text that go to a worker at once: enough that passing them on costs little beside the work."""

Found = tuple[Heading, list[Mention]]


def find_all(articles: Iterable[Article], codebook: str = "", workers: int = 1) -> Iterator[Found]:
    """Each article's heading and mentions, in order; articles are read as they are needed, and let go when done."""
    if workers <= 1:
        for article in articles:
            yield find_one(article, codebook)
        return
    with ExitStack() as stack:
        crew = [stack.enter_context(_Worker(codebook)) for _ in range(workers)]
        turn = 0
        for batch in batches(articles):
            # The worker whose turn it is holds the oldest batch, so its results are the next in order.
            worker = crew[turn % workers]
            yield from worker.results()
            worker.begin(batch)
            turn += 1
        for later in range(workers):
            yield from crew[(turn + later) % workers].results()


def find_one(article: Article, codebook: str = "") -> Found:
    """One article's heading and mentions; an article that can't be analysed says so and has none.

    `codebook` is a file of triggers beyond our own.
    """
    if not article.text and not article.title:
        return Heading.of(article), []
    try:
        article = dated(article)
        mentions, problem = find_or_say(article, codebook)
        return Heading.of(with_problem(article, problem) if problem else article), mentions
    except TimelineError as error:
        return Heading.of(with_problem(article, str(error))), []
    except Exception as error:  # one article must never cost the others; its row says what happened
        return Heading.of(with_problem(article, f"could not be analysed ({error!r}); please report it")), []


def with_problem(article: Article, problem: str) -> Article:
    """`article` with one more problem."""
    return replace(article, problem="; ".join(filter(None, (article.problem, f"{article.source}: {problem}"))))


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in order, in lists of about `_CHARACTERS` of text."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text) + 1000
        if size >= _CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Worker:
    """A process that works on one batch at a time.

    When it is killed (out of memory, say) this process does its batch, and another takes its place. A pool of
    concurrent.futures can't tell when a worker dies halfway through an answer, and waits for ever.
    """

    def __init__(self, codebook: str) -> None:
        self._codebook = codebook
        self._batch: list[Article] = []
        self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._connection.close()
        self._process.terminate()
        self._process.join()

    def begin(self, batch: list[Article]) -> None:
        """Hand over a batch; the results of the one before have been taken."""
        self._batch = batch
        with suppress(OSError):  # it has been killed; `results` finds out
            self._connection.send(batch)

    def results(self) -> list[Found]:
        """What was found in the batch begun last; nothing if none was."""
        if not self._batch:
            return []
        batch, self._batch = self._batch, []
        try:
            found: list[Found] = self._connection.recv()
        except (EOFError, OSError):
            self._connection.close()
            self._process.join()
            self._start()
            found = _find_batch(batch, self._codebook)
        return found

    def _start(self) -> None:
        context = _context()
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, self._codebook), daemon=True)
        self._process.start()
        theirs.close()  # so that the end of the process is the end of what can be received


def _work(connection: Connection, codebook: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asked answers to the keyboard
    with suppress(EOFError, OSError):  # the process that asked is gone
        while True:
            connection.send(_find_batch(connection.recv(), codebook))


def _find_batch(batch: list[Article], codebook: str) -> list[Found]:
    return [find_one(article, codebook) for article in batch]


def _context() -> SpawnContext | ForkServerContext:
    """Workers that start clean, for this process has threads; from a server with the rules loaded, if any."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["timeline.workers"])
    return context
