"""The window as a whole: actions, folding, languages, colours, new data, closing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSplitter
from running_window import Desk, open_desk

from viewer.domain.customers import CustomerQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.importing.run import ImportItem, ImportOptions, import_files
from viewer.presenters.actions import ACTIONS
from viewer.presenters.settings import load_settings, settings_path
from viewer.workspace.folder import create_workspace, open_workspace

pytestmark = pytest.mark.usefixtures("qapp")

ORDERS = "会員番号,注文日時,商品\n00004,2026-10-09 10:00:00,ソファ\n00005,2026-10-09 11:00:00,ベッド\n"


def menu_ids(menu: QMenu) -> set[str]:
    found = set()
    for action in menu.actions():
        inner = action.menu()
        found |= menu_ids(inner) if isinstance(inner, QMenu) else {action.objectName()}
    return found - {""}


def test_that_every_action_of_the_table_is_in_the_menu_and_does_something(sample: Path) -> None:
    with open_desk(sample) as desk:
        window = desk.shown.window
        menu = window.actions_by_id.make_menu(window)
        wanted = {action.action_id for action in ACTIONS if not action.is_local}
        assert menu_ids(menu) == wanted
        asked: list[str] = []
        window.action_asked.connect(asked.append)
        pages = {action_id for action_id in wanted if action_id.startswith("page.")}
        done_by_window = {*pages, "view.list", "view.notes"}
        for action_id in done_by_window:
            window.do_action(action_id)
        assert asked == []
        opens_something = {"help.keys", "help.palette", "app.quit"}
        assert wanted - done_by_window - opens_something == desk.shown.parts.actions.action_ids


def test_that_list_and_notes_fold_by_one_key_each_and_come_back(sample: Path) -> None:
    with open_desk(sample) as desk:
        page = desk.shown.window.customers_page
        width = page.journey.width()
        desk.press(Qt.Key.Key_L)
        assert not page.is_list_shown
        assert page.journey.width() > width
        desk.press(Qt.Key.Key_O)
        assert not page.is_notes_shown
        desk.press(Qt.Key.Key_L)
        desk.press(Qt.Key.Key_O)
        assert page.is_list_shown
        assert page.is_notes_shown


def test_that_notes_fold_in_a_narrow_window_and_come_back_with_its_width(sample: Path) -> None:
    with open_desk(sample) as desk:
        window, page = desk.shown.window, desk.shown.window.customers_page
        window.resize(900, 600)
        desk.settle()
        assert not page.is_notes_shown
        assert page.journey.width() > 450
        desk.press(Qt.Key.Key_O)
        assert page.is_notes_shown
        window.resize(1280, 720)
        desk.settle()
        assert page.is_notes_shown


def test_that_details_of_an_event_get_half_the_side_and_the_composer_keeps_its_height(sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.shown.window.resize(1366, 768)
        desk.settle()
        side = desk.shown.side
        before = side.details_panel.height()
        desk.shown.parts.journey.choose_event(0)
        desk.settle()
        assert side.details_panel.height() > before
        assert side.details_panel.height() >= 300
        composer, split = side.notes_panel.composer, side.details_panel.parentWidget()
        layout = composer.layout()
        assert layout is not None
        assert isinstance(split, QSplitter)
        split.setSizes([10, 2000])
        desk.settle()
        assert composer.height() >= layout.totalMinimumHeightForWidth(composer.width())


def test_that_searching_brings_a_folded_list_back(sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.press(Qt.Key.Key_L)
        desk.press(Qt.Key.Key_Slash)
        assert desk.shown.window.customers_page.is_list_shown
        assert desk.shown.parts.panel.search.hasFocus()


def test_that_marking_brings_folded_notes_back(sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.press(Qt.Key.Key_O)
        desk.press(Qt.Key.Key_M)
        assert desk.shown.window.customers_page.is_notes_shown


def test_that_another_language_keeps_customer_query_and_words_being_written(sample: Path) -> None:
    with open_desk(sample, lang="en") as desk:
        desk.press(Qt.Key.Key_J)
        desk.press(Qt.Key.Key_M)
        desk.type("half a thought")
        customer_id = desk.customer_id
        desk.shown.parts.customers.set_query(CustomerQuery(search="C-"))
        desk.settle()
        desk.shown.window.do_action("view.language_ja")
        desk.settle()
        labels = {label.text() for label in desk.shown.window.findChildren(QLabel)}
        assert "メモ" in labels
        assert desk.customer_id == customer_id
        assert desk.shown.parts.customers.query.search == "C-"
        assert "half a thought" in "".join(desk.shown.side.notes_panel.composer_words())
        assert load_settings(settings_path()).language == "ja"


def test_that_dark_colours_and_larger_text_are_kept(sample: Path) -> None:
    with open_desk(sample) as desk:
        normal_px = desk.shown.window.font().pixelSize()
        desk.shown.window.do_action("view.theme_dark")
        desk.settle()
        desk.shown.window.do_action("view.text_larger")
        desk.settle()
        assert desk.shown.window.palette().window().color().lightness() < 60
        assert desk.shown.window.font().pixelSize() > normal_px
        settings = load_settings(settings_path())
        assert (settings.theme, settings.text_percent) == ("dark", 115)


def test_that_new_data_is_offered_and_shown_only_when_asked_for(sample: Path, tmp_path: Path) -> None:
    orders = tmp_path / "orders.csv"
    orders.write_text(ORDERS, encoding="utf-8")
    with open_desk(sample) as desk:
        customer_id, before = desk.customer_id, desk.shown.document.totals.customers
        import_files(open_workspace(sample).store, [ImportItem(orders)], ImportOptions())
        desk.shown.look_for_new_data()
        desk.settle()
        assert "新しいデータ" in desk.shown.window.banner.words
        assert desk.shown.document.totals.customers == before
        desk.shown.window.do_action("data.show_new")
        desk.settle()
        assert desk.shown.document.totals.customers == before + 2
        assert desk.customer_id == customer_id
        assert desk.shown.window.banner.words == ""


def test_that_an_empty_workspace_says_how_to_bring_data_in(tmp_path: Path) -> None:
    create_workspace(tmp_path / "mine.ashiato")
    with open_desk(tmp_path / "mine.ashiato") as desk:
        shown = {label.text() for label in desk.shown.window.findChildren(QLabel) if label.isVisible()}
        assert any("Ctrl+O" in words for words in shown)
        desk.shown.window.show_page("data")
        desk.settle()
        shown = {label.text() for label in desk.shown.window.findChildren(QLabel) if label.isVisible()}
        assert any("CSV" in words for words in shown)


def test_that_a_problem_is_told_with_what_where_and_next_step(sample: Path) -> None:
    with open_desk(sample, lang="en") as desk:
        error = AshiatoError(Text("T", "It broke."), where="a.csv", next_step=Text("T", "Mend it <b>now</b>."))
        desk.shown.show_error(error)
        assert desk.shown.window.banner.words == "It broke.\na.csv\nMend it <b>now</b>."


def test_that_dropped_files_reach_the_import(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(ORDERS, encoding="utf-8")
    with open_desk(sample) as desk:
        dropped: list[list[Path]] = []
        window = desk.shown.window
        window.files_dropped.disconnect()
        window.files_dropped.connect(dropped.append)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.invalid/a.csv")])
        event = QDropEvent(
            QPointF(QPoint(300, 300)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        window.dropEvent(event)
        assert dropped == [[path]]


def test_that_the_palette_does_what_is_typed(sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.activeModalWidget() is not None
        desk.type("データの画面")
        desk.press(Qt.Key.Key_Return)
        assert QApplication.activeModalWidget() is None
        assert desk.shown.window.page == "data"


def test_that_the_shortcut_page_names_every_key(sample: Path) -> None:
    with open_desk(sample, lang="en") as desk:
        page = desk.shown.window.open_keys()
        words = {line for label in page.findChildren(QLabel) for line in label.text().split("\n")}
        assert {"J", "K", "N", "P", "M", "I", "H", "S", "Q", "/", "Ctrl+Z", "Ctrl+Y", "F1", "Ctrl+K", "Ctrl+O"} <= words
        page.close()
        desk.settle()


def test_that_the_last_workspace_opened_by_hand_is_remembered(sample: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.ashiato"
    with open_desk(sample) as desk:
        desk.app.open_workspace(mine, is_new=True)
        desk.settle()
        assert desk.shown.document.folder.path == mine
        assert Path(load_settings(settings_path()).last_workspace) == mine.resolve()


def test_that_a_folder_that_is_no_workspace_leaves_the_open_one(sample: Path, tmp_path: Path) -> None:
    with open_desk(sample) as desk:
        desk.app.open_workspace(tmp_path)
        desk.settle()
        assert desk.shown.document.folder.path == sample
        assert str(tmp_path) in desk.shown.window.banner.words


def test_that_everything_fits_a_small_screen(sample: Path) -> None:
    with open_desk(sample) as desk:
        for size in ((1280, 720), (1366, 768)):
            desk.shown.window.resize(*size)
            desk.settle()
            assert (desk.shown.window.width(), desk.shown.window.height()) == size
            assert desk.shown.window.customers_page.journey.width() >= 560


def name_under_marks(desk: Desk) -> str:
    return desk.app.settings.author


def test_that_the_name_given_with_the_first_mark_is_kept(sample: Path) -> None:
    with open_desk(sample) as desk:
        desk.app.change_settings(replace(desk.app.settings, author=""))
        desk.settle()
        desk.app.keep_author("佐藤")
        assert name_under_marks(desk) == "佐藤"
        assert load_settings(settings_path()).author == "佐藤"
