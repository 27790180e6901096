"""Speed on one core: characters per second, beside dateparser's search on the same text in the same run.

usage: python benchmarks/speed.py [--megabytes N] [--shared FOLDER]

The text is plain newswire from ../shared where it is at hand, else the project's examples, repeated to the size asked.
Every text is new to the tagger, whose words are loaded, when it is timed; the peer reads the first 200,000 characters.
"""

import datetime as dt
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from corpora import options, records

ROOT = Path(__file__).resolve().parents[1]
DAY = dt.date(1987, 6, 1)
ROUNDS = 3


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--megabytes", type=float, default=10)
    chosen = parser.parse_args()
    sample = list(texts(chosen.shared / "corpora" / "speed_reuters.jsonl"))
    print(f"{sum(map(len, sample)):,} characters in {len(sample):,} articles\n")
    tag(["Load the words on 5 May 2020."])
    report("time expressions", *timed(lambda: tag(sample)))
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "news.jsonl"
        characters = repeat(sample, source, int(chosen.megabytes * 1e6))
        for name, extra in (("whole pipeline", ["--no-validate"]), ("whole pipeline, validated", [])):
            command = ["extract", str(source), "-o", str(Path(scratch) / "out"), *extra]
            seconds = run_command(command)
            report(f"{name} ({characters / 1e6:.0f} MB)", characters, seconds)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{'peak memory of these':44s} {peak:>12,.0f} MB")
        report("dateparser search_dates, per sentence", *search(sample))
        starts(sample, Path(scratch))


def texts(path: Path) -> Iterator[str]:
    """The texts of the newswire, or of the examples."""
    if path.exists():
        yield from (record["text"] for record in records(path))
        return
    from timeline import articles

    for _ in range(200):
        yield from (article.text for article in articles.read([ROOT / "examples"]))


def tag(sample: list[str]) -> int:
    """Find the time expressions in each text; how many characters that was."""
    from timeline import times

    for text in sample:
        times.find(text, DAY)
    return sum(map(len, sample))


def repeat(sample: list[str], path: Path, size: int) -> int:
    """Write the texts over and over, each copy of another day, to JSON lines; how many characters that is."""
    written = number = 0
    with path.open("w", encoding="utf-8") as out:
        while written < size:
            text = sample[number % len(sample)]
            day = DAY + dt.timedelta(days=number // len(sample))
            record = {"doc_id": f"a{number}", "published": day.isoformat(), "title": "", "text": text}
            out.write(json.dumps(record) + "\n")
            written += len(text)
            number += 1
    return written


def search(sample: list[str]) -> tuple[int, float]:
    """What dateparser's own search of a text takes for it, sentence by sentence."""
    from dateparser.search import search_dates

    from timeline.text import sentences

    characters, started = 0, time.perf_counter()
    settings = {"RELATIVE_BASE": dt.datetime(DAY.year, DAY.month, DAY.day)}
    for text in sample:
        for start, end in sentences(text):
            search_dates(text[start:end], languages=["en"], settings=settings)
        characters += len(text)
        if characters > 200_000:
            break
    return characters, time.perf_counter() - started


def starts(sample: list[str], folder: Path) -> None:
    """How long a command takes for next to nothing."""
    (folder / "one.txt").write_text(sample[0], encoding="utf-8")
    one = ["extract", str(folder / "one.txt"), "-o", str(folder / "one")]
    for name, command in (
        ("timeline --help", ["--help"]),
        ("timeline extract one.txt --no-validate", [*one, "--no-validate"]),
        ("timeline extract one.txt", one),
    ):
        seconds = min(run_command(command) for _ in range(ROUNDS))
        print(f"{name:44s} {seconds:>12.2f} s")


def run_command(arguments: list[str]) -> float:
    """Seconds that the command takes, its start included."""
    code = "import sys; sys.argv[0] = 'timeline'; from timeline.cli import main; main()"
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


def timed(work: Callable[[], int]) -> tuple[int, float]:
    """What `work` returns, and the seconds it takes."""
    started = time.perf_counter()
    done = work()
    return done, time.perf_counter() - started


def report(name: str, characters: int, seconds: float) -> None:
    print(f"{name:44s} {characters / seconds:>12,.0f} characters/s")


if __name__ == "__main__":
    main()
