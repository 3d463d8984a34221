"""Reports in every format: the same words, escaped as the format needs it, and nothing that runs."""

from __future__ import annotations

import errno
import re
import struct
import zlib
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from pptx import Presentation

from viewer.domain.errors import AshiatoError
from viewer.domain.report_content import (
    Cell,
    Facts,
    Foot,
    Paragraph,
    Picture,
    Points,
    Report,
    ReportFormat,
    ReportKind,
    Section,
    SectionRole,
    Table,
    Voice,
)
from viewer.reports.files import make_file, save_file
from viewer.reports.tables import CP932, make_csv
from viewer.reports.templates import markdown_words

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>"
FORMULA = '=HYPERLINK("http://evil.example","x")'
PHONE = "09001234567"


def png(width: int, height: int) -> bytes:
    rows = b"".join(b"\0" + bytes([230, 240, 250]) * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def make_report(kind: ReportKind = ReportKind.MINUTES) -> Report:
    picture = Picture(png(152, 50), 76, 25, "しずかなカワセミ C-04821: 12番", ("12番 2026/10/3(土) 05:12 Web 返品",))
    actions = Table(
        "宿題", ("内容", "担当", "期限", "電話"), (4, 2, 2, 2),
        (
            (Cell(FORMULA), Cell("田中 葵"), Cell("2026/10/27(火)", date(2026, 10, 27)), Cell(PHONE)),
            (Cell("+81を直す"), Cell("鈴木 健"), Cell("10/28", datetime(2026, 10, 28, 9, 30)), Cell("00004")),  # noqa: DTZ001
        ),
        "ありません",
    )  # fmt: skip
    marks = Table("印", ("接点", "内容"), (1, 5), ((Cell("12番"), Cell("髙﨑𠮷")),), "印はありません", of="お客様")
    sections = (
        Section("概要", (Facts((("参加", "佐藤 花（店舗）"),)), Paragraph("読んだ12人中9人", is_lead=True))),
        Section("宿題", (actions,), SectionRole.METHOD),
        Section("1. カワセミ", (picture, Voice(EVIL, "電話 10/2"), marks), SectionRole.SNIPPETS),
        Section("2. ツバメ", (marks, Points((), "反例はまだありません")), SectionRole.COUNTER),
    )  # fmt: skip
    foot = Foot("社外秘", "サンプル家具", "データは2026/11/3(火祝)まで")
    return Report(kind, "ja", "お客様観察会 議事録", "#42 納期", "2026/10/20(火)", sections, foot)


def words_of_slides(content: bytes) -> str:
    found = []
    for slide in Presentation(BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if getattr(shape, "has_table", False) and shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


def words_of_workbook(content: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(content))
    return "\n".join(str(value) for sheet in book for row in sheet.values for value in row if value is not None)


def test_that_every_format_holds_the_same_words() -> None:
    report = make_report()
    html = make_file(report, ReportFormat.HTML).decode()
    found = {
        "html": re.sub(r"<[^>]+>", "", html),
        "md": make_file(report, ReportFormat.MARKDOWN).decode(),
        "pptx": words_of_slides(make_file(report, ReportFormat.PPTX)),
        "xlsx": words_of_workbook(make_file(report, ReportFormat.XLSX)),
    }
    wanted = (
        "#42 納期", "佐藤 花（店舗）", "読んだ12人中9人", "+81を直す", "田中 葵", PHONE, "00004", "髙﨑𠮷", "12番",
        "しずかなカワセミ C-04821: 12番", "反例はまだありません", "社外秘", "サンプル家具", "電話 10/2",
    )  # fmt: skip
    for name, words in found.items():
        plain = words.replace("\\", "")
        assert [each for each in wanted if each not in plain] == [], name


def test_that_a_page_is_one_file_in_which_nothing_runs() -> None:
    html = make_file(make_report(), ReportFormat.HTML).decode()
    assert "<script" not in html
    assert "<img src=x" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "default-src 'none'; img-src data:" in html
    assert re.findall(r'(?:src|href)="(?!data:image/png;base64,)', html) == []
    assert '<html lang="ja">' in html


def test_that_markdown_shows_markup_as_words() -> None:
    made = make_file(make_report(), ReportFormat.MARKDOWN).decode()
    assert "\\<script\\>" in made
    assert re.search(r"(?<!\\)<(?!br>)", made) is None
    assert markdown_words("# a\n1. b\n- c | [x](y) ![z](w)") == "\\# a\n1\\. b\n\\- c \\| \\[x\\](y) !\\[z\\](w)"


def test_that_a_workbook_keeps_ids_as_text_and_days_as_days() -> None:
    book = openpyxl.load_workbook(BytesIO(make_file(make_report(), ReportFormat.XLSX)))
    sheet = book["宿題"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D3"
    first, second = list(sheet.iter_rows(min_row=2))
    assert (first[0].value, first[0].data_type) == (FORMULA, "s")
    assert (first[2].value, first[2].is_date) == (datetime(2026, 10, 27), True)  # noqa: DTZ001
    assert (first[3].value, second[3].value, second[3].data_type) == (PHONE, "00004", "s")
    assert second[2].value == datetime(2026, 10, 28, 9, 30)  # noqa: DTZ001
    assert {cell.data_type for each in book for row in each.iter_rows() for cell in row} <= {"s", "n", "d"}


def test_that_tables_of_several_customers_stand_on_one_sheet() -> None:
    book = openpyxl.load_workbook(BytesIO(make_file(make_report(), ReportFormat.XLSX)))
    rows = list(book["印"].values)
    assert rows == [("お客様", "接点", "内容"), ("1. カワセミ", "12番", "髙﨑𠮷"), ("2. ツバメ", "12番", "髙﨑𠮷")]


@pytest.mark.parametrize("kind", list(ReportKind))
def test_that_slides_are_text_in_a_japanese_font(kind: ReportKind) -> None:
    content = make_file(make_report(kind), ReportFormat.PPTX)
    deck = Presentation(BytesIO(content))
    assert len(deck.slides) == (1 if kind is ReportKind.PACK else 5)
    with ZipFile(BytesIO(content)) as parts:
        slides = [parts.read(name).decode() for name in parts.namelist() if name.startswith("ppt/slides/slide")]
    for slide in slides:
        runs = re.findall(r"<a:r>.*?</a:r>", slide, re.DOTALL)
        assert runs
        assert all('<a:ea typeface="Yu Gothic"/>' in run and 'lang="ja-JP"' in run for run in runs)
    assert (deck.core_properties.author, deck.core_properties.title) == ("Ashiato", "#42 納期")


def test_that_a_word_of_any_length_finds_its_place_on_slides() -> None:
    long = Report(
        ReportKind.MINUTES, "ja", "議事録", "題" * 300, "", (
            Section("長い", (Paragraph("あ" * 4000), Points(tuple("え" * 300 for _ in range(30)), ""))),
            Section("表", (Table("表", ("a",), (1,), ((Cell("う" * 5000),),), ""),)),
        ), Foot("", "", ""),
    )  # fmt: skip
    words = words_of_slides(make_file(long, ReportFormat.PPTX))
    assert words.count("あ") == 4000
    assert words.count("え") == 9000


def test_that_a_list_opens_in_a_spreadsheet_without_running_anything() -> None:
    made = make_csv(("a", "b"), [(FORMULA, "−1"), ("@x", "髙﨑")])
    assert made.content == f"\ufeffa,b\r\n\"'{FORMULA.replace(chr(34), chr(34) * 2)}\",−1\r\n'@x,髙﨑\r\n".encode()
    assert made.lacking_count == 0


def test_that_letters_an_old_encoding_lacks_are_counted() -> None:
    made = make_csv(("名",), [("髙﨑𠮷〜🙏",), ("−1",)], CP932)
    assert made.content.decode("cp932") == "名\r\n髙﨑〓～〓\r\n'－1\r\n"
    assert made.lacking_count == 2


def test_that_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "minutes.html"
    save_file(b"before", target)

    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("viewer.reports.files.os.fsync", fail)
    with pytest.raises(AshiatoError) as told:
        save_file(b"after", target)
    assert "disk is full" in str(told.value)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("minutes.html", b"before")]


@pytest.mark.parametrize(("name", "words"), [("gone/minutes.html", "folder is missing"), (".", "is a folder")])
def test_that_an_impossible_place_is_told_with_what_to_do(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(AshiatoError) as told:
        save_file(b"words", tmp_path / name)
    assert words in str(told.value)
