"""A guest's window and one on a masked copy: what cannot be done is off and says why, before anybody tries."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from tests.qt.running_window import open_desk
from tests.shared_workspaces import bundle_options, close_shared, hold_review, make_shared, mark_call, open_shared
from viewer.domain.permissions import Deed
from viewer.domain.text import Text
from viewer.presenters.actions import ACTION_BY_ID
from viewer.presenters.nicknames import nickname_number
from viewer.presenters.published_mask import PublishedMask
from viewer.presenters.refused_actions import make_refused
from viewer.workspace.bundle_export import Opened, export_bundle
from viewer.workspace.bundles import make_guest_workspace
from viewer.workspace.folder import create_workspace
from viewer.workspace.snapshots import PublishOptions, load_latest, publish, take_snapshot

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.fixture
def office(tmp_path: Path) -> Opened:
    return open_shared(make_shared(tmp_path / "office.ashiato"))


def test_that_a_guest_sees_that_nothing_can_be_changed_and_cannot_close_it(office: Opened, tmp_path: Path) -> None:
    review_id = hold_review(office, "納期", ["m1", "m2"])
    mark_call(office, "m1", "怒っている")
    export_bundle(office, review_id, tmp_path / "review.ashiato-bundle", bundle_options(office))
    close_shared(office)
    make_guest_workspace(tmp_path / "review.ashiato-bundle", tmp_path / "guest")

    with open_desk(tmp_path / "guest") as desk:
        window = desk.shown.window
        said = window.banner.words
        assert "田中" in said
        for action_id in ("mark.note", "mark.issue", "call.begin", "edit.undo", "data.forget", "notes.export"):
            assert not window.actions_by_id[action_id].isEnabled()
            words = window.actions_by_id.refusal(action_id)
            assert window.actions_by_id[action_id].toolTip() == words != ""
        desk.press(Qt.Key.Key_M)
        desk.shown.parts.actions.quote_selected()
        desk.settle()
        panel = desk.shown.side.notes_panel
        assert not panel.composer.isVisible()
        assert not panel.undo_button.isEnabled()
        assert any(words in label.text().replace("\u200b", "") for label in panel.findChildren(QLabel))
        window.banner.clear()
        assert window.banner.words == said
        assert not any(each.isVisible() for each in window.banner.findChildren(QToolButton))


def test_that_on_a_masked_copy_calls_and_numbers_are_off_and_marks_are_not(office: Opened, tmp_path: Path) -> None:
    number_of = partial(nickname_number, secret=office.folder.secret)
    publish(office, tmp_path / "share", PublishOptions("田中", number_of, PublishedMask(), with_recordings=False))
    close_shared(office)
    member = create_workspace(tmp_path / "member.ashiato")
    take_snapshot(member, load_latest(tmp_path / "share"))

    with open_desk(member.path) as desk:
        window, calling = desk.shown.window, desk.shown.parts.make_calling()
        assert not window.actions_by_id["call.begin"].isEnabled()
        assert window.actions_by_id["mark.note"].isEnabled()
        window.show_page("scores")
        desk.settle()
        panel = calling.answer_panel
        for button in (panel.claim_button, panel.reveal_button):
            assert not button.isEnabled()
            assert button.toolTip()
        assert window.banner.words


def test_that_every_refused_action_is_one_of_the_table() -> None:
    refused = make_refused(lambda deed: Text("Permissions", deed.value))

    assert refused.keys() <= ACTION_BY_ID.keys()
    assert {words.source for words in refused.values()} >= {Deed.WRITE.value, Deed.CALL.value, Deed.FORGET.value}
    assert make_refused(lambda _deed: None) == {}
