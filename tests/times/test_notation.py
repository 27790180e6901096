"""The table of the guide: what is told, in TIMEX3 and in TEI; and the two ends of a range."""

import datetime as dt

import pytest

from timeline import times
from timeline.times.notation.notation import Notation, marked, value

PUBLISHED = dt.date(2024, 5, 15)
CASES = [
    ("He was born on 14 March 1879.", "1879-03-14", "1879-03-14"),
    ("They met in March 2020.", "2020-03", "2020-03"),
    ("They met on Friday night.", "2024-05-10TNI", "2024-05-10"),
    ("The shop closes at 2 p.m.", "2024-05-15T14:00", "14:00:00"),
    ("It struck at midnight.", "2024-05-15T24:00", "00:00:00"),
    ("They met on Friday at 2 p.m.", "2024-05-10T14:00", "2024-05-10T14:00:00"),
    ("They met last week.", "2024-W19", "2024-05-06/2024-05-12"),
    ("They met this week.", "2024-W20", "2024-05-13/2024-05-15"),
    ("They met over the weekend.", "2024-W19-WE", "2024-05-11/2024-05-12"),
    ("They met last summer.", "2023-SU", "2023-06-01/2023-08-31"),
    ("They met in the summer of 2022.", "2022-SU", "2022-06/2022-09"),
    ("They met in the summer of '22.", "2022-SU", "2022-06/2022-09"),
    ("They met in the winter of 2022-23.", "2022-WI", "2022-12/2023-03"),
    ("It is due by the end of the month.", "2024-05", "2024-05-31"),
    ("It is due by the year's end.", "2024", "2024-12-31"),
    ("It is due at the end of the decade.", "202", "2020-01-01/2029-12-31"),
    ("They met in the third quarter of 2023.", "2023-Q3", "2023-07-01/2023-09-30"),
    ("They met in the first half of 2023.", "2023-H1", "2023-01-01/2023-06-30"),
    ("The mill dates from the 1980s.", "198", "1980-01-01/1989-12-31"),
    ("The mill dates from the early 1980s.", "198", "1980-01-01/1989-12-31"),
    ("The mill dates from the mid-1980s.", "198", "1980-01-01/1989-12-31"),
    ("The mill dates from the late 1980s.", "198", "1980-01-01/1989-12-31"),
    ("The mill dates from the 19th century.", "18", "1800-01-01/1899-12-31"),
    ("The mill dates from the early 1600s.", "16", "1600-01-01/1699-12-31"),
    ("The mill dates from the late 19th century.", "18", "1800-01-01/1899-12-31"),
    ("The bridge fell in AD 842.", "0842", "0842"),
    ("The wall was built in 483 BC.", "BC0483", "-0483"),
    ("The oldest hut stood around 10,000 BCE.", "BC10000", "-10000"),
    ("The wall is of the fifth century BC.", "BC05", "-0499/-0400"),
    ("The wall is of the first century BC.", "BC01", "-0099/-0001"),
    ("They met on 3-5 May 2019.", "2019-05-03/2019-05-05", "2019-05-03/2019-05-05"),
    ("They fought for the past three months.", "P3M", "2024-02/2024-05"),
    ("They fought for the past two years.", "P2Y", "2022/2024"),
    ("They fought for the past ten days.", "P10D", "2024-05-05/2024-05-15"),
    ("They fought for three months.", "P3M", "P3M"),
]


@pytest.mark.parametrize(("text", "timex3", "tei"), CASES)
def test_a_value_in_each_notation(text: str, timex3: str, tei: str) -> None:
    (found,) = times.find(text, PUBLISHED)
    assert (value(found), value(found, Notation.TEI)) == (timex3, tei)


