"""Hours told by a number alone, weekdays of every week, entries of a diary, and what is counted from an hour."""

import datetime as dt

import pytest

from timeline import times

PUBLISHED = dt.date(2024, 5, 15)  # a Wednesday


def values(text: str, reference: dt.date = PUBLISHED) -> list[tuple[str, str]]:
    return [(found.text, found.value) for found in times.find(text, reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is open daily from 9 to 5.",
         [("daily", "P1D"), ("9", "XXXX-XX-XXT09:00"), ("5", "XXXX-XX-XXT17:00")]),
        ("The shop is open Mon to Sat, 11-4.",
         [("Mon", "XXXX-WXX-1"), ("Sat", "XXXX-WXX-6"), ("11-4", "XXXX-XX-XXT11:00/XXXX-XX-XXT16:00")]),
        ("Open Wed-Sun 10am to 5pm.",
         [("Wed-Sun", "XXXX-WXX-3/XXXX-WXX-7"), ("10am", "XXXX-XX-XXT10:00"), ("5pm", "XXXX-XX-XXT17:00")]),
        ("Doors open at 7, the music begins at 7.30 p.m.",
         [("7", "2024-05-15T19:00"), ("7.30 p.m.", "2024-05-15T19:30")]),
        ("The siege began at four and ended at six.", [("four", "2024-05-15T04:00"), ("six", "2024-05-15T18:00")]),
        ("Chess club, every Friday, from 3.15 to 4.15. Choir starts at 8.30 am.",
         [("every Friday", "XXXX-WXX-5"), ("3.15", "XXXX-XX-XXT15:15"), ("4.15", "XXXX-XX-XXT16:15"),
          ("8.30 am", "XXXX-XX-XXT08:30")]),
        ("The train was due at ten to one.", [("ten to one", "2024-05-15T12:50")]),
        ("The last train left at twenty-five past four.", [("twenty-five past four", "2024-05-15T04:25")]),
        ("They open at about ten to one, and the choir sings.", [("ten to one", "2024-05-15T12:50")]),
        ("The wedding is on Saturday at 11.", [("Saturday at 11", "2024-05-18T11:00")]),
    ],
)  # fmt: skip
def test_an_hour_may_be_a_number_alone(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The stock closed at 7, up from 6.",
        "He finished at 9,997.62 points.",
        "Shares closed in Sydney at 10.70 dollars.",
        "They won 3-2 and lost from 9 to 11.",
        "She left school at 14 and learned the moves at four.",
        "The odds were ten to one on.",
        "About five to ten people were hurt.",
        "Prices rose by five to ten percent, or by ten to twelve.",
        "She waited until ten to twelve guests had left.",
        "Pupils start at five or six.",
    ],
)
def test_a_number_is_an_hour_only_where_something_opens_begins_or_ends(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They beat Lyon on Sunday 3-2.", [("Sunday", "2024-05-12")]),
        ("They lose daily 3-2.", [("daily", "P1D")]),
        ("The share closed Friday at 12, up a quarter.", [("Friday", "2024-05-10")]),
        ("The index ended on Tuesday at 9 and rose.", [("Tuesday", "2024-05-14")]),
        ("The bank opens at 9.30 am. Its rate rose to 8.50 from 7.50.", [("9.30 am", "2024-05-15T09:30")]),
    ],
)
def test_scores_and_prices_are_no_hours(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


def test_an_entry_of_a_diary_is_told_on_the_day_that_heads_it() -> None:
    diary = "9 November. Moved up this morning.\n14 November. Joan fell ill on Thursday and left yesterday."
    assert values(diary, dt.date(1943, 11, 20)) == [
        ("9 November", "1943-11-09"), ("this morning", "1943-11-09TMO"),
        ("14 November", "1943-11-14"), ("Thursday", "1943-11-11"), ("yesterday", "1943-11-13"),
    ]  # fmt: skip


def test_what_lies_ahead_heads_no_entry() -> None:
    agenda = "20 May. The council meets.\n27 May. It votes on what was tabled yesterday."
    assert values(agenda)[-1] == ("yesterday", "2024-05-14")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came at 6 p.m. An hour later he left.", ("An hour later", "2024-05-15T19:00")),
        ("He came at 11.50 p.m. Half an hour later he left.", ("Half an hour later", "2024-05-16T00:20")),
        ("He came at 6 p.m. Less than an hour later he left.", ("Less than an hour later", "PT1H")),
    ],
)
def test_hours_are_counted_from_the_clock_time_told(text: str, expected: tuple[str, str]) -> None:
    assert values(text)[-1] == expected


def test_a_weekday_lies_in_the_days_of_a_stay() -> None:
    assert values("We stayed April 12-15. On Saturday it rained.")[-1] == ("Saturday", "2024-04-13")


def test_what_is_reported_is_not_of_a_stay() -> None:
    report = "They met on May 3-5. The office said on Saturday that it was over. A man fell on Friday."
    assert [value for _, value in values(report)] == ["2024-05-03/2024-05-05", "2024-05-11", "2024-05-10"]


def test_a_remark_before_a_comma_is_not_what_is_to_come() -> None:
    assert values("The fact is, on Sunday it had rained.") == [("Sunday", "2024-05-12")]
    assert values("The match is on Sunday.") == [("Sunday", "2024-05-19")]
    assert values("On Friday there is a market.") == [("Friday", "2024-05-17")]


def test_a_weekday_follows_the_day_to_come_that_was_just_told() -> None:
    assert values("Tomorrow you will rest. On Monday, call her.")[-1] == ("Monday", "2024-05-20")
