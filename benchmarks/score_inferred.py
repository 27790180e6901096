"""How well the publication day is inferred when it is withheld.

usage: python benchmarks/score_inferred.py [--shared FOLDER] [--errors N] [ARTICLES.jsonl …]

ARTICLES: {"doc_id", "published" or "dct", "text"} a line; the day is the gold, and nothing but the text is given.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from corpora import options, records

from timeline.articles import dateline
from timeline.articles.published import decide
from timeline.events.publication import inferred
from timeline.model import Published

CORPORA = ("events", "times_timebank", "times_aquaint")


def documents(path: Path) -> Iterator[tuple[str, str, dt.date]]:
    """Id, text and gold day of each document that has one."""
    for document in records(path):
        gold = document.get("published") or document.get("dct") or ""
        if len(gold) >= 10:
            yield document["doc_id"], document["text"], dt.date.fromisoformat(gold[:10])


def published(text: str) -> Published:
    """What the text alone says of its day: its date line, else what is inferred."""
    stated, _ = decide(dateline.in_text(text))
    return stated if stated.date else inferred(text)


def holds(found: Published, gold: dt.date) -> bool:
    """Whether the gold day lies within the bounds."""
    earliest, latest = found.bounds.earliest, found.bounds.latest
    return (earliest is None or earliest <= gold) and (latest is None or gold <= latest)


def score(path: Path, errors: int) -> None:
    """Prints the score of one file."""
    found = [(name, published(text), gold) for name, text, gold in documents(path)]
    claimed = [(one, gold) for _, one, gold in found if one.date]
    bounded = [(one, gold) for _, one, gold in found if not one.date and (one.bounds.earliest or one.bounds.latest)]
    both = [one.bounds for one, _ in bounded if one.bounds.earliest and one.bounds.latest]
    right = sum(one.date == gold for one, gold in claimed)
    held = sum(holds(one, gold) for one, gold in bounded)
    for name, one, gold in [row for row in found if not holds(row[1], row[2])][:errors]:
        print(f"  {name} gold={gold} got={one.bounds.earliest}..{one.bounds.latest} {one.reason}")
    widths = sorted((b.latest - b.earliest).days for b in both if b.latest and b.earliest)
    print(
        f"{path.stem:16s} {len(found):4d} articles  claimed {100 * len(claimed) / len(found):5.1f} %"
        f" (right {100 * right / max(1, len(claimed)):5.1f} %)  bounded {100 * len(bounded) / len(found):5.1f} %"
        f" (gold inside {100 * held / max(1, len(bounded)):5.1f} %)  on both sides {len(both)}"
        + (f", median width {median(widths):.0f} days" if widths else "")
    )


def main() -> None:
    """Prints the score of each file."""
    parser = options(__doc__)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    chosen = parser.parse_args()
    for path in chosen.articles or [chosen.shared / "corpora" / f"{name}.jsonl" for name in CORPORA]:
        score(path, chosen.errors)


if __name__ == "__main__":
    main()
