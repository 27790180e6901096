"""Which time dates which event, and why. The articles are of Wednesday 10 May 2023."""

import pytest

from tests.events.told import days, told

# text, type → days of its events in order
CASES = [
    # the same clause before the same sentence
    ("Gunmen attacked Karvo on Sunday.", {"attack": ["2023-05-07"]}),
    ("Sunday's attack on Karvo shook the region.", {"attack": ["2023-05-07"]}),
    ("On Sunday, gunmen attacked Karvo, and the mayor fled.", {"attack": ["2023-05-07"]}),
    (
        "Gunmen attacked Karvo on Sunday, a week after a protest in Lund on 30 April.",
        {"attack": ["2023-05-07"], "protest": ["2023-04-30"]},
    ),
    # a saying has its own time, and what is said another
    (
        "President Ada Brandt said on Monday that gunmen attacked Karvo last week.",
        {"attack": ["2023-05-01/2023-05-07"], "statement": ["2023-05-08"]},
    ),
    ("Gunmen attacked Karvo, police said on Monday.", {"attack": ["2023-05-08"]}),
    ("He was found guilty on Thursday of raping a tourist in Lund in 2014.", {"attack": ["2014-01-01/2014-12-31"]}),
    # a date that is part of a name dates nothing else
    ("Norvale defeated Eastport 3-2 on Sunday in the 2022 league cup final.", {"games": ["2023-05-07"]}),
    ("She won the 2019 election and visited Karvo on Sunday.", {"visit": ["2023-05-07"]}),
    # courses
    ("Miners at Karvo have been on strike since 20 April.", {"protest": ["2023-04-20/2023-05-10"]}),
    ("The strike at the Karvo mine began on 20 April and ended on 1 May.", {"protest": ["2023-04-20/2023-05-01"]}),
    # counted from another event
    (
        "Three days after the bombing in Karvo of 2 May, Ada Brandt visited Lund.",
        {"attack": ["2023-05-02"], "visit": ["2023-05-05"]},
    ),
    # an event that another counts from
    ("Rolf Anders visits Lund, a day after he met Ada Brandt in Karvo.", {"meeting": ["2023-05-09"]}),
    ("Rolf Anders resigned on Monday, two days after lawmakers approved the budget.", {"election": ["2023-05-06"]}),
    # the day something is put off to
    ("The summit in Karvo, due on Friday, has been postponed to 12 August.", {"meeting": ["2023-08-12"]}),
    ("The hearing at the court was adjourned until Friday.", {"trial": ["2023-05-12"]}),
    # the other half of the sentence; what a court found; the deed; an aside
    (
        "A court in Karvo jails Ivo Brandt for fraud; a further hearing is set for 4 June.",
        {"trial": ["2023-05-10", "2023-06-04"]},
    ),
    ("The judge in Karvo found that Ivo Brandt had taken bribes in 2014.", {"trial": []}),
    ("Ivo Brandt was charged with robbing a bank on Monday.", {"arrest": ["2023-05-08"]}),
    ("The Greens, who won 31 seats, will march on Sunday.", {"election": []}),
    # a phrase opens the sentence, no clause
    (
        "The ministers met in Oslo on Monday. After the talks the ministers toured a mine near Lund.",
        {"meeting": ["2023-05-08"], "visit": ["2023-05-08"]},
    ),
    # what is told in the past is none of the events to come
    (
        "On Monday Ada Brandt visited Lund. She received the ambassador. A meeting will be held on Friday.",
        {"meeting": ["2023-05-08", "2023-05-12"]},
    ),
    ("The trial opened on Monday, four years after the collapse of the arcade.", {"trial": ["2023-05-08"]}),
    # what was counted, or is told as past, lies behind
    ("The motion against Ada Brandt fell by 24 votes to 22 on Monday.", {"election": ["2023-05-08"]}),
    (
        "She is to face a magistrate on Thursday over claims that she had started the riot.",
        {"trial": ["2023-05-11"], "protest": []},
    ),
    # what is said now of a day behind
    ("The Foreign Ministry of Norland condemns the attack on Karvo on Monday.", {"attack": ["2023-05-08"]}),
    # what is planned lies ahead
    ("A march through Karvo is planned on Saturday.", {"protest": ["2023-05-13"]}),
    # the day told beside its year
    ("In 1941 Ostland attacked Karvo on 7 December.", {"attack": ["1941-12-07"]}),
    # both days
    ("Fires destroyed 40 homes near Karvo on Saturday and Sunday.", {"disaster": ["2023-05-06/2023-05-07"]}),
    # the time of a relative clause
    ("Ada Brandt met Ivo Holm in Lund on 2 May, who left on Monday.", {"meeting": ["2023-05-02"]}),
    ("Gunmen attacked Karvo, where a march was held on Sunday.", {"protest": ["2023-05-07"]}),
    # the day of a count is none of the event
    ("On Saturday gunmen attacked Karvo, the death toll rising to 22 on Monday.", {"attack": ["2023-05-06"]}),
    ("As of Monday, two people were missing after Saturday's attack on Karvo.", {"attack": ["2023-05-06"]}),
    # what befell nobody planned
    ("The victims of Monday's train crash near Karvo will be buried next week.", {"disaster": ["2023-05-08"]}),
    # a topic has its own time
    (
        "Ada Brandt and Rolf Anders spoke by phone on Sunday about the fire that killed two in Karvo on Friday.",
        {"call": ["2023-05-07"], "disaster": ["2023-05-05"]},
    ),
    # the scope of a ranking is no date
    ("Gunmen attacked Karvo on Sunday. It was the deadliest attack this year.", {"attack": ["2023-05-07"]}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_event_has_its_own_date(text: str, expected: dict[str, list[str]]) -> None:
    found = told(text)
    assert {kind: [days(m) for m in found if m.event_type == kind] for kind in expected} == expected


def test_a_bulletin_reports_its_own_day() -> None:
    (mention,) = told("Ada Brandt meets Rolf Anders in Oslo.")
    assert (days(mention), str(mention.when.basis)) == ("2023-05-10", "publication")


def test_a_release_reports_its_own_day() -> None:
    (mention,) = told("Telephone conversation with Rolf Anders\n\nThe two leaders discussed fish and trade.")
    assert (mention.event_type, days(mention), mention.time) == ("call", "2023-05-10", None)


def test_a_release_says_what_it_does() -> None:
    text = "Norland on the raid in Karvo\n\nThe Foreign Ministry of Norland condemns yesterday's raid in Karvo."
    assert [days(m) for m in told(text) if m.event_type == "statement"] == ["2023-05-10"]


def test_news_in_the_past_has_no_day_unless_it_says_so() -> None:
    (mention,) = told("Gunmen attacked the convoy near Karvo. Four soldiers died there, and the road was closed.")
    assert days(mention) == ""
    assert mention.when.latest is not None
    assert mention.when.latest.isoformat() == "2023-05-10"


def test_without_a_publication_date_nothing_relative_gets_a_day() -> None:
    relative = told("Gunmen attacked Karvo on Sunday.", published=None)
    absolute = told("Gunmen attacked Karvo on 7 May 2023.", published=None)
    assert [days(m) for m in relative + absolute] == ["", "2023-05-07"]
    assert relative[0].when.reason
