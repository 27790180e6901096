"""Tables read back: the same values from Parquet and CSV, and a message for what isn't a table."""

from pathlib import Path

import pytest

from tests.made import article, event, mention, when
from timeline.errors import InputError
from timeline.tables import tabulate
from timeline.tables.stored import read
from timeline.write import write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    odd = mention(participants=("=SUM(A1)", "@home"), when=when(None), time=None)
    tables = tabulate([event(), event(odd, name="e2", title='-1+2, "quoted"\nline')], [article()])
    write(tables, tmp_path / "out")
    return tmp_path / "out"


def test_csv_and_parquet_give_the_same_rows(folder: Path) -> None:
    assert read(folder / "timeline.csv")[1].equals(read(folder / "timeline.parquet")[1])


def test_the_table_is_told_by_its_columns(folder: Path, tmp_path: Path) -> None:
    renamed = (folder / "mentions.parquet").rename(tmp_path / "export.parquet")
    assert read(renamed)[0] == "mentions"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.csv", None, "no such file"),
        ("table.xlsx", b"PK", "neither .parquet nor .csv"),
        ("timeline.parquet", b"not parquet", "can't be read as parquet"),
        ("timeline.csv", b"", "can't be read as csv"),
        ("timeline.csv", b"event_id,title\nx,y\n", "lacks the columns event_type"),
        ("other.csv", b"a,b\n1,2\n", "lacks the columns"),
    ],
)
def test_what_is_no_table_says_why(tmp_path: Path, name: str, content: bytes | None, message: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        read(path)
    assert name in str(caught.value)


def test_a_cell_of_another_type_is_named(folder: Path) -> None:
    path = folder / "timeline.csv"
    path.write_bytes(path.read_bytes().replace(b"2024-04-03", b"3/4/2024", 1))
    with pytest.raises(InputError, match=r"row 1: start_date is '3/4/2024', not a date as YYYY-MM-DD"):
        read(path)
