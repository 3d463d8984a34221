"""Rules as TOML: what ships can be read, mistakes are told with their line, a form keeps comments."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.events.signal_kit import WORDS
from viewer.domain.channels import Channel
from viewer.domain.signal_parameters import PARAMETERS
from viewer.domain.signals import RuleWords, Selector, SignalKind
from viewer.events.signals.rule_texts import parse_rule, with_changes
from viewer.events.signals.stage_texts import STAGE_ID, parse_stages, with_stage_change
from viewer.events.signals.toml_lines import RuleError
from viewer.resource_files import resource_path

SHIPPED = sorted(resource_path("resources", "signals").glob("*.toml"))
SILENCE = f"""# Why this rule is there.
version = 1
id = "silence"
kind = "company_silence"
on = true

[parameters]
days = 14  # two weeks
after = {{ channels = ["order"] }}

{WORDS}"""


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.stem != STAGE_ID], ids=lambda path: path.stem)
def test_that_a_shipped_rule_says_all_in_japanese_and_english(path: Path) -> None:
    rule = parse_rule(path.read_text(encoding="utf-8"), path.name, is_shipped=True)
    assert rule.rule_id == path.stem
    assert set(rule.words) == {"ja", "en"}
    assert set(rule.parameters) == {parameter.name for parameter in PARAMETERS[rule.kind]}


def test_that_every_kind_ships_with_a_rule() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SHIPPED if path.stem != STAGE_ID]
    assert {parse_rule(text, "x").kind for text in texts} == set(SignalKind)


def test_that_the_shipped_stages_have_both_axes() -> None:
    stages = parse_stages(resource_path("resources", "signals", "stage.toml").read_text(encoding="utf-8"), "stage")
    assert [len(axis.words["ja"].levels) for axis in stages.axes] == [5, 5]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("days = 14", "days = 1400", 8, "from 1 to 365"),
        ("days = 14", "days = true", 8, "from 1 to 365"),
        ("days = 14", "weeks = 2", 8, "There is no weeks"),
        ("days = 14", "days = ", 8, "no valid TOML"),
        ('"order"', '"pigeon"', 9, "may hold only"),
        ('kind = "company_silence"', 'kind = "guess"', 4, "may hold only"),
        ('id = "silence"', 'id = "../x"', 3, "small letters"),
        ('title = "A rule"', "title = 3", 12, "text in quotes"),
        ("version = 1", "version = 2", 2, "from 1 to 1"),
    ],
)
def test_that_a_mistake_is_told_with_its_line(old: str, new: str, line: int, says: str) -> None:
    with pytest.raises(RuleError, match=says) as caught:
        parse_rule(SILENCE.replace(old, new), "silence.toml")
    assert caught.value.line == line
    assert caught.value.where == f"silence.toml:{line}"


def test_that_a_form_changes_its_value_and_nothing_else() -> None:
    changed = with_changes(parse_rule(SILENCE, "x"), parameters={"days": 21}, is_on=False)
    assert changed.text == SILENCE.replace("days = 14", "days = 21").replace("on = true", "on = false")
    assert not changed.is_on


def test_that_words_and_events_can_be_changed_too() -> None:
    rule = parse_rule(SILENCE, "x")
    mail = Selector(channels=(Channel.MAIL,), is_conversion=False)
    changed = with_changes(rule, parameters={"after": mail}, words={"ja": RuleWords("題", "意味", "次")})
    assert changed.parameters["after"] == mail
    assert changed.words_in("ja").title == "題"
    assert parse_rule(changed.text, "x").parameters["after"] == mail


def test_that_other_words_do_not_change_where_it_fires() -> None:
    rule = parse_rule(SILENCE, "x")
    assert with_changes(rule, words={"en": RuleWords("B", "C", "D")}).digest == rule.digest
    assert with_changes(rule, parameters={"days": 15}).digest != rule.digest


def test_that_a_form_changes_one_thing_of_the_stages_and_keeps_the_rest() -> None:
    text = resource_path("resources", "signals", "stage.toml").read_text(encoding="utf-8")
    changed = with_stage_change(text, ("consideration", "fall_after_days"), 45)
    assert changed == text.replace("fall_after_days = 30", "fall_after_days = 45")
    chat = Selector(channels=(Channel.CHAT,))
    changed = with_stage_change(text, ("engagement", "rule", 3, "events"), chat)
    axis = parse_stages(changed, "stage").axes[1]
    assert axis.rules[3].events == chat
    assert axis.rules[3].words == parse_stages(text, "stage").axes[1].rules[3].words
    assert changed.splitlines()[:2] == text.splitlines()[:2]
