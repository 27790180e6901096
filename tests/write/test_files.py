"""The files of a run: what programs and spreadsheets find in them."""

import hashlib
import json
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest

from tests.made import article, event, mention
from timeline.tables import Tables, tabulate
from timeline.tables.formulas import neutralised, restored
from timeline.tables.schema import TABLES, table_schema
from timeline.write import FILES, write


@pytest.fixture
def tables() -> Tables:
    return tabulate([event(mention(killed=3))], [article(title='Talks, "at last"')])


def test_the_files_are_those_promised(tables: Tables, tmp_path: Path) -> None:
    written = write(tables, tmp_path / "out")
    assert sorted(path.name for path in written) == sorted(FILES)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(FILES)


def test_a_second_run_writes_the_same_bytes(tables: Tables, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write(tables, tmp_path / folder)
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.parametrize("name", TABLES)
def test_parquet_explains_itself(tables: Tables, tmp_path: Path, name: str) -> None:
    write(tables, tmp_path)
    file = pq.ParquetFile(tmp_path / f"{name}.parquet")
    schema = table_schema(name)
    assert file.schema_arrow.metadata[b"schema_version"].decode() == schema.version
    for field in file.schema_arrow:
        assert field.metadata[b"description"].decode() == schema.descriptions[field.name]
    group = file.metadata.row_group(0)
    assert {group.column(number).compression for number in range(group.num_columns)} == {"ZSTD"}
    assert pl.read_parquet(tmp_path / f"{name}.parquet").equals(tables.named()[name])


def test_csv_is_what_a_spreadsheet_opens(tables: Tables, tmp_path: Path) -> None:
    write(tables, tmp_path)
    data = (tmp_path / "timeline.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfevent_id,event_type,")
    assert b",2024-04-03,2024-04-03," in data
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''@x"])
def test_formulas_are_made_harmless_and_given_back(text: str) -> None:
    frame = pl.DataFrame({"text": [text, "plain", "a=b", None], "number": [-1, 2, 3, None]})
    safe = neutralised(frame)
    assert safe["text"].to_list() == ["'" + text, "plain", "a=b", None]
    assert safe["number"].to_list() == [-1, 2, 3, None]
    assert restored(safe).equals(frame)


def test_the_package_tells_each_files_size_and_hash(tables: Tables, tmp_path: Path) -> None:
    write(tables, tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text())
    assert {resource["path"] for resource in package["resources"]} == set(FILES) - {"datapackage.json"}
    for resource in package["resources"]:
        data = (tmp_path / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
    described = {
        resource["path"]: resource["schema"]["name"] for resource in package["resources"] if "schema" in resource
    }
    assert described == {f"{name}.parquet": name for name in TABLES} | {"timeline.csv": "timeline"}
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names)


def test_without_a_check_the_files_say_so(tables: Tables, tmp_path: Path) -> None:
    write(tables, tmp_path)
    assert json.loads((tmp_path / "validation.json").read_text()) == {
        "checked": False,
        "believable": None,
        "tables": [],
    }
