"""Days in figures without a year, centuries by their number alone, and ancient years in three figures."""

import datetime as dt

import pytest

from timeline import times

PUBLISHED = dt.date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They land on 7/3/2019 and fly home on 07/17.", [("7/3/2019", "2019-07-03"), ("07/17", "2019-07-17")]),
        ("The deed of 21/3/2019 was read on 4/3/2019 at 5 pm.",
         [("21/3/2019", "2019-03-21"), ("4/3/2019 at 5 pm", "2019-03-04T17:00")]),
        ("The deed of 3/21/2019 was read on 4/3/2019 at 5 pm.",
         [("3/21/2019", "2019-03-21"), ("4/3/2019 at 5 pm", "2019-04-03T17:00")]),
        ("It broke on 2023-12-28 and again on 3/1.", [("2023-12-28", "2023-12-28"), ("3/1", "2024-01-03")]),
        ("It holds on 3/4 of the days.", []),
        ("The nineteenth century loved her letters; many were forged in the ninth.",
         [("The nineteenth century", "18"), ("the ninth", "08")]),
        ("From the sixteenth century to the end of the seventeenth, trade grew.",
         [("the sixteenth century", "15"), ("the end of the seventeenth", "16")]),
        ("He came in the ninth.", []),
        ("In 371 AD he was a clerk. By 378 he ruled until 390. It fell in the autumn of 401.",
         [("371 AD", "0371"), ("378", "0378"), ("390", "0390"), ("the autumn of 401", "0401-FA")]),
        ("On 9 August, a Wednesday, a stranger came.", [("9 August", "2023-08-09"), ("Wednesday", "2023-08-09")]),
        ("On the ninth, a Thursday, a stranger came.", [("the ninth", "2024-05-09"), ("Thursday", "2024-05-09")]),
    ],
)  # fmt: skip
def test_figures_are_read_by_what_the_text_tells_in_full(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.text, found.value) for found in times.find(text, PUBLISHED)] == expected
