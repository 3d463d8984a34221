"""The list of customers on screen: who is read stays in sight, and the figures say what they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot
from running_window import open_desk

from viewer.domain.channels import Channel
from viewer.domain.customers import CustomerQuery, CustomerSort
from viewer.domain.scores import Band
from viewer.presenters.customer_words import ShownRow
from viewer.qt.customer_list import CustomerDelegate, CustomerListModel
from viewer.qt.theme import LIGHT

CHANNELS = (Channel.WEB, Channel.MAIL, Channel.CALL, Channel.SHOP, Channel.ORDER, Channel.DELIVERY, Channel.SURVEY)


@pytest.mark.usefixtures("qapp")
def test_that_who_is_read_is_in_sight_again_when_the_search_is_cleared(sample: Path) -> None:
    with open_desk(sample) as desk:
        customers, view = desk.shown.parts.customers, desk.shown.parts.panel.list
        customers.open_position(customers_far_down := 180)
        desk.settle()
        read = desk.customer_id
        customers.set_query(CustomerQuery(search=read.partition(":")[2]))
        desk.settle()
        assert view.rows.rowCount() < 10
        customers.set_search("nobody at all")
        desk.settle()
        customers.clear()
        desk.settle()
        assert desk.customer_id == read
        assert view.currentIndex().row() == customers_far_down
        assert view.selectionModel().isSelected(view.currentIndex())
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
        customers.set_sort(CustomerSort.NAME)
        desk.settle()
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def shown_row(**changes: object) -> ShownRow:
    known = {
        "customer_no": 1, "customer_id": "C-1", "nickname": "青いヒバリ", "score": "5", "band": Band.LOW,
        "score_kind": "満足度", "score_hints": (), "channels": CHANNELS, "last_seen": "6日前", "visits": "18訪問",
        "marks_count": 0, "spoken": "",
    }  # fmt: skip
    return ShownRow(**{**known, **changes})  # type: ignore[arg-type]


def words_painted(qtbot: QtBot, row: ShownRow, width_px: int) -> list[str]:
    parent = QWidget()
    qtbot.addWidget(parent)
    font = parent.font()
    font.setPixelSize(14)
    delegate = CustomerDelegate(LIGHT, font, parent)
    model = CustomerListModel(parent)
    model.set_count(1)
    model.set_rows(0, [row])
    painted: list[str] = []

    class Painter(QPainter):
        def drawText(self, *given: object) -> None:  # type: ignore[override]
            painted.append(str(given[-1]))

    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width_px, delegate.height_px)
    image = QImage(width_px, delegate.height_px, QImage.Format.Format_ARGB32)
    painter = Painter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return painted


@pytest.mark.parametrize("width_px", [286, 320, 360])
def test_that_visits_and_date_stay_whole_and_icons_give_way(qtbot: QtBot, width_px: int) -> None:
    painted = words_painted(qtbot, shown_row(last_seen="11か月前"), width_px)
    assert painted[-1] == "11か月前 · 18訪問"


@pytest.mark.parametrize("width_px", [286, 360])
def test_that_a_figure_of_a_scale_that_runs_the_other_way_is_never_left_alone(qtbot: QtBot, width_px: int) -> None:
    row = shown_row(score_hints=("とても不満だった", "1が良い"))
    painted = words_painted(qtbot, row, width_px)
    assert "満足度" in painted
    assert any(hint in painted[-1] for hint in row.score_hints)
    assert painted[-1].endswith("6日前 · 18訪問")
