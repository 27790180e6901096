"""Sentences as a careful reader sees them, and cleaning that never loses the original."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.assets import lexicon
from timeline.text import clean, sentences
from timeline.text.alternatives import either

# Sentences apart by " | " where one ends and the next begins.
SENTENCES = [
    "He met Mr. Smith on Monday. | They talked.",
    "Troops of the U.S. Army left. | The base is empty.",
    "She flew to the U.S. | He stayed at home.",
    "The U.S. President arrived at 9 a.m. on Friday. | Nobody came.",
    "It began at 9 p.m. | The crowd cheered.",
    "It began at 9 p.m. Eastern time. | The crowd cheered.",
    "They live in Gen. Santos and St. Petersburg. | Both are warm.",
    "John F. Kennedy and J. R. R. Tolkien met. | It is not so.",
    "Flight No. 3 was late. | No. | Not again.",
    "On Sept. 11 and in Dec. 2001. | Then it was over.",
    "It was sold to Example Inc. for a song. | It paid.",
    "It was sold by Example Inc. | The price was low.",
    "The price fell 3.5 percent to 12.40 dollars. | It rose again.",
    "“It makes no sense,” he said. | “It does not.” | She left.",
    "Was it so? | It was! | “Really?” he asked.",
    "She waited … and waited. | Then she left.",
    "He paused... | Then he spoke.",
    "In 2019. | In 2020 it was other.",
    "Dr. Weber and Prof. Kim vs. Lt. Col. Ito. | A draw.",
    "He lives in Tampa, Fla. | The town is hot.",
    "It is Plan B. | The first had failed.",
    "He said it (in 2019). | She denied it.",
    "La Rochelle v. Toulon was played. | Élodie watched.",
    "It happened (at 5 p.m.). | All saw it.",
    "Er kam am 3. Oktober an. | Niemand wusste es.",
    "A headline without a stop\n | The body follows. | It ends here.",
    "- one thing\n | - another thing",
    "First line.\r\n | Second line.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    text = marked.replace(" | ", " ")
    expected = [piece.strip() for piece in marked.split(" | ")]
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(alphabet=st.sampled_from("ab .!?\n\"”'MrU.S. 3…“é—"), max_size=80))
def test_sentences_cover_all_that_is_not_space(text: str) -> None:
    spans = sentences(text)
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    gaps = pairwise([0, *(offset for span in spans for offset in span), len(text)])
    left = "".join(text[start:end] for start, end in list(gaps)[::2])
    assert left.strip() == ""


def test_a_list_without_full_stops_is_cut_between_words() -> None:
    text = "court " * 1_000
    spans = sentences(text)
    assert max(end - start for start, end in spans) <= 1_500
    assert [word for start, end in spans for word in text[start:end].split()] == ["court"] * 1_000


def test_what_has_no_spaces_is_cut_all_the_same() -> None:
    spans = sentences("x" * 4_000)
    assert spans == [(0, 1_500), (1_500, 3_000), (3_000, 4_000)]


# original, cleaned
CLEANED = [
    ("said Mr\n\nMacron, adding", "said Mr Macron, adding"),
    ("steps to inform all of the other partners\n\nin time", "steps to inform all of the other partners in time"),
    ("The inform-\nation was old.", "The information was old."),
    ("A long-term plan; the long-\nterm plan.", "A long-term plan; the long-term plan."),
    ("The Anglo-\nSaxon world.", "The Anglo-Saxon world."),
    ("The ﬁrst oﬃcer took ﬂight.", "The first officer took flight."),
    ("co\u00adoperation and zero\u200bwidth", "cooperation and zerowidth"),
    ("5\u00a0April\u202f2024,\tat\u2009noon", "5 April 2024, at noon"),
    ("two  spaces   here", "two spaces here"),
    ("He said: [Russia]) feeds it.", "He said: [Russia] feeds it."),
    ("It (the ship) sank.", "It (the ship) sank."),
    ("A) first and b) second", "A) first and b) second"),
    ("Headline\n\n- By Jane Roe and John Doe\n\nThe text.", "Headline\n\n\n\nThe text."),
    ("The end.\n\nShare this article\n\nNewspapers in English", "The end.\n\n\n\n"),
    ("One.\n\nWe use cookies to improve your visit.\n\nTwo.", "One.\n\n\n\nTwo."),
    (
        "Readout of Governor Ronald K. Brandt's Call with Mayor Otto Lund\n\nThey spoke.",
        "Readout of Governor Ronald K. Brandt's Call with Mayor Otto Lund\n\nThey spoke.",
    ),
    ("A headline stays alone\n\nThe body begins here.", "A headline stays alone\n\nThe body begins here."),
    ("Minister resigns over affair that shook the whole of the government\n\nThe minister left.", None),
    ("By the river stood a house.\n\nIt burnt.", None),
    ("- first thing on the list of all the things\n- second thing", None),
    ("“A quotation ends.”\n\n“Another begins.”", None),
    ("page one\fpage two", "page one\npage two"),
    ("line\r\n\r\nline", "line \n \nline"),
]


@pytest.mark.parametrize(("original", "cleaned"), CLEANED)
def test_cleaning_mends_and_leaves_alone(original: str, cleaned: str | None) -> None:
    assert clean(original).text == (original if cleaned is None else cleaned)


def test_a_name_broken_between_paragraphs_is_mended() -> None:
    text = (
        "Talks went on all night. Lord Ashby, who has been the British Foreign\n\nSecretary for a year, ruled it out. "
        "He had said so before."
    )
    assert "British Foreign Secretary for a year" in clean(text).text


def test_hard_wrapped_lines_are_joined() -> None:
    lines = [
        "The harbour of the small town was closed on Monday after a ship",
        "hit the pier. The mayor said it would stay closed until Friday or",
        "Saturday, when divers could look at the damage. Nobody was hurt in",
        "the accident, which happened before dawn. The ship had come from",
        "Bergen with timber.",
    ]
    assert clean("\n".join(lines)).text == " ".join(lines)


def test_the_span_of_a_mended_word_is_the_whole_break() -> None:
    original = "All inform-\nation of the ﬁrst day, said Mr\n\nMacron."
    cleaned = clean(original)
    for word, quote in (
        ("information", "inform-\nation"),
        ("first", "ﬁrst"),
        ("Mr Macron", "Mr\n\nMacron"),
        ("day", "day"),
    ):
        start = cleaned.text.index(word)
        assert original[slice(*cleaned.span(start, start + len(word)))] == quote


DIRTY = st.lists(
    st.sampled_from(
        [
            "a",
            "B",
            "The man",
            " ",
            "  ",
            "\n",
            "\n\n",
            "-\n",
            "ﬁ",
            "\u00ad",
            "\u00a0",
            "\r\n",
            "\t",
            "[",
            "]",
            "(",
            ")",
            ".",
            ". ",
            "Mr",
            "long-term",
            "By Jane Roe",
            "Share",
            "Newspapers in English",
            "é",
            "”",
            "😀",
            "a sentence of some length that goes on",
        ],
    ),
    max_size=30,
).map("".join)


@given(st.one_of(st.text(max_size=60), DIRTY), st.data())
def test_every_span_of_the_clean_text_is_a_span_of_the_original(original: str, data: st.DataObject) -> None:
    cleaned = clean(original)
    start = data.draw(st.integers(0, len(cleaned.text)))
    end = data.draw(st.integers(start, len(cleaned.text)))
    first, last = cleaned.span(start, end)
    assert 0 <= first <= last <= len(original)
    assert (first == last) == (start == end)
    quote, piece = original[first:last], cleaned.text[start:end]
    assert letters(piece) in letters(quote) or not letters(piece)


@given(st.one_of(st.text(max_size=60), DIRTY))
def test_spans_of_neighbours_do_not_cross(original: str) -> None:
    cleaned = clean(original)
    spans = [cleaned.span(place, place + 1) for place in range(len(cleaned.text))]
    assert all(one[0] <= other[0] and one[1] <= other[1] for one, other in pairwise(spans))


@given(st.text(alphabet="abc DEF.,", max_size=60).filter(lambda text: "  " not in text))
def test_a_text_that_needs_nothing_is_itself(original: str) -> None:
    assert clean(original).text is original


def letters(text: str) -> str:
    """Letters and digits alone, with ligatures written out."""
    written = text
    for ligature, spelled in zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True):
        written = written.replace(ligature, spelled)
    return re.sub(r"[\W_]", "", written)


def test_every_pattern_of_debris_matches_its_example_and_nothing_empty() -> None:
    for line in lexicon("en/debris")["line"]:
        pattern = re.compile(line["pattern"], re.IGNORECASE)
        assert pattern.fullmatch(line["example"]), line["name"]
        assert not pattern.fullmatch(""), line["name"]


NOT_DEBRIS = [
    "By Monday the town was empty.",
    "Share prices fell by a tenth on Tuesday.",
    "More than 40 people died.",
    "Print workers went on strike on Friday.",
    "Images of the blast were shown on television.",
    "Cookies were sold at the fair.",
    "Registered voters stayed at home.",
]


@pytest.mark.parametrize("line", NOT_DEBRIS)
def test_sentences_that_begin_like_debris_stay(line: str) -> None:
    assert clean(f"First.\n{line}\nLast.").text == f"First.\n{line}\nLast."


@pytest.mark.parametrize(
    ("words", "written", "told"),
    [
        (["a", "a few"], "a few", "a few"),
        (["a few"], "a\nfew", "a\nfew"),
        (["men's"], "men’s", "men’s"),
        (["men's"], "men's", "men's"),
        (["no."], "now", None),
        ([], "", None),
    ],
)
def test_any_of_some_words_matches_the_longest_of_them(words: list[str], written: str, told: str | None) -> None:
    hit = re.match(either(words), written)
    assert (hit[0] if hit else None) == told
