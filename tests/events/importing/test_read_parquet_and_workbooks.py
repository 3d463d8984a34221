from __future__ import annotations

import zipfile
from datetime import datetime, time, timedelta
from pathlib import Path

import duckdb
import pytest
from openpyxl import Workbook
from reading_kit import Read, RowsOf, Save

from viewer.domain.errors import AshiatoError


def _parquet(path: Path, select: str) -> Path:
    with duckdb.connect() as con:
        con.execute("SET TimeZone = 'Asia/Tokyo'")
        con.execute(f"COPY ({select}) TO '{path}' (FORMAT parquet)")
    return path


def test_that_typed_columns_become_exact_text(tmp_path: Path, read: Read, rows_of: RowsOf) -> None:
    select = """
        SELECT 12345678901234567890::UBIGINT AS id, 0.1::DOUBLE AS share, 12.30::DECIMAL(9, 2) AS price, true AS ok,
               TIMESTAMP '2026-10-03 08:16:41.123456' AS at, TIMESTAMPTZ '2026-10-03 08:16:41+09' AS instant,
               DATE '2026-10-03' AS day, NULL::VARCHAR AS nothing, '' AS empty"""
    raw = read(_parquet(tmp_path / "a.parquet", select))
    assert rows_of(raw) == [
        (1, "12345678901234567890", "0.1", "12.30", "true", "2026-10-03 08:16:41.123456", "2026-10-02 23:16:41+00",
         "2026-10-03", None, None)
    ]  # fmt: skip


def test_that_structs_flatten_and_lists_stay_json(tmp_path: Path, read: Read, rows_of: RowsOf) -> None:
    select = "SELECT {'name': '山田', 'at': {'zip': '001'}} AS who, [1, 2] AS list, MAP {'k': 'v'} AS pairs"
    raw = read(_parquet(tmp_path / "a.parquet", select))
    assert raw.columns == ("who.name", "who.at.zip", "list", "pairs")
    assert rows_of(raw) == [(1, "山田", "001", "[1,2]", '{"k":"v"}')]


def test_that_a_damaged_parquet_file_is_an_error(save: Save, read: Read) -> None:
    with pytest.raises(AshiatoError, match="Parquet file is damaged") as caught:
        read(save("a.parquet", b"PAR1" + b"x" * 100 + b"PAR1"))
    assert caught.value.where == "a.parquet"


def _workbook(path: Path, rows: list[list[object]], sheet: str = "Sheet") -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(row)
    book.create_sheet("二枚目").append(["only", "here"])
    book.save(path)
    book.close()
    return path


def test_that_cells_of_a_workbook_become_text(tmp_path: Path, read: Read, rows_of: RowsOf) -> None:
    rows = [
        ["会員ID", "日時", "日", "時刻", "金額", "長さ", "可否"],
        [
            "00004",
            datetime.fromisoformat("2026-10-03T08:16:41"),
            datetime.fromisoformat("2026-10-03"),
            time(9, 30),
            1200.0,
            timedelta(hours=26),
            True,
        ],
        [10203040506070, None, None, None, 1.5, None, False],
    ]
    raw = read(_workbook(tmp_path / "a.xlsx", rows))
    assert raw.format == "xlsx"
    first, second = rows_of(raw)
    assert first == (1, "00004", "2026-10-03 08:16:41", "2026-10-03", "09:30:00", "1200", "26:00:00", "true")
    assert second == (2, "10203040506070", None, None, None, "1.5", None, "false")


def test_that_titles_and_blank_rows_of_a_workbook_are_passed_over(tmp_path: Path, read: Read, rows_of: RowsOf) -> None:
    rows = [["売上一覧", None, None], [], ["No", "名前", "備考"], [1, "a", None], [None, None, None], [2, "b", "x"]]
    raw = read(_workbook(tmp_path / "a.xlsx", rows))
    assert raw.columns == ("No", "名前", "備考")
    assert rows_of(raw) == [(1, "1", "a", None), (2, "2", "b", "x")]


def test_that_a_sheet_can_be_named(tmp_path: Path, read: Read) -> None:
    path = _workbook(tmp_path / "a.xlsx", [["a", "b"], ["1", "2"]])
    assert read(path, sheet="二枚目").columns == ("only", "here")
    with pytest.raises(AshiatoError, match="no sheet called 三枚目") as caught:
        read(path, sheet="三枚目")
    assert "二枚目" in str(caught.value)


def test_that_a_damaged_workbook_is_an_error(tmp_path: Path, read: Read) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<nothing/>")
    with pytest.raises(AshiatoError, match="workbook is damaged"):
        read(path)
