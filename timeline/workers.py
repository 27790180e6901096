"""Finds the mentions in many articles, in this process or in several, in the order of the articles."""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

from timeline.errors import TimelineError
from timeline.events import find
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
    with ProcessPoolExecutor(workers, mp_context=_context()) as pool:
        waiting: deque[tuple[list[Article], Future[list[Found]]]] = deque()
        for batch in batches(articles):
            waiting.append((batch, _submit(pool, batch, codebook)))
            if len(waiting) >= 2 * workers:
                yield from _outcome(*waiting.popleft(), codebook)
        while waiting:
            yield from _outcome(*waiting.popleft(), codebook)


def find_one(article: Article, codebook: str = "") -> Found:
    """One article's heading and mentions; an article that can't be analysed says so and has none.

    `codebook` is a file of triggers beyond our own.
    """
    if not article.text and not article.title:
        return Heading.of(article), []
    try:
        article = dated(article)
        return Heading.of(article), list(find(article, codebook))
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


def _find_batch(batch: list[Article], codebook: str) -> list[Found]:
    return [find_one(article, codebook) for article in batch]


def _submit(pool: ProcessPoolExecutor, batch: list[Article], codebook: str) -> Future[list[Found]]:
    try:
        return pool.submit(_find_batch, batch, codebook)
    except BrokenProcessPool as error:
        broken: Future[list[Found]] = Future()
        broken.set_exception(error)
        return broken


def _outcome(batch: list[Article], future: Future[list[Found]], codebook: str) -> list[Found]:
    """What a worker found; when workers were killed (out of memory, say), this process does their batch itself."""
    try:
        return future.result()
    except BrokenProcessPool:
        return _find_batch(batch, codebook)


def _context() -> multiprocessing.context.BaseContext:
    """Workers that start clean, for this process has threads; from a server with the rules loaded, where there is one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["timeline.workers"])
    return context
