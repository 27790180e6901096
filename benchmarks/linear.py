"""Linear time on any text: each kind of junk and twice as much of it, and memory on more and more news.

usage: python benchmarks/linear.py [--shared FOLDER]; recorded in results/linear.md

Doubling a text may at most double the time; a little over two is the larger text no longer fitting the processor's
cache, and on milliseconds the noise of the clock.
"""

import datetime as dt
import json
import platform
import random
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from corpora import options, records

from timeline import events, times
from timeline.model import Article, Published, PublishedBasis
from timeline.times.rules.grammar import grammar

RESULTS = Path(__file__).resolve().parent / "results" / "linear.md"
DAY = dt.date(2024, 5, 15)
SIZES, ROUNDS = (100_000, 200_000), 7
SIZES_OF_EVENTS, ROUNDS_OF_EVENTS = (50_000, 100_000), 3
UNITS = (  # for times
    "the ", "in ", "a year ago ", "last ", "of the ", "1990 ", "'90s ", "May 5-", "May ", "Monday to ", "3/3/", "12:",
    "7 p.m. ", "two ", "and ", "two hours and ", "every ", "between 1 and ", "x", "9", "1", " ", "\n", "-\n", ".", "(",
    "'", "1,", "\u0130", "\U0001f600", "Septem-\n", "l9", "2O", "year's ", "Christmas ", "Monday, ", "said ", "no.",
    "10th anniversary of ", "\u00a0", "44 BC, in 327 and 381, ", "in 1872 and ", "on a Monday ", "in summer it rains, ",
    "daily from 9 to 5, ", "doors open at 7. ", "in the 9th century, in the tenth, ", "on 7/3/2019, on 7/4, ",
    "\n3 May. ",
)  # fmt: skip
UNITS_OF_EVENTS = (
    "attack ", "Anna Berg ", "Anna Berg and Paul Roth met. ", "ANNA BERG MET ", "Ministry of ", "election on Sunday, ",
    "the vote, which was held on Monday, ", "the 2012 Olympics ", "(NDC) ", "He ", "killed 4, ", "“",
    "Five people were killed and 12 injured on Monday when a bus fell into a river in Peru. ",
    "On 5 May 2024 the minister of Norway met her Danish counterpart in Oslo. ",
)  # fmt: skip


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--no-record", dest="record", action="store_false", help="print only")
    chosen = parser.parse_args()
    times.find("Load the words on 5 May 2020.", DAY)
    lines = [
        "# Linear time, flat memory",
        "",
        "Written by `python benchmarks/linear.py`; seconds for a text of junk, the best of seven rounds, one core.",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}.",
        "",
        f"| junk | {SIZES[0]:,} characters | {SIZES[1]:,} | ratio |",
        "|---|---:|---:|---:|",
        *(_row(name, unit, lambda text: times.find(text, DAY), SIZES, ROUNDS) for name, unit in junk()),
        "",
        "Memory of the process after finding the times of plain newswire, each copy of it of another day:",
        "",
        "| characters read | peak |",
        "|---:|---:|",
        *_memory(chosen.shared / "corpora" / "speed_reuters.jsonl"),
        "",
        "Events on junk, the best of three rounds:",
        "",
        f"| junk | {SIZES_OF_EVENTS[0]:,} characters | {SIZES_OF_EVENTS[1]:,} | ratio |",
        "|---|---:|---:|---:|",
        *(_row(_over_and_over(unit), unit, _events, SIZES_OF_EVENTS, ROUNDS_OF_EVENTS) for unit in UNITS_OF_EVENTS),
    ]
    report = "\n".join(lines) + "\n"
    print(report, end="")
    if chosen.record:
        RESULTS.write_text(report, encoding="utf-8")


def junk() -> Iterator[tuple[str, str]]:
    """A name for each kind of junk, and what it repeats."""
    for unit in UNITS:
        yield _over_and_over(unit), unit
    chance = random.Random(7)
    words = sorted(grammar("en").lexicon.roles)
    yield "words of the rules, by chance", " ".join(chance.choice(words) for _ in range(SIZES[-1] // 4))
    yield "figures and signs, by chance", "".join(chance.choice("0123456789 -/.,:'\n") for _ in range(SIZES[-1]))
    yield (
        "any characters, by chance",
        "".join(chr(chance.choice((32, chance.randrange(1, 0xD7FF)))) for _ in range(SIZES[-1])),
    )


def _over_and_over(unit: str) -> str:
    return f"`{json.dumps(unit)}` over and over"


def _events(text: str) -> None:
    article = Article("junk", text, "junk", published=Published(DAY, PublishedBasis.GIVEN), language="en")
    events.find(article)


def _row(name: str, unit: str, read: Callable[[str], object], sizes: tuple[int, int], rounds: int) -> str:
    seconds = [_seconds((unit * (size // len(unit) + 1))[:size], read, rounds) for size in sizes]
    return f"| {name} | {seconds[0]:.3f} | {seconds[1]:.3f} | {seconds[1] / seconds[0]:.2f} |"


def _seconds(text: str, read: Callable[[str], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        read(text)
        best = min(best, time.process_time() - started)
    return best


def _memory(path: Path) -> Iterator[str]:
    """Peak memory as the newswire is read again and again."""
    if not path.exists():
        yield "| the newswire isn't here | |"
        return
    texts = [record["text"] for record in records(path)]
    read = 0
    for copy in range(1, 17):
        for text in texts:
            times.find(text, DAY + dt.timedelta(days=copy))
            read += len(text)
        if copy & (copy - 1) == 0:
            yield f"| {read:,} | {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB |"


if __name__ == "__main__":
    main()
