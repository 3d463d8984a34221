"""Minutes, evidence packs and the list of all notes of a review that was held on the sample."""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from running_window import open_desk

from tests.held_review import EVIL, hold_review
from viewer.app.reports import ReportMaker
from viewer.domain.audit import AuditKind, AuditQuery
from viewer.domain.progress import silent
from viewer.domain.report_content import Picture, Report, ReportFormat, Section, SectionRole, Table
from viewer.presenters.note_files import make_list
from viewer.presenters.report_saving import ListFormat, SaveWish, Wanted, write_report
from viewer.qt.fonts import install_fonts
from viewer.qt.report_desk import ReportDesk
from viewer.qt.report_dialog import ReportDialog
from viewer.qt.report_pages import lay_out_report
from viewer.qt.sheet_layout import SheetLettering
from viewer.workspace.document import Document

CUSTOMERS = ("C-04821", "C-32846", "C-11181")


@pytest.fixture
def document(sample: Path, qapp: QApplication) -> Iterator[Document]:
    install_fonts(qapp)
    opened = Document.open(sample)
    yield opened
    opened.close()


def section(report: Report, heading: str) -> Section:
    return next(each for each in report.sections if each.heading == heading)


def rows_of(report: Report, heading: str) -> list[tuple[str, ...]]:
    table = next(block for block in section(report, heading).blocks if isinstance(block, Table))
    return [tuple(cell.words for cell in row) for row in table.rows]


def words_of_pages(report: Report) -> str:
    pages = lay_out_report(report, SheetLettering(is_japanese=report.language == "ja"))
    return "\n".join(text.text for page in pages for text in page.texts)


def test_that_minutes_write_themselves(document: Document) -> None:
    held = hold_review(document, CUSTOMERS)
    minutes = ReportMaker(document, "ja").make_minutes("#1")
    assert (minutes.title, minutes.subtitle) == ("#1 納期の案内", "2026/10/20(火) ・ 進行 佐藤 花")
    facts = dict(section(minutes, "概要").blocks[0].pairs)  # type: ignore[union-attr]
    assert facts["招いた人"] == "田中 葵（EC）、鈴木 健（コールセンター）、佐藤 花（店舗）"
    assert facts["読んだ人数"] == "3人中2人"
    assert "3,118" in facts["選び方"]
    assert rows_of(minutes, "決まったこと") == [
        ("1", "注文の翌日に納期を知らせる", "3人中2人が自分から問い合わせた", "納期の連絡が来ない", "鈴木 健",
         "2026/11/30(月)")
    ]  # fmt: skip
    assert rows_of(minutes, "宿題")[0][:3] == ("文面を作る", "田中 葵", "2026/10/27(火)")
    assert rows_of(minutes, "票")[0] == ("納期の連絡が来ない", "2", "佐藤 花、鈴木 健")
    claims = rows_of(minutes, "課題と仮説")
    assert claims[0][1:6] == ("納期の連絡が来ない", "新規", "2", "1", "0")
    assert "番" in claims[0][6]
    first = minutes.sections_of(SectionRole.CUSTOMER)[0]
    picture = next(block for block in first.blocks if isinstance(block, Picture))
    assert re.match(r"1番 \d{4}/", picture.lines[0])
    assert QImage.fromData(picture.png).width() == 2 * picture.width_px
    said = " ".join(str(block) for block in first.blocks)
    assert "見方が一致 1か所 ・ 分かれた 1か所" in said
    assert "納期" in next(block for block in first.blocks if isinstance(block, Table)).rows[0][3].words
    assert held.hidden_id
    assert "まだ見せない印" not in str(minutes)


def test_that_all_five_formats_say_the_same(document: Document) -> None:
    hold_review(document, CUSTOMERS)
    for language in ("ja", "en"):
        maker = ReportMaker(document, language)
        minutes = maker.make_minutes("1")
        book = openpyxl.load_workbook(io.BytesIO(maker.make_file(minutes, ReportFormat.XLSX)))
        shown = {
            "html": maker.make_file(minutes, ReportFormat.HTML).decode(),
            "md": maker.make_file(minutes, ReportFormat.MARKDOWN).decode().replace("\\", ""),
            "pdf": words_of_pages(minutes),
            "pptx": _slide_words(maker.make_file(minutes, ReportFormat.PPTX)),
            "xlsx": "\n".join(str(value) for sheet in book for row in sheet.values for value in row if value),
        }
        assert maker.make_file(minutes, ReportFormat.PDF).startswith(b"%PDF")
        wanted = {cell.words for each in minutes.sections for block in each.blocks if isinstance(block, Table)
                  for row in block.rows for cell in row if cell.value is None}  # fmt: skip
        wanted |= {each.heading for each in minutes.sections} | {minutes.title}
        for name, words in shown.items():
            solid = re.sub(r"\s|<br>", "", words)
            assert [each for each in wanted if re.sub(r"\s", "", each) not in solid] == [], (language, name)


