"""Fits the mentions' confidence to annotated articles, and shows how well it holds on articles not fitted to.

usage: python benchmarks/calibrate.py [--shared FOLDER] [--write]

The articles are the development articles and those of tests/corpus/articles.toml. A mention is right when an annotated
event of its type stands in the same sentence and has the same dates (required or optional alike).
Logistic regression with a ridge penalty on the factors of timeline.events.confidence; the reliability table comes from
five folds of whole articles, each judged by a fit on the other four. --write stores the odds ratios of the fit on all:
worth it when the fits that haven't seen an article judge it better than what is stored.
"""

import datetime as dt
import itertools
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from corpora import Record, Spans, annotated, options, sentence_at, sentences

from timeline.assets import folder, lexicon
from timeline.events import find
from timeline.events.confidence import LEAST, MOST, factors
from timeline.model import Article, Mention, Published, PublishedBasis

FOLDS = 5
RIDGE = 4.0  # pulls ratios seen seldom towards 1; chosen once, by the held-out Brier score
OWN = Path(__file__).resolve().parents[1] / "tests" / "corpus" / "articles.toml"
BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

Row = tuple[tuple[str, ...], bool, int]  # factors, right, article's number


def own() -> Iterator[tuple[Record, list[Record]]]:
    """The project's own annotated articles, in the form of the others."""
    for record in tomllib.loads(OWN.read_text(encoding="utf-8"))["article"]:
        events = [
            {
                "type": event["type"],
                "start": event.get("start"),
                "end": event.get("end", event.get("start")),
                "mentions": [{"start": record["text"].index(trigger)} for trigger in event["triggers"]],
            }
            for event in record["told"]
        ]
        yield {**record, "doc_id": record["id"]}, events


def rows(shared: Path) -> Iterator[Row]:
    """One row for each mention found in the annotated articles."""
    for number, (record, events) in enumerate(itertools.chain(annotated(shared), own())):
        day = dt.date.fromisoformat(record["published"])
        published = Published(day, PublishedBasis.GIVEN)
        article = Article(record["doc_id"], record["text"], "", published=published, language="en")
        spans = sentences(record["text"])
        for mention in find(article):
            if mention.field == "text":
                yield factors(mention), right(mention, events, spans), number


def right(mention: Mention, events: Sequence[Record], spans: Spans) -> bool:
    """Whether an annotated event of the same type and dates is told in the mention's sentence."""
    start, end = mention.when.start_date, mention.when.end_date
    dates = (start and start.isoformat(), end and end.isoformat())
    own = sentence_at(spans, mention.trigger.start)
    for event in events:
        same = event["type"] == mention.event_type and (event["start"], event["end"]) == dates
        if same and any(sentence_at(spans, told["start"]) == own for told in event["mentions"]):
            return True
    return False


def matrix(table: Sequence[Row], names: Sequence[str]) -> npt.NDArray[np.float64]:
    index = {name: i for i, name in enumerate(names)}
    found = np.zeros((len(table), len(names)))
    found[:, 0] = 1.0
    for i, (own, _, _) in enumerate(table):
        for name in own:
            if name in index:
                found[i, index[name]] = 1.0
    return found


def fitted(table: Sequence[Row]) -> dict[str, float]:
    """Odds ratios by factor ("base" first), by Newton's method; the base isn't penalised."""
    names = ["base", *sorted({name for own, _, _ in table for name in own})]
    x, y = matrix(table, names), np.array([row[1] for row in table], dtype=float)
    penalty = np.diag([0.0] + [RIDGE] * (len(names) - 1))
    weights = np.zeros(len(names))
    for _ in range(30):
        p = 1.0 / (1.0 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - penalty @ weights
        weights += np.linalg.solve((x.T * (p * (1 - p))) @ x + penalty + 1e-9 * np.eye(len(names)), gradient)
    return {name: float(np.exp(weight)) for name, weight in zip(names, weights, strict=True)}


def chance(odds: dict[str, float], own: Sequence[str]) -> float:
    product = odds["base"] * float(np.prod([odds.get(name, 1.0) for name in own]))
    return min(MOST, max(LEAST, product / (1.0 + product)))


def held_out(table: Sequence[Row]) -> list[tuple[float, bool]]:
    """(confidence, right) of every row, by a fit on the other folds' articles."""
    found = []
    for fold in range(FOLDS):
        odds = fitted([row for row in table if row[2] % FOLDS != fold])
        found += [(chance(odds, own), good) for own, good, number in table if number % FOLDS == fold]
    return found


def report(judged: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """The reliability table, as Markdown."""
    yield "| confidence | mentions | mean confidence | right |"
    yield "|---|---|---|---|"
    for low, high in itertools.pairwise(BINS):
        inside = [(p, good) for p, good in judged if low <= p < high or p == high == 1.0]
        if inside:
            mean, share = np.mean([p for p, _ in inside]), np.mean([good for _, good in inside])
            yield f"| {low:.1f} to {high:.1f} | {len(inside)} | {mean:.2f} | {share:.2f} |"
    base = float(np.mean([good for _, good in judged]))
    yield f"\n{len(judged)} mentions, {base:.3f} right."
    yield f"Brier score {brier(judged):.3f} (saying {base:.2f} of every mention would score {base * (1 - base):.3f})."


def brier(judged: Sequence[tuple[float, bool]]) -> float:
    return float(np.mean([(p - good) ** 2 for p, good in judged]))


def written(odds: dict[str, float]) -> str:
    lines = [
        "# Odds ratios of a mention's confidence: the odds of `base` times those of every factor that holds.",
        "# Fitted by benchmarks/calibrate.py --write; see docs/accuracy.md for how well they hold.",
        "",
        "[odds]",
        *(f'"{name}" = {ratio:.3f}' for name, ratio in odds.items()),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--write", action="store_true", help="store the odds in lexicon/confidence.toml")
    chosen = parser.parse_args()
    table = list(rows(chosen.shared))
    print("\n".join(report(held_out(table))))
    stored = lexicon("confidence")["odds"]
    print(f"As stored: {brier([(chance(stored, own), good) for own, good, _ in table]):.3f}.")
    if chosen.write:
        (folder("lexicon") / "confidence.toml").write_text(written(fitted(table)), encoding="utf-8")


if __name__ == "__main__":
    main()
