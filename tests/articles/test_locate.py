"""What is read in a folder, what is passed over, and what isn't there."""

import os
from pathlib import Path

import pytest

from tests.articles.conftest import GOOD, HTML, TEXT, others
from timeline.articles import read
from timeline.errors import InputError


def test_the_parts_of_a_saved_page_are_no_articles_of_their_own(folder: Path) -> None:
    (folder / "ferry.html").write_text(HTML)
    for name in ("ferry_files", "harbour_files"):
        (folder / name).mkdir()
        (folder / name / "frame.html").write_text(HTML)
    assert [article.id for article in others(folder)] == ["ferry", "frame"]


def test_a_pipe_is_refused(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (article,) = others(folder)
    assert "is not a file" in article.problem


def test_links_in_a_circle_are_followed_once(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "sub" / "self").symlink_to(folder / "sub", target_is_directory=True)
    assert others(folder) == []


def test_a_link_to_nothing_is_told(folder: Path) -> None:
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    (article,) = others(folder)
    assert "no such file" in article.problem


def test_a_file_that_vanishes_while_others_are_read_is_told(folder: Path) -> None:
    (folder / "later.txt").write_text(TEXT)
    articles = read([folder])
    assert next(articles).problem == ""
    (folder / "later.txt").unlink()
    assert "vanished while articles were being read" in next(articles).problem


def test_a_file_without_permission_is_told(folder: Path) -> None:
    (folder / "closed.txt").write_text(TEXT)
    (folder / "closed.txt").chmod(0)
    if os.access(folder / "closed.txt", os.R_OK):
        pytest.skip("this user may read everything")
    (article,) = others(folder)
    assert "check its permissions" in article.problem


def test_a_source_that_does_not_exist_is_told_beside_others(folder: Path) -> None:
    good, missing = read([folder / GOOD, folder / "missing.txt"])
    assert good.problem == ""
    assert missing.problem == f"{folder / 'missing.txt'}: there is no such file or folder; check the path"


@pytest.mark.parametrize("sources", [["missing.txt"], ["empty"], []])
def test_when_nothing_can_be_read_at_all_it_is_an_error(tmp_path: Path, sources: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "picture.png").write_bytes(b"")
    with pytest.raises(InputError, match=r"no such file|holds no articles|no articles were named"):
        read([tmp_path / source for source in sources])
