"""Every declared rule is shown by its own example, and a bad rule is refused when it is loaded."""

import datetime as dt
import re
from itertools import product
from pathlib import Path

import pytest

from timeline import assets, times
from timeline.errors import AssetError
from timeline.times import productions
from timeline.times.context.checks import CHECKS
from timeline.times.rules.cascade import Rule
from timeline.times.rules.grammar import Grammar, grammar
from timeline.times.rules.lexicon import languages, word_tables
from timeline.times.rules.patterns import symbols


def rules() -> list[object]:
    """Every rule of every language."""
    return [
        pytest.param(language, rule, id=f"{language}: {rule.name}")
        for language in languages()
        for rule in grammar(language).rules
    ]


@pytest.mark.parametrize(("language", "rule"), rules())
def test_example_has_its_value_by_its_rule(language: str, rule: Rule) -> None:
    text, value = rule.example
    found = times.find(text, dt.date.fromisoformat(rule.reference), language)
    if not value:
        assert found == []
    else:
        assert any(x.value == value and rule.name in x.rule.split("+") for x in found), found


@pytest.mark.parametrize("language", languages())
def test_every_role_is_read_by_a_rule_or_shows_a_time(language: str) -> None:
    rules = grammar(language).rules
    patterns = [rule.written for rule in rules] + assets.lexicon(f"{language}/time_rules")["strong"]
    read = {symbol for pattern in patterns for symbol in symbols(pattern)} | grammar(language).outputs
    words = set(word_tables(language))
    made = {rule.gives for rule in rules} - {"LABEL"}  # what is no time is made for nothing to read
    assert words | made <= read


@pytest.mark.parametrize("language", languages())
def test_no_form_of_a_word_is_made_twice(language: str) -> None:
    tables = assets.lexicon(f"{language}/time_words")
    endings, compounds = tables.get("endings", {}), tables.get("compounds", {})
    for role, words in word_tables(language).items():
        made = ("".join(parts) for shape in compounds.get(role, ()) for parts in product(*shape.values()))
        told = [*tables.get(role, ()), *made]
        assert len(words) == sum(len(endings.get(word[-1], "1")) for word in told)


def test_every_production_and_check_is_named_by_a_rule() -> None:
    rules = [rule for language in (*languages(), "pl") for rule in grammar(language).rules]
    assert {rule.production.__name__ for rule in rules} == set(productions.NAMED)
    assert {check for rule in rules for check in rule.checks} == set(CHECKS)


def test_nothing_is_decided_by_the_name_of_a_rule() -> None:
    package = Path(times.__file__).parents[1]
    code = [
        (path, path.read_text(encoding="utf-8"))
        for room in ("times", "events")
        for path in (package / room).rglob("*.py")
    ]
    asked = re.compile(r" in \w+\.rule\b|\b(?:time|one|candidate|found|c)\.rule(?: [!=]=|\.\w+with)")
    assert [path.name for path, text in code if asked.search(text)] == []


@pytest.mark.parametrize("language", languages())
def test_every_list_of_context_is_looked_into(language: str) -> None:
    folder = Path(times.__file__).parent
    code = "".join(module.read_text(encoding="utf-8").replace("'", '"') for module in folder.rglob("*.py"))
    assert [name for name in assets.lexicon(f"{language}/time_contexts") if f'"{name}"' not in code] == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"example": ["in March"]}, "month"),
        ({"pattern": "MONTH?"}, "matches the empty string"),
        ({"make": "nothing_like_it"}, "nothing_like_it"),
        ({"pattern": "NO_SUCH_ROLE"}, "NO_SUCH_ROLE"),
        ({"check": ["no_such_check"]}, "no_such_check"),
        ({"traits": ["no such trait"]}, "no such trait"),
    ],
)
def test_a_bad_rule_is_named_when_the_rules_are_loaded(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, object], message: str
) -> None:
    source = assets.lexicon("en/time_rules")
    month = next(rule for rule in source["calendar"] if rule["name"] == "month")
    broken = {**source, "calendar": [{**month, **change}]}
    real = assets.lexicon
    monkeypatch.setattr(assets, "lexicon", lambda name: broken if name == "en/time_rules" else real(name))
    with pytest.raises(AssetError, match=message):
        Grammar("en")


@pytest.mark.parametrize("language", ["xx", "", "../en", "ja"])
def test_a_language_that_nothing_is_known_of_is_refused_by_name(language: str) -> None:
    with pytest.raises(AssetError, match="no time rules"):
        times.find("3", None, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pl", "Spotkali się wczoraj, 3 marca 2020 r.", [("wczoraj", "2024-05-14"), ("3 marca 2020", "2020-03-03")]),
        (
            "ru",
            "Встреча прошла в понедельник, 13 мая 2024 года.",
            [("понедельник", "2024-05-13"), ("13 мая 2024", "2024-05-13")],
        ),
        ("sv", "De möttes i går och den 3 mars 2020.", [("i går", "2024-05-14"), ("3 mars 2020", "2020-03-03")]),
        ("cs", "Sešli se 3. března 2020.", [("3. března 2020", "2020-03-03")]),
    ],
)
def test_a_language_without_files_is_read_by_its_locale(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(x.text, x.value) for x in times.find(text, dt.date(2024, 5, 15), language)] == expected


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(rule, id=f"{language}: {rule.name}")
        for language in ("pl", "uk", "da")
        for rule in grammar(language).rules
    ],
)
def test_example_of_a_rule_made_from_a_locale(rule: Rule, request: pytest.FixtureRequest) -> None:
    language = request.node.callspec.id.split(":")[0]
    text, value = rule.example
    assert any(x.value == value for x in times.find(text, dt.date(2024, 5, 15), language))
