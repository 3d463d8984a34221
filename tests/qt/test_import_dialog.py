"""Files come in through the dialog: looked at, adjusted, imported; broken ones say what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTableWidget
from running_window import Desk, open_desk

from viewer.app.data import build_import
from viewer.domain.text import english
from viewer.events.importing.mapping_files import load_mapping
from viewer.presenters.importing import ImportPresenter
from viewer.presenters.mapping_draft import Role, role_of
from viewer.qt.import_dialog import ImportDialog
from viewer.qt.theme import LIGHT
from viewer.workspace.folder import create_workspace

pytestmark = pytest.mark.usefixtures("qapp")

ORDERS = "会員番号,注文日時,商品,金額\n" + "".join(
    f"{number:05},2026-10-{day:02} 10:00:00,<b>ソファ</b>,{1000 * day}\n" for number in (4, 5) for day in range(1, 10)
)


@contextmanager
def open_import(desk: Desk, *paths: Path) -> Iterator[tuple[ImportDialog, ImportPresenter]]:
    document = desk.shown.document
    dialog, presenter = build_import(document, desk.shown, theme=LIGHT, translate=english, language="en")
    presenter.start(paths)
    dialog.show()
    desk.settle()
    try:
        yield dialog, presenter
    finally:
        presenter.close()
        dialog.close()
        dialog.deleteLater()


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    create_workspace(tmp_path / "mine.ashiato")
    return tmp_path / "mine.ashiato"


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    path = tmp_path / "ec_orders.csv"
    path.write_text(ORDERS, encoding="cp932")
    return path


def cells(table: QTableWidget) -> list[list[str]]:
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def visible_words(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_that_a_file_is_looked_at_and_imported(mine: Path, orders: Path) -> None:
    with open_desk(mine, lang="en") as desk:
        with open_import(desk, orders) as (dialog, presenter):
            assert "18" in visible_words(dialog)
            assert "cp932" in visible_words(dialog)
            preview = cells(dialog.events)
            assert len(preview) == 18
            assert any("<b>ソファ</b>" in cell for cell in preview[0])
            assert dialog.go.isEnabled()
            dialog.go.click()
            desk.settle()
            assert "18 event" in visible_words(dialog)
            assert presenter.has_imported
        desk.shown.show_new_data()
        desk.settle()
        assert desk.shown.document.totals.customers == 2
        assert desk.customer_id


def test_that_a_file_without_a_customer_asks_for_one(mine: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages.csv"
    pages.write_text("日時,ページ,URL\n2026-10-03 10:00,ソファ,/p/1\n", encoding="utf-8")
    with open_desk(mine, lang="en") as desk, open_import(desk, pages) as (dialog, presenter):
        assert not dialog.go.isEnabled()
        assert "Say which column is the customer ID." in visible_words(dialog)
        presenter.set_role("URL", Role.IDENTITY)
        desk.settle()
        assert dialog.go.isEnabled()


def test_that_the_meaning_of_a_column_can_be_changed(mine: Path, orders: Path) -> None:
    with open_desk(mine, lang="en") as desk, open_import(desk, orders) as (dialog, presenter):
        presenter.set_role("会員番号", Role.ATTRIBUTE)
        desk.settle()
        assert not dialog.go.isEnabled()
        assert "customer ID" in visible_words(dialog)
        presenter.set_role("会員番号", Role.IDENTITY)
        desk.settle()
        assert dialog.go.isEnabled()


def test_that_a_mapping_is_saved_and_found_again(mine: Path, orders: Path, tmp_path: Path) -> None:
    with open_desk(mine, lang="en") as desk, open_import(desk, orders) as (_dialog, presenter):
        presenter.set_role("商品", Role.TITLE)
        presenter.save_mapping(tmp_path / "saved.toml")
        saved = load_mapping(tmp_path / "saved.toml")
        assert role_of(saved, "商品") is Role.TITLE
        presenter.set_role("商品", Role.ATTRIBUTE)
        presenter.load_mapping(tmp_path / "saved.toml")
        presenter.save_mapping(tmp_path / "again.toml")
        assert load_mapping(tmp_path / "again.toml") == saved


def test_that_a_mapping_used_before_can_be_chosen(mine: Path, orders: Path) -> None:
    with open_desk(mine, lang="en") as desk:
        with open_import(desk, orders) as (dialog, presenter):
            presenter.set_role("商品", Role.TITLE)
            desk.settle()
            dialog.go.click()
            desk.settle()
        with open_import(desk, orders) as (dialog, presenter):
            names = [dialog.mappings.itemData(at) for at in range(dialog.mappings.count())]
            assert "ec_orders" in names
            presenter.choose_mapping("ec_orders")
            desk.settle()
            assert any("<b>ソファ</b>" in cell for cell in cells(dialog.events)[0])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.csv", b"", "empty"),
        ("cut.csv.gz", b"\x1f\x8b\x08\x00\x00", "cut off"),
        ("photo.png", b"\x89PNG\r\n\x1a\n\x00", "not a table"),
    ],
)
def test_that_a_broken_file_says_what_is_wrong_and_the_good_one_goes_in(
    mine: Path, orders: Path, name: str, content: bytes, said: str
) -> None:
    broken = orders.with_name(name)
    broken.write_bytes(content)
    with open_desk(mine, lang="en") as desk, open_import(desk, broken, orders) as (dialog, presenter):
        assert said in dialog.banner.words
        assert name in dialog.banner.words
        presenter.choose_file(1)
        desk.settle()
        assert dialog.banner.words == ""
        dialog.go.click()
        desk.settle()
        assert "18 event" in visible_words(dialog)


def test_that_the_same_file_again_adds_nothing(mine: Path, orders: Path) -> None:
    with open_desk(mine, lang="en") as desk:
        for said in ("18 event", "here already"):
            with open_import(desk, orders) as (dialog, _presenter):
                dialog.go.click()
                desk.settle()
                assert said in visible_words(dialog)


def test_that_a_stopped_import_leaves_no_trace(mine: Path, orders: Path) -> None:
    with open_desk(mine, lang="en") as desk, open_import(desk, orders) as (dialog, presenter):
        dialog.go.click()
        dialog.reject()
        desk.settle()
        assert not presenter.has_imported
        assert "stopped" in dialog.banner.words
        assert desk.shown.document.events.newer_generation() is None


def test_that_what_was_only_looked_at_leaves_nothing_behind(mine: Path, orders: Path) -> None:
    with open_desk(mine, lang="en") as desk, open_import(desk, orders):
        pass
    assert list((mine / "work").iterdir()) == []
    assert list((mine / "sources").iterdir()) == []
