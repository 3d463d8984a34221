"""The data page on a real store: sources, refused rows, their export."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import create_autospec, patch
from zoneinfo import ZoneInfo

import pytest
from inline_jobs import InlineJobs

from viewer.domain.errors import AshiatoError
from viewer.domain.mapping import Cell, EventCells, IdentityColumn, Mapping, TimeColumn
from viewer.domain.text import english
from viewer.events.importing.run import ImportItem, ImportOptions, import_files
from viewer.events.store import EventStore, SourceInfo
from viewer.presenters.data import DataPresenter, DataView
from viewer.presenters.dates import DateWords
from viewer.presenters.holiday_calendar import HolidayCalendar
from viewer.workspace.document import Document
from viewer.workspace.folder import create_workspace
from viewer.workspace.refused_export import write_csv

ORDERS = """会員番号,注文日時,商品
00004,2026-10-01 10:00:00,ソファ
00005,きのう,=HYPERLINK("x")
,2026-10-02 10:00:00,ベッド
"""


MAPPING = Mapping(
    "orders",
    identities=(IdentityColumn(Cell(("会員番号",)), "member"),),
    time=TimeColumn("注文日時", zone="Asia/Tokyo"),
    event=EventCells(name=Cell(const="注文")),
)


class Page:
    def __init__(self, document: Document) -> None:
        self.view = create_autospec(DataView, instance=True)
        self.errors: list[AshiatoError] = []
        self.presenter = DataPresenter(
            self.view,
            document.events,
            InlineJobs(),
            translate=english,
            dates=DateWords(english, "ja", ZoneInfo("Asia/Tokyo"), HolidayCalendar()),
            on_error=self.errors.append,
        )


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    folder = create_workspace(tmp_path / "mine.ashiato")
    orders = tmp_path / "orders.csv"
    orders.write_text(ORDERS, encoding="utf-8")
    import_files(folder.store, [ImportItem(orders, MAPPING)], ImportOptions())
    opened = Document.open(folder.path)
    yield opened
    opened.close()


def test_that_sources_and_the_first_refused_rows_are_shown(document: Document) -> None:
    page = Page(document)
    page.presenter.refresh()
    (source,) = page.view.set_sources.call_args.args[0]
    assert source.cells[:6] == ("orders", "orders.csv", "3", "1", "2", "0")
    assert source.has_refused
    title, rows = page.view.set_refused.call_args.args
    assert title == "Refused in orders.csv: 2"
    assert [row[1] for row in rows] == ["2", "3"]
    assert all(row[4] for row in rows)
    assert "1 person(s), 1 event(s)" in page.view.set_summary.call_args.args[0]


def test_that_rows_that_are_no_events_are_explained(document: Document) -> None:
    page = Page(document)
    page.presenter.refresh()
    assert page.view.set_sources.call_args.args[0][0].cells[8] == ""
    known = SourceInfo(1, "ec", "ec.csv", 0, 1364, 1113, 1, 0, "", "utf-8", "csv")
    people = replace(known, rows=1800, events=0, refused=0)
    again = replace(known, rows=1113, events=0, refused=0, duplicates=1113)
    with patch.object(EventStore, "load_sources", return_value=[known, people, again]):
        page.presenter.refresh()
    assert [source.cells[8] for source in page.view.set_sources.call_args.args[0]] == [
        "1,363 rows were put together into 1,113 events",
        "List of customers: 1,800 row(s) with facts about them",
        "",
    ]


def test_that_refused_rows_are_exported_for_a_spreadsheet(document: Document, tmp_path: Path) -> None:
    page = Page(document)
    path = tmp_path / "refused.csv"
    page.presenter.export_refused(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading == ["File", "Data row", "Column", "Value", "Reason"]
    assert [row[:2] for row in rows] == [["orders.csv", "2"], ["orders.csv", "3"]]
    assert "refused.csv" in page.view.set_told.call_args.args[0]


def test_that_refused_rows_of_an_import_are_exported_before_the_window_switches_to_it(
    document: Document, tmp_path: Path
) -> None:
    page = Page(document)
    more = tmp_path / "more.csv"
    more.write_text("会員番号,注文日時,商品\n00007,あした,机\n", encoding="utf-8")
    import_files(document.folder.store, [ImportItem(more, MAPPING)], ImportOptions())
    assert document.events.newer_generation() is not None
    path = tmp_path / "refused.csv"
    page.presenter.export_refused(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["File", "orders.csv", "orders.csv", "more.csv"]


def test_that_a_folder_that_cannot_be_written_is_told(document: Document, tmp_path: Path) -> None:
    page = Page(document)
    page.presenter.refresh()
    page.presenter.export_refused(tmp_path / "nowhere" / "refused.csv")
    assert "nowhere" in page.errors[0].where


@pytest.mark.parametrize("cell", ["=1+1", "+81", "-1", "@SUM(A1)", "\tx"])
def test_that_no_cell_is_run_as_a_formula(tmp_path: Path, cell: str) -> None:
    write_csv(tmp_path / "a.csv", ["値"], [[cell]])
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["値"], [f"'{cell}"]]


def test_that_an_empty_workspace_has_no_data(tmp_path: Path) -> None:
    empty = Document.open(create_workspace(tmp_path / "empty.ashiato").path)
    try:
        page = Page(empty)
        page.presenter.refresh()
        page.view.set_sources.assert_called_once_with([])
        page.view.set_summary.assert_called_once_with("No data yet.")
    finally:
        empty.close()
