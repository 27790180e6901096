"""Every declared rule is shown by its own example, and a bad rule is refused when it is loaded."""

import datetime as dt

import pytest

from timeline import assets, times
from timeline.errors import AssetError
from timeline.times.grammar import Grammar, Rule, grammar
from timeline.times.lexicon import languages


def rules() -> list[object]:
    """Every rule of every language."""
    return [
        pytest.param(language, rule, id=f"{language}: {rule.name}")
        for language in languages()
        for stage in grammar(language).stages
        for rule in stage.rules
    ]


@pytest.mark.parametrize(("language", "rule"), rules())
def test_example_has_its_value_by_its_rule(language: str, rule: Rule) -> None:
    text, value = rule.example
    found = times.find(text, dt.date.fromisoformat(rule.reference), language)
    if not value:
        assert found == []
    else:
        assert any(x.value == value and rule.name in x.rule.split("+") for x in found), found


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"example": ["in March"]}, "month"),
        ({"pattern": "MONTH?"}, "matches the empty string"),
        ({"make": "nothing_like_it"}, "nothing_like_it"),
        ({"pattern": "NO_SUCH_ROLE"}, "NO_SUCH_ROLE"),
        ({"check": ["no_such_check"]}, "no_such_check"),
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
    with pytest.raises((AssetError, KeyError), match=message):
        Grammar("en")


def test_a_language_without_rules_is_refused_with_those_that_have_them() -> None:
    with pytest.raises(AssetError, match="en"):
        times.find("gestern", None, "xx")
