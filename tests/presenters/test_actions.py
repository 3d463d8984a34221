"""One table is the truth for menus, palette, shortcut page and manual."""

from __future__ import annotations

from collections import Counter

from viewer.domain.text import english
from viewer.presenters.actions import ACTION_BY_ID, ACTIONS, keys_of, make_keys_page, match_actions
from viewer.presenters.translation import make_translate
from viewer.resource_files import resource_path


def test_that_no_id_and_no_key_is_given_twice() -> None:
    assert max(Counter(action.action_id for action in ACTIONS).values()) == 1
    keys = Counter(keys for action in ACTIONS for keys in action.shortcuts)
    assert [key for key, count in keys.items() if count > 1] == []


def test_that_the_keys_of_the_product_do_what_it_says() -> None:
    by_key = {key: action.action_id for action in ACTIONS for key in action.shortcuts}
    assert by_key["J"] == "customer.next"
    assert by_key["K"] == "customer.previous"
    assert by_key["N"] == "contact.next"
    assert by_key["P"] == "contact.previous"
    assert [by_key[key] for key in "MIHSQ"] == [
        "mark.note", "mark.issue", "mark.hypothesis", "mark.situation", "mark.quote",
    ]  # fmt: skip
    assert by_key["/"] == "customer.search"
    assert by_key["Ctrl+Z"] == "edit.undo"
    assert by_key["Ctrl+Y"] == by_key["Ctrl+Shift+Z"] == "edit.redo"
    assert by_key["Ctrl+K"] == "help.palette"
    assert by_key["F1"] == "help.keys"
    assert by_key["Ctrl+O"] == "data.import"


def test_that_the_input_methods_own_keys_are_left_to_it() -> None:
    taken = {key for action in ACTIONS if not action.is_local for key in action.shortcuts}
    assert not taken & {"F6", "F7", "F8", "F9", "F10", "Esc", "Return", "Space"}


def test_that_every_action_explains_itself() -> None:
    for action in ACTIONS:
        assert english(action.text)
        assert english(action.help)


def test_that_keys_are_written_as_people_read_them() -> None:
    assert keys_of(ACTION_BY_ID["mark.save"]) == "Ctrl+Enter"
    assert keys_of(ACTION_BY_ID["event.step"]) == "→ / ←"
    assert keys_of(ACTION_BY_ID["view.text_larger"]) == "Ctrl++ / Ctrl+="


def test_that_the_palette_finds_by_words_of_either_language() -> None:
    translate = make_translate("ja")
    assert match_actions(ACTIONS, "undo", translate)[0].action_id == "edit.undo"
    assert match_actions(ACTIONS, "元に", translate)[0].action_id == "edit.undo"
    assert match_actions(ACTIONS, "さんぷる", translate)[0].action_id == "workspace.sample"
    assert match_actions(ACTIONS, "no such thing", translate) == []
    assert len(match_actions(ACTIONS, "", translate)) == len(ACTIONS)


def test_that_the_manual_has_the_page_of_keys_the_table_makes() -> None:
    for language in ("ja", "en"):
        page = resource_path("resources", "docs", "manual", f"keys.{language}.md")
        assert page.read_text("utf-8") == make_keys_page(make_translate(language))
