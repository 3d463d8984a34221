"""A reader at work: what is shown, finding, stepping, time, text, picture, links and raw records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from running_window import Desk, open_desk

from viewer.domain.channels import Channel
from viewer.domain.place_links import EventMark, parse_place_link
from viewer.domain.view_settings import EventKind, Showing
from viewer.presenters.time_base import TimeMode
from viewer.qt.kinds_panel import KindsPanel
from viewer.qt.link_dialog import LinkDialog
from viewer.qt.raw_dialog import RawDialog
from viewer.timeline.density import Density
from viewer.timeline.selection import SelectionKind
from viewer.workspace.state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FLAGSHIP = ViewState(customer_id="C-04821")
CALL = EventKind(Channel.CALL, "入電")


def selected(desk: Desk) -> int | None:
    return desk.shown.parts.journey.selection.first


def title(desk: Desk) -> str | None:
    journey, at = desk.shown.parts.journey.journey, selected(desk)
    assert journey is not None
    return None if at is None else journey.events.title(at)


def notice(desk: Desk) -> str:
    return desk.shown.parts.make_desk().notice


T = TypeVar("T", bound=QWidget)


def open_dialog(kind: type[T]) -> T:
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    assert len(found) == 1
    return found[0]


def number_of(desk: Desk, event: int) -> str:
    """The running number of the contact in which the event stands."""
    source = desk.shown.parts.journey.contacts
    assert source is not None
    return source.row(source.rows.row_of_event(event)).number


def rows_shown(desk: Desk) -> int:
    source = desk.shown.parts.journey.contacts
    assert source is not None
    return source.rows.row_count


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_that_only_some_kinds_are_shown_saved_used_again_and_left_by_one_key(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        everything = rows_shown(desk)
        desk.press(Qt.Key.Key_W)
        panel = open_dialog(KindsPanel)
        lines = [panel.list.item(row).text() for row in range(panel.list.count())]
        assert any("入電" in line and line.endswith("1件") for line in lines)
        tools = desk.shown.parts.make_desk().tools
        tools.set_kinds(frozenset({CALL}))
        tools.set_showing(Showing.ONLY)
        tools.save_setting("電話だけ")
        panel.close()
        desk.settle()
        assert rows_shown(desk) == 1
        assert "107件のうち1件" in notice(desk)

        # One key back to everything; the running numbers are those of the whole life all the time.
        desk.press(Qt.Key.Key_A)
        assert rows_shown(desk) == everything

        # Undo takes the saved setting away, redo brings it back.
        desk.press(Qt.Key.Key_Z, CTRL)
        assert [saved.setting.name for saved in tools.saved] == []
        desk.press(Qt.Key.Key_Y, CTRL)
        (saved,) = tools.saved
        tools.use_setting(saved.setting)
        desk.settle()
        assert rows_shown(desk) == 1

    # The next day it is still the one in use.
    with open_desk(sample, state=FLAGSHIP) as desk:
        assert rows_shown(desk) == 1
        source = desk.shown.parts.journey.contacts
        assert source is not None
        assert source.row(0).number == number_of(desk, 104)


def test_that_what_is_selected_from_elsewhere_is_never_hidden(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        tools = desk.shown.parts.make_desk().tools
        tools.set_kinds(frozenset({CALL}))
        tools.set_showing(Showing.ONLY)
        desk.settle()
        desk.press(Qt.Key.Key_U)
        assert title(desk) == "配送前フォロー"
        assert rows_shown(desk) > 1
        assert notice(desk)


def test_that_keys_step_to_the_next_of_a_kind_to_scores_and_to_marks(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.press(Qt.Key.Key_BracketLeft)
        assert selected(desk) is None
        assert notice(desk)
        desk.press(Qt.Key.Key_E)
        last_score = selected(desk)
        assert title(desk) == "配送前フォロー"
        desk.press(Qt.Key.Key_E, SHIFT)
        assert title(desk) == "半期"
        desk.press(Qt.Key.Key_BracketRight)
        assert selected(desk) == last_score
        desk.press(Qt.Key.Key_BracketRight)
        assert selected(desk) == last_score
        assert notice(desk)

        desk.press(Qt.Key.Key_M)
        desk.type("ここ")
        desk.press(Qt.Key.Key_Return, CTRL)
        desk.press(Qt.Key.Key_Escape)
        desk.shown.window.customers_page.focus_journey()
        desk.press(Qt.Key.Key_Home)
        assert selected(desk) != last_score
        desk.press(Qt.Key.Key_Period)
        assert selected(desk) == last_score


def test_that_words_are_found_in_the_journey_and_lit(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.press(Qt.Key.Key_F, CTRL)
        desk.type("ｿﾌｧ")
        bar = desk.shown.parts.make_desk().find_bar
        at, count = map(int, bar.count_words.split("/"))
        assert count > 5
        assert at == count
        source = desk.shown.parts.journey.contacts
        assert source is not None
        assert source.look.emphasis is not None
        assert int(source.look.emphasis.lit.sum()) == count
        desk.press(Qt.Key.Key_Return, SHIFT)
        assert bar.count_words == f"{count - 1}/{count}"
        desk.press(Qt.Key.Key_F3)
        assert bar.count_words == f"{count}/{count}"

        # Hidden words are not found by what they hide, and Esc gives the keyboard back to the journey.
        bar.line.clear()
        desk.type("長谷川")
        assert "/" not in bar.count_words
        desk.press(Qt.Key.Key_Escape)
        assert bar.isHidden()
        assert source.look.emphasis is None
        focused = QApplication.focusWidget()
        assert focused is not None
        assert desk.shown.window.customers_page.journey.isAncestorOf(focused)


def test_that_enter_while_composing_does_not_step(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.press(Qt.Key.Key_F, CTRL)
        before = selected(desk)
        QApplication.sendEvent(desk.shown.parts.make_desk().find_bar.line, QInputMethodEvent("そふぁ", []))
        desk.settle()
        bar = desk.shown.parts.make_desk().find_bar
        assert "/" in bar.count_words
        found = selected(desk)
        assert found != before
        desk.press(Qt.Key.Key_Return)
        assert selected(desk) == found


def test_that_find_searches_customers_while_the_list_has_the_keyboard(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.shown.parts.panel.list.setFocus()
        desk.press(Qt.Key.Key_F, CTRL)
        assert desk.shown.parts.panel.search.hasFocus()


def test_that_time_is_told_from_a_chosen_event(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        tools = desk.shown.parts.make_desk().tools
        desk.press(Qt.Key.Key_E)
        tools.set_time_mode(TimeMode.SINCE_EVENT)
        desk.settle()
        source = desk.shown.parts.journey.contacts
        assert source is not None
        assert source.look.time_base.origin_us is not None
        row = source.rows.row_of_event(101)
        assert source.row(row).since == "−1日 13時間"
        desk.press(Qt.Key.Key_J)
        source = desk.shown.parts.journey.contacts
        assert source is not None
        assert source.look.time_base.is_clock


def test_that_density_goes_round_by_one_key_and_is_kept(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.press(Qt.Key.Key_D)
        assert desk.shown.parts.make_desk().tools.density is Density.DENSE
    with open_desk(sample, state=FLAGSHIP) as desk:
        assert desk.shown.parts.make_desk().tools.density is Density.DENSE


def test_that_the_selection_is_copied_as_masked_text_with_running_numbers(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.press(Qt.Key.Key_E)
        desk.press(Qt.Key.Key_G)
        assert desk.shown.parts.journey.selection.kind is SelectionKind.VISIT
        desk.press(Qt.Key.Key_C, CTRL)
        words = QGuiApplication.clipboard().text()
        assert "C-04821" in words
        assert f"\n{number_of(desk, 106)}. 2026/10/4(日) 18:40" in words
        assert "お店は最高でした。" in words
        assert f"\n{number_of(desk, 104)}." not in words
        desk.press(Qt.Key.Key_Escape)
        desk.press(Qt.Key.Key_C, CTRL)
        words = QGuiApplication.clipboard().text()
        assert "\n1. 2025/10/16(木)" in words
        assert "長谷川" not in words


def test_that_the_selection_is_copied_as_a_picture_twice_as_fine(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.press(Qt.Key.Key_E)
        desk.press(Qt.Key.Key_C, CTRL | SHIFT)
        picture = QGuiApplication.clipboard().image()
        view = desk.shown.window.customers_page.journey
        assert picture.width() == 2 * desk.shown.parts.make_desk().contacts_width
        assert 200 < picture.height() < 2 * view.height()


def test_that_a_link_leads_back_to_the_place_and_says_where_it_cannot(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.press(Qt.Key.Key_E)
        place = selected(desk)
        desk.press(Qt.Key.Key_L, CTRL | SHIFT)
        link = QGuiApplication.clipboard().text()
        assert link.startswith("ashiato://place/1/")
        assert "04821" not in link
        desk.press(Qt.Key.Key_J)
        assert desk.customer_id != "member:C-04821"
        desk.press(Qt.Key.Key_L, CTRL)
        dialog = open_dialog(LinkDialog)
        assert dialog.line.text() == link
        dialog.link_chosen.emit(link)
        dialog.reject()
        desk.settle()
        assert desk.customer_id == "member:C-04821"
        assert selected(desk) == place

        along, banner = desk.shown.parts.make_desk().along, desk.shown.window.banner
        along.follow(link.replace(link[19:23], "0000", 1))
        assert "別のワークスペース" in banner.words
        along.follow("ashiato://place/1/../../etc/passwd")
        assert "リンクではありません" in banner.words
        head, _, rest = link.partition(".")
        along.follow(f"{head}.{'0' * 64}{rest[64:]}")
        desk.settle()
        assert "お客様" in banner.words
        parsed = parse_place_link(link)
        assert parsed.event is not None
        along.follow(str(replace(parsed, event=EventMark(parsed.event.occurred_at_us, "0" * 32))))
        desk.settle()
        assert "行動" in banner.words
        assert selected(desk) == place


def test_that_the_raw_record_is_one_key_away_and_masked(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.press(Qt.Key.Key_X)
        assert notice(desk)
        desk.shown.parts.journey.choose_event(103)
        desk.settle()
        desk.press(Qt.Key.Key_X)
        dialog = open_dialog(RawDialog)
        cells = {
            dialog.table.item(row, 0).text(): dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())
        }
        assert any("注文" in value for value in cells.values())
        assert not any("長谷川" in value for value in cells.values())
        dialog.reject()


def test_that_the_synopsis_tells_the_flagship_and_leads_to_its_rows(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        box = desk.shown.window.customers_page.journey.synopsis  # type: ignore[attr-defined]
        words = [line.words for line in box.lines]
        assert len(words) <= 7
        assert any("企業からの連絡なし21日" in line for line in words)
        assert any("同じ説明を2回" in line and "納期確認" in line for line in words)
        assert any("推奨度 8→6→2" in line for line in words)
        was_open = box.is_open
        desk.press(Qt.Key.Key_Z)
        assert box.is_open is not was_open
        silence = next(line for line in box.lines if "21日" in line.words)
        box.line_clicked.emit(silence.event)
        desk.settle()
        assert title(desk) == "配送のお知らせ"