def test_that_no_masked_word_is_in_any_byte(document: Document) -> None:
    held = hold_review(document, CUSTOMERS, is_hostile=True)
    maker = ReportMaker(document, "ja")
    minutes, pack = maker.make_minutes("1"), maker.make_pack(held.claim_id)
    made = {f"minutes.{each}": maker.make_file(minutes, each) for each in ReportFormat}
    of_pack = (ReportFormat.HTML, ReportFormat.PDF, ReportFormat.PPTX)
    made |= {f"pack.{each}": maker.make_file(pack, each) for each in of_pack}
    made |= {f"notes.{each}": make_list(ReportMaker(document, "ja").make_notes(), each, "t")[0] for each in ListFormat}
    secrets = {word for secret in held.secrets for word in (secret, secret.replace(" ", ""))}
    for name, content in made.items():
        for part in _parts(content):
            for secret in secrets:
                for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp932"):
                    assert secret.encode(encoding) not in part, (name, secret)
    laid_out = words_of_pages(minutes) + words_of_pages(pack)
    assert [secret for secret in secrets if secret in laid_out] == []
    for content in (made["minutes.html"], made["pack.html"]):
        assert b"<script" not in content
        assert EVIL.encode() not in content
    assert len(made["pack.html"]) < 5_000_000
    assert len(lay_out_report(pack, SheetLettering(is_japanese=True))) == 1
    rows = openpyxl.load_workbook(io.BytesIO(made["notes.xlsx"])).active
    assert rows is not None
    assert {cell.data_type for row in rows.iter_rows() for cell in row} <= {"s", "n", "d"}


def test_that_a_pack_shows_both_sides_and_how_it_was_counted(document: Document) -> None:
    held = hold_review(document, CUSTOMERS)
    pack = ReportMaker(document, "ja").make_pack(held.claim_id)
    words = {role: str(pack.sections_of(role)) for role in SectionRole}
    assert "1人" in words[SectionRole.COUNTED]
    assert "すぐに電話が来た" in words[SectionRole.COUNTER]
    assert "佐藤 花" in words[SectionRole.METHOD]
    assert any(isinstance(block, Picture) and block.png for block in pack.sections_of(SectionRole.SNIPPETS)[0].blocks)


def test_that_real_names_are_written_for_a_reason_that_is_kept(document: Document, tmp_path: Path) -> None:
    held, store = hold_review(document, CUSTOMERS), document.open_reviews()
    maker = ReportMaker(document, "ja", "役員会での説明")
    wish = SaveWish(Wanted.MINUTES, held.review_id, "html", "ja", tmp_path / "m.html", "役員会での説明")
    write_report(maker, store, wish, silent, author="佐藤 花", title="t")
    written = wish.path.read_text(encoding="utf-8")
    assert "長谷川 陽子" in written
    assert "役員会での説明" in written
    entries = store.load_audit(AuditQuery(kinds=frozenset({AuditKind.REVEALED, AuditKind.EXPORTED})))
    assert {(each.kind, each.what, each.reason) for each in entries} == {
        (AuditKind.REVEALED, "minutes.html", "役員会での説明"), (AuditKind.EXPORTED, "minutes.html", "役員会での説明"),
    }  # fmt: skip


def test_that_every_note_is_listed_with_its_event(document: Document) -> None:
    held = hold_review(document, CUSTOMERS)
    lister = ReportMaker(document, "ja").make_notes()
    lines = make_list(lister, ListFormat.JSON, "t")[0].decode().splitlines()
    listed = {each["mark_id"]: each for each in map(json.loads, lines)}
    assert set(listed) == set(held.mark_ids)
    first = listed[held.mark_ids[0]]
    assert (first["customer_id"], first["kind"], first["contact_no"]) == ("C-04821", "issue", 1)
    assert (first["tags"], first["author"]) == (["納期"], "佐藤 花")
    assert first["replies"][0]["body"] == "電話でも聞いた"
    assert first["link"].startswith("ashiato://place/1/")
    assert {claim["title"] for claim in first["claims"]} == {"納期の連絡が来ない", "知らせがない"}


def test_that_minutes_and_packs_are_saved_from_the_window(sample: Path, qtbot: QtBot, tmp_path: Path) -> None:
    opened = Document.open(sample)
    hold_review(opened, CUSTOMERS)
    opened.close()
    with open_desk(sample) as desk:
        for action_id, name in (("review.minutes", "納期の案内"), ("claim.pack", "納期の連絡が来ない")):
            desk.shown.window.do_action(action_id)
            desk.settle()
            dialog = desk.shown.window.findChildren(ReportDialog)[-1]
            assert name in dialog.about.currentText()
            assert dialog.save.isEnabled()
            target = tmp_path / f"{action_id}.html"
            report_desk = dialog.parent().findChild(ReportDesk)
            assert isinstance(report_desk, ReportDesk)
            report_desk.save(target)
            desk.settle()
            assert str(target) in dialog.told.text()
            assert name in target.read_text(encoding="utf-8")
            dialog.reject()
            desk.settle()


def _slide_words(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        slides = [parts.read(name).decode() for name in parts.namelist() if name.startswith("ppt/slides/slide")]
    return "".join("".join(re.findall(r"<a:t>([^<]*)</a:t>", slide)) for slide in slides)


def _parts(content: bytes) -> Iterator[bytes]:
    """The file, and what is packed in it."""
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            yield from (parts.read(name) for name in parts.namelist())
    if content.startswith(b"%PDF"):
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
            try:
                yield zlib.decompress(stream)
            except zlib.error:
                yield stream
