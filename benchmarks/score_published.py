"""How often the publication day of web pages is right, and whether a wrong one was doubted.

usage: python benchmarks/score_published.py [--shared FOLDER] [--errors N]

corpora/pages.jsonl there: {"file", "url", "published", "lang"} a line; `file` is relative to its folder.
"""

import datetime as dt
import time
from dataclasses import dataclass
from pathlib import Path

from corpora import options, records

from timeline.articles import web_page
from timeline.articles.assemble import Assembler
from timeline.articles.draft import Settings, Source
from timeline.errors import InputError
from timeline.model import Article


@dataclass(frozen=True, slots=True)
class Judged:
    """One page: what was read of it, and the gold day."""

    file: str
    article: Article
    gold: dt.date

    @property
    def right(self) -> bool:
        """The day is the gold day."""
        return self.article.published.date == self.gold

    @property
    def late_unflagged(self) -> bool:
        """The day is more than one later than gold, and nothing says that it's doubtful."""
        day = self.article.published.date
        return day is not None and day > self.gold + dt.timedelta(days=1) and not self.article.problem


def judged(pages: Path) -> list[Judged]:
    """Every page of the file `pages`, read."""
    found = []
    for page in records(pages):
        path = pages.parent / page["file"]
        found.append(Judged(page["file"], read(path, page["url"]), dt.date.fromisoformat(page["published"])))
    return found


def read(path: Path, url: str) -> Article:
    """The article on one page, as if it had been fetched from `url`."""
    source = Source(str(path), ".html", lambda: path.open("rb"), url=url)
    assembler = Assembler([source], Settings())
    try:
        (draft,) = web_page.read(source, Settings())
    except InputError as error:
        return assembler.unreadable(source, str(error))
    return assembler.article(draft, source)


def main() -> None:
    """Prints the score."""
    parser = options(__doc__)
    parser.add_argument("--errors", type=int, default=0)
    chosen = parser.parse_args()
    began = time.perf_counter()
    pages = judged(chosen.shared / "corpora" / "pages.jsonl")
    seconds = time.perf_counter() - began
    for page in [page for page in pages if not page.right][: chosen.errors]:
        published = page.article.published
        print(f"{page.file} gold={page.gold} got={published.date} ({published.reason}) {page.article.problem}")
    claimed = [page for page in pages if page.article.published.date]
    right = sum(page.right for page in pages)
    with_text = sum(bool(page.article.text) for page in pages)
    print(f"{len(pages)} pages, {with_text} with text, {len(pages) / seconds:.0f} a second")
    print(f"published  right {100 * right / len(pages):5.1f} %  of claimed {100 * right / max(1, len(claimed)):5.1f} %")
    print(f"later than gold by more than a day, not flagged: {sum(page.late_unflagged for page in pages)}")


if __name__ == "__main__":
    main()
