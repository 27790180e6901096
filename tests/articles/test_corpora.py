"""Publication days on pages and articles of others; passed over where those aren't at hand."""

import pytest
from corpora import SHARED
from score_inferred import documents, holds, published
from score_published import judged

CORPORA = SHARED / "corpora"
pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are no part of the project")


def test_nine_pages_in_ten_have_their_day_and_none_a_later_one_unflagged() -> None:
    pages = judged(CORPORA / "pages.jsonl")
    assert all(page.article.text for page in pages)
    assert sum(page.right for page in pages) >= 0.9 * len(pages)
    assert not [page.file for page in pages if page.late_unflagged]


@pytest.mark.parametrize("name", ["events", "times_timebank", "times_aquaint"])
def test_a_day_that_is_claimed_is_right_and_bounds_hold(name: str) -> None:
    found = [(published(text), gold) for _, text, gold in documents(CORPORA / f"{name}.jsonl")]
    claimed = [one.date == gold for one, gold in found if one.date]
    bounded = [holds(one, gold) for one, gold in found if not one.date and one.reason]
    assert sum(claimed) >= 0.95 * len(claimed)
    assert bounded
    assert sum(bounded) >= 0.95 * len(bounded)


def test_the_article_that_started_the_project_gives_away_its_day() -> None:
    found = published((CORPORA / "000_4559dbb0f484cf44.txt").read_text(encoding="utf-8"))
    assert str(found.date) == "2024-04-05"
    assert "as ahead" in found.reason
