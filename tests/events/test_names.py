"""Names of an article: kinds, fullest forms, offices, pronouns, and the names asked for."""

import pytest

from timeline.events.names import Names, matches


def found(text: str) -> dict[str, tuple[str, str]]:
    """Each name's text → its kind and canonical form."""
    return {name.text: (name.kind, name.canonical) for name in Names(text).all if not name.modifies}


@pytest.mark.parametrize(
    ("text", "name", "kind", "canonical"),
    [
        ("Ingrid Solberg spoke. Mr Solberg and Ms Solberg left.", "Solberg", "person", "Ingrid Solberg"),
        ("Prime Minister Edith Varga resigned.", "Edith Varga", "person", "Edith Varga"),
        ("The Minister for Trade and Sport Edith Varga resigned.", "Edith Varga", "person", None),
        ("The Minister of Health, Home and Labour Edith Varga resigned.", "Edith Varga", "person", None),
        ("The Minister of Trade and Trade Canada resigned.", "Canada", "state", None),
        ("US Secretary of State Warren Pike resigned.", "Warren Pike", "person", "Warren Pike"),
        ("He met Ursula van der Berg there.", "Ursula van der Berg", "person", "Ursula van der Berg"),
        ("The Ministry of Foreign Affairs denied it.", "Ministry of Foreign Affairs", "organisation", None),
        ("It said the University of Bonn would close.", "University of Bonn", "organisation", None),
        ("The National Weather Bureau (NWB) met. The NWB left.", "NWB", "organisation", "National Weather Bureau"),
        ("Acme Tools Inc. grew. Shares of Acme Tools fell.", "Acme Tools", "organisation", "Acme Tools Inc."),
        ("He left the United States for Chile.", "United States", "state", "United States"),
        ("He left the U.S. for Chile.", "U.S.", "state", "United States"),
        ("The Republic of Chile denied it.", "Republic of Chile", "state", "Chile"),
        ("The Russian army denied it.", "Russian", "nationality", "Russia"),
        ("They met in Reykjavik yesterday.", "Reykjavik", "place", "Reykjavik"),
        ("They met at Leeds Crown Court.", "Leeds Crown Court", "organisation", None),
        ("They met near Larissa, Greece, again.", "Larissa", "place", "Larissa"),
        ("The striker Milan Dvorak left.", "Milan Dvorak", "person", "Milan Dvorak"),
        ("It hit after Hurricane Iris passed.", "Hurricane Iris", "other", None),
        ("Hurricane Iris came. By noon Iris had gone.", "Iris", "other", "Hurricane Iris"),
        ("A typhoon neared. Typhoon Iris sank boats.", "Typhoon Iris", "other", None),
        ("It fled along the A7 at dawn.", "A7", "other", None),
        ("It was a Tu-154 that fell.", "Tu-154", "other", None),
        ("The Mayor of the Norvale Union (NU), Mr Otto Falk, left. The Mayor wept.", "Mayor", "person", "Otto Falk"),
        ("Three leaders of the G20 left.", "G20", "organisation", None),
        ("Whether the African Union Summit opens is open.", "African Union", "organisation", None),
        ("Whether the Norvale Union Summit opens is open.", "Norvale Union", "organisation", None),
        ("President Ana Ruiz left. The President returned.", "President", "person", "Ana Ruiz"),
    ],
)
def test_kind_and_fullest_form(text: str, name: str, kind: str, canonical: str | None) -> None:
    assert found(text)[name] == (kind, canonical or name)


@pytest.mark.parametrize(
    "text",
    [
        "Clashes erupted after midnight.",
        "On Monday, officials denied it.",
        "The clashes went on. Clashes erupted again.",
        "Heavy rain fell in the north.",
        "I'm sure that we'll see. It's late.",
        "Thirty-two people left on Tuesday, May 3.",
    ],
)
def test_capitals_that_are_no_names(text: str) -> None:
    assert [name.text for name in Names(text).all if name.kind in {"person", "organisation", "state"}] == []


def test_an_office_held_by_two_is_nobody() -> None:
    text = "President Ana Ruiz met President Otto Weber. The President left."
    assert Names(text).holder("president") == ""
    assert found(text).get("President") is None


def test_an_office_of_a_state_is_its_holder() -> None:
    text = "Chilean president Ana Ruiz met Austrian president Otto Weber."
    names = Names(text)
    assert (names.holder("president", "Chile"), names.holder("president", "Austria")) == ("Ana Ruiz", "Otto Weber")


@pytest.mark.parametrize(("pronoun", "person"), [("She", "Ana Ruiz"), ("He", "Otto Weber")])
def test_a_pronoun_stands_for_the_fitting_person(pronoun: str, person: str) -> None:
    text = f"Mr Otto Weber met Ms Ana Ruiz in Graz. {pronoun} left early."
    assert Names(text).antecedent(text.index(pronoun), "f" if pronoun == "She" else "m") == person


def test_a_pronoun_without_a_person_stands_for_nobody() -> None:
    assert Names("He left early.").antecedent(0, "m") == ""


def test_names_between_lie_whole_inside() -> None:
    text = "Ana Ruiz met Otto Weber in Graz."
    names = Names(text)
    assert [name.text for name in names.between(0, 23)] == ["Ana Ruiz", "Otto Weber"]
    assert [name.text for name in names.between(0, 18)] == ["Ana Ruiz"]
    assert names.between(40, 60) == []


@pytest.mark.parametrize(
    ("query", "names", "matched"),
    [
        ("Steve Jobs", ["Tim Cook", "Jobs"], True),
        ("Jobs", ["Steve Jobs"], True),
        ("Steve Jobs", ["Steven P. Jobs"], True),
        ("steve jobs", ["S. Jobs"], True),
        ("Steve Jobs", ["Laurene Jobs"], False),
        ("Steve Jobs", ["Steve Wozniak"], False),
        ("United Nations", ["UN"], True),
        ("Acme Tools", ["Acme Tools Inc."], True),
        ("President Ana Ruiz", ["Ana Ruiz"], True),
        ("Zoltan", ["Zoltán"], True),
        ("", ["Ana Ruiz"], False),
        ("Ana Ruiz", [], False),
    ],
)
def test_names_asked_for(query: str, names: list[str], matched: bool) -> None:
    assert matches(query, names) is matched