DAYS = [
    ("They met on July 3 and 4, 2019.", [("July 3", "2019-07-03"), ("4, 2019", "2019-07-04")]),
    ("They will meet from 5 to 8 June.", [("5", "2024-06-05"), ("8 June", "2024-06-08")]),
    ("They met on May 3rd and the 4th.", [("May 3rd", "2024-05-03"), ("4th", "2024-05-04")]),
    ("They met on May 3-5.", [("May 3-5", "2024-05-03/2024-05-05")]),
    ("They met in 1999-2000.", [("1999-2000", "1999/2000")]),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_timex3_marks_each_of_two_days_that_a_word_joins(text: str, expected: list[tuple[str, str]]) -> None:
    parts = marked(times.find(text, PUBLISHED), text, "en")
    assert [(one.text, value(one)) for one in parts] == expected
    assert all(text[one.start : one.end] == one.text for one in parts)
    assert [one.when.end_date for one in parts if "/" not in one.value] == [
        dt.date.fromisoformat(one.value) for one in parts if "/" not in one.value
    ]


def test_what_has_no_year_has_none() -> None:
    (day,) = times.find("They met on 14 July.", None)
    assert (value(day), value(day, Notation.TEI)) == ("XXXX-07-14", "--07-14")


def test_a_length_that_ends_now_is_the_year_it_comes_to() -> None:
    (found,) = times.find("Vor drei Jahren zog er um.", PUBLISHED, "de")
    assert (value(found), value(found, Notation.TEI)) == ("P3Y", "2021")


def test_each_end_of_a_range_has_its_own_value() -> None:
    found = times.find("Ada Brook (9 October 1838 - 2 June 1901) wrote.", PUBLISHED)
    assert [value(one, Notation.TEI) for one in found] == ["1838-10-09", "1901-06-02"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill stood idle during World War II.", [("World War II", "1939-09-01/1945-09-02")]),
        ("In the Middle Ages it had a moat.", [("the Middle Ages", "0400-01-01/1499-12-31")]),
        ("After the Thirty Years' War, in 1650, it was mended.",
         [("the Thirty Years' War", "1618/1648"), ("1650", "1650")]),
        ("The wall is older than the Hundred Years’ War.", [("the Hundred Years’ War", "1337/1453")]),
        ("It was a great war of words, and a cold war of looks.", []),
    ],
)  # fmt: skip
def test_tei_marks_named_periods_and_timex3_does_not(text: str, expected: list[tuple[str, str]]) -> None:
    found = times.find(text, PUBLISHED)
    assert marked(found, text, "en") == found
    assert [(one.text, value(one, Notation.TEI)) for one in marked(found, text, "en", Notation.TEI)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They met at noon tomorrow.", "en", [("noon", "12:00:00"), ("tomorrow", "2024-05-16")]),
        ("They met on Sunday, 5 May, at 15:00.", "en", [("Sunday, 5 May", "2024-05-05"), ("15:00", "15:00:00")]),
        ("They met on 5 May, at about 3 p.m.", "en", [("5 May", "2024-05-05"), ("3 p.m.", "15:00:00")]),
        ("They met at 9 a.m. EDT Tuesday.", "en", [("9 a.m. EDT", "09:00:00"), ("Tuesday", "2024-05-14")]),
        ("They met at 10:30 in the morning.", "en", [("10:30 in the morning", "10:30:00")]),
        ("They met tonight at 8.", "en", [("tonight", "2024-05-15"), ("8", "20:00:00")]),
        ("They will meet on Friday at 3.", "en", [("Friday", "2024-05-17"), ("3", "15:00:00")]),
        ("Open Mon-Fri 9:00-17:00, Sat 10:00-14:00.", "en",
         [("Mon-Fri", "XXXX-WXX-1/XXXX-WXX-5"), ("9:00", "09:00:00"), ("17:00", "17:00:00"), ("10:00", "10:00:00"),
          ("14:00", "14:00:00")]),
        ("They fought in 1939-45.", "en", [("1939", "1939"), ("45", "1945")]),
        ("Ada Brook (1838\u20131901) wrote.", "en", [("1838", "1838"), ("1901", "1901")]),
        ("The season of 2019/20 was short.", "en", [("2019/20", "2019/2020")]),
        ("They met on 3-5 May 2019.", "en", [("3-5 May 2019", "2019-05-03/2019-05-05")]),
        ("Sie kamen am Montag um 9 Uhr an.", "de", [("Montag", "2024-05-13"), ("9 Uhr", "09:00:00")]),
    ],
)  # fmt: skip
def test_tei_marks_two_dates_apart(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    found = marked(times.find(text, PUBLISHED, language), text, language, Notation.TEI)
    assert [(one.text, value(one, Notation.TEI)) for one in found] == expected
    assert all(text[one.start : one.end] == one.text for one in found)
