"""From bytes to text: marked, declared, detected."""

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.conftest import others
from timeline.articles.encoding import decode
from timeline.errors import InputError

ENCODED = [
    (b"plain", "", "plain"),
    ("é“”".encode(), "", "é“”"),
    (codecs.BOM_UTF8 + "é".encode(), "", "é"),
    ("é”".encode("utf-16"), "", "é”"),
    (codecs.BOM_UTF16_BE + "é”".encode("utf-16-be"), "", "é”"),
    ("é”".encode("utf-32"), "", "é”"),
    ("Привет".encode("koi8_r"), "koi8_r", "Привет"),
    ("é".encode(), "no-such-charset", "é"),
]


@pytest.mark.parametrize(("data", "declared", "text"), ENCODED)
def test_marked_and_declared_encodings_are_no_doubt(data: bytes, declared: str, text: str) -> None:
    assert decode(data, declared) == (text, "")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Министр сказал вчера, что порт закрыт до пятницы из-за сильного шторма.", "cp1251"),
        ("“It’s over,” the minister’s spokesman said – but it wasn’t.", "cp1252"),
        ("Éva Lïnd met the head of the port on Friday, and a strike was over at last.", "cp1252"),
        ("Česká vláda v úterý řekla, že most přes řeku bude otevřen příští týden.", "cp1250"),
        ("Węgierski minister powiedział we wtorek, że spotka się z ministrem z Łodzi.", "cp1250"),
    ],
)
def test_undeclared_encodings_are_detected_and_told(text: str, encoding: str) -> None:
    found, doubt = decode(text.encode(encoding))
    assert found == text
    assert "is not UTF-8 and was read as" in doubt


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_whatever_is_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(b" " + text.encode())[0] == " " + text


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_an_input_error(data: bytes) -> None:
    try:
        decode(data)
    except InputError:
        return


@pytest.mark.parametrize("name", ["wide.jsonl", "wide.json", "wide.csv"])
def test_records_in_the_wide_letters_that_windows_writes_are_read(folder: Path, name: str) -> None:
    held = [{"doc_id": "one", "text": "Élu à Paris."}, {"doc_id": "two", "text": "\u2028Ĉio\u0a0a."}]
    lines = [json.dumps(one, ensure_ascii=False) for one in held]
    written = {
        "wide.jsonl": "\n".join(lines),
        "wide.json": f"[{','.join(lines)}]",
        "wide.csv": "doc_id,text\n" + "".join(f"{one['doc_id']},{one['text']}\n" for one in held),
    }
    (folder / name).write_text(written[name], encoding="utf-16", newline="")
    assert [(one.id, one.text, one.problem) for one in others(folder)] == [
        (one["doc_id"], one["text"], "") for one in held
    ]
